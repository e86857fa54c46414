using CrmBlazor.App.Data;
using CrmBlazor.Domain.Catalog;
using CrmBlazor.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Commands.Catalog;

/// <summary>A branch of the catalogue gets another name or another place; its products follow, those of the archive too (B 29).</summary>
/// <param name="Section">The way to it, for instance <c>ЖБИ/Кольца</c>.</param>
/// <param name="To">Where it lies from now on; one that is there already takes it in.</param>
[AllowedTo(Role.Accountant)]
public sealed record MoveSection(string Section, string To) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var (from, to) = (Domain.Catalog.Section.Normalize(Section), Domain.Catalog.Section.Normalize(To));
        var below = from + Domain.Catalog.Section.Slash;
        var branch = await context.Db.Products.Where(p => p.Section == from || p.Section.StartsWith(below)).Select(p => p.Section).Distinct().ToListAsync();
        FieldFaults.None(Domain.Catalog.Section.MoveFaults(branch, from, to));
        if (from == to) return new(Guid.Empty, to);
        var moved = 0;
        foreach (var section in branch.OrderBy(s => s.Length))     // one that comes to the place of another does not find it there
        {
            var place = Domain.Catalog.Section.Moved(section, from, to);
            moved += await context.Db.Products.Where(p => p.Section == section).ExecuteUpdateAsync(s => s.SetProperty(p => p.Section, place).SetProperty(p => p.Version, p => p.Version + 1));
        }
        context.Record(new SectionMoved(from, to, moved));
        return new(Guid.Empty, to);
    }
}
