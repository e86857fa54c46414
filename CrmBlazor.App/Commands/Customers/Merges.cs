using CrmBlazor.App.Commands.Deals;
using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Customers;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Commands.Customers;

/// <summary>What goes with a merge of contacts and with its undoing.</summary>
public static class Merges
{
    public static async Task<ContactFace> FaceAsync(this CrmDb db, Contact contact) =>
        new(contact.Details, contact.Points, contact.Addresses, contact.CompanyId, contact.CompanyId is { } id ? await db.Companies.Where(c => c.Id == id).Select(c => (int?)c.Number).SingleAsync() : null);

    /// <summary>A merged contact with the one that is kept; one that is not merged stands for both.</summary>
    public static async Task<(Contact Kept, Contact Other)> MergedAsync(this CommandContext context, int number)
    {
        var other = await context.Db.Contacts.SingleOrDefaultAsync(c => c.Number == number) ?? throw new NotFoundException("contact", number.Plain());
        return (other.MergedIntoId is { } into ? await context.Db.Contacts.SingleAsync(c => c.Id == into) : other, other);
    }

    /// <summary>Open deals of one group that the person will have twice: worth a look, not a reason to stay two (R 2).</summary>
    public static async Task<IReadOnlyList<Obstacle>> SameDealsAsync(this CommandContext context, Contact kept, Contact other)
    {
        if (kept.Id == other.Id) return [];
        var groups = await context.Db.Deals.Where(d => d.ContactId == other.Id && d.ClosedAt == null).Select(d => d.ProductGroup).Distinct().ToListAsync();
        var same = new List<Obstacle>();
        foreach (var group in groups) same.AddRange(await context.DuplicateDealsAsync(kept.Id, group));
        return same;
    }

    /// <summary>Who followed the one follows the other.</summary>
    public static async Task FollowOnAsync(this CommandContext context, Guid from, Guid to)
    {
        var known = await context.Db.Follows.Where(f => f.SubjectId == to).Select(f => f.UserId).ToListAsync();
        foreach (var user in await context.Db.Follows.Where(f => f.SubjectId == from && !known.Contains(f.UserId)).Select(f => f.UserId).ToListAsync())
            context.Db.Follows.Add(new Follow { UserId = user, SubjectId = to });
    }

    /// <summary>Deals, leads and tasks of one contact become another's. Invoices stay as they were issued.</summary>
    /// <param name="only">Not all of them, only these.</param>
    public static async Task<MovedRecords> MoveAsync(this CommandContext context, Contact from, Contact to, MovedRecords? only = null)
    {
        if (from.Id == to.Id) return new([], [], []);
        var (isAll, numbers) = (only is null, only ?? new([], [], []));
        var deals = await context.Db.Deals.Where(d => d.ContactId == from.Id && (isAll || numbers.Deals.Contains(d.Number))).OrderBy(d => d.Number).ToListAsync();
        var leads = await context.Db.Leads.Where(l => l.ContactId == from.Id && (isAll || numbers.Leads.Contains(l.Number))).OrderBy(l => l.Number).ToListAsync();
        var tasks = await context.Db.Tasks.Where(t => t.ContactId == from.Id && (isAll || numbers.Tasks.Contains(t.Number))).OrderBy(t => t.Number).ToListAsync();
        foreach (var deal in deals) deal.ChangeClient(from, to);
        foreach (var lead in leads) lead.ChangeContact(to.Id);
        foreach (var task in tasks) task.ChangeContact(to.Id, to.Number);
        return new([.. deals.Select(d => d.Number)], [.. leads.Select(l => l.Number)], [.. tasks.Select(t => t.Number)]);
    }
}
