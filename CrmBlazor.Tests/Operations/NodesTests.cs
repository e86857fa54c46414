using CrmBlazor.App.Commands.Deals;
using CrmBlazor.App.Data;
using CrmBlazor.App.Seeds;
using CrmBlazor.App.Security;
using CrmBlazor.Tests.Browser;
using CrmBlazor.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace CrmBlazor.Tests.Operations;

/// <summary>Two nodes, people at both, and one of the lines between them or one of the nodes is gone.</summary>
[Collection(Browsers.Name)]
public sealed class NodesTests(Chromium chromium, ITestOutputHelper output)
{
    private const int Deals = 8;

    /// <summary>Longer for the measurement of <c>bench/deaf.sh</c>.</summary>
    private static readonly TimeSpan Deafness = TimeSpan.FromSeconds(Scale.Of("CRM_DEAF_SECONDS", 6));
    private static readonly int Changes = Scale.Of("CRM_DEAF_CHANGES", 50);
    private static readonly TimeSpan CatchUp = TimeSpan.FromSeconds(3);

    [Fact]
    public async Task After_the_bell_was_silent_every_open_board_equals_the_database()
    {
        await using var first = await Office.OpenLiveAsync(Engine.Postgres);
        await using var second = first.Join();
        var deals = new List<int>();
        for (var i = 0; i < Deals; i++) deals.Add(await first.AssignedDealAsync());
        await using var manager = await Person.ComeAsync(chromium.Browser, first, DemoPeople.Manager, "/board");
        await using var head = await Person.ComeAsync(chromium.Browser, second, DemoPeople.Head, "/board");

        await first.SqlAsync("ALTER TABLE log_head DISABLE TRIGGER log_head_rings; SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'CrmBlazor listener'");
        var clock = System.Diagnostics.Stopwatch.StartNew();
        for (var i = 0; i < Changes; i++)
        {
            await first.DoAsync(DemoPeople.Head, new EditDeal(deals[i % Deals], Title: $"Правка {i}"));
            await Moment.PassAsync(Deafness / Changes);
        }
        await first.SqlAsync("ALTER TABLE log_head ENABLE TRIGGER log_head_rings");
        var deaf = clock.Elapsed;
        clock.Restart();
        await using var db = first.Read();
        var titles = await db.Deals.ToDictionaryAsync(d => d.Number, d => d.Title);
        foreach (var person in new[] { head, manager })
            foreach (var deal in deals) await Expect(person.Card(deal).Locator(".card-title")).ToHaveTextAsync(titles[deal], new() { Timeout = (float)CatchUp.TotalMilliseconds });
        output.WriteLine($"NOTIFY silent for {deaf.TotalSeconds:0} s and {Changes} changes: both boards equal the database {clock.ElapsedMilliseconds} ms after it came back, 0 missing");
    }

    /// <summary>A proxy leads the page to the other node, which finds what was typed in the database.</summary>
    [Fact]
    public async Task A_form_half_filled_at_a_node_that_is_killed_is_there_at_the_other()
    {
        var office = await Office.OpenAsync(Engine.Postgres, at: TimeProvider.System.GetUtcNow());
        var deal = await office.TakenDealAsync();
        var key = await office.Get<Sessions>().OpenAsync(await office.IdOfAsync(DemoPeople.Manager), SessionKind.Browser);
        await using var database = await office.LeaveAsync();
        using var first = ServerProcess.Start(database);
        using var second = ServerProcess.Start(database);
        using var line = new Line((await first.AddressAsync()).Port);
        var other = await second.AddressAsync();
        await using var manager = await Person.ComeAsync(chromium.Browser, line.Address, key, DemoPeople.Manager, $"/deals/{deal}?act=LoseDeal");
        await manager.FillAsync("analysis", "Клиент выбрал другого поставщика");
        await Expect(manager.Find("[role=dialog] .kept")).ToHaveTextAsync(manager.T("Draft_Kept"), new() { Timeout = 2000 });
        await first.KillAsync();
        line.Lead(other.Port);
        await Expect(manager.Find("#analysis")).ToHaveValueAsync("Клиент выбрал другого поставщика", new() { Timeout = 10_000 });
        await Expect(manager.Find(".live-on")).ToBeVisibleAsync();
        await manager.ChooseAsync("reason", "competitor");
        await manager.Find("[role=dialog] button[type=submit]").ClickAsync();
        await Expect(manager.Find(".stagebar .is-now")).ToHaveTextAsync("Сделка проиграна");
    }
}
