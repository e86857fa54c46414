using System.Net;
using CrmBlazor.App.Commands.Papers;
using CrmBlazor.App.Seeds;
using CrmBlazor.Domain.Common;
using CrmBlazor.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static CrmBlazor.App.Seeds.DemoPeople;

namespace CrmBlazor.Tests.Features.Customers;

/// <summary>Акт сверки: what a company was shipped against what it paid, in a period.</summary>
public sealed class SettlementTests : IAsyncLifetime
{
    private Office office = null!;

    public async Task InitializeAsync() => office = await Office.OpenAsync();

    public async Task DisposeAsync() => await office.DisposeAsync();

    [Fact]
    public async Task What_was_paid_and_not_shipped_is_the_buyers_and_what_was_shipped_closes_it()
    {
        var invoice = await office.RequestedDocumentAsync();
        var company = await BuyerAsync(invoice);
        (await SheetAsync(Accountant, company)).Should().Contain("Оплата, счёт " + invoice).And.Contain("задолженность в пользу АКТЮБИНСК ООО 4 000,00 руб. (Четыре тысячи рублей 00 копеек)");
        await office.DoAsync(Accountant, new IssueTransferDocument(invoice, "17", A.Today(office)));
        (await SheetAsync(Accountant, company)).Should().Contain("УПД № 17").And.Contain("взаимной задолженности нет");
        var next = A.Today(office).AddDays(1).Plain();
        (await SheetAsync(Director, company, $"?from={next}&to={next}")).Should().NotContain("УПД № 17").And.Contain("взаимной задолженности нет", "what was before is in the opening balance");
    }

    [Fact]
    public async Task It_is_for_those_who_answer_for_the_money()
    {
        var company = await BuyerAsync(await office.RequestedDocumentAsync());
        foreach (var who in new[] { Manager, Operator, Logistics, Admin })
            (await (await office.ClientAsync(who)).GetAsync($"/companies/{company}/settlement")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await (await office.ClientAsync(Accountant)).GetAsync("/companies/999999/settlement")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        WebUtility.HtmlDecode(await (await office.ClientAsync(Accountant)).GetStringAsync($"/companies/{company}/settlement?from=2026-12-31&to=2026-01-01")).Should().Contain("за период с 1 января 2026 г. по 31 декабря 2026 г.", "whichever day was named first");
    }

    private async Task<int> BuyerAsync(string invoice)
    {
        await using var db = office.Read();
        var company = await db.Invoices.Where(i => i.Number == invoice).Select(i => i.CompanyId).SingleAsync();
        return await db.Companies.Where(c => c.Id == company).Select(c => c.Number).SingleAsync();
    }

    private async Task<string> SheetAsync(DemoPerson who, int company, string period = "") =>
        WebUtility.HtmlDecode(await (await office.ClientAsync(who)).GetStringAsync($"/companies/{company}/settlement{period}")).Replace('\u00A0', ' ');
}
