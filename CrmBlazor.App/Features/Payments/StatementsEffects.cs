using CrmBlazor.App.Data;
using CrmBlazor.App.Live;
using CrmBlazor.App.Speech;
using CrmBlazor.Domain.Payments;
using CrmBlazor.Domain.Staff;
using CrmBlazor.Domain.Statements;
using Fluxor;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Features.Payments;

public sealed class StatementsEffects(IDbContextFactory<CrmDb> factory, IState<StatementsState> state, Viewer viewer, OfficeBook book, Voice voice, TimeProvider time)
{
    private readonly Reloading reloading = new();

    [EffectMethod(typeof(StatementsOpened))]
    public Task OnOpened(IDispatcher dispatcher) => ReloadAsync(dispatcher);

    [EffectMethod(typeof(LinkResumed))]
    public Task OnResumed(IDispatcher dispatcher) => state.Value.IsShown ? ReloadAsync(dispatcher) : Task.CompletedTask;

    /// <summary>What one accountant decides stands on the other's screen at once; a notice that is decided changes its operation.</summary>
    [EffectMethod]
    public Task OnLog(LogAdvanced action, IDispatcher dispatcher) =>
        state.Value.IsShown && action.Events.Any(e => e.Event is StatementEvent or PaymentConfirmed or PaymentRejected) ? ReloadAsync(dispatcher) : Task.CompletedTask;

    private Task ReloadAsync(IDispatcher dispatcher) => reloading.RunAsync(async () =>
    {
        if (!viewer.Actor.SeesStatements()) return;
        var (query, looked, today) = (state.Value.Query, state.Value.Looked, book.Settings.Today(time.GetUtcNow()));
        await using var db = factory.CreateDbContext();
        if (looked is { } id) dispatcher.Dispatch(new PreviewLoaded(id, await db.PreviewAsync(id, today, voice)));
        else dispatcher.Dispatch(new OperationsLoaded(query, await db.OperationsAsync(query, today, voice), await db.WaitingOperationsAsync()));
    });
}
