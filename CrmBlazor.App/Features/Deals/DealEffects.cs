using CrmBlazor.App.Data;
using CrmBlazor.App.Live;
using CrmBlazor.App.Speech;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Conversations;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Domain.Leads;
using CrmBlazor.Domain.Staff;
using Fluxor;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Features.Deals;

public sealed class DealEffects(IDbContextFactory<CrmDb> factory, IState<DealState> state, Viewer viewer, Voice voice, OfficeBook book, TimeProvider time)
{
    private const int Shown = 300;
    private const int Read = 3000;
    private const int OfOthers = 50;

    [EffectMethod]
    public async Task OnOpened(DealOpened action, IDispatcher dispatcher)
    {
        await using var db = factory.CreateDbContext();
        if (await LoadAsync(db, action.Number) is not { } view)
        {
            dispatcher.Dispatch(new DealMissing(action.Number));
            return;
        }
        var own = Events(await db.TimelineOfDealAsync(view.Id, Read)).Where(viewer.Actor.SeesInDeal).ToList();
        var log = own.Concat(await OfJoinedAsync(db, own)).OrderByDescending(e => e.Stamp.Sequence).ToList();
        dispatcher.Dispatch(new DealLoaded(view, new([.. log.Take(Shown)]), [.. log.Skip(Shown), .. await OfLeadAsync(db, view), .. await OfCompanyAsync(db, view)]));
    }

    [EffectMethod]
    public async Task OnLog(LogAdvanced action, IDispatcher dispatcher)
    {
        if (state.Value.View is not { } view) return;
        if (action.Events.Any(e => IsJoining(e.Event, view))) dispatcher.Dispatch(new DealOpened(view.Number));
        else if (action.Events.Any(e => Concerns(e, view))) await RefreshAsync(view.Number, dispatcher);
    }

    /// <summary>The board tells of deals that have left this viewer's sight.</summary>
    [EffectMethod]
    public async Task OnBoard(BoardAdvanced action, IDispatcher dispatcher)
    {
        if (state.Value.View is { ClosedAt: null } view && action.Snapshot.Find(view.Id) is { } card && !BoardSnapshot.Sees(viewer.Actor, card)) await RefreshAsync(view.Number, dispatcher);
    }

    [EffectMethod(typeof(LinkResumed))]
    public Task OnResumed(IDispatcher dispatcher)
    {
        if (state.Value.View is { } view) dispatcher.Dispatch(new DealOpened(view.Number));
        return Task.CompletedTask;
    }

    private async Task RefreshAsync(int number, IDispatcher dispatcher)
    {
        await using var db = factory.CreateDbContext();
        if (await LoadAsync(db, number) is not { } view) dispatcher.Dispatch(new DealMissing(number));
        else dispatcher.Dispatch(new DealRefreshed(view, view.Company?.Number == state.Value.View?.Company?.Number ? null : await OfCompanyAsync(db, view)));
    }

    private async Task<IEnumerable<DomainEvent>> OfLeadAsync(CrmDb db, DealView view) =>
        viewer.Actor.SeesLeads() ? Events(await db.TimelineOfAsync(await db.Deals.Where(d => d.Id == view.Id).Select(d => d.LeadId).SingleAsync(), OfOthers)) : [];

    /// <summary>What was said on the leads that have joined this deal is read in it as its own.</summary>
    private static async Task<IEnumerable<DomainEvent>> OfJoinedAsync(CrmDb db, IReadOnlyList<DomainEvent> own) => own.OfType<LeadJoined>().Select(j => j.LeadId).ToList() is { Count: > 0 } leads
        ? Events(await db.TimelineOfAsync(leads, OfOthers)).Where(e => e is ConversationEvent or EntryEvent) : [];

    /// <summary>A lead joins, or something is said on one that has: the timeline is read anew, with it.</summary>
    private bool IsJoining(DomainEvent happening, DealView view) => (happening is LeadJoined && happening.Deal == view.Id) ||
        (happening.Subject is { Kind: "lead", Number: var number } && state.Value.Timeline.Events.OfType<LeadJoined>().Any(j => j.Number.Plain() == number));

    private static async Task<IReadOnlyList<DomainEvent>> OfCompanyAsync(CrmDb db, DealView view) => view.Company is { Number: var number }
        ? [.. Events(await db.TimelineOfAsync(await db.Companies.Where(c => c.Number == number).Select(c => c.Id).SingleAsync(), OfOthers)).OfType<CompanyEvent>()] : [];

    private static IEnumerable<DomainEvent> Events(IEnumerable<LoggedEvent> log) => log.Select(e => e.Event);

    private Task<DealView?> LoadAsync(CrmDb db, int number) => db.DealAsync(number, viewer.Actor, voice, book, time.GetUtcNow());

    private static bool Concerns(LiveEvent live, DealView view) => live.Event.Deal == view.Id || live.Event switch
    {
        ContactEvent contact => contact.Number == view.Contact.Number,
        CompanyEvent company => company.Number == view.Company?.Number,
        _ => false,
    };
}
