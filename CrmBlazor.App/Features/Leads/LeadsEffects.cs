using CrmBlazor.App.Data;
using CrmBlazor.App.Live;
using CrmBlazor.App.Speech;
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
        var about = action.Events.Select(e => e.Event.Subject).Where(s => s.Kind == "lead").ToList();
        if (about.Count == 0) return;
        if (leads.Value.IsShown) await ReloadAsync(dispatcher);
        if (lead.Value.View is { } view && about.Exists(s => s.Id == view.Id)) await RefreshAsync(view.Number, dispatcher);
    }

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
        var list = await db.LeadsAsync(search.Text, search.Status, viewer.Actor, new(search.Page, null));
        dispatcher.Dispatch(new LeadsLoaded(search, list, desk.Now.NewLeads));
    });
}
