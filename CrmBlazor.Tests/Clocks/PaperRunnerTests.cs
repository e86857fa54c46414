using CrmBlazor.App.Commands.Deals;
using CrmBlazor.App.Commands.Papers;
using CrmBlazor.App.Commands.Regulation;
using CrmBlazor.Domain.Papers;
using CrmBlazor.Domain.Regulation;
using CrmBlazor.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static CrmBlazor.App.Seeds.DemoPeople;

namespace CrmBlazor.Tests.Clocks;

/// <summary>The two clocks of a closing document (K 190-191): told once, by itself.</summary>
public abstract class PaperRunnerTests(Engine engine)
{
    private static readonly TimeSpan Look = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task A_scan_that_is_late_is_told_once_and_then_an_original()
    {
        await using var office = await Office.OpenAsync(engine);
        var (_, invoice) = await office.ShippingDealAsync(documentBack: false);
        office.Time.Advance(TimeSpan.FromDays(10));
        await office.FollowedAsync();
        (await ToldAsync(office)).Should().BeEmpty("the tenth day is in time");
        office.Time.Advance(TimeSpan.FromDays(1));
        await TurnAsync(office, 1);
        (await ToldAsync(office)).Single().Should().Match<DocumentOverdue>(o => o.Form == DocumentForm.Scan && o.Number == invoice && o.DueOn == new DateOnly(2026, 11, 30));
        await office.DoAsync(Accountant, new ReceiveTransferDocument(invoice, A.Today(office), DocumentForm.Scan));
        office.Time.Advance(TimeSpan.FromDays(31));
        await TurnAsync(office, 2);
        (await ToldAsync(office))[1].Form.Should().Be(DocumentForm.Original);
        for (var i = 0; i < 5; i++) office.Time.Advance(Look);
        await office.FollowedAsync();
        (await ToldAsync(office)).Should().HaveCount(2, "each is told once");
    }

    [Fact]
    public async Task Each_clock_that_ran_out_is_one_breach_of_the_manager_with_its_evidence()
    {
        await using var office = await Office.OpenAsync(engine);
        var (deal, invoice) = await office.ShippingDealAsync(documentBack: false);
        office.Time.Advance(TimeSpan.FromDays(11));
        await TurnAsync(office, 1);
        await office.DoAsync(Accountant, new ReceiveTransferDocument(invoice, A.Today(office), DocumentForm.Scan));
        office.Time.Advance(TimeSpan.FromDays(31));
        await TurnAsync(office, 2);
        await office.DoAsync(Accountant, new ReceiveTransferDocument(invoice, A.Today(office), DocumentForm.Scan));
        office.Time.Advance(TimeSpan.FromDays(31));
        await TurnAsync(office, 3);
        var breaches = await BreachesAsync(office);
        breaches.Select(b => (b.Evidence, b.DueAt)).Should().Equal(($"{invoice} scan", Midnight(2026, 12, 1)), ($"{invoice} original", Midnight(2027, 1, 1)));
        var manager = await office.IdOfAsync(Manager);
        breaches.Should().OnlyContain(b => b.PersonId == manager && b.DealNumber == deal && b.Rule == "B 58" && b.State == BreachState.Open, "a scan that came again is told again, and is no third breach");

        await office.DoAsync(Manager, new AppealBreach(breaches[0].Number, "Клиент в отпуске"));
        await office.DoAsync(Head, new ExcuseBreach(breaches[0].Number, "Верно"));
        await office.DoAsync(Head, new UpholdBreach(breaches[1].Number));
        (await BreachesAsync(office)).Select(b => (b.State, b.Fine)).Should().Equal((BreachState.Excused, null), (BreachState.Upheld, FineTable.Default.Papers));
    }

    [Fact]
    public async Task A_paper_that_comes_back_in_time_is_nobodys_breach()
    {
        await using var office = await Office.OpenAsync(engine);
        await office.ShippingDealAsync();
        var (_, late) = await office.ShippingDealAsync(documentBack: false);
        office.Time.Advance(TimeSpan.FromDays(60));
        await TurnAsync(office, 1);
        (await BreachesAsync(office)).Select(b => b.Evidence).Should().Equal($"{late} scan");
    }

    [Fact]
    public async Task A_clock_that_had_run_out_before_it_was_set_is_told_and_is_nobodys_breach()
    {
        await using var office = await Office.OpenAsync(engine);
        var (_, invoice) = await office.ShippingDealAsync(documentBack: false);
        var issued = A.Today(office);
        office.Time.Advance(TimeSpan.FromDays(40));
        await TurnAsync(office, 1);
        await office.DoAsync(Accountant, new ReceiveTransferDocument(invoice, issued, DocumentForm.Scan));
        await TurnAsync(office, 2);
        (await BreachesAsync(office)).Select(b => b.Evidence).Should().Equal([$"{invoice} scan"], "thirty days after the scan had passed when it was written down");
    }

    [Fact]
    public async Task Who_was_given_the_deal_afterwards_is_not_charged()
    {
        await using var office = await Office.OpenAsync(engine);
        var (deal, _) = await office.ShippingDealAsync(documentBack: false);
        office.Time.Advance(TimeSpan.FromDays(8));
        await office.DoAsync(Head, new AssignDeal(deal, Manager2.Email));
        office.Time.Advance(TimeSpan.FromDays(8));
        await TurnAsync(office, 1);
        (await BreachesAsync(office)).Should().BeEmpty();
    }

    private static DateTimeOffset Midnight(int year, int month, int day) => new(year, month, day, 0, 0, 0, TimeSpan.FromHours(3));

    private static async Task<List<Breach>> BreachesAsync(Office office)
    {
        await using var db = office.Read();
        return await db.Breaches.AsNoTracking().Where(b => b.Kind == BreachKind.Papers).OrderBy(b => b.Number).ToListAsync();
    }

    private static Task TurnAsync(Office office, int count) => Eventually.BeAsync(async () =>
    {
        office.Time.Advance(Look);
        return (await ToldAsync(office)).Count == count;
    });

    private static async Task<List<DocumentOverdue>> ToldAsync(Office office) => [.. (await office.HappenedAsync()).OfType<DocumentOverdue>()];
}

public sealed class PaperRunnerOnSqlite() : PaperRunnerTests(Engine.Sqlite);

public sealed class PaperRunnerOnPostgres() : PaperRunnerTests(Engine.Postgres);
