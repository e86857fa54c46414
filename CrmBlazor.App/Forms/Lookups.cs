using System.Globalization;
using CrmBlazor.App.Commands.Customers;
using CrmBlazor.App.Data;
using CrmBlazor.App.Live;
using CrmBlazor.Domain.Catalog;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Domain.Invoices;
using CrmBlazor.Domain.Staff;
using CrmBlazor.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Forms;

public sealed record FoundCompany(int Number, string Name, string Inn, string? Kpp, bool CanSupply)
{
    /// <summary>Names repeat, so pickers show ИНН and КПП (D11).</summary>
    public override string ToString() => $"{Name} · {Inn}{(Kpp is null ? "" : $" / {Kpp}")}";
}

/// <summary>A company of the same ИНН, as far as a new card is compared with it.</summary>
public sealed record KnownCompany(int Number, string Name, string Inn, string? Kpp, string LegalAddress, bool CanBuy);

public sealed record FoundProduct(int Number, string? Article, string Name, string Unit, string? UnitCode, VatKind Vat, Money? Price, string Section, bool Archived)
{
    public override string ToString() => Name;
}

public static class ProductSearch
{
    /// <summary>Every word is somewhere in the name or the article.</summary>
    public static IQueryable<Product> Having(this IQueryable<Product> products, string? text) =>
        TextForms.SearchWords(text).Aggregate(products, (found, word) => found.Where(p => p.SearchKey.Contains(word)));

    public static IQueryable<FoundProduct> Found(this IQueryable<Product> products) =>
        products.Select(p => new FoundProduct(p.Number, p.Article, p.Name, p.Unit, p.UnitCode, p.Vat, p.Price, p.Section, p.ArchivedAt != null));
}

public sealed record FoundInvoice(string Number, string Client, Money Total, Money Confirmed)
{
    public Money Due => Total - Confirmed;

    public override string ToString() => $"{Number} · {Client}";
}

/// <param name="IsMine">The viewer made it.</param>
public sealed record TemplateView(int Number, string Name, bool ForOffice, bool IsMine, TaskKind Kind, bool Important, string Title, string? Text, IReadOnlyList<TaskPoint> Checklist, int Days, long Version);

public sealed record FoundTemplate(int Number, string Name);

/// <summary>What pickers find while one types.</summary>
public sealed class Lookups(IDbContextFactory<CrmDb> factory, OfficeBook book, TimeProvider time)
{
    private const int Few = 12;

    /// <summary>What a deal is about: by this a responsible is proposed (B 9).</summary>
    public async Task<(string? Direction, string? Segment)> AreaOfAsync(int deal)
    {
        await using var db = factory.CreateDbContext();
        return await db.Deals.Where(d => d.Number == deal).Select(d => ValueTuple.Create<string?, string?>(d.Direction, d.Segment)).SingleOrDefaultAsync();
    }

    /// <summary>From which a contract can be made.</summary>
    public async Task<IReadOnlyList<FoundTemplate>> ContractTemplatesAsync()
    {
        await using var db = factory.CreateDbContext();
        return await db.ContractTemplates.Where(t => t.RetiredAt == null).OrderBy(t => t.Number).Select(t => new FoundTemplate(t.Number, t.Name)).ToListAsync();
    }

    /// <param name="suppliers">Those that can supply, or those that can buy; nothing means all.</param>
    public async Task<IEnumerable<FoundCompany>> CompaniesAsync(string? text, bool? suppliers)
    {
        await using var db = factory.CreateDbContext();
        var key = TextForms.SearchKey([text]);
        var found = await db.Companies.Where(c => c.SearchKey.Contains(key)).OrderByDescending(c => c.IsOwn).ThenBy(c => c.Name).Take(suppliers is true ? Few * 10 : Few).ToListAsync();
        return found.Where(c => suppliers switch { true => c.CanSupply, false => c.CanBuy, null => true }).Take(Few).Select(c => new FoundCompany(c.Number, c.Name, c.Inn, c.Kpp, c.CanSupply));
    }

    /// <summary>By an ИНН that is whole; branches of one legal entity have it in common (B 36).</summary>
    public async Task<IReadOnlyList<KnownCompany>> WithInnAsync(string? typed)
    {
        var inn = Inn.Normalize(typed);
        if (!Inn.IsValid(inn)) return [];
        await using var db = factory.CreateDbContext();
        var found = await db.Companies.AsNoTracking().Where(c => c.Inn == inn).OrderBy(c => c.Number).Take(Few).ToListAsync();
        return [.. found.Select(c => new KnownCompany(c.Number, c.Name, c.Inn, c.Kpp, c.LegalAddress, c.CanBuy))];
    }

    /// <summary>Of the same name, whatever its form and quotes (B 36).</summary>
    public async Task<IReadOnlyList<KnownCompany>> WithNameAsync(string? typed)
    {
        await using var db = factory.CreateDbContext();
        return [.. (await db.SameNamesAsync(typed)).Select(c => new KnownCompany(c.Number, c.Name, c.Inn, c.Kpp, c.LegalAddress, c.CanBuy))];
    }

