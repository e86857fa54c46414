using System.Net;
using CrmBlazor.App.Data;
using CrmBlazor.App.Seeds;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Tests.Browser;
using CrmBlazor.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using static Microsoft.Playwright.Assertions;

namespace CrmBlazor.Tests.Operations;

/// <summary>The database goes, or has no room left: the page says so, nothing is told as saved that was not, and everything goes on by itself.</summary>
[Collection(Browsers.Name)]
public sealed class OutageTests(Chromium chromium)
{
    private const string Analysis = "Клиент выбрал другого поставщика";

    /// <summary>In which everything must be as before.</summary>
    private const float Recovery = 30_000;

    [Fact]
    public async Task A_database_that_goes_away_is_told_and_everything_goes_on_when_it_is_back()
    {
        using var line = new Line(new NpgsqlConnectionStringBuilder(PostgresOfficeDatabase.Server).Port);
        await using var office = await Office.OpenLiveAsync(Engine.Postgres, line.Before);
        var deal = await office.TakenDealAsync();
        await using var manager = await Person.ComeAsync(chromium.Browser, office, DemoPeople.Manager, $"/deals/{deal}?act=LoseDeal");
        await using var head = await Person.ComeAsync(chromium.Browser, office, DemoPeople.Head, "/board");
        await manager.FillAsync("analysis", Analysis);
        await manager.ChooseAsync("reason", "competitor");
        await Expect(manager.Find("[role=dialog] .kept")).ToHaveTextAsync(manager.T("Draft_Kept"));

        await office.ClientAsync(DemoPeople.Operator);
        line.Cut();
        await Expect(head.Find("#away")).ToBeVisibleAsync();
        await Expect(manager.Find("#away")).ToBeVisibleAsync();
        await manager.Find("[role=dialog] button[type=submit]").ClickAsync();
        await Expect(manager.Find("[role=dialog] .help--bad[role=alert]")).ToContainTextAsync("Ничего не записано", new() { Timeout = Recovery });
        (await office.CommandAsync(DemoPeople.Operator, "RegisterLead", new { title = "Звонок", source = "call", name = "Клиент" })).Status.Should().Be(HttpStatusCode.ServiceUnavailable);

        line.Mend();
        await Expect(head.Find("#away")).ToHaveCountAsync(0, new() { Timeout = Recovery });
        await Expect(manager.Find("#away")).ToHaveCountAsync(0, new() { Timeout = Recovery });
        (await office.DealAsync(deal)).Stage.Should().Be(Stage.Assigned, "the refused press wrote nothing");
        await Expect(manager.Find("#analysis")).ToHaveValueAsync(Analysis);
        await manager.Find("[role=dialog] button[type=submit]").ClickAsync();
        await Expect(head.Card(deal)).ToHaveCountAsync(0);
        (await office.DealAsync(deal)).Stage.Should().Be(Stage.Lost);
        await using var db = office.Database.Read();
        (await BooksCheck.ViolationsAsync(db)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_page_that_is_opened_while_the_database_is_away_says_so_and_comes_by_itself()
    {
        using var line = new Line(new NpgsqlConnectionStringBuilder(PostgresOfficeDatabase.Server).Port);
        await using var office = await Office.OpenLiveAsync(Engine.Postgres, line.Before);
        var deal = await office.AssignedDealAsync();
        await using var manager = await Person.ComeAsync(chromium.Browser, office, DemoPeople.Manager, "/board");
        line.Cut();
        await manager.Page.GotoAsync($"/deals/{deal}");
        await Expect(manager.Page.GetByText("База данных не отвечает")).ToBeVisibleAsync();
        line.Mend();
        await Expect(manager.Find(".deal-sub")).ToBeVisibleAsync(new() { Timeout = Recovery });
    }

    [Fact]
    public async Task A_full_disk_refuses_what_is_written_and_shows_what_is_there()
    {
        await using var office = await Office.OpenLiveAsync(Engine.Sqlite);
        var deal = await office.TakenDealAsync();
        await using var manager = await Person.ComeAsync(chromium.Browser, office, DemoPeople.Manager, $"/deals/{deal}?act=LoseDeal");
        await manager.FillAsync("analysis", Analysis);
        await manager.ChooseAsync("reason", "competitor");
        await Expect(manager.Find("[role=dialog] .kept")).ToHaveTextAsync(manager.T("Draft_Kept"));

        await office.ClientAsync(DemoPeople.Operator);
        await office.ClientAsync(DemoPeople.Manager);
        var before = await office.HeadAsync();
        await RoomAsync(office, full: true);
        var written = await WrittenUntilFullAsync(office);
        await manager.Find("[role=dialog] button[type=submit]").ClickAsync();
        await Expect(manager.Find("[role=dialog] .help--bad[role=alert]")).ToContainTextAsync("Ничего не записано");
        (await office.ReadAsync(DemoPeople.Manager, $"deals/{deal}")).Brief.Should().Be("200", "reading goes on");
        (await office.HeadAsync()).Should().Be(before + written, "each answered command is there, and none of the refused");

        await RoomAsync(office, full: false);
        await manager.Find("[role=dialog] button[type=submit]").ClickAsync();
        await Expect(manager.Find(".stagebar .is-now")).ToHaveTextAsync("Сделка проиграна");
        await using var db = office.Database.Read();
        (await BooksCheck.ViolationsAsync(db)).Should().BeEmpty();
    }

    /// <summary>A disk without room beyond what is there, or with plenty.</summary>
    private static async Task RoomAsync(Office office, bool full) =>
        await office.Get<Writer>().RunAsync(async (db, _) => await db.Database.ExecuteSqlAsync(full ? (FormattableString)$"PRAGMA max_page_count = 1" : $"PRAGMA max_page_count = 1000000"));

    /// <returns>How many events the office could still write.</returns>
    private static async Task<int> WrittenUntilFullAsync(Office office)
    {
        for (var written = 0; ; written++)
        {
            var answer = await office.CommandAsync(DemoPeople.Operator, "RegisterLead", new { title = new string('я', 150), source = "call", name = "Клиент" });
            if (answer.Status is HttpStatusCode.ServiceUnavailable) return written;
            answer.Ok();
        }
    }
}
