using System.Globalization;
using CrmBlazor.App.Features.Tasks;
using static CrmBlazor.App.Features.Tasks.TasksReducers;

namespace CrmBlazor.Tests.Features.Tasks;

public class TasksReducerTests
{
    private static readonly MyTasks Mine = new([], []);
    private static readonly TasksState Shown = OnLoaded(OnOpened(new(), new()), new(Mine));

    [Fact]
    public void What_there_is_to_do_is_shown() => Shown.Should().Be(new TasksState(Mine, true));

    [Fact]
    public void While_it_loads_anew_what_is_at_hand_stays() => OnOpened(Shown, new()).Should().BeSameAs(Shown);

    [Theory]
    [InlineData("2026-11-23", "2026-11-23", "Today")]
    [InlineData("2026-11-23", "2026-11-24", "Tomorrow")]
    [InlineData("2026-11-23", "2026-11-25", "ThisWeek")]
    [InlineData("2026-11-23", "2026-11-29", "ThisWeek")]
    [InlineData("2026-11-23", "2026-11-30", "Later")]
    [InlineData("2026-11-29", "2026-11-30", "Tomorrow")]
    [InlineData("2026-11-29", "2026-12-01", "Later")]
    public void Tasks_are_parted_by_when_they_are_due(string today, string day, string part) =>
        TasksPage.When(DateOnly.Parse(day, CultureInfo.InvariantCulture), DateOnly.Parse(today, CultureInfo.InvariantCulture)).Should().Be(part);

    [Fact]
    public void An_address_that_is_told_stands_alone_until_it_is_closed()
    {
        var told = OnCalendar(OnKnown(Shown, new()), new("/calendar/1.ics"));
        OnKnown(told, new()).Should().BeSameAs(told);
        (told.Calendar, told.HasCalendar).Should().Be(("/calendar/1.ics", false));
        OnClosed(told, new()).Should().Be(Shown);
        OnClosed(OnKnown(Shown, new()), new()).Should().Be(Shown);
    }

    [Fact]
    public void What_was_left_is_kept_but_no_longer_current()
    {
        var left = OnLeft(Shown, new());
        left.Should().Be(new TasksState(Mine, false));
        OnLeft(left, new()).Should().BeSameAs(left);
    }
}
