using CrmBlazor.Domain.Invoices;
using CrmBlazor.Domain.Papers;
using CrmBlazor.Tests.Support;

namespace CrmBlazor.Tests.Domain.Papers;

/// <summary>From the request of the transfer document to «Оплачен и отгружен» (B 50, B 58-59).</summary>
public class TransferDocumentTests
{
    [Fact]
    public void A_document_is_requested_for_a_paid_invoice_with_actual_parties()
    {
        Requesting(Desk.Invoice()).Obstacles().Should().Equal("invoiceNotPaid, B 50, MarkInvoicePaid", "moneyDiffers, B 50, OpenPayments", "partiesNotActual, B 50, SetInvoiceParties");
        var invoice = Desk.Paid().Invoice;
        Desk.Name(invoice, Desk.Own, Desk.Own, actual: false);
        Requesting(invoice).Obstacles().Should().Equal("partiesNotActual, B 50, SetInvoiceParties");
        Desk.Name(invoice, Desk.Own, Desk.Own, actual: true);
        invoice.RequestDocument(DocumentKind.Upd, Desk.Complete, Desk.Manager, Desk.Noon).Happened().Should().Equal(new DocumentRequested(invoice.Id, "2026/1", invoice.DealId));
        Requesting(invoice).DoneBefore().Should().Be((Desk.Manager.Id, Desk.Noon));
    }

    [Fact]
    public void Accounting_issues_it_once_under_its_own_number()
    {
        var document = Desk.Requested(Desk.Paid().Invoice);
        Issuing(document, " ", Desk.Today.AddDays(1)).Faults().Should().Equal("number: required", "on: badDate");
        Issuing(document, "УТ-7", Desk.Today.AddYears(-2)).Faults().Should().Equal("on: badDate");
        Issuing(document, "УТ-7", Desk.Today, taken: true).Faults().Should().Equal("number: taken");
        document.Issue(" УТ-7 ", Desk.Today, new(false, Desk.Today.AddDays(14)), Desk.Accountant, Desk.Noon, Desk.Today);
        document.Happened().Should().Equal(new DocumentIssued(document.InvoiceId, "2026/1", document.DealId, "УТ-7", Desk.Today));
        Issuing(document, "УТ-8", Desk.Today).DoneBefore().Should().Be((Desk.Accountant.Id, Desk.Noon));
    }

    [Fact]
    public void What_was_not_issued_does_not_come_back() =>
        Receiving(Desk.Requested(Desk.Paid().Invoice), DocumentForm.Original).Obstacles().Should().Equal("documentNotIssued, B 58, IssueTransferDocument");

    [Fact]
    public void A_scan_starts_the_thirty_days_of_the_original_and_is_no_return()
    {
        var document = Desk.Issued(Desk.Paid().Invoice);
        document.Receive(Desk.Today, DocumentForm.Scan, Desk.Accountant, Desk.Noon, Desk.Today);
        (document.IsReturned, document.OriginalDueOn).Should().Be((false, Desk.Today.AddDays(30)));
        document.Receive(Desk.Today, DocumentForm.Edi, Desk.Accountant, Desk.Noon, Desk.Today);
        document.IsReturned.Should().BeTrue();
        document.Happened().Should().HaveCount(2);
        Receiving(document, DocumentForm.Original).DoneBefore().Should().Be((Desk.Accountant.Id, Desk.Noon));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public void It_comes_back_between_its_issue_and_today(int days) =>
        Receiving(Desk.Issued(Desk.Paid().Invoice), DocumentForm.Original, Desk.Today.AddDays(days)).Faults().Should().Equal("on: badDate");

    [Fact]
    public void An_unknown_form_is_a_fault_of_its_field() =>
        Receiving(Desk.Issued(Desk.Paid().Invoice), (DocumentForm)9).Faults().Should().Equal("form: unknown");

    [Fact]
    public void An_invoice_is_shipped_when_the_signed_document_is_back()
    {
        Shipping(Desk.Invoice(), null).Obstacles().Should().Equal("invoiceNotPaid, B 59, MarkInvoicePaid", "documentNotRequested, B 59, RequestTransferDocument");
        var invoice = Desk.Paid().Invoice;
        Shipping(invoice, null).Obstacles().Should().Equal("documentNotRequested, B 59, RequestTransferDocument");
        var document = Desk.Issued(invoice);
        document.Receive(Desk.Today, DocumentForm.Scan, Desk.Accountant, Desk.Noon, Desk.Today);
        Shipping(invoice, document).Obstacles().Should().Equal("documentNotReturned, B 59, ReceiveTransferDocument");
        document.Receive(Desk.Today, DocumentForm.Original, Desk.Accountant, Desk.Noon, Desk.Today);
        invoice.MarkShipped(document, Desk.Manager, Desk.Noon);
        invoice.Happened().Should().Equal(new InvoiceShipped(invoice.Id, "2026/1", invoice.DealId));
        Shipping(invoice, document).DoneBefore().Should().Be((Desk.Manager.Id, Desk.Noon));
    }

    private static Action Requesting(Invoice invoice) => () => invoice.RequestDocument(DocumentKind.Upd, Desk.Complete, Desk.Manager, Desk.Noon.AddMinutes(1));

    private static Action Issuing(TransferDocument document, string number, DateOnly on, bool taken = false) =>
        () => document.Issue(number, on, new(taken, on.AddDays(14)), Desk.Accountant2, Desk.Noon.AddMinutes(1), Desk.Today);

    private static Action Receiving(TransferDocument document, DocumentForm form, DateOnly? on = null) =>
        () => document.Receive(on ?? Desk.Today, form, Desk.Accountant2, Desk.Noon.AddMinutes(1), Desk.Today);

    private static Action Shipping(Invoice invoice, TransferDocument? document) => () => invoice.MarkShipped(document, Desk.Manager, Desk.Noon.AddMinutes(1));
}
