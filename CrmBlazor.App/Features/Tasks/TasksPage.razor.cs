using System.Globalization;
using CrmBlazor.App.Commands.Tasks;
using CrmBlazor.App.Data;
using CrmBlazor.App.Forms.Acts;
using CrmBlazor.App.Forms.Lists;
using CrmBlazor.App.Live;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Staff;
using CrmBlazor.Domain.Tasks;
using Fluxor;
using Microsoft.AspNetCore.Components;

namespace CrmBlazor.App.Features.Tasks;

/// <summary>The viewer's own work, the most urgent first.</summary>
public sealed partial class TasksPage
{
    private static readonly IReadOnlyList<ListColumn> Fields = [new(2, "Tasks_About"), new(3, "Task_Checklist"), new(4, "Tasks_Part"), new(5, "Task_Due"), new(6, "Task_Kind")];
    private static readonly string[] Times = ["Overdue", "Today", "Tomorrow", "ThisWeek", "Later"];
    private readonly CancellationTokenSource left = new();
    private DateTimeOffset turns;

    /// <summary>The task that is looked at, a form over it or not.</summary>
    private string? looked;

    private DateOnly monday;

    /// <summary>Only tasks of this kind.</summary>
    [SupplyParameterFromQuery]
    public string? Kind { get; set; }

    [SupplyParameterFromQuery]
    public string? New { get; set; }

    /// <summary>list or week.</summary>
    [SupplyParameterFromQuery(Name = "view")]
    public string? View { get; set; }

    /// <summary>A day of the week that is shown.</summary>
    [SupplyParameterFromQuery]
    public string? From { get; set; }

    [SupplyParameterFromQuery(Name = "act")]
    public string? ActName { get; set; }

    /// <summary>Number of the task that is opened, or whose time is asked for.</summary>
    [SupplyParameterFromQuery(Name = "task")]
    public string? Moved { get; set; }

    [Inject]
    private IState<TasksState> Tasks { get; set; } = null!;

    [Inject]
    private Viewer Viewer { get; set; } = null!;

    [Inject]
    private OfficeBook Book { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    private Guid Me => Viewer.Actor.Id;

    private TaskKind? Wanted => Enum.TryParse<TaskKind>(Kind, ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : null;

    private TaskFilter Filter => new(Search.Sought(), Wanted);

    private bool IsWeek => View == "week";

    private DateOnly Today => Book.Settings.Today(Time.GetUtcNow());

    protected override void OnParametersSet()
    {
        if (ActName is null) looked = Moved;
        var day = DateOnly.TryParseExact(From, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var asked) && asked.Year is > 2000 and < 2100 ? asked : Today;
        monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
    }

    protected override void OnInitialized()
    {
        base.OnInitialized();
        if (Viewer.Actor.IsInSales()) Dispatcher.Dispatch(new TasksOpened());
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        var now = Time.GetUtcNow();
        var next = NextTurn(now);
        if (next == turns) return;
        turns = next;
        try
        {
            await Task.Delay(next - now, Time, left.Token);
            StateHasChanged();
        }
        catch (OperationCanceledException)
        {
        }
    }

    protected override async ValueTask DisposeAsyncCore(bool disposing)
    {
        await base.DisposeAsyncCore(disposing);
        await left.CancelAsync();
        left.Dispose();
        Dispatcher.Dispatch(new TasksLeft());
    }

    private IReadOnlyList<(string Name, IReadOnlyList<TaskRow> Tasks)> Parts(MyTasks mine)
    {
        var (now, today) = (Time.GetUtcNow(), Today);
        var work = mine.Open.ToLookup(t => t.IsWorkOf(Me));
        var due = work[true].ToLookup(t => t.DueAt < now ? "Overdue" : When(Book.DayOf(t.DueAt), today));
        return [.. Times.Select(time => (time, (IReadOnlyList<TaskRow>)[.. due[time]])), ("Watched", [.. work[false]]), ("Done", mine.Done)];
    }

    /// <summary>Tomorrow is tomorrow on a Sunday, too; a week ends with it.</summary>
    public static string When(DateOnly day, DateOnly today) => (day.DayNumber - today.DayNumber) switch
    {
        <= 0 => "Today",
        1 => "Tomorrow",
        var days => days <= (7 - (int)today.DayOfWeek) % 7 ? "ThisWeek" : "Later",
    };

    /// <summary>Of the parts one after another.</summary>
    private Paged<(string Part, int Count, TaskRow Task)> OnPage(IEnumerable<(string Name, IReadOnlyList<TaskRow> Tasks)> parts) =>
        parts.SelectMany(p => p.Tasks.Select(t => (p.Name, p.Tasks.Count, t))).ToList().Page(new(PageNumber, PageSize));

    /// <summary>The form of a task's time or people waits until these are known.</summary>
    private string? Act => New is not null ? "AddTask" : ActName is "SetTaskPeople" or "RescheduleTask" && Asked is null ? null : ActName;

    /// <summary>The task that the address names.</summary>
    private TaskRow? Asked => Tasks.Value.Mine is { } mine ? mine.Open.Concat(mine.Done).FirstOrDefault(t => t.Number.Plain() == Moved) : null;

    /// <summary>It is looked at; what is typed there waits under a form that is opened over it.</summary>
    private TaskRow? Opened => New is null && looked == Moved ? Asked : null;

    /// <summary>Who takes part in the task that is asked about.</summary>
    private TaskPeople? Chosen => ActName is "SetTaskPeople" && Asked is { } task
        ? new(Mails(task, TaskPart.CoExecutor), Mails(task, TaskPart.Observer), task.Version) : null;

    private List<string> Mails(TaskRow task, TaskPart part) => [.. task.Of(part).Select(Book.Find).OfType<User>().Where(u => u.DisabledAt is null).Select(u => u.Email)];

    private void AskForPeople(int task) => Go(("act", "SetTaskPeople"), ("task", task));

    private void AskForTime(int task) => Go(("act", "RescheduleTask"), ("task", task));

    /// <summary>To another day, at the same time; the end of a day stays the end of a day.</summary>
    private void Move((int Task, DateOnly Day) to)
    {
        if (Tasks.Value.Mine?.Open.FirstOrDefault(t => t.Number == to.Task) is not { } task) return;
        Do(new RescheduleTask(task.Number, task.DueAt.AddDays(to.Day.DayNumber - Book.DayOf(task.DueAt).DayNumber)));
    }

    private string WeekOf(DateOnly? day) => Address(("from", day?.Plain()));

    /// <summary>When the next task becomes overdue, or the day changes: until then nothing here moves by itself.</summary>
    private DateTimeOffset NextTurn(DateTimeOffset now)
    {
        var local = Book.Local(now);
        var midnight = local - local.TimeOfDay + TimeSpan.FromDays(1);
        var due = (Tasks.Value.Mine?.Open ?? []).Select(t => t.DueAt).Where(d => d >= now).DefaultIfEmpty(midnight).Min();
        return (due < midnight ? due : midnight) + TimeSpan.FromSeconds(1);
    }
}
