using CrmBlazor.Domain.Catalog;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Domain.Invoices;
using CrmBlazor.Tests.Support;

namespace CrmBlazor.Tests.Domain.Invoices;

public class InvoiceTests
{
    private static readonly GoodsLine Line = Desk.Line(18, 1, 700);
    private static readonly InvoiceDetails Details = new(Desk.Own, null, null, A.Address, Desk.Today.AddDays(3), "Кольца", false);

    [Fact]
    public void An_invoice_takes_goods_and_buyer_from_the_deal()
    {
        var deal = Desk.Linked();
        var invoice = Issue(deal, Details);
        invoice.Happened().Should().Equal(new InvoiceIssued(invoice.Id, "2026/1", deal.Id, 37924, A.Rubles(4000), A.Rubles(721.31m), Cash: false));
        (invoice.CompanyId, invoice.ContactId, invoice.Lines).Should().Be((Desk.Customer.Id, deal.ContactId, deal.Lines));
    }

    [Fact]
    public void Our_own_company_stands_in_for_unknown_parties_without_being_the_actual_ones()
    {
        var invoice = Issue(Desk.Linked(), Details);
        (invoice.CarrierId, invoice.SupplierId, invoice.PartiesActualAt).Should().Be((Desk.Own.Id, Desk.Own.Id, null));
        var known = Issue(Desk.Linked(), Details with { Carrier = Desk.Supplier });
        (known.CarrierId, known.SupplierId, known.PartiesActualAt).Should().Be((Desk.Supplier.Id, Desk.Own.Id, null));
    }

    [Fact]
    public void A_cash_invoice_is_made_out_to_the_contact()
    {
        var invoice = Issue(Desk.Linked(), Details with { Cash = true });
        (invoice.CompanyId, invoice.IsCash).Should().Be((null, true));
        Issue(Desk.Linked(), Details).Should().Match<Invoice>(i => i.CompanyId == Desk.Customer.Id && !i.IsCash);
    }

    [Fact]
    public void Without_a_company_every_invoice_is_a_cash_one()
    {
        var invoice = Issue(Desk.Priced(), Details);
        (invoice.CompanyId, invoice.IsCash).Should().Be((null, true));
        invoice.Happened().OfType<InvoiceIssued>().Single().Cash.Should().BeTrue();
    }

    [Fact]
    public void Goods_without_a_price_make_no_invoice()
    {
        Issuing(Desk.Negotiated(), Details).Obstacles().Should().Equal("noLines, B 34b, SetDealLines");
        var deal = Desk.Linked();
        deal.Edit(new(Location: ""), null, Desk.Today);
        Issuing(deal, Details).Obstacles().Should().Equal("noLocation, B 33, EditDeal");
    }

    [Fact]
    public void Every_fault_of_the_form_is_named() =>
        Issuing(Desk.Linked(), new(Desk.Own, Desk.Customer, Desk.Customer, "", Desk.Today.AddDays(-1), new('я', 301), false)).Faults()
            .Should().Equal("deliveryAddress: required", "subject: tooLong", "dueOn: badDate", "carrier: notSupplier", "supplier: notSupplier");

    [Fact]
    public void A_new_invoice_can_be_edited()
    {
        var invoice = Desk.Invoice();
        invoice.SetLines([Desk.Line(18, 1, 700)], null);
        invoice.Happened().Should().Equal(new InvoiceLinesSet(invoice.Id, "2026/1", invoice.DealId, A.Rubles(700), A.Rubles(126.23m),
            A.Rubles(4000), A.Rubles(721.31m), "Товар 18: 3 шт × 700.00 ₽; Товар 40: 2 шт × 950.00 ₽", "Товар 18: 1 шт × 700.00 ₽"));
        invoice.SetLines([Desk.Line(18, 1, 700)], null);
        invoice.Happened().Should().BeEmpty();
    }

    [Fact]
    public void An_invoice_that_was_sent_is_not_edited() =>
        Editing(Desk.Sent(Desk.Linked()), Line).Obstacles().Should().Equal("invoiceSent, B 50, MarkInvoiceUnpaid");

    [Fact]
    public void An_invoice_with_announced_money_is_not_edited_until_the_notice_is_rejected()
    {
        var invoice = Desk.Invoice();
        var notice = Desk.Notice(invoice, 100);
        Editing(invoice, Line).Obstacles().Should().Equal("moneyAnnounced, B 50");
        notice.Reject(invoice, "Чужой платёж", Desk.Accountant, Desk.Noon);
        Editing(invoice, Line).Should().NotThrow();
    }

    [Fact]
    public void Only_a_new_invoice_is_edited()
    {
        Editing(Desk.Paid().Invoice, Line).Obstacles().Should().Contain("invoiceNotNew, B 50");
        var unpaid = Desk.Invoice();
        unpaid.MarkUnpaid("Сумма другая", Desk.Manager, Desk.Noon);
        Editing(unpaid, Line).Obstacles().Should().Equal("invoiceNotNew, B 50");
    }

