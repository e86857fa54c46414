using CrmBlazor.App.Commands.Customers;
using CrmBlazor.App.Commands.Deals;
using CrmBlazor.App.Commands.Invoices;
using CrmBlazor.App.Commands.Papers;
using CrmBlazor.App.Commands.Tasks;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Domain.Papers;
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

    [Fact]
    public async Task A_gap_in_the_buyers_requisites_is_mended_by_accounting_and_then_the_request_passes()
    {
        var company = (int)(await office.DoAsync(Accountant, (RegisterCompany)await Examples.All[nameof(RegisterCompany)].MakeAsync(office) with { Kpp = null, Kind = CompanyKind.Customer })).Number;
        var invoice = await PaidByAsync(company);
        (await office.CommandAsync(Manager, "RequestTransferDocument", new { invoice })).Brief.Should().Be("422 buyerIncomplete B 58");
        (await office.ReadAsync(Manager, $"invoices/{invoice.Replace('/', '-')}")).Body.GetProperty("toRequestingDocument")[0].GetProperty("text").GetString().Should().Contain("КПП");
        (await office.CommandAsync(Accountant, "EditCompany", new { company, kpp = "780601001" })).Ok();
        (await office.CommandAsync(Manager, "RequestTransferDocument", new { invoice, kind = "act" })).Brief.Should().Be("200");
        (await office.CommandAsync(Manager2, "RequestTransferDocument", new { invoice })).Brief.Should().Be("404");
    }

    [Fact]
    public async Task A_deal_is_won_with_an_act_as_with_a_transfer_document_and_with_neither_is_it_won_without()
    {
        foreach (var kind in Enum.GetValues<DocumentKind>())
        {
            var (deal, invoice) = await office.PaidDealAsync();
            await office.DoAsync(Logistics, new AgreeShipment(deal, A.Today(office)));
            await office.DoAsync(Manager, new MoveDeal(deal, Stage.Shipping));
            await office.DoAsync(Manager, new FinishTask(await office.TickedTaskAsync(deal)));
            await office.DoAsync(Manager, new RequestTransferDocument(invoice, kind));
            await office.DoAsync(Accountant, new IssueTransferDocument(invoice, $"D14-{kind}", A.Today(office)));
            await office.DoAsync(Accountant, new ReceiveTransferDocument(invoice, A.Today(office), DocumentForm.Scan));
            (await office.CommandAsync(Manager, "WinDeal", new { deal })).Brief.Should().Be("422 invoiceNotShipped B 59", $"{kind}: a scan is not enough");
            await office.DoAsync(Accountant, new ReceiveTransferDocument(invoice, A.Today(office), DocumentForm.Original));
            await office.DoAsync(Manager, new MarkInvoiceShipped(invoice));
            (await office.CommandAsync(Manager, "WinDeal", new { deal })).Brief.Should().Be("200");
        }
    }

    [Fact]
    public async Task It_is_sent_by_its_manager_or_by_accounting()
    {
        var (_, invoice) = await office.ShippingDealAsync(documentBack: false);
        (await office.CommandAsync(Manager2, "SendTransferDocument", new { invoice, channel = "post" })).Brief.Should().Be("404");
        (await office.CommandAsync(Manager, "SendTransferDocument", new { invoice, channel = "courier" })).Ok();
        (await office.CommandAsync(Accountant, "SendTransferDocument", new { invoice, channel = "email", to = "client@mail.example" })).Ok();
        (await office.ReadAsync(Manager, $"invoices/{invoice.Replace('/', '-')}")).Body.GetProperty("document").GetProperty("sent").GetProperty("to").GetString().Should().Be("client@mail.example");
    }

    private async Task<string> PaidByAsync(int company)
    {
        var deal = await office.PricedDealAsync();
        await office.DoAsync(Manager, new LinkCompany(deal, company));
        var invoice = await office.SentInvoiceAsync(deal);
        await office.ConfirmedAsync(invoice);
        await office.ActualPartiesAsync(invoice);
        await office.DoAsync(Manager, new MarkInvoicePaid(invoice));
        return invoice;
    }
}

public sealed class PapersApiOnSqlite(SqliteOffice office) : PapersApiTests(office), IClassFixture<SqliteOffice>;

public sealed class PapersApiOnPostgres(PostgresOffice office) : PapersApiTests(office), IClassFixture<PostgresOffice>;
