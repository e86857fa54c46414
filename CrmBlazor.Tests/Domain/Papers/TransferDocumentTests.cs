using CrmBlazor.Domain.Catalog;
using CrmBlazor.Domain.Customers;
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
    public void What_the_paper_bears_is_kept_with_its_number()
    {
        var card = new SideCard("ВЕСТ ГРУПП ООО", "7806210729", "780601001", "СПб");
        var cards = new PaperCards(card, card, card, card, new(new("Ясенев Кирилл Олегович", "Директор"), null), TaxRegime.General, [new("123", Desk.Today)]);
        var document = Desk.Requested(Desk.Paid().Invoice);
        Action issuing(PaperRef advance) => () => document.Issue("УТ-7", Desk.Today, new(false, Desk.Today, null, cards, advance), Desk.Accountant, Desk.Noon, Desk.Today);
        issuing(new(" ", Desk.Today.AddDays(1))).Faults().Should().Equal("advanceNumber: required", "advanceOn: badDate");
        issuing(new("А-12", Desk.Today.AddDays(-3)))();
        document.Cards.Should().BeEquivalentTo(cards with { Advance = new("А-12", Desk.Today.AddDays(-3)) });
        Desk.Issued(Desk.Paid().Invoice).Cards.Should().BeNull();
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

    [Fact]
    public void A_side_with_a_gap_in_its_requisites_shuts_the_request_and_says_which()
    {
        var invoice = Desk.Paid().Invoice;
        Requesting(invoice, Desk.Complete with { Buyer = Desk.Complete.Buyer with { Kpp = null, Address = " " } }).Obstacles().Should().Equal("buyerIncomplete, B 58, OpenCompany");
        Requesting(invoice, Desk.Complete with { Seller = Desk.Complete.Seller with { Inn = null } }).Obstacles().Should().Equal("sellerIncomplete, B 58, OpenCompany");
        Desk.Complete.ToPaper().Should().BeEmpty();
        (Desk.Complete with { Buyer = new("ИП Лебедев", "500100732259", null, "СПб") }).ToPaper().Should().BeEmpty("a person in business has no КПП");
        (Desk.Complete with { Buyer = new("Лебедев Пётр", null, null, null), BuyerNumber = null }).ToPaper().Should().BeEmpty("a person who pays cash has no requisites");
    }

    [Fact]
    public void Requisites_are_those_of_the_invoice_and_only_its_gaps_are_filled_from_the_card()
    {
        var card = Company.Register(8, new("НОВОЕ ИМЯ ООО", A.CustomerInn, "789801001", null, CompanyKind.Customer, "Новый адрес"), Company.DefaultSpheres, Desk.Noon);
        var kept = new Sides(null, new("СТАРОЕ ИМЯ ООО", A.CustomerInn, null, "Старый адрес"));
        var invoice = Invoice.Issue(2026, 7, Desk.Linked(), new(Desk.Own, null, null, A.Address, null, null, false, kept), Desk.Manager, Desk.Noon, Desk.Today);
        var contact = Contact.Create(1, new("Лебедев Пётр", null, null, null), new(["fullName"], new([], []), Desk.Today), Desk.Manager, Desk.Noon);
        PaperSides.Of(invoice, Desk.Own, card, contact).Buyer.Should().Be(new SideCard("СТАРОЕ ИМЯ ООО", A.CustomerInn, "789801001", "Старый адрес"));
    }

    [Fact]
    public void Services_are_usually_closed_by_an_act_and_goods_by_a_transfer_document()
    {
        (Unit.IsOfService("шт"), Unit.IsOfService("рейс"), Unit.IsOfService("Час")).Should().Be((false, true, true));
        Desk.Paid().Invoice.UsualDocument.Should().Be(DocumentKind.Upd);
        var act = Desk.Paid().Invoice.RequestDocument(DocumentKind.Act, Desk.Complete, Desk.Manager, Desk.Noon);
        (act.Kind, act.Happened().Single()).Should().Be((DocumentKind.Act, new DocumentRequested(act.InvoiceId, "2026/1", act.DealId, DocumentKind.Act)));
        Action unknown = () => Desk.Paid().Invoice.RequestDocument((DocumentKind)9, Desk.Complete, Desk.Manager, Desk.Noon);
        unknown.Faults().Should().Equal("kind: unknown");
    }

    [Fact]
    public void An_act_ships_the_invoice_as_a_transfer_document_does()
    {
        var invoice = Desk.Paid().Invoice;
        var act = invoice.RequestDocument(DocumentKind.Act, Desk.Complete, Desk.Manager, Desk.Noon);
        act.Issue("А-1", Desk.Today, new(false, Desk.Today), Desk.Accountant, Desk.Noon, Desk.Today);
        act.Receive(Desk.Today, DocumentForm.Edi, Desk.Accountant, Desk.Noon, Desk.Today);
        invoice.MarkShipped(act, Desk.Manager, Desk.Noon);
        invoice.Status.Should().Be(InvoiceStatus.PaidAndShipped);
    }

    [Fact]
    public void It_is_sent_once_issued_again_if_need_be_and_no_more_when_it_is_back()
    {
        Sending(Desk.Requested(Desk.Paid().Invoice), DocumentChannel.Post).Obstacles().Should().Equal("documentNotIssued, B 58, IssueTransferDocument");
        var document = Desk.Issued(Desk.Paid().Invoice);
        Sending(document, DocumentChannel.Email).Faults().Should().Equal("to: required");
        Sending(document, (DocumentChannel)9).Faults().Should().Equal("channel: unknown");
        document.Send(DocumentChannel.Post, null, Desk.Manager, Desk.Noon);
        document.Send(DocumentChannel.Email, "client@mail.example", Desk.Manager, Desk.Noon);
        document.Happened().OfType<DocumentSent>().Select(s => s.Channel).Should().Equal(DocumentChannel.Post, DocumentChannel.Email);
        document.Receive(Desk.Today, DocumentForm.Original, Desk.Accountant, Desk.Noon, Desk.Today);
        Sending(document, DocumentChannel.Post).DoneBefore().Should().Be((Desk.Accountant.Id, Desk.Noon));
    }

    [Fact]
    public void Each_clock_runs_out_once_first_the_scan_then_the_original()
    {
        var document = Desk.Issued(Desk.Paid().Invoice);
        var due = Desk.Today.AddDays(14);
        document.Awaited.Should().Be(new Awaited(DocumentForm.Scan, due));
        document.NoteOverdue(due, Desk.Noon).Should().BeFalse("the day itself is in time");
        document.NoteOverdue(due.AddDays(1), Desk.Noon).Should().BeTrue();
        document.NoteOverdue(due.AddDays(2), Desk.Noon).Should().BeFalse("each is told once");
        document.Receive(Desk.Today.AddDays(20), DocumentForm.Scan, Desk.Accountant, Desk.Noon, Desk.Today.AddDays(20));
        document.Awaited.Should().Be(new Awaited(DocumentForm.Original, Desk.Today.AddDays(50)));
        document.NoteOverdue(Desk.Today.AddDays(51), Desk.Noon).Should().BeTrue();
        document.Happened().OfType<DocumentOverdue>().Select(o => (o.Form, o.DueOn)).Should().Equal((DocumentForm.Scan, due), (DocumentForm.Original, Desk.Today.AddDays(50)));
        document.Receive(Desk.Today.AddDays(60), DocumentForm.Original, Desk.Accountant, Desk.Noon, Desk.Today.AddDays(60));
        (document.Awaited, document.NoteOverdue(Desk.Today.AddYears(1), Desk.Noon)).Should().Be((null, false));
        Desk.Requested(Desk.Paid().Invoice).Awaited.Should().BeNull("nothing is awaited before the issue");
    }

    private static Action Sending(TransferDocument document, DocumentChannel channel) => () => document.Send(channel, null, Desk.Manager, Desk.Noon);

    private static Action Requesting(Invoice invoice, PaperSides sides) => () => invoice.RequestDocument(DocumentKind.Upd, sides, Desk.Manager, Desk.Noon);

    private static Action Requesting(Invoice invoice) => () => invoice.RequestDocument(DocumentKind.Upd, Desk.Complete, Desk.Manager, Desk.Noon.AddMinutes(1));

    private static Action Issuing(TransferDocument document, string number, DateOnly on, bool taken = false) =>
        () => document.Issue(number, on, new(taken, on.AddDays(14)), Desk.Accountant2, Desk.Noon.AddMinutes(1), Desk.Today);

    private static Action Receiving(TransferDocument document, DocumentForm form, DateOnly? on = null) =>
        () => document.Receive(on ?? Desk.Today, form, Desk.Accountant2, Desk.Noon.AddMinutes(1), Desk.Today);

    private static Action Shipping(Invoice invoice, TransferDocument? document) => () => invoice.MarkShipped(document, Desk.Manager, Desk.Noon.AddMinutes(1));
}
