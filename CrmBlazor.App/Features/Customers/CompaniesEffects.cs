using CrmBlazor.App.Data;
using CrmBlazor.App.Live;
using CrmBlazor.Domain.Customers;
using Fluxor;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Features.Customers;

public sealed class CompaniesEffects(IDbContextFactory<CrmDb> factory, IState<CompaniesState> companies, IState<CompanyState> company, Viewer viewer)
{
    private const int Shown = 200;
    private readonly Reloading reloading = new();

    [EffectMethod]
    public Task OnOpened(CompaniesOpened action, IDispatcher dispatcher) => ReloadAsync(dispatcher);

    [EffectMethod]
    public async Task OnOpened(CompanyOpened action, IDispatcher dispatcher)
    {
        await using var db = factory.CreateDbContext();
        if (await db.CompanyAsync(action.Number, viewer.Actor) is not { } view)
        {
            dispatcher.Dispatch(new CompanyMissing(action.Number));
            return;
        }
        var log = await LiveFeed.WithDealsAsync(db, await db.TimelineOfAsync(view.Id, Shown));
        dispatcher.Dispatch(new CompanyLoaded(view, new([.. log.Where(e => e.IsFor(viewer.Actor)).Select(e => e.Event)])));
    }

    [EffectMethod]
    public async Task OnLog(LogAdvanced action, IDispatcher dispatcher)
    {
        if (companies.Value.IsShown && action.Events.Any(e => e.Event is CompanyEvent)) await ReloadAsync(dispatcher);
        if (company.Value.View is { } view && action.Events.Any(e => Concerns(e, view))) await RefreshAsync(view.Number, dispatcher);
    }

    [EffectMethod(typeof(LinkResumed))]
    public async Task OnResumed(IDispatcher dispatcher)
    {
        if (company.Value.View is { } view) dispatcher.Dispatch(new CompanyOpened(view.Number));
        if (companies.Value.IsShown) await ReloadAsync(dispatcher);
    }

    /// <summary>Itself, its people and its deals.</summary>
    private static bool Concerns(LiveEvent live, CompanyView view) => live.Event.Subject.Id == view.Id || live.Deal?.CompanyId == view.Id || live.Event switch
    {
        ContactJoinedCompany joined => joined.CompanyId == view.Id || view.People.Any(p => p.Number == joined.Number),
        ContactLeftCompany left => left.CompanyId == view.Id,
        ContactMerged or ContactMergeTakenBack => true,
        ContactEdited edited => view.People.Any(p => p.Number == edited.Number),
        _ => false,
    };

    private async Task RefreshAsync(int number, IDispatcher dispatcher)
    {
        await using var db = factory.CreateDbContext();
        if (await db.CompanyAsync(number, viewer.Actor) is { } view) dispatcher.Dispatch(new CompanyRefreshed(view));
        else dispatcher.Dispatch(new CompanyMissing(number));
    }

    private Task ReloadAsync(IDispatcher dispatcher) => reloading.RunAsync(async () =>
    {
        var search = companies.Value.Search;
        await using var db = factory.CreateDbContext();
        dispatcher.Dispatch(new CompaniesLoaded(search, await db.CompaniesAsync(search.Filter, new(search.Page, search.Size))));
    });
}
