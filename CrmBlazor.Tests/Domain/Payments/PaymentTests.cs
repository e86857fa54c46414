using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Invoices;
using CrmBlazor.Domain.Payments;
using CrmBlazor.Tests.Support;

namespace CrmBlazor.Tests.Domain.Payments;

/// <summary>Announced by one, confirmed by an accountant who is another (D12).</summary>
public class PaymentTests
{
    [Fact]
    public void A_notice_tells_what_the_director_has_heard()
    {
        var invoice = Desk.Invoice();
        var payment = Payment.Post(7, invoice, A.Rubles(4000), " 7898 101847 ", Desk.Today, " по счёту ", Desk.Director, Desk.Noon, Desk.Today);
        payment.Happened().Should().Equal(new PaymentAnnounced(payment.Id, 7, invoice.Id, "2026/1", invoice.DealId, A.Rubles(4000), Desk.Today, A.CustomerInn, "по счёту"));
        (payment.State, invoice.Announced, invoice.Confirmed).Should().Be((PaymentState.Waiting, A.Rubles(4000), Money.Zero));
    }

    [Fact]
    public void Every_fault_of_a_notice_is_named()
    {
        Posting(0, "7898101848", Desk.Today.AddDays(1), new('я', 501)).Faults().Should().Equal("amount: badAmount", "payerInn: badInn", "paidOn: badDate", "text: tooLong");
        Posting(-1, null, new(1999, 12, 31)).Faults().Should().Equal("amount: badAmount", "paidOn: badDate");
        Posting(1_000_000_000.01m, null, Desk.Today).Faults().Should().Equal("amount: badAmount");
    }

    [Fact]
    public void Nobody_announces_money_for_an_unpaid_invoice()
    {
        var invoice = Desk.Invoice();
        invoice.MarkUnpaid("Сумма другая", Desk.Manager, Desk.Noon);
        Action post = () => Desk.Notice(invoice, 100);
        post.Obstacles().Should().Equal("invoiceNotNew, B 50");
    }

    [Fact]
    public void Cash_is_announced_by_accounting_alone()
    {
        Action unnamed = () => Desk.Notice(Desk.Invoice(Desk.Priced()), 4000, Desk.Director);
        unnamed.Obstacles().Should().Equal("cashByAccounting, B 40");
        var invoice = Desk.Invoice(cash: true);
        Action post = () => Desk.Notice(invoice, 4000, Desk.Director);
        post.Obstacles().Should().Equal("cashByAccounting, B 40");
        Desk.Notice(invoice, 4000, Desk.Accountant).Confirm(invoice, Desk.Accountant2, Desk.Noon);
        invoice.Confirmed.Should().Be(A.Rubles(4000));
    }

    [Fact]
    public void Nobody_decides_on_his_own_notice()
    {
        var invoice = Desk.Invoice();
        var payment = Desk.Notice(invoice, 4000, Desk.Accountant);
        Confirming(payment, invoice, Desk.Accountant).Obstacles().Should().Equal("fourEyes, B 56");
        Rejecting(payment, invoice, Desk.Accountant).Obstacles().Should().Equal("fourEyes, B 56");
        payment.State.Should().Be(PaymentState.Waiting);
        Confirming(payment, invoice, Desk.Accountant2).Should().NotThrow();
    }

    [Fact]
    public void A_payment_is_decided_once()
    {
        var invoice = Desk.Invoice();
        var payment = Desk.Notice(invoice, 4000);
        payment.Confirm(invoice, Desk.Accountant, Desk.Noon);
        foreach (var actor in new[] { Desk.Accountant, Desk.Accountant2 })
        {
            Confirming(payment, invoice, actor).DoneBefore().Should().Be((Desk.Accountant.Id, Desk.Noon));
            Rejecting(payment, invoice, actor).DoneBefore().Should().Be((Desk.Accountant.Id, Desk.Noon));
        }
        invoice.Confirmed.Should().Be(A.Rubles(4000));
    }

    [Fact]
    public void Less_money_leaves_the_invoice_new_and_counts()
    {
        var invoice = Desk.Invoice();
        var payment = Desk.Notice(invoice, 1500);
        payment.Confirm(invoice, Desk.Accountant, Desk.Noon).Should().Be(Money.Zero);
        payment.Happened().Should().Equal(
            new PaymentConfirmed(payment.Id, 1, invoice.Id, "2026/1", invoice.DealId, A.Rubles(1500), A.Rubles(1500), A.Rubles(4000), Money.Zero));
        (invoice.Status, invoice.Confirmed).Should().Be((InvoiceStatus.New, A.Rubles(1500)));
    }

    [Fact]
    public void What_the_invoice_does_not_need_is_the_payers_advance()
    {
        var invoice = Desk.Invoice();
        Desk.Receive(invoice, 1500);
        Desk.Receive(invoice, 3000).Should().Be(A.Rubles(500));
        Desk.Receive(invoice, 10).Should().Be(A.Rubles(10));
        invoice.Confirmed.Should().Be(invoice.Total);
    }

    [Fact]
    public void Money_of_a_notice_that_waited_while_the_invoice_became_unpaid_is_all_advance()
    {
        var invoice = Desk.Invoice();
        var payment = Desk.Notice(invoice, 4000);
        invoice.MarkUnpaid("Сумма другая", Desk.Manager, Desk.Noon);
        payment.Confirm(invoice, Desk.Accountant, Desk.Noon).Should().Be(A.Rubles(4000));
    }

    [Fact]
    public void A_rejection_has_a_reason_and_frees_the_invoice()
    {
        var invoice = Desk.Invoice();
        var payment = Desk.Notice(invoice, 4000);
        Action silent = () => payment.Reject(invoice, " ", Desk.Accountant, Desk.Noon);
        silent.Faults().Should().Equal("reason: required");
        payment.Reject(invoice, " Чужой ИНН ", Desk.Accountant, Desk.Noon);
        payment.Happened().Should().Equal(new PaymentRejected(payment.Id, 1, invoice.Id, "2026/1", invoice.DealId, A.Rubles(4000), "Чужой ИНН"));
        (payment.State, invoice.Announced).Should().Be((PaymentState.Rejected, Money.Zero));
    }

    private static Action Posting(decimal rubles, string? inn, DateOnly on, string? text = null) =>
        () => Payment.Post(1, Desk.Invoice(), A.Rubles(rubles), inn, on, text, Desk.Director, Desk.Noon, Desk.Today);

    private static Action Confirming(Payment payment, Invoice invoice, Actor actor) => () => payment.Confirm(invoice, actor, Desk.Noon.AddMinutes(1));

    private static Action Rejecting(Payment payment, Invoice invoice, Actor actor) => () => payment.Reject(invoice, "Чужой", actor, Desk.Noon.AddMinutes(1));
}
