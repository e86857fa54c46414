using System.Globalization;
using CrmBlazor.App.Data;
using CrmBlazor.App.Live;
using CrmBlazor.Domain.Catalog;
using CrmBlazor.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Forms;

public sealed record FoundCompany(int Number, string Name, string Inn, string? Kpp, bool CanSupply)
{
    /// <summary>Names repeat, so pickers show ИНН and КПП (D11).</summary>
    public override string ToString() => $"{Name} · {Inn}{(Kpp is null ? "" : $" / {Kpp}")}";
}

public sealed record FoundProduct(int Number, string Name, string Unit, string? UnitCode, VatKind Vat, Money? Price, string Section)
{
    public override string ToString() => Name;
}

/// <summary>What pickers find while one types.</summary>
public sealed class Lookups(IDbContextFactory<CrmDb> factory, OfficeBook book, TimeProvider time)
{
    private const int Few = 12;

    public async Task<IEnumerable<FoundCompany>> CompaniesAsync(string? text, bool suppliers)
    {
        await using var db = factory.CreateDbContext();
        var key = TextForms.SearchKey([text]);
        var found = await db.Companies.Where(c => c.SearchKey.Contains(key)).OrderByDescending(c => c.IsOwn).ThenBy(c => c.Name).Take(suppliers ? Few * 10 : Few).ToListAsync();
        return found.Where(c => suppliers ? c.CanSupply : !c.IsOwn).Take(Few).Select(c => new FoundCompany(c.Number, c.Name, c.Inn, c.Kpp, c.CanSupply));
    }

    /// <summary>«01/12.05 »: which deal of the day it will be (B 4).</summary>
    public async Task<string> TitlePrefixAsync()
    {
        var local = book.Local(time.GetUtcNow());
        var dayBegan = local - local.TimeOfDay;
        await using var db = factory.CreateDbContext();
        var ordinal = await db.Deals.CountAsync(d => d.CreatedAt >= dayBegan) + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{ordinal:00}/{local:dd.MM} ");
    }

    public async Task<FoundCompany?> CompanyAsync(int number)
    {
        await using var db = factory.CreateDbContext();
        return await db.Companies.Where(c => c.Number == number).Select(c => new FoundCompany(c.Number, c.Name, c.Inn, c.Kpp, true)).SingleOrDefaultAsync();
    }

    public async Task<IEnumerable<FoundProduct>> ProductsAsync(string? text)
    {
        await using var db = factory.CreateDbContext();
        var products = db.Products.AsQueryable();
        foreach (var word in TextForms.SearchWords(text)) products = products.Where(p => p.SearchKey.Contains(word));
        return await products.OrderBy(p => p.Name).Take(Few).Select(p => new FoundProduct(p.Number, p.Name, p.Unit, p.UnitCode, p.Vat, p.Price, p.Section)).ToListAsync();
    }
}
