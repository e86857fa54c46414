using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Tests.Support;

namespace CrmBlazor.Tests.Domain.Deals;

public class AssignmentTests
{
    [Fact]
    public void An_assignment_starts_the_clock_and_tells_how_long_the_operator_needed()
    {
        var deal = Desk.Deal();
        deal.AssignTo(Desk.Manager, Desk.Clock, Desk.Operator, Desk.Noon);
        deal.Happened().Should().Equal(
            new DealAssigned(deal.Id, 37924, Desk.Manager.Id, null, Desk.Noon.AddMinutes(10), TimeSpan.FromMinutes(2)),
            new DealMoved(deal.Id, 37924, Stage.Incoming, Stage.Assigned));
        (deal.Clock, deal.Department).Should().Be((Desk.Clock, "Отдел продаж"));
    }

    [Fact]
    public void An_operator_passes_a_deal_on_until_it_is_taken()
    {
        var deal = Desk.Assigned();
        deal.AssignTo(Desk.Manager2, Desk.Clock, Desk.Operator, Desk.Noon);
        deal.ManagerId.Should().Be(Desk.Manager2.Id);
        deal.Take(Desk.Clock, Desk.Today, Desk.Manager2, Desk.Noon);
        deal.Invoking(d => d.AssignTo(Desk.Manager, Desk.Clock, Desk.Operator, Desk.Noon)).Should().Throw<ForbiddenException>();
    }

    [Fact]
    public void The_head_passes_a_taken_deal_on_and_its_clock_starts_anew()
    {
        var deal = Desk.Negotiated();
        var later = new ResponseClock(Desk.Noon.AddHours(1), Desk.Noon.AddHours(2));
        deal.AssignTo(Desk.Manager2, later, Desk.Head, Desk.Noon.AddMinutes(5));
        deal.Happened().Should().Equal(new DealAssigned(deal.Id, 37924, Desk.Manager2.Id, Desk.Manager.Id, later.DueAt, null));
        (deal.Stage, deal.Clock, deal.TakenAt).Should().Be((Stage.Negotiation, later, null));
    }

    [Fact]
    public void Assigning_to_the_same_manager_is_already_done()
    {
        Action again = () => Desk.Assigned().AssignTo(Desk.Manager, Desk.Clock, Desk.Operator, Desk.Noon.AddMinutes(1));
        again.DoneBefore().Should().Be((Desk.Operator.Id, Desk.Noon));
    }

    [Fact]
    public void The_first_one_takes_a_deal()
    {
        var deal = Desk.Assigned();
        deal.Take(Desk.Clock, Desk.Today.AddDays(14), Desk.Manager, Desk.Noon.AddMinutes(4));
        deal.Happened().Should().Equal(new DealTaken(deal.Id, 37924, TimeSpan.FromMinutes(4), InTime: true));
        (deal.TakenBy, deal.EndsOn, deal.Clock).Should().Be((Desk.Manager.Id, Desk.Today.AddDays(14), null));
        foreach (var actor in new[] { Desk.Manager, Desk.Head })
            Taking(deal, actor).DoneBefore().Should().Be((Desk.Manager.Id, Desk.Noon.AddMinutes(4)));
    }

    [Fact]
    public void The_tenth_minute_is_late()
    {
        var deal = Desk.Assigned();
        deal.Take(Desk.Clock, Desk.Today, Desk.Manager, Desk.Noon.AddMinutes(10));
        deal.Happened().Should().Equal(new DealTaken(deal.Id, 37924, TimeSpan.FromMinutes(10), InTime: false));
    }

    [Fact]
    public void The_managers_own_planned_end_stays()
    {
        var deal = Desk.Assigned();
        deal.Edit(new(EndsOn: Desk.Today.AddDays(3)), null, Desk.Today);
        deal.Take(Desk.Clock, Desk.Today.AddDays(14), Desk.Manager, Desk.Noon);
        deal.EndsOn.Should().Be(Desk.Today.AddDays(3));
    }

    [Fact]
    public void A_deal_without_a_manager_is_not_taken_unless_it_is_available_to_all()
    {
        var deal = Desk.Deal();
        Taking(deal, Desk.Manager).Obstacles().Should().Equal("managerMissing, B 8, AssignDeal");
        deal.Edit(new(AvailableToAll: true), null, Desk.Today);
        Taking(deal, Desk.Head).Obstacles().Should().Equal("managerMissing, B 8, AssignDeal");
        deal.Happened();
        deal.Take(Desk.Clock, Desk.Today, Desk.Manager2, Desk.Noon);
        deal.Happened().Select(e => e.GetType().Name).Should().Equal(nameof(DealAssigned), nameof(DealMoved), nameof(DealTaken));
        deal.ManagerId.Should().Be(Desk.Manager2.Id);
    }

    [Fact]
    public void Who_takes_what_is_available_to_all_becomes_its_responsible()
    {
        var deal = Desk.Assigned();
        deal.Edit(new(AvailableToAll: true), null, Desk.Today);
        deal.Take(Desk.Clock, Desk.Today, Desk.Manager2, Desk.Noon);
        (deal.ManagerId, deal.TakenBy).Should().Be((Desk.Manager2.Id, Desk.Manager2.Id));
    }

    [Fact]
    public void The_head_takes_a_deal_for_its_manager()
    {
        var deal = Desk.Assigned();
        deal.Take(Desk.Clock, Desk.Today, Desk.Head, Desk.Noon);
        (deal.ManagerId, deal.TakenBy).Should().Be((Desk.Manager.Id, Desk.Head.Id));
    }

    private static Action Taking(Deal deal, Actor actor) => () => deal.Take(Desk.Clock, Desk.Today, actor, Desk.Noon.AddMinutes(5));
}
