using CrmBlazor.Domain.Deals;
using CrmBlazor.Tests.Support;

namespace CrmBlazor.Tests.Domain.Deals;

/// <summary>Ten working minutes from the assignment to the taking, with a warning at seven (B 20, D8).</summary>
public class ClockTests
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(1);

    [Fact]
    public void The_warning_is_never_early_and_comes_once()
    {
        var deal = Desk.Assigned();
        deal.Warn(Desk.Clock.WarnAt - Tick).Should().BeFalse();
        deal.Happened().Should().BeEmpty();
        deal.Warn(Desk.Clock.WarnAt).Should().BeTrue();
        deal.Warn(Desk.Clock.WarnAt + Tick).Should().BeFalse();
        deal.Happened().Should().Equal(new ClockWarned(deal.Id, 37924, Desk.Manager.Id, Desk.Clock.DueAt));
    }

    [Fact]
    public void The_breach_is_never_early_and_comes_once()
    {
        var deal = Desk.Assigned();
        deal.Breach(Desk.Clock.DueAt - Tick).Should().BeFalse();
        deal.Breach(Desk.Clock.DueAt).Should().BeTrue();
        deal.Breach(Desk.Clock.DueAt + Tick).Should().BeFalse();
        deal.Warn(Desk.Clock.DueAt + Tick).Should().BeFalse("a breach is beyond a warning");
        deal.Happened().Should().Equal(new ClockBreached(deal.Id, 37924, Desk.Manager.Id, Desk.Clock.DueAt));
    }

    [Fact]
    public void Only_a_deal_that_waits_has_a_clock()
    {
        foreach (var deal in new[] { Desk.Deal(), Desk.Taken(), Desk.Lost(Desk.Assigned()), Desk.Won() })
        {
            deal.Clock.Should().BeNull();
            (deal.Warn(Desk.Noon.AddDays(1)), deal.Breach(Desk.Noon.AddDays(1))).Should().Be((false, false));
        }
    }

    [Fact]
    public void A_new_assignment_starts_the_clock_anew()
    {
        var deal = Desk.Assigned();
        deal.Warn(Desk.Clock.WarnAt);
        deal.Breach(Desk.Clock.DueAt);
        var later = new ResponseClock(Desk.Noon.AddMinutes(27), Desk.Noon.AddMinutes(30));
        deal.AssignTo(Desk.Manager2, later, Desk.Head, Desk.Noon.AddMinutes(20));
        deal.Breach(later.DueAt - Tick).Should().BeFalse();
        deal.Warn(later.WarnAt).Should().BeTrue();
        deal.Breach(later.DueAt).Should().BeTrue();
    }

    [Fact]
    public void A_running_clock_follows_new_hours_and_warns_again()
    {
        var deal = Desk.Assigned();
        deal.Warn(Desk.Clock.WarnAt);
        deal.Happened();
        var later = new ResponseClock(Desk.Noon.AddMinutes(20), Desk.Noon.AddMinutes(30));
        deal.Reschedule(later, Desk.Noon.AddMinutes(8));
        deal.Reschedule(later, Desk.Noon.AddMinutes(8));
        deal.Happened().Should().Equal(new ClockRescheduled(deal.Id, 37924, Desk.Manager.Id, later.DueAt));
        deal.Warn(later.WarnAt).Should().BeTrue();
    }

    [Fact]
    public void What_new_limits_have_already_passed_falls_due_when_they_come()
    {
        var (deal, now) = (Desk.Assigned(), Desk.Noon.AddMinutes(6));
        deal.Reschedule(new(Desk.Noon.AddMinutes(3), Desk.Noon.AddMinutes(5)), now);
        deal.Clock.Should().Be(new ResponseClock(now, now));
        deal.Breach(now - Tick).Should().BeFalse("nobody could know of them before");
        deal.Breach(now).Should().BeTrue();
    }

    [Fact]
    public void Who_was_warned_is_not_warned_again_of_what_lies_behind()
    {
        var (deal, now) = (Desk.Assigned(), Desk.Noon.AddMinutes(8));
        deal.Warn(Desk.Clock.WarnAt);
        deal.Reschedule(new(Desk.Noon.AddMinutes(5), Desk.Noon.AddMinutes(20)), now);
        deal.Clock.Should().Be(new ResponseClock(Desk.Clock.WarnAt, Desk.Noon.AddMinutes(20)));
        deal.Warn(now).Should().BeFalse();
        deal.Happened();
        deal.Reschedule(new(Desk.Noon.AddMinutes(6), Desk.Noon.AddMinutes(20)), now);
        deal.Happened().Should().BeEmpty();
    }

    [Fact]
    public void A_breach_stays_whatever_the_new_hours()
    {
        var deal = Desk.Assigned();
        deal.Breach(Desk.Clock.DueAt);
        deal.Happened();
        deal.Reschedule(new(Desk.Noon.AddHours(1), Desk.Noon.AddHours(2)), Desk.Noon.AddMinutes(11));
        deal.Happened().Should().BeEmpty();
        deal.BreachedAt.Should().Be(Desk.Clock.DueAt);
    }
}
