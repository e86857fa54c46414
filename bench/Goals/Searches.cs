using System.Diagnostics;
using System.Globalization;
using CrmBlazor.Domain.Common;

namespace CrmBlazor.Bench.Goals;

/// <summary>P12, P13 and, of the same office, P15 of a contact: a million contacts are searched as one types, one is opened, checked for duplicates and created.</summary>
internal static class Searches
{
    private const int Fewer = 100_000;
    private const int Million = 1_000_000;
    private const int Times = 1000;
    private const int Keystrokes = 60;

    /// <summary>Until the program's own code is compiled to its end; a day's work is done by a warm one.</summary>
    private static readonly TimeSpan Warming = TimeSpan.FromSeconds(5);

    public static async Task MeasureAsync(Setting setting, Table table)
    {
        var small = 0.0;
        using var ground = await Ground.MakeAsync(setting, table, f => f.AddContactsAsync(Fewer));
        await using (var server = await ground.StartAsync()) small = (await SearchAsync(server, Fewer)).P50;
        await ground.FillAsync(f => f.AddContactsAsync(Million - Fewer));
        await using (var server = await ground.StartAsync())
        {
            var found = await SearchAsync(server, Million);
            ground.Add("P12", "search over 1,000,000 contacts by the API: name, part of a word, phone, mail", $"p50 {found.P50:0.0} ms, p99 {found.P99:0.0}, {found.PerSecond:0}/s; 100,000: p50 {small:0.0}", "p50 4 ms, p99 12, 300/s, ×1.3",
                found is { P50: <= 4, P99: <= 12 } && found.PerSecond >= 300 && found.P50 <= small * 1.3);
            await CardsAsync(ground, server);
            await KeystrokesAsync(ground, server);
        }
    }

    /// <summary>As one types: names letter by letter, the middle of a word, the last digits of a phone, a mail.</summary>
    private static async Task<Figures> SearchAsync(Server server, int contacts)
    {
        var load = new Load(server.Address);
        using var client = load.Client(await load.SignInAsync(Filling.Operator));
        return await RepeatAsync(i => FindAsync(client, 1 + (int)(i * 7_919L % (contacts - 1)), i));
    }

    private static async Task FindAsync(HttpClient client, int number, int kind)
    {
        var (name, phone) = (Crowding.NameOf(number), Crowding.PhoneOf(number));
        var text = (kind % 8) switch
        {
            0 => name[..2],
            1 => name[..4],
            2 => name[..name.IndexOf(' ', StringComparison.Ordinal)],
            3 => name[2..7],
            4 => $"{name.Split(' ')[1]} {name[..5]}",
            5 => phone[^7..],
            6 => $"8 ({phone[2..5]}) {phone[5..8]}-{phone[8..10]}-{phone[10..]}",
            _ => Crowding.MailOf(number),
        };
        var answer = await Load.GetAsync(client, $"/api/contacts?search={Uri.EscapeDataString(text)}");
        if (answer.GetProperty("items").GetArrayLength() == 0) throw new InvalidOperationException($"nothing found by {text}");
    }

    private static async Task CardsAsync(Ground ground, Server server)
    {
        var load = new Load(server.Address);
        using var client = load.Client(await load.SignInAsync(Filling.Operator));
        var open = await RepeatAsync(i => Load.GetAsync(client, $"/api/contacts/{1 + (i * 2_477L % Million)}"));
        var refuse = await RepeatAsync(i => RefusedAsync(client, Twin(i)));
        var create = await RepeatAsync(i => Load.CommandAsync(client, "CreateContact", Fresh(i)));
        ground.Add("P12", "a contact of 1,000,000 opened", $"p50 {open.P50:0.0} ms, p99 {open.P99:0.0}", "p50 4 ms, p99 12", open is { P50: <= 4, P99: <= 12 });
        ground.Add("P15", "a contact created among 1,000,000, durable, 1 caller", $"{create.PerSecond:0}/s (p50 {create.P50:0.0} ms, p99 {create.P99:0.0})", "275/s", create.PerSecond >= 275);
        ground.Add("P12", "a duplicate among 1,000,000 refused", $"p50 {refuse.P50:0.0} ms, p99 {refuse.P99:0.0}", "p50 4 ms, p99 12", refuse is { P50: <= 4, P99: <= 12 });
    }

    /// <summary>Somebody new, born on a day as thousands were.</summary>
    private static string Fresh(int i)
    {
        var born = new DateOnly(1950, 1, 1).AddDays((int)(i * 7_919L % 18_000)).Plain();
        return string.Create(CultureInfo.InvariantCulture, $$"""{"fullName":"Новый {{i}} Клиент","mobilePhone":"+7 950 {{i:0000000}}","privateEmail":"new{{i}}@other.example","birthDate":"{{born}}"}""");
    }

    /// <summary>Somebody who is there already.</summary>
    private static string Twin(int i)
    {
        var number = 1 + (int)(i * 2_311L % Million);
        return $$"""{"fullName":"{{Crowding.NameOf(number)}}","mobilePhone":"{{Crowding.PhoneOf(number)}}","privateEmail":"twin{{i}}@other.example","birthDate":"1940-01-01"}""";
    }

    /// <summary>One after the other, warm.</summary>
    private static async Task<Figures> RepeatAsync(Func<int, Task> act)
    {
        var warm = 0;
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < Warming; warm++) await act(warm);
        var times = new List<double>();
        for (var i = 0; i < Times; i++) times.Add(await TimeAsync(() => act(warm + i)));
        return new(times);
    }

    private static async Task RefusedAsync(HttpClient client, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/commands/CreateContact", UriKind.Relative)) { Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json") };
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString("N"));
        using var answer = await client.SendAsync(request);
        if ((int)answer.StatusCode != 422) throw new InvalidOperationException($"a duplicate was answered with {(int)answer.StatusCode}");
    }

    /// <summary>The last letter of a name is typed into the list's search, and its row stands in the document.</summary>
    private static async Task KeystrokesAsync(Ground ground, Server server)
    {
        await using var witness = await Witness.OpenAsync(server.Address, Filling.Head);
        await witness.Page.GotoAsync("/contacts");
        await witness.Page.WaitForSelectorAsync("[data-contact]");
        var times = new List<double>();
        for (var i = 0; i < Keystrokes + 5; i++)
        {
            var number = 1 + (i * 12_347);
            var took = await witness.Page.EvaluateAsync<double>("""
                ([text, number]) => new Promise(done => {
                  const box = document.querySelector('[data-search]'), began = performance.now();
                  const look = () => document.querySelector(`[data-contact="${number}"]`) && (watch.disconnect(), done(performance.now() - began));
                  const watch = new MutationObserver(look);
                  watch.observe(document, { subtree: true, childList: true, attributes: true });
                  box.value = text;
                  box.dispatchEvent(new Event('input', { bubbles: true }));
                })
                """, new object[] { Crowding.MailOf(number), number });
            if (i >= 5) times.Add(took);
        }
        var figures = new Figures(times);
        ground.Add("P13", "keystroke → row in the DOM, 1,000,000 contacts, the pause in typing included", $"p50 {figures.P50:0} ms, p99 {figures.P99:0}", "p50 40 ms, p99 90", figures is { P50: <= 40, P99: <= 90 });
    }

    private static async Task<double> TimeAsync(Func<Task> act)
    {
        var watch = Stopwatch.StartNew();
        await act();
        return watch.Elapsed.TotalMilliseconds;
    }
}
