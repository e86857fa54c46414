using CrmBlazor.App.Data;
using CrmBlazor.Domain.Customers;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Features.Customers;

/// <param name="IsReverse">It was made from the other side: this one is the head, the other is led.</param>
/// <param name="OtherKind">contact or company.</param>
public sealed record RelationView(int Number, RelationKind Kind, bool IsReverse, string OtherKind, int Other, string Name, string? Note);

public static class RelationQueries
{
    /// <param name="ids">Of a record that may have been several; what was between those is told no more.</param>
    public static async Task<IReadOnlyList<RelationView>> RelationsOfAsync(this CrmDb db, IReadOnlyList<Guid> ids)
    {
        var relations = await db.Relations.AsNoTracking().Where(r => ids.Contains(r.FromId) || ids.Contains(r.ToId)).OrderBy(r => r.Number).ToListAsync();
        if (relations.Count == 0) return [];
        var sides = relations.Where(r => !ids.Contains(r.FromId) || !ids.Contains(r.ToId)).Select(r => (Relation: r, IsReverse: ids.Contains(r.ToId))).ToList();
        var others = sides.ConvertAll(s => s.IsReverse ? s.Relation.FromId : s.Relation.ToId);
        var contacts = await db.Contacts.Where(c => others.Contains(c.Id)).Select(c => new { c.Id, c.Number, Name = c.FullName }).ToListAsync();
        var companies = await db.Companies.Where(c => others.Contains(c.Id)).Select(c => new { c.Id, c.Number, c.Name }).ToListAsync();
        var known = contacts.Concat(companies).ToDictionary(o => o.Id);
        return [.. sides.Zip(others).Select(s => new RelationView(s.First.Relation.Number, s.First.Relation.Kind, s.First.IsReverse, s.First.IsReverse ? s.First.Relation.FromKind : s.First.Relation.ToKind,
            known[s.Second].Number, known[s.Second].Name, s.First.Relation.Note))];
    }
}
