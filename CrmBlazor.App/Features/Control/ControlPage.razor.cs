using CrmBlazor.App.Live;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Deals;
using Fluxor;
using Microsoft.AspNetCore.Components;

namespace CrmBlazor.App.Features.Control;

/// <summary>A head of sales sees who is about to be late, and passes the deal on.</summary>
public sealed partial class ControlPage
{
    private IReadOnlyList<BoardCard> seen = [];
    private IReadOnlyList<BoardCard> running = [];
    private IReadOnlyList<BoardCard> unassigned = [];

    [Inject]
    private IState<ControlState> Control { get; set; } = null!;

    [Inject]
    private OfficeBook Book { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    private bool IsHead => Viewer.Actor.Is(Role.HeadOfSales);

    /// <summary>Midnight by the office's clock.</summary>
    private DateTimeOffset Today => Book.Local(Time.GetUtcNow()) is var now ? now - now.TimeOfDay : default;

    protected override void OnInitialized()
    {
        base.OnInitialized();
        Reckon();
        if (IsHead) Load();
    }

    protected override bool ShouldRender()
    {
        Reckon();
        return true;
    }

    protected override ValueTask DisposeAsyncCore(bool disposing)
    {
        Dispatcher.Dispatch(new ControlClosed());
        return base.DisposeAsyncCore(disposing);
    }

    private void Load() => Dispatcher.Dispatch(new ControlOpened());

    private void Reckon()
    {
        if (!IsHead) return;
        var (board, actor) = (Control.Value.Snapshot, Viewer.Actor);
        seen = [.. board.SeenBy(actor)];
        running = [.. board.Waiting(actor).OrderBy(c => c.Clock!.DueAt)];
        unassigned = [.. seen.Where(c => c.ManagerId is null && c.Stage is Stage.Incoming).OrderBy(c => c.StageSince)];
    }
}