    [Fact]
    public void An_invoice_has_goods_and_each_has_a_price()
    {
        Editing(Desk.Invoice()).Faults().Should().Equal("lines: required");
        Editing(Desk.Invoice(), Desk.Line(18, 1, 0)).Faults().Should().Equal("lines[0].price: badPrice");
        Editing(Desk.Invoice(), Desk.Line(18, 0, 1)).Faults().Should().Equal("lines[0].quantity: badQuantity");
    }

    [Fact]
    public void A_quantity_beyond_all_reckoning_is_a_fault_of_its_field() =>
        Editing(Desk.Invoice(), Desk.Line(18, decimal.MaxValue, 700)).Faults().Should().Equal("lines[0].quantity: badQuantity");

    [Fact]
    public void An_edit_of_an_older_version_is_a_conflict()
    {
        var invoice = Desk.Invoice();
        invoice.NextVersion();
        Action edit = () => invoice.SetLines([Desk.Line(18, 1, 700)], 1);
        edit.Should().Throw<VersionConflictException>().Which.Fields.Should().Equal(new FieldConflict("lines", "4000.00", "700.00"));
    }

    [Fact]
    public void Sending_is_a_fact_beside_the_status_and_may_be_repeated()
    {
        var invoice = Desk.Invoice();
        invoice.Send(SendingChannel.Email, " client@mail.example ", Desk.Manager, Desk.Noon);
        invoice.Send(SendingChannel.Print, null, Desk.Head, Desk.Noon.AddMinutes(1));
        invoice.Happened().Should().Equal(
            new InvoiceSent(invoice.Id, "2026/1", invoice.DealId, SendingChannel.Email, "client@mail.example"),
            new InvoiceSent(invoice.Id, "2026/1", invoice.DealId, SendingChannel.Print, null));
        (invoice.Status, invoice.SentAt, invoice.SentBy).Should().Be((InvoiceStatus.New, Desk.Noon.AddMinutes(1), Desk.Head.Id));
    }

    [Fact]
    public void A_letter_needs_an_address()
    {
        Sending(SendingChannel.Email, null).Faults().Should().Equal("to: required");
        Sending(SendingChannel.Email, "client").Faults().Should().Equal("to: badEmail");
        Sending((SendingChannel)9, null).Faults().Should().Equal("channel: unknown");
        Sending(SendingChannel.Link, null).Should().NotThrow();
    }

    [Fact]
    public void An_unpaid_invoice_is_neither_sent_nor_given_parties()
    {
        var invoice = Desk.Invoice();
        invoice.MarkUnpaid("Сумма другая", Desk.Manager, Desk.Noon);
        Action send = () => invoice.Send(SendingChannel.Print, null, Desk.Manager, Desk.Noon);
        send.Obstacles().Should().Equal("invoiceNotNew, B 50");
        Naming(invoice, Desk.Own).Obstacles().Should().Equal("invoiceNotNew, B 50");
    }

    [Fact]
    public void Parties_are_the_actual_ones_only_by_an_explicit_mark()
    {
        var invoice = Desk.Invoice();
        Desk.Name(invoice, Desk.Own, Desk.Supplier, actual: true);
        (invoice.CarrierId, invoice.SupplierId, invoice.PartiesActualAt, invoice.PartiesActualBy).Should().Be((Desk.Own.Id, Desk.Supplier.Id, Desk.Noon, Desk.Manager.Id));
        Desk.Name(invoice, Desk.Own, Desk.Supplier, actual: false);
        (invoice.PartiesActualAt, invoice.PartiesActualBy).Should().Be((null, null));
        invoice.Happened().Should().Equal(
            new InvoicePartiesSet(invoice.Id, "2026/1", invoice.DealId, 1, 7, Actual: true, 1, 1, false),
            new InvoicePartiesSet(invoice.Id, "2026/1", invoice.DealId, 1, 7, Actual: false, 1, 1, true));
    }

    [Fact]
    public void A_customer_is_neither_carrier_nor_supplier() =>
        Naming(Desk.Invoice(), Desk.Customer).Faults().Should().Equal("carrier: notSupplier", "supplier: notSupplier");

    [Fact]
    public void Parties_may_change_in_any_status_until_the_transfer_document_is_requested()
    {
        var invoice = Desk.Paid().Invoice;
        Naming(invoice, Desk.Supplier).Should().NotThrow();
        Desk.Requested(invoice);
        Naming(invoice, Desk.Supplier).Obstacles().Should().Equal("partiesLocked, B 50");
    }

    private static Invoice Issue(Deal deal, InvoiceDetails details) => Invoice.Issue(2026, 1, deal, details, Desk.Manager, Desk.Noon, Desk.Today);

    private static Action Issuing(Deal deal, InvoiceDetails details) => () => Issue(deal, details);

    private static Action Editing(Invoice invoice, params IReadOnlyList<GoodsLine> lines) => () => invoice.SetLines(lines, null);

    private static Action Sending(SendingChannel channel, string? to) => () => Desk.Invoice().Send(channel, to, Desk.Manager, Desk.Noon);

    private static Action Naming(Invoice invoice, Company party) => () => Desk.Name(invoice, party, party, actual: true);
}
