using CrmBlazor.App.Security;
using Fluxor;
using Microsoft.AspNetCore.Components;

namespace CrmBlazor.App.Live;

/// <summary>
/// The circuit's own loop: pulls from the feed and dispatches in the circuit's turn, in the reader's culture. It renders nothing.
/// A viewer whose session ends leaves here.
/// </summary>
public sealed class LiveConnection(LiveFeed feed, BoardProjection board, Presence presence, Viewer viewer, Closing closing, NavigationManager navigation, IDispatcher dispatcher)
    : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource stop = new();
    private IDisposable? visit;
    private bool away;
    private Guid me;
    private CancellationTokenRegistration told;

    public void Dispose()
    {
        visit?.Dispose();
        told.Dispose();
        stop.Cancel();
        stop.Dispose();
    }

    protected override void OnInitialized()
    {
        me = viewer.Principal.UserId();
        visit = presence.Enter(viewer.Principal, () => _ = InvokeAsync(Leave));
        told = closing.Begun.Register(() => _ = InvokeAsync(() => dispatcher.Dispatch(new OfficeCloses())));
        _ = FollowAsync(stop.Token);
    }

    /// <summary>Back to the sign-in page; what this circuit still asks for is refused.</summary>
    private void Leave()
    {
        stop.Cancel();
        viewer.Leave();
        navigation.NavigateTo("/sign-in", forceLoad: true);
    }

    private async Task FollowAsync(CancellationToken stopped)
    {
        try
        {
            using var subscription = feed.Subscribe(IsMine);
            await InvokeAsync(() => Pass([], missed: false));
            await foreach (var batch in subscription.GatherAsync(() => feed.Pace, stopped)) await InvokeAsync(() => Pass(batch, subscription.TakeMissed()));
        }
        catch (OperationCanceledException)
        {
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            await DispatchExceptionAsync(broken);
        }
    }

    /// <summary>His own acts and his own deals are told at once, however many others watch.</summary>
    private bool IsMine(LiveEvent live) => live.Event.Stamp.By == me || live.Deal?.ManagerId == me;

    private void Pass(IReadOnlyList<LiveEvent> batch, bool missed)
    {
        if (viewer.User is null) return;
        if (feed.IsAway != away)
        {
            away = feed.IsAway;
            dispatcher.Dispatch(new DatabaseAway(away));
            missed |= !away;
        }
        var mine = batch.Where(e => e.IsFor(viewer.Actor)).ToList();
        dispatcher.Dispatch(new BoardAdvanced(board.Now));
        foreach (var live in mine) dispatcher.Dispatch(live.Event);
        if (mine.Count > 0) dispatcher.Dispatch(new LogAdvanced(mine));
        if (missed) dispatcher.Dispatch(new LinkResumed());
    }
}
