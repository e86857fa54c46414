using CrmBlazor.App.Data;
using CrmBlazor.App.Live;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Domain.Leads;
using Fluxor;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Features.Customers;

public sealed class ContactsEffects(IDbContextFactory<CrmDb> factory, IState<ContactsState> contacts, IState<ContactState> contact, Viewer viewer)
{
    private const int Shown = 200;
    private readonly Reloading reloading = new();

    [EffectMethod]
    public Task OnOpened(ContactsOpened action, IDispatcher dispatcher) => ReloadAsync(dispatcher);

    [EffectMethod]
    public async Task OnOpened(ContactOpened action, IDispatcher dispatcher)
    {
        await using var db = factory.CreateDbContext();
        if (await db.ContactAsync(action.Number, viewer.Actor) is not { } view)
        {
            dispatcher.Dispatch(new ContactMissing(action.Number));
            return;
        }
        if (view.Number != action.Number)
        {
            dispatcher.Dispatch(new ContactIsMerged(action.Number, view.Number));
            return;
        }
        var log = await LiveFeed.WithDealsAsync(db, await db.TimelineOfAsync(view.Ids, Shown));
        dispatcher.Dispatch(new ContactLoaded(view, new([.. log.Where(e => e.IsFor(viewer.Actor)).Select(e => e.Event)])));
    }

    [EffectMethod]
    public async Task OnLog(LogAdvanced action, IDispatcher dispatcher)
    {
        if (contacts.Value.IsShown && action.Events.Any(e => e.Event is ContactEvent)) await ReloadAsync(dispatcher);
        if (contact.Value.View is not { } view || !action.Events.Any(e => Concerns(e, view))) return;
        if (action.Events.Any(e => e.Event is ContactMerged or ContactMergeTakenBack)) dispatcher.Dispatch(new ContactOpened(view.Number));
        else await RefreshAsync(view.Number, dispatcher);
    }

    [EffectMethod(typeof(LinkResumed))]
    public async Task OnResumed(IDispatcher dispatcher)
    {
        if (contact.Value.View is { } view) dispatcher.Dispatch(new ContactOpened(view.Number));
        if (contacts.Value.IsShown) await ReloadAsync(dispatcher);
    }

    /// <summary>Itself, those merged into it, its deals: a new one, or another stage of one; and its leads.</summary>
    private static bool Concerns(LiveEvent live, ContactView view) => view.IsAbout(live.Event.Subject.Id) || (live.Event is LeadIdentified lead && lead.ContactNumber == view.Number)
        || (live.Event.Subject is { Kind: "lead", Number: var number } && view.Leads.Any(l => l.Number.Plain() == number)) || live.Deal?.ContactId == view.Id || (live.Event is ContactMerged merged && merged.MergedId == view.Id);

    private async Task RefreshAsync(int number, IDispatcher dispatcher)
    {
        await using var db = factory.CreateDbContext();
        if (await db.ContactAsync(number, viewer.Actor) is { } view) dispatcher.Dispatch(new ContactRefreshed(view));
        else dispatcher.Dispatch(new ContactMissing(number));
    }

    private Task ReloadAsync(IDispatcher dispatcher) => reloading.RunAsync(async () =>
    {
        var search = contacts.Value.Search;
        await using var db = factory.CreateDbContext();
        dispatcher.Dispatch(new ContactsLoaded(search, await db.ContactsAsync(search.Text, new(search.Page, search.Size))));
    });
}
