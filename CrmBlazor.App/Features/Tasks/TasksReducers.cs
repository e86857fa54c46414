using Fluxor;

namespace CrmBlazor.App.Features.Tasks;

public static class TasksReducers
{
    [ReducerMethod]
    public static TasksState OnOpened(TasksState state, TasksOpened _) => state.IsShown ? state : state with { IsShown = true };

    [ReducerMethod]
    public static TasksState OnLoaded(TasksState state, TasksLoaded action) => state with { Mine = action.Mine };

    [ReducerMethod]
    public static TasksState OnCalendar(TasksState state, CalendarOpened action) => state with { Calendar = action.Path, HasCalendar = false };

    [ReducerMethod]
    public static TasksState OnKnown(TasksState state, CalendarKnown _) => state.Calendar is null ? state with { HasCalendar = true } : state;    // it is told already

    [ReducerMethod]
    public static TasksState OnClosed(TasksState state, CalendarClosed _) => state with { Calendar = null, HasCalendar = false };

    [ReducerMethod]
    public static TasksState OnLeft(TasksState state, TasksLeft _) => state.IsShown ? state with { IsShown = false, Calendar = null, HasCalendar = false } : state;
}
