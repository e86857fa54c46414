using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Data;

/// <summary>A record that an event tells of by its number.</summary>
/// <param name="Kind">company, contact, deal, lead, task.</param>
public readonly record struct Numbered(string Kind, int Number);

public static class NameReading
{
    private sealed record Name(int Number, string Text);

    /// <summary>By what records are known; one that the actor may not see has no name for him.</summary>
    public static async Task<IReadOnlyDictionary<Numbered, string>> NamesAsync(this CrmDb db, Actor actor, IEnumerable<Numbered> records)
    {
        var names = new Dictionary<Numbered, string>();
        foreach (var kind in records.Distinct().ToLookup(r => r.Kind, r => r.Number))
        {
            foreach (var name in await db.NamesOf(kind.Key, [.. kind], actor).ToListAsync()) names[new(kind.Key, name.Number)] = name.Text;
        }
        return names;
    }

    private static IQueryable<Name> NamesOf(this CrmDb db, string kind, List<int> numbers, Actor actor) => kind switch
    {
        "company" => db.Companies.Where(c => numbers.Contains(c.Number)).Select(c => new Name(c.Number, c.Name)),
        "contact" => db.Contacts.Where(c => numbers.Contains(c.Number)).Select(c => new Name(c.Number, c.FullName)),
        "deal" => db.Deals.Where(actor.Deals()).Where(d => numbers.Contains(d.Number)).Select(d => new Name(d.Number, d.Title)),
        "lead" => db.Leads.Where(l => numbers.Contains(l.Number) && actor.SeesLeads()).Select(l => new Name(l.Number, l.Title)),
        "task" => db.TasksSeenBy(actor).Where(t => numbers.Contains(t.Number)).Select(t => new Name(t.Number, t.Title)),
        _ => throw new NotSupportedException(kind),
    };
}
