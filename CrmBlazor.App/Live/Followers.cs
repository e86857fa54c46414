using System.Collections.Immutable;
using CrmBlazor.App.Data;
using CrmBlazor.Domain.Conversations;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Domain.Deals;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Live;

/// <summary>Who wants to be told of which record (B 39), kept once per node.</summary>
public sealed class Followers : IProjection
{
    private ImmutableHashSet<(Guid User, Guid Subject)> now = [];

    public bool Follows(Guid user, Guid subject) => Volatile.Read(ref now).Contains((user, subject));

    /// <summary>Of a client or a company one is also told which deals it has, and how they end.</summary>
    public bool Follows(Guid user, LiveEvent live) => live.Event is not (EntryLiked or EntryPinned or RecordFollowed)
        && (Follows(user, live.Event.Subject.Id) || (live.Deal is { } deal && (Follows(user, deal.Id) || (live.Event is DealCreated or DealWon or DealLost && IsClientFollowed(user, deal)))));

    public async Task LoadAsync(CrmDb db) => Volatile.Write(ref now, (await db.Follows.Select(f => new { f.UserId, f.SubjectId }).ToListAsync()).Select(f => (f.UserId, f.SubjectId)).ToImmutableHashSet());

    public async Task ApplyAsync(CrmDb db, IReadOnlyList<LiveEvent> events)
    {
        if (events.Any(e => e.Event is ContactMerged)) await LoadAsync(db);
        foreach (var followed in events.Select(e => e.Event).OfType<RecordFollowed>())
        {
            var pair = (followed.Stamp.By, followed.About.Id);
            Volatile.Write(ref now, followed.Following ? now.Add(pair) : now.Remove(pair));
        }
    }

    private bool IsClientFollowed(Guid user, Deal deal) => Follows(user, deal.ContactId) || (deal.CompanyId is { } company && Follows(user, company));
}
