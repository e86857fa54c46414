using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Invoices;
using CrmBlazor.Tests.Support;

namespace CrmBlazor.Tests.Domain.Invoices;

/// <summary>The status stays shut until the confirmed money equals the sum to the kopeck and the parties are actual (B 50, B 57).</summary>
public class MoneyLockTests
{
    [Fact]
    public void An_invoice_is_paid_when_the_money_is_there_and_the_parties_are_actual()
    {
        var invoice = Desk.Invoice();
        Paying(invoice).Obstacles().Should().Equal("moneyDiffers, B 50, OpenPayments", "partiesNotActual, B 57, SetInvoiceParties");
        Desk.Receive(invoice, 4000);
        Paying(invoice).Obstacles().Should().Equal("partiesNotActual, B 57, SetInvoiceParties");
        MakeActual(invoice);
        invoice.Happened();
        invoice.MarkPaid(Desk.Manager, Desk.Noon);
        invoice.Happened().Should().Equal(new InvoicePaid(invoice.Id, "2026/1", invoice.DealId, A.Rubles(4000)));
        (invoice.Status, invoice.PaidAt, invoice.PaidBy).Should().Be((InvoiceStatus.Paid, Desk.Noon, Desk.Manager.Id));
    }

    [Fact]
    public void A_notice_alone_pays_nothing()
    {
        var invoice = Desk.Invoice();
        MakeActual(invoice);
        Desk.Notice(invoice, 4000);
        Paying(invoice).Obstacles().Should().Equal("moneyDiffers, B 50, OpenPayments");
    }

    [Fact]
    public void One_kopeck_less_keeps_it_shut_and_the_refusal_counts_it()
    {
        var invoice = Desk.Invoice();
        MakeActual(invoice);
        Desk.Receive(invoice, 3999.99m);
        Paying(invoice).Should().Throw<RuleBrokenException>().Which.Obstacles.Should().Equal(
            new Obstacle("moneyDiffers", "B 50", new Cure("OpenPayments", "2026/1"), A.Rubles(3999.99m), A.Rubles(4000), A.Rubles(0.01m)));
        Desk.Receive(invoice, 0.01m);
        Paying(invoice).Should().NotThrow();
    }

    [Fact]
    public void Marking_again_is_already_done()
    {
        var invoice = Desk.Paid().Invoice;
        foreach (var actor in new[] { Desk.Manager, Desk.Head })
        {
            Action again = () => invoice.MarkPaid(actor, Desk.Noon.AddMinutes(5));
            again.DoneBefore().Should().Be((Desk.Manager.Id, Desk.Noon));
        }
    }

    [Fact]
    public void What_was_paid_and_went_back_is_not_already_paid()
    {
        var invoice = Desk.Paid().Invoice;
        invoice.MarkUnpaid("Банк отозвал платёж", Desk.Accountant, Desk.Noon);
        Paying(invoice).Obstacles().Should().Contain("invoiceNotNew, B 50");
    }

    [Fact]
    public void A_new_invoice_becomes_unpaid_with_a_reason_and_its_money_becomes_an_advance()
    {
        var invoice = Desk.Invoice();
        Desk.Receive(invoice, 1500);
        Action silent = () => invoice.MarkUnpaid(" ", Desk.Manager, Desk.Noon);
        silent.Faults().Should().Equal("reason: required");
        invoice.MarkUnpaid(" Сумма другая ", Desk.Manager, Desk.Noon).Should().Be(A.Rubles(1500));
        invoice.Happened().Should().Equal(new InvoiceUnpaid(invoice.Id, "2026/1", invoice.DealId, InvoiceStatus.New, A.Rubles(1500), "Сумма другая"));
        (invoice.Status, invoice.Confirmed, invoice.UnpaidReason).Should().Be((InvoiceStatus.Unpaid, Money.Zero, "Сумма другая"));
    }

    [Fact]
    public void Unpaid_is_for_good()
    {
        var invoice = Desk.Invoice();
        invoice.MarkUnpaid("Сумма другая", Desk.Manager, Desk.Noon);
        Action again = () => invoice.MarkUnpaid("Ещё раз", Desk.Accountant, Desk.Noon.AddMinutes(1));
        again.DoneBefore().Should().Be((Desk.Manager.Id, Desk.Noon));
    }

    [Fact]
    public void A_paid_invoice_goes_back_by_accounting_alone()
    {
        var invoice = Desk.Paid().Invoice;
        foreach (var actor in new[] { Desk.Manager, Desk.Head })
            invoice.Invoking(i => i.MarkUnpaid("Банк отозвал", actor, Desk.Noon)).Should().Throw<ForbiddenException>();
        invoice.MarkUnpaid("Банк отозвал", Desk.Accountant, Desk.Noon).Should().Be(A.Rubles(4000));
    }

    [Fact]
    public void After_the_request_of_the_transfer_document_nothing_goes_back()
    {
        var invoice = Desk.Paid().Invoice;
        Desk.Requested(invoice);
        Action back = () => invoice.MarkUnpaid("Поздно", Desk.Accountant, Desk.Noon);
        back.Obstacles().Should().Equal("documentRequested, B 50");
        Action shipped = () => Desk.Shipped().Invoice.MarkUnpaid("Поздно", Desk.Accountant, Desk.Noon);
        shipped.Obstacles().Should().Equal("documentRequested, B 50");
    }

    private static void MakeActual(Invoice invoice) => Desk.Name(invoice, Desk.Own, Desk.Own, actual: true);

    private static Action Paying(Invoice invoice) => () => invoice.MarkPaid(Desk.Manager, Desk.Noon);
}
