using Bunit;
using CrmBlazor.App.Commands.Invoices;
using CrmBlazor.App.Features.Invoices;
using CrmBlazor.App.Seeds;
using CrmBlazor.Domain.Invoices;
using CrmBlazor.Domain.Papers;
using CrmBlazor.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.Tests.Features.Invoices;

/// <summary>The invoice's page in a circuit of its own: what is pressed goes to the ledger.</summary>
public sealed class InvoicePageTests(SharedOffice shared) : ScreenTest(shared, DemoPeople.Manager, circuit: true)
{
    [Fact]
    public async Task One_press_marks_as_paid_what_nothing_shuts()
    {
        var invoice = await Office.PayableInvoiceAsync();
        Page(invoice).WaitForElement("#mark-paid").Click();
        await Eventually.BeAsync(async () => (await Office.InvoiceAsync(invoice)).Status is InvoiceStatus.Paid);
    }

    [Fact]
    public async Task While_the_money_differs_the_press_is_shut_and_says_by_how_much()
    {
        var (_, invoice) = await Office.InvoicedDealAsync();
        await Office.ConfirmedAsync(invoice, 1500);
        var page = Page(invoice);
        page.WaitForElement("#mark-paid").Click();
        page.Find("#mark-paid-shut").TextContent.Should().Contain("2\u00a0500,00\u00a0₽").And.Contain("B 50");
        (await Office.InvoiceAsync(invoice)).Status.Should().Be(InvoiceStatus.New);
    }

    [Fact]
    public async Task What_one_invoice_was_refused_is_not_told_of_another()
    {
        var (first, second) = (await Office.PayableInvoiceAsync(), await Office.PayableInvoiceAsync());
        var page = Page(first);
        page.WaitForElement("#mark-paid");
        await Office.DoAsync(DemoPeople.Manager, new MarkInvoicePaid(first));
        page.Find("#mark-paid").Click();
        page.WaitForElement("#refused").TextContent.Should().Contain("Уже сделано: Ясенев Кирилл");
        page.Render(p => p.Add(i => i.Code, second.Replace('/', '-')));
        page.WaitForAssertion(() => page.Find("h1").TextContent.Should().Contain(second));
        page.FindAll("#refused").Should().BeEmpty();
    }

    [Fact]
    public async Task What_a_closing_document_still_lacks_is_a_checklist_and_its_kind_is_chosen_before_the_press()
    {
        var (_, waiting) = await Office.InvoicedDealAsync();
        var page = Page(waiting);
        page.WaitForElement("#readiness").QuerySelectorAll("li.is-met").Should().HaveCount(1, "only the requisites are complete");
        page.Find("#request-document-shut").TextContent.Should().Contain("B 50");
        var (_, paid) = await Office.PaidDealAsync();
        page.Render(p => p.Add(i => i.Code, paid.Replace('/', '-')));
        page.WaitForAssertion(() => page.FindAll("#readiness li.is-met").Should().HaveCount(4));
        page.Find("#document-kind").Change("Act");
        page.Find("#request-document").Click();
        await Eventually.BeAsync(async () =>
        {
            await using var db = Office.Read();
            return await db.TransferDocuments.AnyAsync(d => d.InvoiceNumber == paid && d.Kind == DocumentKind.Act);
        });
    }

    private IRenderedComponent<InvoicePage> Page(string invoice) => Render<InvoicePage>(p => p.Add(i => i.Code, invoice.Replace('/', '-')));
}
