using CrmBlazor.Tests.Support;
using static CrmBlazor.App.Seeds.DemoPeople;

namespace CrmBlazor.Tests.Features.Invoices;

/// <summary>The transfer document from its request to its return (B 50, B 58-59, D14).</summary>
public abstract class PapersApiTests(SharedOffice shared)
{
    private readonly Office office = shared.Office;

    [Fact]
    public async Task Accountings_number_is_one_of_its_year()
    {
        var (first, second) = (await office.RequestedDocumentAsync(), await office.RequestedDocumentAsync());
        (await office.CommandAsync(Accountant, "IssueTransferDocument", new { invoice = first, number = "УПД-77", on = "2026-11-20" })).Ok();
        (await office.CommandAsync(Accountant, "IssueTransferDocument", new { invoice = second, number = " УПД-77 ", on = "2026-11-20" })).Brief.Should().Be("422 number");
        (await office.CommandAsync(Accountant, "IssueTransferDocument", new { invoice = second, number = "УПД-77", on = "2025-12-31" })).Brief.Should().Be("200", "another year is another row of numbers");
    }

    [Fact]
    public async Task A_scan_ships_nothing_and_says_until_when_the_original_is_due()
    {
        var (_, invoice) = await office.ShippingDealAsync(documentBack: false);
        (await office.CommandAsync(Accountant, "ReceiveTransferDocument", new { invoice, on = "2026-11-20", form = "scan" })).Ok();
        (await office.CommandAsync(Manager, "MarkInvoiceShipped", new { invoice })).Brief.Should().Be("422 documentNotReturned B 59");
        (await office.ReadAsync(Manager, $"invoices/{invoice.Replace('/', '-')}")).Body.GetProperty("document").GetProperty("originalDueOn").GetString().Should().Be("2026-12-20");
        (await office.CommandAsync(Accountant, "ReceiveTransferDocument", new { invoice, on = "2026-11-20", form = "edi" })).Ok();
        (await office.CommandAsync(Manager, "MarkInvoiceShipped", new { invoice })).Brief.Should().Be("200");
    }

    [Fact]
    public async Task Carrier_and_supplier_are_locked_by_the_request()
    {
        var (_, invoice) = await office.PaidDealAsync();
        object parties = new { invoice, carrier = A.Supplier, supplier = A.Supplier, actual = true };
        (await office.CommandAsync(Manager, "SetInvoiceParties", parties)).Brief.Should().Be("200", "a paid invoice may still change them");
        (await office.CommandAsync(Manager, "RequestTransferDocument", new { invoice })).Ok();
        (await office.CommandAsync(Manager, "SetInvoiceParties", parties)).Brief.Should().Be("422 partiesLocked B 50");
    }
}

public sealed class PapersApiOnSqlite(SqliteOffice office) : PapersApiTests(office), IClassFixture<SqliteOffice>;

public sealed class PapersApiOnPostgres(PostgresOffice office) : PapersApiTests(office), IClassFixture<PostgresOffice>;
