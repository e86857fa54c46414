using System.Globalization;
using CrmBlazor.App.Commands.Regulation;
using CrmBlazor.App.Components;
using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Regulation;
using CrmBlazor.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Features.Breaches;

/// <param name="Words">What was said in the entry that is the evidence, where the deal is the viewer's to see.</param>
/// <param name="DealTitle">Nothing where the deal is not the viewer's to see.</param>
public sealed record BreachView(int Number, BreachKind Kind, string Rule, BreachState State, DateTimeOffset At, DateTimeOffset DueAt, Guid Person, int Deal, string? DealTitle, string? Appeal,
    string? Reason, Money? Fine, Guid? DecidedBy, DateTimeOffset? DecidedAt, bool MayAppeal, bool MayDecide, string? Evidence, string? Words = null)
{
    public bool IsDecided => State is BreachState.Excused or BreachState.Upheld;
}

public static class BreachQueries
{
    private const int Most = 1000;

    /// <summary>A head of sales sees his department's, everybody else his own. Newest first.</summary>
    /// <param name="state">Only these.</param>
    /// <param name="from">The month's first instant by the office's clock.</param>
    public static async Task<IReadOnlyList<BreachView>> BreachesAsync(this CrmDb db, Actor actor, DateTimeOffset from, DateTimeOffset to, BreachState? state = null)
    {
        var breaches = db.Breaches.AsNoTracking().Where(b => b.At >= from && b.At < to && (state == null || b.State == state));
        breaches = actor.Is(Role.HeadOfSales) ? breaches.Where(b => b.PersonId == actor.Id || b.Department == null || b.Department == actor.Department) : breaches.Where(b => b.PersonId == actor.Id);
        var rows = await (
            from breach in breaches.OrderByDescending(b => b.At).ThenByDescending(b => b.Number).Take(Most)
            join deal in db.Deals.Where(actor.Deals()) on breach.DealId equals deal.Id into deals
            from deal in deals.DefaultIfEmpty()
            select new { Breach = breach, Title = deal == null ? null : deal.Title }).ToListAsync();
        var said = await db.WordsAsync([.. rows.Where(r => r.Title is not null && r.Breach.Kind is BreachKind.Mention).Select(r => long.TryParse(r.Breach.Evidence, CultureInfo.InvariantCulture, out var entry) ? entry : 0)]);
        return [.. rows.Select(r => View(r.Breach, r.Title, actor) with { Words = r.Title is null ? null : said.GetValueOrDefault(r.Breach.Evidence ?? "") }).OrderByDescending(b => b.At).ThenByDescending(b => b.Number)];
    }

    /// <summary>By the entry's place in the log.</summary>
    private static async Task<IReadOnlyDictionary<string, string>> WordsAsync(this CrmDb db, IReadOnlyList<long> entries) => entries.Count == 0 ? new Dictionary<string, string>()
        : (await db.EventsAtAsync(entries)).ToDictionary(e => e.Row.Sequence.ToString(CultureInfo.InvariantCulture), e => string.Join(" ", TimelineLines.Texts(e.Event).Select(t => t.Text)));

    private static BreachView View(Breach breach, string? title, Actor actor) => new(breach.Number, breach.Kind, breach.Rule, breach.State, breach.At, breach.DueAt, breach.PersonId, breach.DealNumber,
        title, breach.Appeal, breach.Reason, breach.Fine, breach.DecidedBy, breach.DecidedAt,
        breach.PersonId == actor.Id && breach.AppealedAt is null && breach.State is not BreachState.Excused && actor.May<AppealBreach>(),
        breach.PersonId != actor.Id && (breach.State is BreachState.Open or BreachState.Appealed) && actor.Judges(breach.Department), breach.Evidence);
}
