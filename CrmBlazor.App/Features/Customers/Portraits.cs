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
    public static async Task<Portrait> PortraitAsync(this CrmDb db, Expression<Func<Deal, bool>> theirs, Actor actor)
    {
        var deals = await db.Deals.AsNoTracking().Where(theirs).Where(actor.Deals()).Select(d => new { d.Id, d.Stage, d.Amount, d.CreatedAt, d.Life.InteractedAt }).ToListAsync();
        var open = deals.Where(d => !d.Stage.IsFinal()).Select(d => d.Id).ToList();
        var owed = actor.SeesInvoices() ? await db.Invoices.Where(i => open.Contains(i.DealId) && i.Status == InvoiceStatus.New).Select(i => new { i.Total, i.Confirmed }).ToListAsync() : null;
        return new(open.Count, deals.Count(d => d.Stage is Stage.Won), deals.Count(d => d.Stage is Stage.Lost), Money.Sum(deals.Where(d => d.Stage is Stage.Won).Select(d => d.Amount ?? Money.Zero)),
            owed is null ? null : Money.Sum(owed.Select(i => i.Total - i.Confirmed)), deals.Max(d => d.InteractedAt), deals.Count == 0 ? null : deals.Min(d => d.CreatedAt));
    }
}
