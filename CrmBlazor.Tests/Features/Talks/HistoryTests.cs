using Bunit;
using CrmBlazor.App.Commands.Deals;
using CrmBlazor.App.Commands.Invoices;
using CrmBlazor.App.Commands.Talks;
using CrmBlazor.App.Commands.Tasks;
using CrmBlazor.App.Components;
using CrmBlazor.App.Forms.Talk;
using CrmBlazor.App.Seeds;
using CrmBlazor.App.Speech;
using CrmBlazor.Domain.Common;
using CrmBlazor.Tests.Support;
using static CrmBlazor.App.Seeds.DemoPeople;

namespace CrmBlazor.Tests.Features.Talks;

/// <summary>The history of a record: everything that happened, with what was and what became, a page at a time (B 25).</summary>
public abstract class HistoryTests(SharedOffice shared)
{
    /// <summary>A company that can buy, and is not the one of the deals.</summary>
    private const int Other = 4;
    private readonly Office office = shared.Office;

    [Fact]
    public async Task An_edit_of_a_deal_tells_each_field_as_it_was_and_as_it_became()
    {
        var deal = await office.TakenDealAsync();
        await office.DoAsync(Manager, new EditDeal(deal, null, Probability: 70));
        await office.DoAsync(Manager, new EditDeal(deal, null, Probability: 80));
        var last = (await ReadAsync(Manager, $"deal/{deal}")).Items[0];
        last.Should().Be("deal.edited probability: 70 → 80");
    }

    [Fact]
    public async Task The_goods_of_a_deal_and_the_parties_of_an_invoice_tell_what_was()
    {
        var invoice = await office.InvoiceAsync();
        await office.DoAsync(Manager, new SetInvoiceLines(invoice, [A.Goods[0] with { Discount = 5 }]));
        await office.DoAsync(Manager, new SetInvoiceParties(invoice, A.OwnCompany, A.Supplier, true));
        var items = (await ReadAsync(Accountant, $"invoice/{invoice.Replace('/', '-')}")).Items;
        items[0].Should().Be($"invoice.partiesSet supplier: № {A.OwnCompany} → № {A.Supplier}, actual: нет → да");
        items[1].Should().StartWith("invoice.linesSet lines: ").And.Contain(" − 5 %").And.Contain("gross: 4\u00a0000,00\u00a0₽ → ");
        items[^1].Should().StartWith("invoice.issued");
    }

    [Fact]
    public async Task Another_company_of_a_deal_and_of_its_client_tells_which_it_was()
    {
        var deal = await office.LinkedDealAsync();
        await office.DoAsync(Manager, new LinkCompany(deal, Other));
        (await ReadAsync(Manager, $"deal/{deal}")).Items[0].Should().Be($"deal.companyLinked company: № {A.Customer} → № {Other}");
    }

    [Fact]
    public async Task A_task_and_a_company_tell_what_was()
    {
        var task = await office.OwnTaskAsync(await office.TakenDealAsync());
        await office.DoAsync(Manager, new RescheduleTask(task, office.Time.GetUtcNow().AddDays(2)));
        (await ReadAsync(Manager, $"task/{task}")).Items[0].Should().MatchRegex("^task.moved dueAt: .+ → .+");
        (await ReadAsync(Manager, $"company/{A.Customer}")).Items[^1].Should().StartWith("company.registered");
        (await office.ReadAsync(Accountant, $"history/task/{task}")).Brief.Should().Be("404", "neither the task nor its deal is his to see");
    }

    [Fact]
    public async Task However_long_it_is_it_is_read_to_its_beginning_and_nothing_is_told_twice()
    {
        var contact = await office.ContactAsync();
        for (var i = 0; i < 7; i++) await office.DoAsync(Manager, new AddNote(new("contact", new(contact.Plain())), $"{i}"));
        var (whole, rest) = await ReadAsync(Manager, $"contact/{contact}?limit=200");
        whole.Count.Should().BeGreaterThan(7);
        rest.Should().BeNull();
        var read = new List<string>();
        for (long? before = long.MaxValue; before is { } place;)
        {
            var (items, next) = await ReadAsync(Manager, $"contact/{contact}?limit=3&before={place}");
            items.Count.Should().BeLessThanOrEqualTo(3);
            (read, before) = ([.. read, .. items], next);
        }
        read.Should().Equal(whole);
    }

