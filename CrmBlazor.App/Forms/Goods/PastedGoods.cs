using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Forms.Goods;

/// <summary>A line as it was copied from a sheet: an article or a name, then quantity, price and discount.</summary>
/// <param name="Fault">Why it cannot be read.</param>
public sealed record PastedLine(string Text, string Name, decimal Quantity = 1, decimal? Price = null, decimal Discount = 0, string? Fault = null)
{
    private const int Columns = 4;
    private static readonly string[] Signs = ["₽", "руб.", "руб", "р.", "%"];

    public static IReadOnlyList<PastedLine> Read(string text) => [.. text.Split(['\r', '\n']).Where(l => !string.IsNullOrWhiteSpace(l)).Select(ReadLine)];

    private static PastedLine ReadLine(string text)
    {
        string[] cells = [.. text.Split('\t').Select(c => c.Trim())];
        while (cells.Length > 1 && cells[^1].Length == 0) cells = cells[..^1];
        var (name, quantity, price, discount) = (cells[0], Cell(cells, 1), Cell(cells, 2), Cell(cells, 3));
        var fault = cells.Length > Columns ? "Paste_columns" : name.Length == 0 ? "Paste_noName"
            : quantity is { } q && Amount(q) is not > 0 ? "Field_badQuantity" : price is { } p && Amount(p) is not >= 0 ? "Field_badPrice" : discount is { } d && Amount(d) is not (>= 0 and <= 100) ? "Field_badDiscount" : null;
        var shown = string.Join(" · ", cells);
        return fault is not null ? new(shown, name, Fault: fault) : new(shown, name, Amount(quantity) ?? 1, Amount(price), Amount(discount) ?? 0);
    }

    private static string? Cell(string[] cells, int place) => place < cells.Length ? cells[place].OrNull() : null;

    private static decimal? Amount(string? cell) => Typing.Amount(Signs.Aggregate(cell, (c, sign) => c?.Replace(sign, "", StringComparison.OrdinalIgnoreCase)));
}

/// <summary>Finds in the catalogue what was pasted: by its article, by its name, else by its words where only one product has them all.</summary>
public sealed class PastedGoods(IDbContextFactory<CrmDb> factory)
{
    /// <summary>Reading by words goes through all of the catalogue.</summary>
    private const int MostByWords = 60;

    public async Task<(IReadOnlyList<LineRow> Rows, IReadOnlyList<UnreadLine> Unread)> ReadAsync(string text)
    {
        var (rows, unread, lines) = (new List<LineRow>(), new List<UnreadLine>(), PastedLine.Read(text));
        await using var db = factory.CreateDbContext();
        var known = await KnownAsync(db, [.. lines.Where(l => l.Fault is null).Select(l => l.Name).Distinct()]);
        var byWords = 0;
        foreach (var line in lines)
        {
            var found = line.Fault is not null ? [] : known.GetValueOrDefault(line.Name) ?? (byWords++ < MostByWords ? await ByWordsAsync(db, line.Name) : []);
            if (found is [{ Archived: false } only]) rows.Add(LineRow.Of(only, line.Quantity, line.Price, line.Discount));
            else unread.Add(new(line.Text, line.Fault ?? (found.Count switch { 0 => "Paste_unknown", 1 => "Paste_archived", _ => "Paste_several" })));
        }
        return (rows, unread);
    }

    private static async Task<Dictionary<string, List<FoundProduct>>> KnownAsync(CrmDb db, List<string> names)
    {
        var found = await db.Products.Where(p => names.Contains(p.Article!) || names.Contains(p.Name)).Found().ToListAsync();
        return names.Select(n => (Name: n, Products: Named(found, n))).Where(n => n.Products.Count > 0).ToDictionary(n => n.Name, n => n.Products);
    }

    private static List<FoundProduct> Named(List<FoundProduct> found, string name) =>
        Sold(found.FindAll(p => p.Article == name)) is { Count: > 0 } byArticle ? byArticle : Sold(found.FindAll(p => p.Name == name));

    private static async Task<List<FoundProduct>> ByWordsAsync(CrmDb db, string name)
    {
        var found = await db.Products.Having(name).Take(20).Found().ToListAsync();
        var key = TextForms.SearchKey([name]);
        return Sold(found.FindAll(p => TextForms.SearchKey([p.Name]) == key || TextForms.SearchKey([p.Article]) == key)) is { Count: > 0 } exact ? exact : Sold(found);
    }

    /// <summary>An archived one of the same name is in nobody's way.</summary>
    private static List<FoundProduct> Sold(List<FoundProduct> products) => products.FindAll(p => !p.Archived) is { Count: > 0 } sold ? sold : products;
}
