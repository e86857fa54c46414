using CrmBlazor.Domain.Customers;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Data;

/// <summary>A person under several numbers: what was said, attached and invoiced stays where it was and is read through the kept contact.</summary>
public static class MergedContacts
{
    /// <summary>Who is kept for each of them, however often he was merged on; one that was not merged is kept himself.</summary>
    public static async Task<IReadOnlyDictionary<Guid, Guid>> KeptOfAsync(this CrmDb db, IReadOnlyCollection<Guid> contacts)
    {
        var kept = contacts.Distinct().ToDictionary(c => c);
        var open = kept.Keys.ToList();
        while (open.Count > 0)
        {
            var on = await db.Contacts.Where(c => open.Contains(c.Id) && c.MergedIntoId != null).Select(c => new { c.Id, Into = c.MergedIntoId!.Value }).ToDictionaryAsync(c => c.Id, c => c.Into);
            foreach (var contact in kept.Where(k => on.ContainsKey(k.Value)).Select(k => k.Key).ToList()) kept[contact] = on[kept[contact]];
            open = [.. on.Values.Distinct()];
        }
        return kept;
    }

    /// <summary>The contact by its number or, where it was merged, the one that is kept.</summary>
    public static async Task<Contact?> KeptContactAsync(this CrmDb db, int number)
    {
        var contact = await db.Contacts.AsNoTracking().SingleOrDefaultAsync(c => c.Number == number);
        if (contact is not { MergedIntoId: { } into }) return contact;
        var kept = (await db.KeptOfAsync([into]))[into];
        return await db.Contacts.AsNoTracking().SingleAsync(c => c.Id == kept);
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
        return await db.WithMergedAsync((await db.KeptOfAsync([payer]))[payer]);
    }
}
