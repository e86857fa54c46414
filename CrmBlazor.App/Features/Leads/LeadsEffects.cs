using CrmBlazor.App.Data;
using CrmBlazor.App.Live;
using CrmBlazor.App.Speech;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Domain.Leads;
using CrmBlazor.Domain.Tasks;
using Fluxor;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Features.Leads;

public sealed class LeadsEffects(IDbContextFactory<CrmDb> factory, IState<LeadsState> leads, IState<LeadState> lead, Desk desk, Viewer viewer, Voice voice)
{
    private const int Shown = 200;
    private readonly Reloading reloading = new();

    [EffectMethod]
    public Task OnOpened(LeadsOpened action, IDispatcher dispatcher) => ReloadAsync(dispatcher);

    [EffectMethod]
    public async Task OnOpened(LeadOpened action, IDispatcher dispatcher)
    {
        await using var db = factory.CreateDbContext();
        if (await db.LeadAsync(action.Number, viewer.Actor, voice) is not { } view)
        {
            dispatcher.Dispatch(new LeadMissing(action.Number));
            return;
        }
        var log = await db.TimelineOfAsync(view.Id, Shown);
        dispatcher.Dispatch(new LeadLoaded(view, new([.. log.Select(e => e.Event)])));
    }

    /// <summary>A new lead, a converted one, and a talk that opens conversion change the list for everybody who sees it.</summary>
    [EffectMethod]
    public async Task OnLog(LogAdvanced action, IDispatcher dispatcher)
    {
        if (leads.Value.IsShown && action.Events.Any(e => e.Event.Subject.Kind == "lead" || e.Event is TaskEvent { LeadId: not null })) await ReloadAsync(dispatcher);
        if (lead.Value.View is { } view && action.Events.Any(e => Concerns(e, view))) await RefreshAsync(view.Number, dispatcher);
    }

    /// <summary>Itself, and while it is open whatever may belong to the same client: contacts, leads, and the deals of those who are known.</summary>
    private static bool Concerns(LiveEvent live, LeadView view) => live.Event.Subject.Id == view.Id
        || (view.Status is LeadStatus.New && (live.Event is ContactEvent or LeadEvent || view.Known.Any(k => k.Id == live.Deal?.ContactId)));

    [EffectMethod(typeof(LinkResumed))]
    public async Task OnResumed(IDispatcher dispatcher)
    {
        if (lead.Value.View is { } view) dispatcher.Dispatch(new LeadOpened(view.Number));
        if (leads.Value.IsShown) await ReloadAsync(dispatcher);
    }

    private async Task RefreshAsync(int number, IDispatcher dispatcher)
    {
        await using var db = factory.CreateDbContext();
        if (await db.LeadAsync(number, viewer.Actor, voice) is { } view) dispatcher.Dispatch(new LeadRefreshed(view));
        else dispatcher.Dispatch(new LeadMissing(number));
    }

    private Task ReloadAsync(IDispatcher dispatcher) => reloading.RunAsync(async () =>
    {
        var search = leads.Value.Search;
        await using var db = factory.CreateDbContext();
        var list = await db.LeadsAsync(search.Text, search.Status, viewer.Actor, new(search.Page, search.Size));
        dispatcher.Dispatch(new LeadsLoaded(search, list, desk.Now.NewLeads));
    });
}
