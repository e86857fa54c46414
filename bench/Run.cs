using System.Diagnostics;

namespace CrmBlazor.Bench;

/// <summary>All measurements on a database of one size.</summary>
internal static class Run
{
    private const int Changes = 60;
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan Apart = TimeSpan.FromMilliseconds(120);

    public static async Task OfAsync(int deals, Table table)
    {
        var folder = Directory.CreateTempSubdirectory("crm-bench");
        try
        {
            var database = Path.Combine(folder.FullName, "bench.db");
            await Filling.MakeAsync(database, deals);
            await StartAsync(database, deals, table);
            await using var server = await Server.StartAsync(database);
            await BoardAsync(server, deals, table);
            await LiveAsync(server, deals, table);
            await CommandsAsync(server, deals, table);
            table.Add("floor", "bare SQLite commits/s, durable, same disk and hour", deals, $"{Floor.CommitsPerSecond(folder.FullName):0}/s", "2,095/s when the goals were set", met: null);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task StartAsync(string database, int deals, Table table)
    {
        var times = new List<double>();
        var rss = 0L;
        for (var i = 0; i < 3; i++)
        {
            await using var server = await Server.StartAsync(database);
            times.Add(server.Ready.TotalMilliseconds);
            rss = Math.Max(rss, server.Rss);
        }
        var figures = new Figures(times);
        table.Add("P19", "start to ready, board in memory", deals, $"{figures.P50:0} ms median of 3, RSS {rss / 1_048_576} MB", "2,000 ms, 200 MB", figures.P50 <= 2000 && rss <= 200 * 1_048_576L);
    }

    private static async Task BoardAsync(Server server, int deals, Table table)
    {
        await using var witness = await Witness.OpenAsync(server.Address, Filling.Head);
        for (var i = 0; i < 3; i++) await witness.FirstCardAsync();
        var times = new List<double>();
        for (var i = 0; i < 9; i++) times.Add(await witness.FirstCardAsync());
        var (figures, goal) = (new Figures(times), deals <= 10_000 ? 370 : 400);
        table.Add("P10", "board, full load to the first card in Chromium, warm", deals, $"{figures.P50:0} ms median of 9, worst {figures.Worst:0}", $"{goal} ms", figures.P50 <= goal);
    }

    /// <summary>P1: an alert at the manager. P2: a card on another open board.</summary>
    private static async Task LiveAsync(Server server, int deals, Table table)
    {
        await using var manager = await Witness.OpenAsync(server.Address, Filling.Manager);
        await using var head = await Witness.OpenAsync(server.Address, Filling.Head);
        await manager.FirstCardAsync();
        await head.FirstCardAsync();
        var load = new Load(server.Address);
        using var clerk = load.Client(await load.SignInAsync(Filling.Operator));
        using var hand = load.Client(await load.SignInAsync(Filling.Manager));
        var (sent, answered) = (new Dictionary<int, double>(), new Dictionary<int, double>());
        for (var i = 0; i < Changes + 5; i++)
        {
            var deal = await NewDealAsync(clerk, i);
            await Task.Delay(Apart);
            sent[deal] = Now;
            await Load.CommandAsync(clerk, "AssignDeal", $$"""{"deal":{{deal}},"manager":"{{Filling.Manager}}"}""");
            answered[deal] = Now;
            await Task.Delay(Apart);
            await Load.CommandAsync(hand, "TakeDeal", $$"""{"deal":{{deal}}}""");      // a deal that waits stands below those that wait longer: taken, it leaves the top to the next
        }
        await Task.Delay(1000);
        var measured = sent.Keys.Skip(5).ToList();      // the first ones warm up
        var (toasts, cards) = (await manager.SeenAsync(), await head.SeenAsync());
        var alerts = measured.Where(d => toasts.ContainsKey($"toast /deals/{d}")).ToList();
        var (fromSent, fromAnswer) = (new Figures(alerts.Select(d => toasts[$"toast /deals/{d}"] - sent[d])), new Figures(alerts.Select(d => toasts[$"toast /deals/{d}"] - answered[d])));
        table.Add("P1", "request sent → alert in the manager's DOM", deals, $"{alerts.Count} of {Changes}, p50 {fromSent.P50:0.0} ms, p99 {fromSent.P99:0.0}", "p50 17 ms, p99 40", alerts.Count == Changes && fromSent.P50 <= 17 && fromSent.P99 <= 40);
        table.Add("P1", "answer → alert in the manager's DOM", deals, $"p50 {fromAnswer.P50:0.0} ms", "p50 8 ms", fromAnswer.P50 <= 8);
        var shown = measured.Where(d => cards.ContainsKey($"card {d} assigned")).ToList();
        var card = new Figures(shown.Select(d => cards[$"card {d} assigned"] - answered[d]));
        table.Add("P2", "answer → card moved on another open board", deals, $"{shown.Count} of {Changes}, p50 {card.P50:0.0} ms, p99 {card.P99:0.0}", "100 %, p50 10 ms, p99 40", shown.Count == Changes && card.P50 <= 10 && card.P99 <= 40);
    }

    private static async Task CommandsAsync(Server server, int deals, Table table)
    {
        var load = new Load(server.Address);
        var token = await load.SignInAsync(Filling.Operator);
        await load.RunAsync(token, 4, TimeSpan.FromSeconds(3));     // warm
        var (one, _) = await load.RunAsync(token, 1, Length);
        var (four, _) = await load.RunAsync(token, 4, Length);
        var (many, times) = await load.RunAsync(token, 64, Length);
        table.Add("P15", "durable commands/s, 1 caller", deals, $"{one:0}/s", "275/s", one >= 275);
        table.Add("P15", "durable commands/s, 4 callers", deals, $"{four:0}/s", "1,000/s", four >= 1000);
        table.Add("P15", "durable commands/s, 64 callers", deals, $"{many:0}/s, p99 {times.P99:0.0} ms", "p99 25 ms", times.P99 <= 25);
    }

    private static async Task<int> NewDealAsync(HttpClient clerk, int i)
    {
        var lead = (await Load.CommandAsync(clerk, "RegisterLead", """{"title":"Звонок","source":"call"}""")).GetProperty("number").GetInt32();
        await Load.CommandAsync(clerk, "LogCall", $$"""{"lead":{{lead}},"direction":"in","answered":true,"seconds":60,"discussed":"Нужны кольца колодезные и доставка","agreed":"Менеджер перезвонит с ценой сегодня"}""");
        var name = string.Concat((1_000_000 + i).ToString(System.Globalization.CultureInfo.InvariantCulture).Select(d => (char)('к' + (d - '0'))));
        var deal = $$$"""{"lead":{{{lead}}},"contact":{"fullName":"Новый {{{name}}}","mobilePhone":"+7 999 {{{i / 10000:000}}}{{{i % 10000:0000}}}","privateEmail":"new{{{i}}}@mail.example","birthDate":"1940-01-{{{1 + (i % 28):00}}}"},"deal":{"title":"Новая {{{i}}}","direction":"ЖБИ","segment":"Благоустройство","productGroup":"Люки","deliveryAddress":"Синявино","comment":"Люки"}}""";
        return (await Load.CommandAsync(clerk, "ConvertLead", deal)).GetProperty("number").GetInt32();
    }

    private static double Now => Stopwatch.GetElapsedTime(0).TotalMilliseconds + Epoch;

    private static readonly double Epoch = (DateTime.UtcNow - DateTime.UnixEpoch).TotalMilliseconds - Stopwatch.GetElapsedTime(0).TotalMilliseconds;
}
