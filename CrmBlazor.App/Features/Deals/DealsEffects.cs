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
    private (BoardSnapshot? Board, DateTimeOffset Turns) counted;

    [EffectMethod]
    public Task OnOpened(DealsOpened action, IDispatcher dispatcher)
    {
        counted = default;
        Count(board.Now, dispatcher);
        return ReloadAsync(dispatcher);
    }

    [EffectMethod]
    public Task OnLog(LogAdvanced action, IDispatcher dispatcher) =>
        deals.Value is { IsShown: true, List: { } list } && action.Events.Any(e => Concerns(e, list)) ? ReloadAsync(dispatcher) : Task.CompletedTask;

    /// <summary>The board tells of deals that have left this viewer's sight, and of what the hour has turned since.</summary>
    [EffectMethod]
    public Task OnBoard(BoardAdvanced action, IDispatcher dispatcher)
    {
        if (!deals.Value.IsShown) return Task.CompletedTask;
        var turned = Count(action.Snapshot, dispatcher) && deals.Value.Search.Plan is not null;
        return deals.Value.List is { } list && (turned || list.Items.Any(d => IsOutOfSight(d, action.Snapshot))) ? ReloadAsync(dispatcher) : Task.CompletedTask;
    }

    [EffectMethod(typeof(LinkResumed))]
    public Task OnResumed(IDispatcher dispatcher) => deals.Value.IsShown ? ReloadAsync(dispatcher) : Task.CompletedTask;

    /// <summary>What is on the page, and what may come to it or leave the count.</summary>
    private bool Concerns(LiveEvent live, Paged<DealRow> list) => live.Event switch
    {
        RecordFollowed followed => deals.Value.Search.Followed && followed.Stamp.By == viewer.Actor.Id,
        DealCreated or DealAssigned or DealMoved or DealWon or DealLost or DealEdited => true,
        TaskEvent { DealId: not null } when deals.Value.Search.Plan is not null => true,
        _ => live.Deal is { } deal && list.Items.Any(d => d.Number == deal.Number),
    };

    private bool IsOutOfSight(DealRow row, BoardSnapshot board) => row.ClosedAt is null && board.Find(row.Id) is { } card && !BoardSnapshot.Sees(viewer.Actor, card);

    /// <returns>Whether the figures are others: the same board counts as it did until the hour turns a card.</returns>
    private bool Count(BoardSnapshot snapshot, IDispatcher dispatcher)
    {
        var now = time.GetUtcNow();
        if (ReferenceEquals(counted.Board, snapshot) && now <= counted.Turns) return false;
        var figures = snapshot.Plan(viewer.Actor, deals.Value.Search.Mine, now, book.EndOfDay(now));
        counted = (snapshot, figures.Turns);
        if (figures.CountsAs(deals.Value.Figures)) return false;
        dispatcher.Dispatch(new DealsCounted(figures));
        return true;
    }

    private Task ReloadAsync(IDispatcher dispatcher) => reloading.RunAsync(async () =>
    {
        var (search, page) = (deals.Value.Search, deals.Value.Page);
        await using var db = factory.CreateDbContext();
        dispatcher.Dispatch(new DealsLoaded(search, page, await db.DealsAsync(search, viewer.Actor, new(page, search.Size), book, time.GetUtcNow())));
    });
}
