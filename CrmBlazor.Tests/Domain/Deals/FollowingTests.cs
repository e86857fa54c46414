using CrmBlazor.Domain.Deals;
using CrmBlazor.Domain.Invoices;
using CrmBlazor.Tests.Support;

namespace CrmBlazor.Tests.Domain.Deals;

/// <summary>The deal follows its invoices (D12, D13).</summary>
public class FollowingTests
{
    [Fact]
    public void The_last_paid_invoice_leads_the_deal_through_the_stages_before()
    {
        var deal = Desk.Linked();
        var invoice = Desk.Sent(deal);
        deal.BecomePaid(Desk.Facts(invoice), Desk.Manager, Desk.Noon);
        deal.Happened().Should().Equal(
            new DealMoved(deal.Id, 37924, Stage.Priced, Stage.Invoiced),
            new DealMoved(deal.Id, 37924, Stage.Invoiced, Stage.Paid));
    }

    [Fact]
    public void A_shut_gate_before_keeps_the_deal_where_it_stands()
    {
        var deal = Desk.Linked();
        Action pay = () => deal.BecomePaid(Desk.Facts(Desk.Invoice(deal)), Desk.Manager, Desk.Noon);
        pay.Obstacles().Should().Equal("notSent, B 54, SendInvoice");
        deal.Stage.Should().Be(Stage.Priced);
    }

    [Fact]
    public void Money_that_goes_back_takes_the_deal_back_to_its_price()
    {
        var (deal, invoice) = Desk.Paid();
        Unpay(deal, invoice, wasPaid: true);
        deal.Happened().Should().Equal(new DealMoved(deal.Id, 37924, Stage.Paid, Stage.Priced, "Сумма другая"));
    }

    [Fact]
    public void Another_sent_invoice_keeps_the_deal_at_its_stage()
    {
        var (deal, invoice) = Desk.Paid();
        Unpay(deal, invoice, wasPaid: true, Desk.Sent(deal, ordinal: 2));
        deal.Stage.Should().Be(Stage.Invoiced);
    }

    [Fact]
    public void An_open_invoice_given_up_leaves_the_deal_paid_by_the_others()
    {
        var (deal, first) = Desk.Invoiced();
        var second = Desk.Sent(deal, ordinal: 2);
        Desk.MarkPaid(first);
        Unpay(deal, second, wasPaid: false, first);
        deal.Stage.Should().Be(Stage.Paid);
    }

    [Fact]
    public void Giving_up_the_only_open_invoice_moves_nothing()
    {
        var (deal, invoice) = Desk.Invoiced();
        Unpay(deal, invoice, wasPaid: false);
        deal.Stage.Should().Be(Stage.Invoiced);
    }

    private static void Unpay(Deal deal, Invoice invoice, bool wasPaid, params Invoice[] others)
    {
        invoice.MarkUnpaid("Сумма другая", Desk.Accountant, Desk.Noon);
        deal.FollowInvoices(Desk.Facts([invoice, .. others]), wasPaid, "Сумма другая", Desk.Accountant, Desk.Noon);
    }
}
