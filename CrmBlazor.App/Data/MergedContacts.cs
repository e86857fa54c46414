using CrmBlazor.Domain.Customers;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Data;

/// <summary>A person under several numbers: what was said, attached and invoiced stays where it was and is read through the kept contact.</summary>
public static class MergedContacts
{
    /// <summary>The contact by its number or, where it was merged, the one that is kept.</summary>
    public static async Task<Contact?> KeptContactAsync(this CrmDb db, int number)
    {
        var contact = await db.Contacts.AsNoTracking().SingleOrDefaultAsync(c => c.Number == number);
        while (contact?.MergedIntoId is { } into) contact = await db.Contacts.AsNoTracking().SingleAsync(c => c.Id == into);
        return contact;
    }

    /// <summary>The contact itself and those that were merged into it, and into those.</summary>
    public static async Task<IReadOnlyList<Guid>> WithMergedAsync(this CrmDb db, Guid contact)
    {
        List<Guid> all = [contact];
        for (var last = all.ToList(); last.Count > 0; all.AddRange(last))
            last = await db.Contacts.Where(c => c.MergedIntoId != null && last.Contains(c.MergedIntoId.Value)).Select(c => c.Id).ToListAsync();
        return all;
    }

    /// <summary>All ids of one payer: a company has only its own, a contact those of the whole merge.</summary>
    public static async Task<IReadOnlyList<Guid>> SamePayerAsync(this CrmDb db, Guid payer)
    {
        var top = payer;
        while (await db.Contacts.Where(c => c.Id == top).Select(c => c.MergedIntoId).SingleOrDefaultAsync() is { } into) top = into;
        return await db.WithMergedAsync(top);
    }
}
