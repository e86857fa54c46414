using CrmBlazor.Domain.Conversations;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Domain.Invoices;
using CrmBlazor.Tests.Support;

namespace CrmBlazor.Tests.Domain.Deals;

/// <summary>First the act, then the stage (B 24): each gate is seen shut, and open after its act.</summary>
public class GateTests
{
    [Fact]
    public void A_stage_waits_for_a_responsible_manager()
    {
        Moving(Desk.Deal(), Stage.Assigned).Obstacles().Should().Equal("managerMissing, B 8, AssignDeal");
        Desk.Assigned().Stage.Should().Be(Stage.Assigned);
    }

    [Fact]
    public void Negotiation_waits_for_the_taking_and_for_a_talk()
    {
        var deal = Desk.Assigned();
        Moving(deal, Stage.Negotiation).Obstacles().Should().Equal("notTaken, B 20, TakeDeal", "noTalk, B 24, LogCall");
        deal.Take(Desk.Clock, Desk.Today, Desk.Manager, Desk.Noon);
        Moving(deal, Stage.Negotiation).Obstacles().Should().Equal("noTalk, B 24, LogCall");
        deal.LogCall(Desk.Talk, Desk.StopList, Desk.Manager, Desk.Noon);
        Move(deal, Stage.Negotiation).Should().Be(Stage.Negotiation);
    }

    [Fact]
    public void Only_the_talk_of_the_responsible_opens_negotiation()
    {
        var deal = Desk.Taken();
        deal.LogCall(Desk.Talk, Desk.StopList, Desk.Operator, Desk.Noon);
        deal.LogCall(Desk.Talk, Desk.StopList, Desk.Head, Desk.Noon);
        Moving(deal, Stage.Negotiation).Obstacles().Should().Equal("noTalk, B 24, LogCall");
    }

    [Fact]
    public void A_call_that_nobody_answered_opens_nothing()
    {
        var deal = Desk.Taken();
        deal.LogCall(new(Direction.Out, Answered: false), Desk.StopList, Desk.Manager, Desk.Noon);
        Moving(deal, Stage.Negotiation).Obstacles().Should().Equal("noTalk, B 24, LogCall");
    }

    [Fact]
    public void Correspondence_that_the_client_replied_to_opens_negotiation()
    {
        var deal = Desk.Taken();
        deal.LogMessage(new(Direction.Out, Channel.Email, "Цена во вложении"), Desk.Manager, Desk.Noon);
        Moving(deal, Stage.Negotiation).Obstacles().Should().Equal("noTalk, B 24, LogCall");
        deal.LogMessage(new(Direction.In, Channel.Email, "Спасибо, жду счёт"), Desk.Manager, Desk.Noon);
        Move(deal, Stage.Negotiation).Should().Be(Stage.Negotiation);
    }

    [Fact]
    public void A_talk_before_the_assignment_does_not_count()
    {
        var deal = Desk.Negotiated();
        deal.AssignTo(Desk.Manager2, Desk.Clock, Desk.Head, Desk.Noon);
        deal.Take(Desk.Clock, Desk.Today, Desk.Manager2, Desk.Noon);
        deal.MoveTo(Stage.Assigned, "Новый ответственный", Desk.Facts(), Desk.Manager2, Desk.Noon);
        Moving(deal, Stage.Negotiation).Obstacles().Should().Equal("noTalk, B 24, LogCall");
    }

    [Fact]
    public void A_price_waits_for_goods()
    {
        var deal = Desk.Negotiated();
        Moving(deal, Stage.Priced).Obstacles().Should().Equal("noLines, B 34b, SetDealLines");
        deal.SetLines([Desk.Line(18, 3, 0)], null, Desk.Today);
        Moving(deal, Stage.Priced).Obstacles().Should().Equal("linePrice, B 34b, SetDealLines");
        deal.SetLines([Desk.Line(18, 3, 700, discount: 100)], null, Desk.Today);
        Moving(deal, Stage.Priced).Obstacles().Should().Equal("linePrice, B 34b, SetDealLines");
        deal.SetLines(Desk.Goods, null, Desk.Today);
        Move(deal, Stage.Priced).Should().Be(Stage.Priced);
    }

    [Fact]
    public void A_price_waits_for_the_location_since_VAT_shows_only_with_one()
    {
        var deal = Desk.Negotiated();
        deal.SetLines(Desk.Goods, null, Desk.Today);
        deal.Edit(new(Location: ""), null, Desk.Today);
        Moving(deal, Stage.Priced).Obstacles().Should().Equal("noLocation, B 33, EditDeal");
        deal.Edit(new(Location: "Россия"), null, Desk.Today);
        Move(deal, Stage.Priced).Should().Be(Stage.Priced);
    }

