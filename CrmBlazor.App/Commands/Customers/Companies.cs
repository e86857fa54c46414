using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Customers;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Commands.Customers;

/// <summary>The duplicate rule of companies, the same on every way to one (B 36): an equal ИНН is refused, an equal name is worth a look.</summary>
public static class Companies
{
    private const int Few = 5;
    private const int ShortestWord = 3;

    /// <summary>A new one, ours or a client's.</summary>
    /// <returns>What is worth a look.</returns>
    public static async Task<IReadOnlyList<Obstacle>> ToRegisteringAsync(this CommandContext context, CompanyDetails details, IReadOnlyCollection<string> spheres)
    {
        FieldFaults.None(details.Faults(spheres));
        await context.MustBeFreeAsync(details);
        return await context.SimilarAsync(details);
    }

    /// <summary>One ИНН is one company, unless both have a КПП and these differ: then they are branches.</summary>
    public static async Task MustBeFreeAsync(this CommandContext context, CompanyDetails details, Guid? self = null)
    {
        var isTaken = await context.Db.Companies.AnyAsync(c => c.Inn == details.Inn && c.Id != self && (c.Kpp == details.Kpp || c.Kpp == null || details.Kpp == null));
        if (isTaken) throw new BadFieldsException("inn", "taken");
    }

    public static async Task<IReadOnlyList<Obstacle>> SimilarAsync(this CommandContext context, CompanyDetails details, Guid? self = null) =>
        [.. (await context.Db.SameNamesAsync(details.Name, self)).Where(c => c.Inn != details.Inn).Select(c => new Obstacle("companySimilar", "B 36", new Cure("OpenCompany", c.Number.Plain()), c.Number.Plain(), c.Name))];

    /// <summary>Narrowed by the longest word of the name, compared by all of it.</summary>
    public static async Task<IReadOnlyList<Company>> SameNamesAsync(this CrmDb db, string? name, Guid? self = null)
    {
        var key = CompanyName.Key(name);
        if (CompanyName.Words(name).MaxBy(w => w.Length) is not { Length: >= ShortestWord } longest) return [];
        var found = await db.Companies.AsNoTracking().Where(c => c.SearchKey.Contains(longest) && c.Id != self).OrderBy(c => c.Number).Select(c => new { c.Id, c.Name }).ToListAsync();
        var same = found.Where(c => CompanyName.Key(c.Name) == key).Take(Few).Select(c => c.Id).ToList();
        return same.Count == 0 ? [] : await db.Companies.AsNoTracking().Where(c => same.Contains(c.Id)).OrderBy(c => c.Number).ToListAsync();
    }

    /// <summary>By what the log names it; nothing of none.</summary>
    public static Task<int?> NumberOfAsync(this CommandContext context, Guid? company) =>
        company is { } id ? context.Db.Companies.Where(c => c.Id == id).Select(c => (int?)c.Number).SingleOrDefaultAsync() : Task.FromResult<int?>(null);
}
