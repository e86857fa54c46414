using CrmBlazor.App.Data;
using CrmBlazor.App.Live;
using CrmBlazor.Domain.Conversations;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Domain.Tasks;
using Fluxor;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Features.Deals;

public sealed class DealsEffects(IDbContextFactory<CrmDb> factory, IState<DealsState> deals, BoardProjection board, OfficeBook book, Viewer viewer, TimeProvider time)
{
    private readonly Reloading reloading = new();

    [EffectMethod]
    public Task OnOpened(DealsOpened action, IDispatcher dispatcher)
    {
        Count(board.Now, dispatcher);
        return ReloadAsync(dispatcher);
    }

    [EffectMethod(typeof(DealsTurned))]
    public Task OnTurned(IDispatcher dispatcher)
    {
        Count(board.Now, dispatcher);
        return deals.Value.Search.Plan is null ? Task.CompletedTask : ReloadAsync(dispatcher);
    }

    [EffectMethod]
    public Task OnLog(LogAdvanced action, IDispatcher dispatcher) =>
        deals.Value is { IsShown: true, List: { } list } && action.Events.Any(e => Concerns(e, list) || (deals.Value.Search.Plan is not null && e.Event is TaskEvent { DealId: not null })) ? ReloadAsync(dispatcher) : Task.CompletedTask;

    /// <summary>The board tells of deals that have left this viewer's sight.</summary>
    [EffectMethod]
    public Task OnBoard(BoardAdvanced action, IDispatcher dispatcher)
    {
        if (!deals.Value.IsShown) return Task.CompletedTask;
        Count(action.Snapshot, dispatcher);
        return deals.Value.List is { } list && list.Items.Any(d => IsOutOfSight(d, action.Snapshot)) ? ReloadAsync(dispatcher) : Task.CompletedTask;
    }

    [EffectMethod(typeof(LinkResumed))]
    public Task OnResumed(IDispatcher dispatcher) => deals.Value.IsShown ? ReloadAsync(dispatcher) : Task.CompletedTask;

    /// <summary>What is on the page, and what may come to it or leave the count.</summary>
    private static bool Concerns(LiveEvent live, Paged<DealRow> list) =>
        live.Event is DealCreated or DealAssigned or DealMoved or DealWon or DealLost or DealEdited or RecordFollowed || (live.Deal is { } deal && list.Items.Any(d => d.Number == deal.Number));

    private bool IsOutOfSight(DealRow row, BoardSnapshot board) => row.ClosedAt is null && board.Find(row.Id) is { } card && !BoardSnapshot.Sees(viewer.Actor, card);

    private void Count(BoardSnapshot snapshot, IDispatcher dispatcher)
    {
        var now = time.GetUtcNow();
        var seen = snapshot.SeenBy(viewer.Actor).Where(c => !deals.Value.Search.Mine || c.ManagerId == viewer.Actor.Id);
        dispatcher.Dispatch(new DealsCounted(PlanFigures.Of(seen, now, book.EndOfDay(now))));
    }

    private Task ReloadAsync(IDispatcher dispatcher) => reloading.RunAsync(async () =>
    {
        var (search, page) = (deals.Value.Search, deals.Value.Page);
        await using var db = factory.CreateDbContext();
        dispatcher.Dispatch(new DealsLoaded(search, page, await db.DealsAsync(search, viewer.Actor, new(page, search.Size), time.GetUtcNow(), book.EndOfDay(time.GetUtcNow()))));
    });
}
