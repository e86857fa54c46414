using CrmBlazor.App.Commands.Deals;
using CrmBlazor.App.Commands.Office;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Domain.Tasks;
using CrmBlazor.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static CrmBlazor.App.Seeds.DemoPeople;

namespace CrmBlazor.Tests.Clocks;

/// <summary>The warning at seven and the breach at ten working minutes: never early, once, found when the clock is turned (B 20, D8).</summary>
public abstract class ClockRunnerTests(Engine engine) : IAsyncLifetime
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(1);
    private static readonly DayOfWeek[] MondayToSaturday = [.. Enum.GetValues<DayOfWeek>().Except([DayOfWeek.Sunday])];
    private Office office = null!;

    public async Task InitializeAsync() => office = await Office.OpenAsync(engine);

    public async Task DisposeAsync() => await office.DisposeAsync();

    [Fact]
    public async Task A_deal_that_nobody_takes_is_warned_of_at_seven_minutes_and_breached_at_ten()
    {
        var deal = await office.AssignedDealAsync();
        await office.FollowedAsync();
        await NothingAtAsync(TimeSpan.FromMinutes(7) - Tick);
        office.Time.Advance(Tick);
        (await OfAsync<ClockWarned>(1)).Single().Should().Match<ClockWarned>(w => w.Number == deal && w.Stamp.At == Office.Noon.AddMinutes(7) && w.Stamp.By == Guid.Empty);
        await NothingAtAsync(TimeSpan.FromMinutes(3) - Tick, 1);
        office.Time.Advance(Tick);
        (await OfAsync<ClockBreached>(1)).Single().Stamp.At.Should().Be(Office.Noon.AddMinutes(10));
        office.Time.Advance(TimeSpan.FromHours(3));
        await StillAsync(warned: 1, breached: 1);
    }

    [Fact]
    public async Task A_deal_that_is_taken_in_time_is_left_alone()
    {
        var deal = await office.TakenDealAsync();
        office.Time.Advance(TimeSpan.FromHours(1));
        await StillAsync(warned: 0, breached: 0);
        (await office.DealAsync(deal)).BreachedAt.Should().BeNull();
    }

    [Fact]
    public async Task Taken_after_the_warning_it_is_not_breached()
    {
        var deal = await office.AssignedDealAsync();
        office.Time.Advance(TimeSpan.FromMinutes(8));
        await OfAsync<ClockWarned>(1);
        await office.DoAsync(Manager, new TakeDeal(deal));
        office.Time.Advance(TimeSpan.FromHours(1));
        await StillAsync(warned: 1, breached: 0);
    }

    [Fact]
    public async Task Every_deal_has_a_clock_of_its_own()
    {
        for (var i = 0; i < 15; i++)
        {
            await office.AssignedDealAsync();
            office.Time.Advance(TimeSpan.FromSeconds(10));
        }
        office.Time.Advance(TimeSpan.FromMinutes(10));
        (await OfAsync<ClockBreached>(15)).Select(b => b.Number).Should().OnlyHaveUniqueItems();
        (await office.HappenedAsync()).OfType<ClockBreached>().Should().OnlyContain(b => b.Stamp.At >= b.Due);
        (await office.HappenedAsync()).OfType<ClockWarned>().Should().HaveCount(15).And.OnlyContain(w => w.Stamp.At >= w.Due - TimeSpan.FromMinutes(3));
    }

    [Fact]
    public async Task A_clock_that_ran_out_while_the_program_was_down_is_found_at_its_start()
    {
        var deal = await office.AssignedDealAsync();
        await office.RestartAsync(() => office.Time.Advance(TimeSpan.FromHours(2)));
        (await OfAsync<ClockBreached>(1)).Single().Number.Should().Be(deal);
        await office.RestartAsync(() => office.Time.Advance(TimeSpan.FromHours(2)));
        await StillAsync(warned: 1, breached: 1);
    }

    [Fact]
    public async Task After_a_restart_the_clock_goes_on()
    {
        await office.AssignedDealAsync();
        office.Time.Advance(TimeSpan.FromMinutes(7));
        await OfAsync<ClockWarned>(1);
        await office.RestartAsync();
        await NothingAtAsync(TimeSpan.FromMinutes(3) - Tick, 1);
        office.Time.Advance(Tick);
        await OfAsync<ClockBreached>(1);
        await StillAsync(warned: 1, breached: 1);
    }

    [Fact]
    public async Task A_deal_passed_on_is_given_its_minutes_anew()
    {
        var deal = await office.AssignedDealAsync();
        office.Time.Advance(TimeSpan.FromMinutes(9));
        await OfAsync<ClockWarned>(1);
        await office.DoAsync(Head, new AssignDeal(deal, Manager2.Email));
        await office.FollowedAsync();
        office.Time.Advance(TimeSpan.FromMinutes(7));
        await OfAsync<ClockWarned>(2);
        await StillAsync(warned: 2, breached: 0);
        office.Time.Advance(TimeSpan.FromMinutes(3));
        await OfAsync<ClockBreached>(1);
    }

    [Fact]
    public async Task Outside_working_time_the_clock_stands()
    {
        await office.DoAsync(Admin, new SetWorkingTime(MondayToSaturday, new(9, 0), new(18, 0), "Europe/Moscow"));
        office.Time.Advance(new TimeSpan(29, 55, 0));
        await office.AssignedDealAsync();
        await office.FollowedAsync();
        await NothingAtAsync(TimeSpan.FromHours(15) + TimeSpan.FromMinutes(5));
        await NothingAtAsync(TimeSpan.FromHours(24) + TimeSpan.FromMinutes(2) - Tick);
        office.Time.Advance(Tick);
        (await OfAsync<ClockWarned>(1)).Single().Stamp.At.Should().Be(new DateTimeOffset(2026, 11, 23, 9, 2, 0, TimeSpan.FromHours(3)), "the office closes on Saturday at six and opens on Monday at nine");
        office.Time.Advance(TimeSpan.FromMinutes(3));
        await OfAsync<ClockBreached>(1);
    }

    [Fact]
    public async Task New_limits_hold_for_the_clocks_that_run()
    {
        await office.AssignedDealAsync();
        (await office.CommandAsync(Admin, "SetClockLimits", new { warnAfter = 1, breachAfter = 20 })).Ok();
        await office.FollowedAsync();
        office.Time.Advance(TimeSpan.FromMinutes(1));
        await OfAsync<ClockWarned>(1);
        await NothingAtAsync(TimeSpan.FromMinutes(19) - Tick, 1);
        office.Time.Advance(Tick);
        await OfAsync<ClockBreached>(1);
    }

    [Fact]
    public async Task Limits_that_have_already_passed_are_a_breach_at_once()
    {
        await office.AssignedDealAsync();
        office.Time.Advance(TimeSpan.FromMinutes(6));
        (await office.CommandAsync(Admin, "SetClockLimits", new { warnAfter = 3, breachAfter = 5 })).Ok();
        (await OfAsync<ClockBreached>(1)).Single().Stamp.At.Should().Be(Office.Noon.AddMinutes(6));
        await StillAsync(warned: 1, breached: 1);
    }

    [Fact]
    public async Task New_hours_move_the_task_of_a_waiting_deal_with_its_clock_and_leave_that_of_a_taken_one()
    {
        var taken = await office.TakenDealAsync();
        var planned = (await TaskOfAsync(taken)).DueAt;
        office.Time.Advance(new TimeSpan(29, 55, 0));
        var waiting = await office.AssignedDealAsync();
        await office.DoAsync(Admin, new SetWorkingTime(MondayToSaturday, new(9, 0), new(18, 0), "Europe/Moscow"));
        (await office.DealAsync(waiting)).DueAt.Should().Be(new DateTimeOffset(2026, 11, 23, 9, 5, 0, TimeSpan.FromHours(3)), "on Saturday five minutes are left");
        (await TaskOfAsync(waiting)).DueAt.Should().Be((await office.DealAsync(waiting)).DueAt);
        (await TaskOfAsync(taken)).DueAt.Should().Be(planned);
    }

    [Fact]
    public async Task A_clock_that_fails_holds_up_no_other_and_is_tried_again()
    {
        var stuck = await office.AssignedDealAsync();
        office.Time.Advance(TimeSpan.FromMilliseconds(500));
        var other = await office.AssignedDealAsync();
        await office.FollowedAsync();
        await office.SqlAsync(Stuck(stuck));
        await NothingAtAsync(TimeSpan.FromMinutes(7) - TimeSpan.FromMilliseconds(500));
        office.Time.Advance(TimeSpan.FromMilliseconds(500));
        (await OfAsync<ClockWarned>(1)).Single().Number.Should().Be(other);
        await office.SqlAsync(engine is Engine.Sqlite ? "DROP TRIGGER stuck" : "DROP TRIGGER stuck ON deals");
        await Eventually.BeAsync(async () =>
        {
            office.Time.Advance(TimeSpan.FromSeconds(1));
            return (await office.HappenedAsync()).OfType<ClockWarned>().Any(w => w.Number == stuck);
        });
    }

    private string Stuck(int deal) => engine is Engine.Sqlite
        ? $"CREATE TRIGGER stuck BEFORE UPDATE ON deals WHEN OLD.Number = {deal} BEGIN SELECT RAISE(ABORT, 'stuck'); END"
        : $"CREATE TRIGGER stuck BEFORE UPDATE ON deals FOR EACH ROW WHEN (OLD.Number = {deal}) EXECUTE FUNCTION crm_refuse('stuck')";

    private async Task<OfficeTask> TaskOfAsync(int deal)
    {
        await using var db = office.Read();
        return await db.Tasks.SingleAsync(t => t.DealNumber == deal && t.IsAutomatic);
    }

    /// <summary>Until so many have happened.</summary>
    private async Task<IReadOnlyList<T>> OfAsync<T>(int count) where T : DealEvent
    {
        await Eventually.BeAsync(async () => (await office.HappenedAsync()).OfType<T>().Count() >= count);
        return [.. (await office.HappenedAsync()).OfType<T>()];
    }

    private async Task NothingAtAsync(TimeSpan later, int warned = 0)
    {
        office.Time.Advance(later);
        await StillAsync(warned, breached: 0);
    }

    /// <summary>A command of somebody else's goes through the same queue, so that whatever the runner had to do stands before it.</summary>
    private async Task StillAsync(int warned, int breached)
    {
        for (var i = 0; i < 3; i++) await office.LeadAsync(talked: false);
        await office.FollowedAsync();
        var happened = await office.HappenedAsync();
        (happened.OfType<ClockWarned>().Count(), happened.OfType<ClockBreached>().Count()).Should().Be((warned, breached));
    }
}

public sealed class ClockRunnerOnSqlite() : ClockRunnerTests(Engine.Sqlite);

public sealed class ClockRunnerOnPostgres() : ClockRunnerTests(Engine.Postgres);
