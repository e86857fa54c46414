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

    [Fact]
    public void What_was_left_is_kept_but_no_longer_current()
    {
        var left = OnLeft(Shown, new());
        left.Should().Be(new TasksState(Mine, false));
        OnLeft(left, new()).Should().BeSameAs(left);
    }
}
