using CrmBlazor.App.Data;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Live;

/// <summary>The board, computed once per node: follows the log, re-reads only the changed cards, publishes an immutable snapshot.</summary>
public sealed class BoardProjection : IProjection
{
    private BoardSnapshot now = BoardSnapshot.Empty;

    public BoardSnapshot Now => Volatile.Read(ref now);

    public async Task LoadAsync(CrmDb db) => Volatile.Write(ref now, BoardSnapshot.Of(await CardsAsync(db, db.Deals.Where(d => d.ClosedAt == null))));

    public async Task ApplyAsync(CrmDb db, IReadOnlyList<LiveEvent> events)
    {
        var touched = events.SelectMany(Touched).Concat(await OfRenamedAsync(db, events)).Distinct().ToList();
        if (touched.Count == 0) return;
        var cards = await CardsAsync(db, db.Deals.Where(d => d.ClosedAt == null && touched.Contains(d.Id)));
        Volatile.Write(ref now, now.With(touched, cards.ToDictionary(c => c.Id)));
    }

    private IEnumerable<Guid> Touched(LiveEvent live) => live.Event switch
    {
        { Deal: { } deal } => [deal],
        ContactMerged merged => now.Cards.Where(c => c.ContactId == merged.ContactId).Select(c => c.Id),
        ContactMergeTakenBack back => now.Cards.Where(c => c.ContactId == back.ContactId).Select(c => c.Id),
        ContactEdited edited => now.Cards.Where(c => c.ContactId == edited.ContactId).Select(c => c.Id),
        _ => [],
    };

    /// <summary>A card shows the name of the company.</summary>
    private static async Task<IReadOnlyList<Guid>> OfRenamedAsync(CrmDb db, IReadOnlyList<LiveEvent> events)
    {
        var companies = events.Select(e => e.Event).OfType<CompanyEdited>().Where(e => e.Fields.Contains("name")).Select(e => (Guid?)e.CompanyId).ToList();
        return companies.Count == 0 ? [] : await db.Deals.Where(d => d.ClosedAt == null && companies.Contains(d.CompanyId)).Select(d => d.Id).ToListAsync();
    }

    private static async Task<IReadOnlyList<BoardCard>> CardsAsync(CrmDb db, IQueryable<Deal> deals)
    {
        var rows = await (
            from deal in deals
            join contact in db.Contacts on deal.ContactId equals contact.Id
            join company in db.Companies on deal.CompanyId equals company.Id into companies
            from company in companies.DefaultIfEmpty()
            select new
            {
                deal.Id, deal.Number, deal.Title, deal.Stage, deal.StageSince, Client = company == null ? contact.FullName : company.Name, deal.ContactId, deal.Goods, deal.Amount,
                deal.ManagerId, deal.Department, deal.AvailableToAll, deal.CreatedBy, deal.InvoicedAt, deal.AssignedAt, deal.TakenAt, deal.WarnAt, deal.DueAt, deal.BreachedAt,
                NextTask = db.Tasks.Where(t => t.DealId == deal.Id && t.State == TaskState.Open).OrderBy(t => t.DueAt).Select(t => (DateTimeOffset?)t.DueAt).FirstOrDefault(),
                deal.Version,
            }).ToListAsync();
        return [.. rows.Select(r => new BoardCard(r.Id, r.Number, r.Title, r.Stage, r.StageSince, r.Client, r.ContactId, r.Goods, r.Amount, r.ManagerId, r.Department,
            r.AvailableToAll, r.CreatedBy, r.InvoicedAt is not null, r.AssignedAt, r.TakenAt is null && r.WarnAt is { } warn && r.DueAt is { } due ? new(warn, due) : null,
            r.BreachedAt is not null, r.NextTask, r.Version))];
    }
}
