using CrmBlazor.Domain.Deals;
using CrmBlazor.Domain.Invoices;
using CrmBlazor.Domain.Office;
using CrmBlazor.Tests.Support;

namespace CrmBlazor.Tests.Domain.Deals;

public class ClosingTests
{
    [Fact]
    public void A_deal_is_won_when_its_invoices_are_shipped_and_its_task_is_done()
    {
        var (deal, invoice) = Desk.Shipped();
        var task = Desk.AutomaticTask(deal);
        Winning(deal, new([invoice], task)).Obstacles().Should().Equal("taskOpen, B 16, FinishTask");
        foreach (var item in task.Checklist) task.Tick(item.Item, true);
        task.Finish(null, Desk.Manager, Desk.Noon);
        deal.Win(new([invoice], task), Desk.Manager, Desk.Noon);
        deal.Happened().Should().Equal(new DealWon(deal.Id, 37924, Stage.Shipping, A.Rubles(4000)));
        (deal.Stage, deal.ClosedAt).Should().Be((Stage.Won, Desk.Noon));
    }

    [Fact]
    public void One_invoice_that_is_not_shipped_keeps_the_deal_open()
    {
        var (deal, invoice) = Desk.Shipped();
        var other = Desk.Sent(deal, ordinal: 2);
        Winning(deal, Desk.Facts(invoice, other)).Obstacles().Should().Equal("invoiceNotShipped, B 59, MarkInvoiceShipped");
        other.MarkUnpaid("Не понадобилось", Desk.Manager, Desk.Noon);
        Winning(deal, Desk.Facts(invoice, other)).Should().NotThrow();
    }

    [Fact]
    public void A_deal_without_a_shipped_invoice_is_not_won()
    {
        var (deal, _) = Desk.Shipped();
        Winning(deal, Desk.Facts()).Obstacles().Should().Equal("noShippedInvoice, B 60");
    }

    [Fact]
    public void A_win_from_an_earlier_stage_lists_the_gates_and_walks_through_the_open_ones()
    {
        var (deal, invoice) = Desk.Paid();
        Winning(deal, Desk.Facts(invoice)).Obstacles().Should().Equal("shipmentNotAgreed, B 58, RequestShipment", "invoiceNotShipped, B 59, MarkInvoiceShipped");
        deal.AgreeShipment(Desk.Today, null, null, null, Desk.Logistics, Desk.Today);
        invoice.MarkShipped(Desk.Returned(invoice), Desk.Manager, Desk.Noon);
        deal.Happened();
        deal.Win(Desk.Facts(invoice), Desk.Manager, Desk.Noon);
        deal.Happened().Should().Equal(new DealMoved(deal.Id, 37924, Stage.Paid, Stage.Shipping), new DealWon(deal.Id, 37924, Stage.Shipping, A.Rubles(4000)));
    }

    [Fact]
    public void A_loss_needs_a_reason_of_the_dictionary_and_its_analysis()
    {
        var deal = Desk.Taken();
        Losing(deal, "", " ").Faults().Should().Equal("reason: required", "analysis: required");
        Losing(deal, "weather", "Шёл дождь").Faults().Should().Equal("reason: unknown");
        deal.Lose("price", " У соседей дешевле ", Dictionaries.Default.LossReasons, Desk.Manager, Desk.Noon);
        deal.Happened().Should().Equal(new DealLost(deal.Id, 37924, Stage.Assigned, "price", "У соседей дешевле"));
    }

    [Fact]
    public void A_deal_is_lost_from_any_open_stage()
    {
        foreach (var deal in new[] { Desk.Deal(), Desk.Assigned(), Desk.Negotiated(), Desk.Priced(), Desk.Invoiced().Deal, Desk.Paid().Deal, Desk.Shipped().Deal })
            Desk.Lost(deal).Stage.Should().Be(Stage.Lost);
    }

    [Theory]
    [InlineData(Stage.Won, "dealClosed, B 59")]
    [InlineData(Stage.Lost, "dealClosed, B 60")]
    public void Nothing_changes_in_a_closed_deal(Stage stage, string obstacle)
    {
        var deal = stage is Stage.Won ? Desk.Won() : Desk.Lost();
        Action[] acts =
        [
            () => deal.MoveTo(Stage.Priced, "Вернёмся", Desk.Facts(), Desk.Manager, Desk.Noon),
            () => deal.MoveTo(stage, null, Desk.Facts(), Desk.Manager, Desk.Noon),
            () => deal.Win(Desk.Facts(), Desk.Manager, Desk.Noon),
            () => deal.Lose("price", "Дорого", Dictionaries.Default.LossReasons, Desk.Manager, Desk.Noon),
            () => deal.AssignTo(Desk.Manager2, Desk.Clock, Desk.Head, Desk.Noon),
            () => deal.SetLines(Desk.Goods, null, Desk.Today),
            () => deal.Edit(new(Title: "Другое"), null, Desk.Today),
            () => deal.LinkCompany(Desk.Customer),
            () => deal.RequestShipment(Desk.Manager, Desk.Noon),
            () => deal.AgreeShipment(Desk.Today, null, null, null, Desk.Logistics, Desk.Today),
            () => deal.RecordDelivery(Desk.Today, Desk.Today),
            () => deal.BecomePaid(Desk.Facts(), Desk.Manager, Desk.Noon),
            () => Invoice.Issue(2026, 2, deal, new(Desk.Own, null, null, A.Address, null, null, false), Desk.Manager, Desk.Noon, Desk.Today),
        ];
        foreach (var act in acts) act.Obstacles().Should().Contain(obstacle);
        deal.Happened().Should().BeEmpty();
    }

    private static Action Winning(Deal deal, DealFacts facts) => () => deal.Win(facts, Desk.Manager, Desk.Noon);

    private static Action Losing(Deal deal, string reason, string analysis) => () => deal.Lose(reason, analysis, Dictionaries.Default.LossReasons, Desk.Manager, Desk.Noon);
}