    /// <summary>Our own legal entities; the first is the one that an invoice of the deal is from when nothing is said.</summary>
    public async Task<IReadOnlyList<FoundCompany>> SellersAsync(int deal)
    {
        await using var db = factory.CreateDbContext();
        var usual = await db.SellerOfAsync(await db.Deals.Where(d => d.Number == deal).Select(d => d.Id).SingleAsync());
        var ours = await db.Companies.AsNoTracking().Where(c => c.IsOwn).OrderBy(c => c.Number).ToListAsync();
        return [.. ours.OrderByDescending(c => c.Id == usual?.Id).Select(c => new FoundCompany(c.Number, c.Name, c.Inn, c.Kpp, true))];
    }

    /// <summary>The sections of the catalogue.</summary>
    public async Task<IReadOnlyList<string>> SectionsAsync()
    {
        await using var db = factory.CreateDbContext();
        return await db.Products.Select(p => p.Section).Distinct().OrderBy(s => s).ToListAsync();
    }

    public async Task<FoundProduct?> ProductAsync(int number)
    {
        await using var db = factory.CreateDbContext();
        return await db.Products.Where(p => p.Number == number).Found().SingleOrDefaultAsync();
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

    /// <summary>One's own templates of tasks, and the office's.</summary>
    public async Task<IReadOnlyList<TemplateView>> TemplatesAsync(Actor actor)
    {
        await using var db = factory.CreateDbContext();
        return await db.TaskTemplates.AsNoTracking().Where(t => t.RemovedAt == null && (t.OwnerId == actor.Id || t.ForOffice)).OrderBy(t => t.ForOffice).ThenBy(t => t.Name).ThenBy(t => t.Number)
            .Select(t => new TemplateView(t.Number, t.Name, t.ForOffice, t.OwnerId == actor.Id, t.Kind, t.IsImportant, t.Title, t.Text, t.Checklist, t.Days, t.Version)).ToListAsync();
    }

    public async Task<FoundCompany?> CompanyAsync(int number)
    {
        await using var db = factory.CreateDbContext();
        return await db.Companies.Where(c => c.Number == number).Select(c => new FoundCompany(c.Number, c.Name, c.Inn, c.Kpp, true)).SingleOrDefaultAsync();
    }

    /// <summary>Carrier and supplier of an invoice where they are more than a placeholder; the carrier also as logistics agreed it.</summary>
    /// <returns>Nothing where the actor does not see the invoice.</returns>
    public async Task<(FoundCompany? Carrier, FoundCompany? Supplier, long Version)?> PartiesAsync(string? number, Actor actor)
    {
        await using var db = factory.CreateDbContext();
        var found = await db.Invoices.Where(i => i.Number == number).Join(db.Deals.Where(actor.Deals()), i => i.DealId, d => d.Id, (i, d) => new { i.CarrierId, i.SupplierId, i.Version, Agreed = d.CarrierId }).SingleOrDefaultAsync();
        if (found is not { } invoice || !actor.SeesInvoices()) return null;
        var agreed = invoice.Agreed;
        var known = await db.Companies.Where(c => !c.IsOwn && (c.Id == invoice.CarrierId || c.Id == invoice.SupplierId || c.Id == agreed))
            .ToDictionaryAsync(c => c.Id, c => new FoundCompany(c.Number, c.Name, c.Inn, c.Kpp, true));
        return (known.GetValueOrDefault(invoice.CarrierId) ?? (agreed is { } carrier ? known.GetValueOrDefault(carrier) : null), known.GetValueOrDefault(invoice.SupplierId), invoice.Version);
    }

    /// <summary>Those that are sold.</summary>
    public async Task<IEnumerable<FoundProduct>> ProductsAsync(string? text)
    {
        await using var db = factory.CreateDbContext();
        return await db.Products.Where(p => p.ArchivedAt == null).Having(text).OrderBy(p => p.Name).Take(Few).Found().ToListAsync();
    }

    /// <summary>Invoices that money can come for: those that wait for it first.</summary>
    public async Task<IEnumerable<FoundInvoice>> InvoicesAsync(string? text, Actor actor)
    {
        await using var db = factory.CreateDbContext();
        var key = TextForms.SearchKey([text]);
        return await (
            from invoice in db.Invoices
            where invoice.Status != InvoiceStatus.Unpaid
            join deal in db.Deals.Where(actor.Deals()) on invoice.DealId equals deal.Id
            join contact in db.Contacts on invoice.ContactId equals contact.Id
            join company in db.Companies on invoice.CompanyId equals company.Id into companies
            from company in companies.DefaultIfEmpty()
            where invoice.Number.Contains(key) || (company == null ? contact.SearchKey : company.SearchKey).Contains(key)
            orderby invoice.Status == InvoiceStatus.New descending, invoice.Year descending, invoice.Ordinal descending
            select new FoundInvoice(invoice.Number, company == null ? contact.FullName : company.Name, invoice.Total, invoice.Confirmed)).Take(Few).ToListAsync();
    }
}
