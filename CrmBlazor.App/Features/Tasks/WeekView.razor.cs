using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CrmBlazor.App.Features.Tasks;

/// <summary>Seven days with their tasks; one is carried to another day by the pointer, or moved by its press (WCAG 2.5.7).</summary>
public sealed partial class WeekView : IAsyncDisposable
{
    private ElementReference root;
    private IJSObjectReference? script;
    private DotNetObjectReference<WeekView>? self;

    [Parameter, EditorRequired]
    public IReadOnlyList<TaskRow> Tasks { get; set; } = [];

    [Parameter, EditorRequired]
    public DateOnly Monday { get; set; }

    /// <summary>Who looks.</summary>
    [Parameter]
    public Guid Me { get; set; }

    [Parameter]
    public DateOnly Today { get; set; }

    [Parameter]
    public DateTimeOffset Now { get; set; }

    /// <summary>With all that it says.</summary>
    [Parameter]
    public EventCallback<int> OnOpen { get; set; }

    /// <summary>To another time, by a form.</summary>
    [Parameter]
    public EventCallback<int> OnMove { get; set; }

    /// <summary>To another day at the same time.</summary>
    [Parameter]
    public EventCallback<(int Task, DateOnly Day)> OnDrop { get; set; }

    [Inject]
    private IJSRuntime Js { get; set; } = null!;

    [JSInvokable]
    public async Task Drop(int task, string day)
    {
        if (DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var to)) await OnDrop.InvokeAsync((task, to));
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        try
        {
            self = DotNetObjectReference.Create(this);
            script = await Js.InvokeAsync<IJSObjectReference>("import", "./js/week.js");
            await script.InvokeVoidAsync("open", root, self);
        }
        catch (Exception left) when (left is JSException or JSDisconnectedException or ObjectDisposedException)
        {
        }
    }

    public async ValueTask DisposeAsync()
    {
        self?.Dispose();
        try
        {
            if (script is not null) await script.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
        }
    }

    /// <summary>Why the one that came with a deal stays where it is (B 13).</summary>
    private string Fixed => Voice.Obstacle("taskFollowsDeal");

    private List<TaskRow> Of(DateOnly day) => [.. Tasks.Where(t => Book.DayOf(t.DueAt) == day).OrderBy(t => t.DueAt)];

    /// <summary>Midnight is the end of the day, and stands without an hour.</summary>
    private string? TimeOf(TaskRow task) => Book.Local(task.DueAt) is { TimeOfDay.Ticks: > 0 } due ? due.ToString("HH:mm", CultureInfo.InvariantCulture) : null;
}