    [Fact]
    public void An_invoice_is_issued_and_sent_before_its_stage()
    {
        var deal = Desk.Linked();
        Moving(deal, Stage.Invoiced).Obstacles().Should().Equal("noInvoice, B 54, IssueInvoice");
        var invoice = Desk.Invoice(deal);
        Moving(deal, Stage.Invoiced, invoice).Obstacles().Should().Equal("notSent, B 54, SendInvoice");
        invoice.Send(SendingChannel.Print, null, Desk.Manager, Desk.Noon);
        Move(deal, Stage.Invoiced, invoice).Should().Be(Stage.Invoiced);
    }

    [Fact]
    public void An_unpaid_invoice_does_not_count()
    {
        var deal = Desk.Linked();
        var invoice = Desk.Sent(deal);
        invoice.MarkUnpaid("Сумма другая", Desk.Manager, Desk.Noon);
        Moving(deal, Stage.Invoiced, invoice).Obstacles().Should().Equal("noInvoice, B 54, IssueInvoice");
    }

    [Fact]
    public void Without_a_company_only_a_cash_invoice_opens_its_stage()
    {
        var deal = Desk.Priced();
        Moving(deal, Stage.Invoiced).Obstacles().Should().Equal("noInvoice, B 54, IssueInvoice", "noCompany, B 40, LinkCompany");
        Move(deal, Stage.Invoiced, Desk.Sent(deal)).Should().Be(Stage.Invoiced, "an invoice without a company is one");
    }

    [Fact]
    public void Paid_is_opened_by_the_mark_alone()
    {
        var (deal, invoice) = Desk.Invoiced();
        Moving(deal, Stage.Paid, invoice).Obstacles()
            .Should().Equal("moneyDiffers, B 50, OpenPayments", "partiesNotActual, B 57, SetInvoiceParties", "paidByMark, B 57, MarkInvoicePaid");
        Desk.Receive(invoice, 4000);
        Desk.Name(invoice, Desk.Own, Desk.Own, actual: true);
        Moving(deal, Stage.Paid, invoice).Obstacles().Should().Equal("paidByMark, B 57, MarkInvoicePaid");
        Desk.Paid().Deal.Stage.Should().Be(Stage.Paid);
    }

    [Fact]
    public void Where_every_invoice_bears_the_mark_paid_is_open()
    {
        var deal = Desk.Linked();
        var invoice = Desk.Invoice(deal);
        Desk.MarkPaid(invoice);
        Moving(deal, Stage.Paid, invoice).Obstacles().Should().Equal("notSent, B 54, SendInvoice");
        invoice.Send(SendingChannel.Print, null, Desk.Manager, Desk.Noon);
        Moving(deal, Stage.Paid, invoice, Desk.Invoice(deal, ordinal: 2)).Obstacles().Should().Contain("paidByMark, B 57, MarkInvoicePaid");
        Move(deal, Stage.Paid, invoice).Should().Be(Stage.Paid);
    }

    [Fact]
    public void Shipping_waits_for_logistics()
    {
        var (deal, invoice) = Desk.Paid();
        Moving(deal, Stage.Shipping, invoice).Obstacles().Should().Equal("shipmentNotAgreed, B 58, RequestShipment");
        deal.AgreeShipment(Desk.Today, null, null, null, Desk.Logistics, Desk.Today);
        Move(deal, Stage.Shipping, invoice).Should().Be(Stage.Shipping);
    }

    [Fact]
    public void Won_and_lost_have_acts_of_their_own()
    {
        var (deal, invoice) = Desk.Shipped();
        Moving(deal, Stage.Won, invoice).Obstacles().Should().Equal("wonByCommand, B 59, WinDeal");
        Moving(deal, Stage.Lost, invoice).Obstacles().Should().Equal("lostByCommand, B 60, LoseDeal");
        Moving(Desk.Deal(), Stage.Lost).Obstacles().Should().Equal("lostByCommand, B 60, LoseDeal");
    }

    private static Action Moving(Deal deal, Stage to, params Invoice[] invoices) => () => Move(deal, to, invoices);

    private static Stage Move(Deal deal, Stage to, params Invoice[] invoices)
    {
        deal.MoveTo(to, null, Desk.Facts(invoices), Desk.Manager, Desk.Noon);
        return deal.Stage;
    }
}
