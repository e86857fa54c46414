using CrmBlazor.App.Commands.Deals;
using CrmBlazor.App.Commands.Papers;
using CrmBlazor.App.Features.Reports;
using CrmBlazor.App.Seeds;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Papers;
using CrmBlazor.Tests.Support;
using static CrmBlazor.App.Seeds.DemoPeople;

namespace CrmBlazor.Tests.Features.Reports;

/// <summary>«Счета без отгрузки» (K 193).</summary>
public abstract class UnshippedTests(Engine engine)
{
    [Fact]
    public async Task It_names_what_each_paid_invoice_lacks_and_whose_it_is()
    {
        await using var office = await Office.OpenAsync(engine);
        var (_, fresh) = await office.PaidDealAsync();
        var asked = await office.RequestedDocumentAsync();
        var (forAll, issued) = await office.ShippingDealAsync(documentBack: false);
        await office.DoAsync(Manager, new EditDeal(forAll, AvailableToAll: true));
        var (_, scanned) = await office.ShippingDealAsync(documentBack: false);
        await office.DoAsync(Accountant, new ReceiveTransferDocument(scanned, A.Today(office), DocumentForm.Scan));
        await office.ShippingDealAsync();
        await office.InvoicedDealAsync();
        (await RowsAsync(office, Manager)).Should().BeEquivalentTo([(fresh, "notRequested"), (asked, "notIssued"), (issued, "noScan"), (scanned, "noOriginal")]);
        (await RowsAsync(office, Manager2)).Should().BeEmpty("a manager reads his own");
        foreach (var who in new[] { Head, Accountant, Director, Logistics }) (await RowsAsync(office, who)).Should().HaveCount(4, who.Email);
        (await office.ReadAsync(Operator, "reports/unshipped")).Brief.Should().StartWith("403");
    }

    [Fact]
    public async Task Days_are_counted_from_the_payment_and_an_overdue_scan_by_its_own()
    {
        await using var office = await Office.OpenAsync(engine);
        await office.ShippingDealAsync(documentBack: false);
        office.Time.Advance(TimeSpan.FromDays(12));
        var row = (await office.ReadAsync(Accountant, "reports/unshipped")).Ok().Body.GetProperty("items")[0];
        (row.GetProperty("days").GetInt32(), row.GetProperty("late").GetInt32(), row.GetProperty("dueOn").GetString(), row.GetProperty("ageing").GetString()).Should().Be((12, 2, "2026-11-30", "month"));
    }

    private static async Task<List<(string, string)>> RowsAsync(Office office, DemoPerson who) =>
        [.. (await office.ReadAsync(who, "reports/unshipped")).Ok().Body.GetProperty("items").EnumerateArray().Select(r => (r.GetProperty("invoice").GetString()!, r.GetProperty("gap").GetString()!))];
}

public sealed class UnshippedOnSqlite() : UnshippedTests(Engine.Sqlite);

public sealed class UnshippedOnPostgres() : UnshippedTests(Engine.Postgres);

public class UnshippedFilterTests
{
    private static readonly Guid First = Guid.CreateVersion7(), Second = Guid.CreateVersion7();
    private static readonly UnshippedRow[] Rows = [Row("1", 3, PaperGap.NotRequested, First, 100), Row("2", 11, PaperGap.NoScan, First, 200, late: 1), Row("3", 60, PaperGap.NoScan, Second, 400), Row("4", 61, PaperGap.NoOriginal, null, 800, late: 9)];

    [Theory]
    [InlineData(0, Ageing.Fresh)]
    [InlineData(10, Ageing.Fresh)]
    [InlineData(11, Ageing.Month)]
    [InlineData(30, Ageing.Month)]
    [InlineData(31, Ageing.TwoMonths)]
    [InlineData(60, Ageing.TwoMonths)]
    [InlineData(61, Ageing.Old)]
    public void The_heaps_have_their_bounds(int days, Ageing ageing) => PaperAge.Of(days).Should().Be(ageing);

    [Fact]
    public void It_is_narrowed_by_age_gap_manager_and_delay_and_every_heap_keeps_its_sum()
    {
        Numbers(new()).Should().Be("1 2 3 4");
        (Numbers(new(Ageing.Month)), Numbers(new(Gap: PaperGap.NoScan)), Numbers(new(Manager: First)), Numbers(new(LateOnly: true)), Numbers(new(Ageing.Old, LateOnly: true))).Should().Be(("2", "2 3", "1 2", "2 4", "4"));
        new UnshippedFilter(Ageing.Old, PaperGap.NoScan).HeapOf(Rows, Ageing.Month).Should().Be(new Heap(1, A.Rubles(200)));
        new UnshippedFilter().HeapOf(Rows, null).Should().Be(new Heap(4, A.Rubles(1500)));
        UnshippedFilter.ByManager(Rows).Should().Equal((null, new Heap(1, A.Rubles(800))), (Second, new Heap(1, A.Rubles(400))), (First, new Heap(2, A.Rubles(300))));
    }

    private static string Numbers(UnshippedFilter filter) => string.Join(' ', filter.Of(Rows).Select(r => r.Invoice));

    private static UnshippedRow Row(string invoice, int days, PaperGap gap, Guid? manager, decimal rubles, int? late = null) =>
        new(invoice, 1, "АКТЮБИНСК ООО", Money.FromRubles(rubles), new(2026, 11, 20), days, gap, null, null, late, manager);
}
