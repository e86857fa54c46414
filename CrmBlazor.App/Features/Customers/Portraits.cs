using System.Linq.Expressions;
using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Domain.Invoices;
using CrmBlazor.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Features.Customers;

/// <summary>A client in figures, of the deals that the viewer sees.</summary>
/// <param name="Income">Of the won deals.</param>
/// <param name="Debt">What is invoiced and not yet confirmed; nothing for whom money does not concern.</param>
/// <param name="Since">Of the first deal.</param>
public sealed record Portrait(int Open, int Won, int Lost, Money Income, Money? Debt, DateTimeOffset? TalkedAt, DateTimeOffset? Since)
{
    public int Deals => Open + Won + Lost;
}

public static class Portraits
{
    private const int Few = 50;

    /// <summary>Of a client: what all of his deals come to, and the last of them.</summary>
    public static async Task<(Portrait Portrait, IReadOnlyList<DealLink> Deals)> PortraitAsync(this CrmDb db, Expression<Func<Deal, bool>> theirs, Actor actor)
    {
        var deals = await db.Deals.AsNoTracking().Where(theirs).Where(actor.Deals()).OrderByDescending(d => d.Number)
            .Select(d => new { d.Id, d.CreatedAt, d.Life.InteractedAt, Link = new DealLink(d.Number, d.Title, d.Stage, d.Amount) }).ToListAsync();
        var open = deals.Where(d => !d.Link.Stage.IsFinal()).Select(d => d.Id).ToList();
        var won = deals.Where(d => d.Link.Stage is Stage.Won).ToList();
        var portrait = new Portrait(open.Count, won.Count, deals.Count(d => d.Link.Stage is Stage.Lost), Money.Sum(won.Select(d => d.Link.Amount ?? Money.Zero)),
            actor.SeesInvoices() ? await db.DebtAsync(open) : null, deals.Max(d => d.InteractedAt), deals.Count == 0 ? null : deals.Min(d => d.CreatedAt));
        return (portrait, [.. deals.Take(Few).Select(d => d.Link)]);
    }

    private static async Task<Money> DebtAsync(this CrmDb db, List<Guid> deals)
    {
        if (deals.Count == 0) return Money.Zero;
        var owed = await db.Invoices.Where(i => deals.Contains(i.DealId) && i.Status == InvoiceStatus.New).Select(i => new { i.Total, i.Confirmed }).ToListAsync();
        return Money.Sum(owed.Select(i => i.Total - i.Confirmed));
    }
}
