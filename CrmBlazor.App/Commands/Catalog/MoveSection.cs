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
        var products = await context.Db.Products.Where(p => p.Section == from || p.Section.StartsWith(below)).ToListAsync();
        FieldFaults.None(Domain.Catalog.Section.MoveFaults([.. products.Select(p => p.Section).Distinct()], from, to));
        if (from == to) return new(Guid.Empty, to);
        foreach (var product in products) product.Follow(from, to);
        context.Record(new SectionMoved(from, to, products.Count));
        return new(Guid.Empty, to);
    }
}