    [Theory]
    [InlineData("deal")]
    [InlineData("lead")]
    [InlineData("planet")]
    public async Task What_one_may_not_see_or_is_not_there_has_no_history(string kind)
    {
        var deal = await office.TakenDealAsync();
        var (who, number) = kind switch { "deal" => (Manager2, deal), "lead" => (Accountant, 1), _ => (Manager, 1) };
        (await office.ReadAsync(who, $"history/{kind}/{number}")).Brief.Should().Be("404");
        (await office.ReadAsync(Manager, $"history/{kind}/999999")).Brief.Should().Be("404");
    }

    [Fact]
    public async Task Of_the_money_of_a_deal_an_operator_hears_nothing()
    {
        var deal = await office.LinkedDealAsync();
        await office.InvoiceOfAsync(deal);
        (await ReadAsync(Manager, $"deal/{deal}")).Items.Should().Contain(i => i.StartsWith("invoice.issued"));
        (await ReadAsync(Operator, $"deal/{deal}")).Items.Should().NotBeEmpty().And.NotContain(i => i.StartsWith("invoice."));
    }

    /// <summary>Each as its type and its changes, the newest first.</summary>
    private async Task<(IReadOnlyList<string> Items, long? Before)> ReadAsync(DemoPerson who, string path)
    {
        var body = (await office.ReadAsync(who, $"history/{path}")).Ok().Body;
        var items = body.GetProperty("items").EnumerateArray().Select(i => string.Join(' ', new[]
        {
            i.GetProperty("type").GetString(),
            string.Join(", ", i.GetProperty("changes").EnumerateArray().Select(c => $"{c.GetProperty("field").GetString()}: {Text(c, "was")} → {Text(c, "now")}")),
        }).Trim()).ToList();
        return (items, body.TryGetProperty("before", out var before) && before.ValueKind is System.Text.Json.JsonValueKind.Number ? before.GetInt64() : null);
    }

    private static string? Text(System.Text.Json.JsonElement change, string name) => change.TryGetProperty(name, out var value) ? value.GetString() : null;
}

public sealed class HistoryOnSqlite(SqliteOffice office) : HistoryTests(office), IClassFixture<SqliteOffice>;

public sealed class HistoryOnPostgres(PostgresOffice office) : HistoryTests(office), IClassFixture<PostgresOffice>;

/// <summary>The history on the screen, in a feed.</summary>
public sealed class HistoryScreenTests(SharedOffice shared) : ScreenTest(shared, Manager, circuit: true)
{
    [Fact]
    public async Task The_feed_shows_the_history_whole_portion_by_portion_and_what_happens_meanwhile()
    {
        var contact = await Office.ContactAsync();
        for (var i = 0; i < 60; i++) await NoteAsync(contact, $"Заметка {i}");
        var feed = Render<Feed>(p => p.Add(f => f.Events, TimelineLog.Empty.Events).Add(f => f.Kind, "contact").Add(f => f.Number, contact.Plain()));
        feed.Find("[data-feed=history]").Click();
        feed.WaitForElement("#history-more");
        feed.FindAll(".tl-item").Should().HaveCount(50);
        feed.Find("#history-more").Click();
        feed.WaitForElement("#history-end");
        feed.FindAll("#history-more").Should().BeEmpty();
        feed.FindAll(".tl-item").Count.Should().BeGreaterThan(60);
        feed.Markup.Should().Contain("Заметка 0").And.Contain("Заметка 59");
    }

    [Fact]
    public async Task A_change_is_shown_as_it_was_and_as_it_became()
    {
        var deal = await Office.TakenDealAsync();
        await Office.DoAsync(Manager, new SetDealLines(deal, A.Goods));
        await Office.DoAsync(Manager, new SetDealLines(deal, [A.Goods[0]]));
        var history = Render<History>(p => p.Add(h => h.Kind, "deal").Add(h => h.Number, deal.Plain()));
        var gross = history.WaitForElement("[data-change=gross]");
        gross.QuerySelector("s")!.TextContent.Should().Be(A.Rubles(4000).Text());
        history.Find("[data-change=lines] s").TextContent.Should().Contain("×");
    }

    private Task<App.Data.Answer> NoteAsync(int contact, string text) => Office.DoAsync(Manager, new AddNote(new("contact", new(contact.Plain())), text));
}
