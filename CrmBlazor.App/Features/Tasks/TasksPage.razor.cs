using CrmBlazor.App.Live;
using CrmBlazor.Domain.Staff;
using Fluxor;
using Microsoft.AspNetCore.Components;

namespace CrmBlazor.App.Features.Tasks;

/// <summary>The viewer's own work, the most urgent first.</summary>
public sealed partial class TasksPage
{
    private readonly CancellationTokenSource left = new();
    private DateTimeOffset turns;

    [SupplyParameterFromQuery]
    public string? New { get; set; }

    [Inject]
    private IState<TasksState> Tasks { get; set; } = null!;

    [Inject]
    private Viewer Viewer { get; set; } = null!;

    [Inject]
    private OfficeBook Book { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

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

    private IEnumerable<(string Name, IReadOnlyList<TaskRow> Tasks)> Parts(MyTasks mine)
    {
        var (now, today) = (Time.GetUtcNow(), DateOnly.FromDateTime(Book.Local(Time.GetUtcNow()).Date));
        IEnumerable<(string, IReadOnlyList<TaskRow>)> parts =
        [
            ("Overdue", [.. mine.Open.Where(t => t.DueAt < now)]),
            ("Today", [.. mine.Open.Where(t => t.DueAt >= now && Book.DayOf(t.DueAt) == today)]),
            ("Later", [.. mine.Open.Where(t => t.DueAt >= now && Book.DayOf(t.DueAt) != today)]),
            ("Done", mine.Done),
        ];
        return parts.Where(p => p.Item2.Count > 0);
    }

    /// <summary>When the next task becomes overdue, or the day changes: until then nothing here moves by itself.</summary>
    private DateTimeOffset NextTurn(DateTimeOffset now)
    {
        var local = Book.Local(now);
        var midnight = local - local.TimeOfDay + TimeSpan.FromDays(1);
        var due = (Tasks.Value.Mine?.Open ?? []).Select(t => t.DueAt).Where(d => d >= now).DefaultIfEmpty(midnight).Min();
        return (due < midnight ? due : midnight) + TimeSpan.FromSeconds(1);
    }
}
