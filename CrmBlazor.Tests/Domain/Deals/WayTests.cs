using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Domain.Invoices;
using CrmBlazor.Tests.Support;

namespace CrmBlazor.Tests.Domain.Deals;

/// <summary>The trade pipeline goes forward stage by stage, back with a reason (D4).</summary>
public class WayTests
{
    [Fact]
    public void A_jump_lists_every_gate_that_is_shut_on_the_way() =>
        Moving(Desk.Deal(), Stage.Shipping).Obstacles().Should().Equal("managerMissing, B 8, AssignDeal", "notTaken, B 20, TakeDeal", "noTalk, B 24, LogCall",
            "noLines, B 34b, SetDealLines", "noInvoice, B 54, IssueInvoice", "noCompany, B 40, LinkCompany", "paidByMark, B 57", "shipmentNotAgreed, B 58, RequestShipment");

    [Fact]
    public void A_jump_through_open_gates_is_told_stage_by_stage()
    {
        var deal = Desk.Taken();
        deal.LogCall(Desk.Talk, Desk.StopList, Desk.Manager, Desk.Noon);
        deal.SetLines(Desk.Goods, null, Desk.Today);
        deal.Happened();
        deal.MoveTo(Stage.Priced, null, Desk.Facts(), Desk.Manager, Desk.Noon);
        deal.Happened().Should().Equal(
            new DealMoved(deal.Id, 37924, Stage.Assigned, Stage.Negotiation),
            new DealMoved(deal.Id, 37924, Stage.Negotiation, Stage.Priced));
    }

    [Fact]
    public void A_refused_jump_goes_nowhere()
    {
        var deal = Desk.Negotiated();
        Moving(deal, Stage.Invoiced).Should().Throw<RuleBrokenException>();
        deal.Stage.Should().Be(Stage.Negotiation);
        deal.Happened().Should().BeEmpty();
    }

    [Fact]
    public void A_step_back_asks_for_a_reason()
    {
        var deal = Desk.Priced();
        Moving(deal, Stage.Negotiation).Faults().Should().Equal("reason: required");
        Moving(deal, Stage.Negotiation, new string('я', Deal.ReasonLength + 1)).Faults().Should().Equal("reason: tooLong");
        deal.MoveTo(Stage.Negotiation, " Клиент просит другие блоки ", Desk.Facts(), Desk.Manager, Desk.Noon);
        deal.Happened().Should().Equal(new DealMoved(deal.Id, 37924, Stage.Priced, Stage.Negotiation, "Клиент просит другие блоки"));
    }

    [Fact]
    public void A_step_back_may_skip_stages_but_not_to_the_incoming_ones()
    {
        var deal = Desk.Priced();
        Moving(deal, Stage.Incoming, "Начнём снова").Obstacles().Should().Equal("hasManager, B 8");
        deal.MoveTo(Stage.Assigned, "Начнём снова", Desk.Facts(), Desk.Manager, Desk.Noon);
        deal.Stage.Should().Be(Stage.Assigned);
    }

    [Fact]
    public void A_paid_deal_does_not_go_back_before_the_money()
    {
        var (deal, invoice) = Desk.Shipped();
        Moving(deal, Stage.Priced, "Ошибка", invoice).Obstacles().Should().Equal("moneyIsIn, B 57");
        deal.MoveTo(Stage.Paid, "Машина сломалась", Desk.Facts(invoice), Desk.Manager, Desk.Noon);
        deal.Stage.Should().Be(Stage.Paid);
    }

    [Fact]
    public void While_one_of_its_invoices_is_paid_a_deal_does_not_go_back_before_them()
    {
        var (deal, first) = Desk.Invoiced();
        var second = Desk.Sent(deal, ordinal: 2);
        Desk.MarkPaid(first);
        Moving(deal, Stage.Assigned, "Начнём снова", first, second).Obstacles().Should().Equal("invoicePaid, B 57");
        first.MarkUnpaid("Банк отозвал платёж", Desk.Accountant, Desk.Noon);
        deal.MoveTo(Stage.Assigned, "Начнём снова", Desk.Facts(first, second), Desk.Manager, Desk.Noon);
        deal.Stage.Should().Be(Stage.Assigned);
    }

    [Fact]
    public void Moving_to_where_it_stands_is_already_done()
    {
        var deal = Desk.Priced();
        Moving(deal, Stage.Priced).DoneBefore().Should().Be((Desk.Manager.Id, Desk.Noon.AddMinutes(3)));
    }

    [Fact]
    public void An_unknown_stage_is_a_fault_of_the_field() =>
        Moving(Desk.Priced(), (Stage)99).Faults().Should().Equal("stage: unknown");

    [Fact]
    public void The_stage_remembers_since_when_and_by_whom()
    {
        var deal = Desk.Priced();
        (deal.StageSince, deal.StageBy).Should().Be((Desk.Noon.AddMinutes(3), Desk.Manager.Id));
    }

    [Fact]
    public void Every_next_stage_says_beforehand_what_shuts_it()
    {
        var deal = Desk.Negotiated();
        deal.SetLines(Desk.Goods, null, Desk.Today);
        var next = deal.Next(Desk.Facts()).ToList();
        next.Select(g => g.Stage).Should().Equal(Stage.Priced, Stage.Invoiced, Stage.Paid, Stage.Shipping, Stage.Won, Stage.Lost);
        next.Where(g => g.IsOpen).Select(g => g.Stage).Should().Equal([Stage.Priced, Stage.Lost], "a deal is lost from anywhere");
        foreach (var gate in next.Where(g => g.Stage is Stage.Invoiced or Stage.Paid or Stage.Shipping)) Moving(deal, gate.Stage).Obstacles().Should().Equal(gate.Obstacles.Brief());
        Action win = () => deal.Win(Desk.Facts(), Desk.Manager, Desk.Noon);
        win.Obstacles().Should().Equal(next.Single(g => g.Stage is Stage.Won).Obstacles.Brief(), "the last stage is entered by an act of its own");
    }

    [Fact]
    public void A_closed_deal_has_no_next_stage() => Desk.Won().Next(Desk.Facts()).Should().BeEmpty();

    private static Action Moving(Deal deal, Stage to, string? reason = null, params Invoice[] invoices) =>
        () => deal.MoveTo(to, reason, Desk.Facts(invoices), Desk.Manager, Desk.Noon);
}
