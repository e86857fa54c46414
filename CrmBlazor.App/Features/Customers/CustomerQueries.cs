using System.Text.Json.Serialization;
using CrmBlazor.App.Data;
using CrmBlazor.Domain.Catalog;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Domain.Leads;
using CrmBlazor.Domain.Staff;
using CrmBlazor.Domain.Deals;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Features.Customers;

public sealed record ContactRow(int Number, string FullName, string? MobilePhone, string? PrivateEmail, string? Position, string? Company);

public sealed record CompanyRow(int Number, string Name, string Inn, string? Kpp, CompanyKind Kind, string? Sphere, bool Own, Guid? Responsible);

/// <summary>Which companies are looked for.</summary>
/// <param name="Own">Our own legal entities alone.</param>
/// <param name="Responsible">Whose they are (B 39).</param>
public sealed record CompanyFilter(string? Text = null, bool Own = false, CompanyKind? Kind = null, string? Sphere = null, Guid? Responsible = null);

public sealed record DealLink(int Number, string Title, Stage Stage, Money? Amount);

/// <summary>A contact that was merged into the one in view.</summary>
/// <param name="Until">It can be taken back until then.</param>
public sealed record MergedContact(int Number, string Name, Guid By, DateTimeOffset At, DateTimeOffset Until);

/// <param name="MobilePhoneRaw">As it was written: an edit of another field sends it back unchanged.</param>
public sealed record ContactView(Guid Id, int Number, string FullName, string? MobilePhone, string? MobilePhoneRaw, string? PrivateEmail, DateOnly? BirthDate, string? Position, long Version,
    int? Company, string? CompanyName, IReadOnlyList<ContactPoint> Points, Portrait Portrait, IReadOnlyList<FileView> Files, IReadOnlyList<DealLink> Deals,
    IReadOnlyList<MergedContact> Merged, IReadOnlyList<Address> Addresses, IReadOnlyList<RelationView> Relations, IReadOnlyList<LeadOfContact> Leads)
{
    /// <summary>Itself and those that were merged into it: what was said of them stands in its timeline.</summary>
    [JsonIgnore]
    public IReadOnlyList<Guid> Ids { get; init; } = [Id];

    public bool IsAbout(Guid contact) => Ids.Contains(contact);
}

/// <param name="InteractedAt">The last talk in it (R 1).</param>
public sealed record LeadOfContact(int Number, string Title, LeadStatus Status, DateTimeOffset RegisteredAt, DateTimeOffset? InteractedAt);

public sealed record CompanyView(Guid Id, int Number, string Name, string Inn, string? Kpp, string? Ogrn, CompanyKind Kind, string LegalAddress, string? Sphere,
    IReadOnlyList<BankAccount> BankAccounts, bool Own, Guid? Responsible, DateTimeOffset? TakenAt, long Version, IReadOnlyList<ContactRow> People, Portrait Portrait, IReadOnlyList<FileView> Files, IReadOnlyList<DealLink> Deals,
    IReadOnlyList<Address> Addresses, IReadOnlyList<RelationView> Relations, IReadOnlyList<ContactPoint> Points, RecordPapers? Papers = null)
{
    /// <summary>Of a legal entity of ours.</summary>
    public OwnView? Ours { get; init; }
}

/// <param name="Images">The pictures that are there.</param>
/// <param name="Signers">Those who were named without a day; they hold until the first period.</param>
public sealed record OwnView(IReadOnlyList<RegimePeriod> Regimes, Signers? Signers, IReadOnlyList<SealImage> Images, IReadOnlyList<SignersPeriod> SignerPeriods);

/// <summary>Contacts and companies are visible to all employees (D21); of their deals each sees his own.</summary>
public static class CustomerQueries
{
    private const int Few = 50;

    /// <summary>Found ones are counted so far beyond the page in view: nobody reads on, and counting a million takes longer than finding one.</summary>
    private const int CountedBeyond = 100;
    private const int Deepest = 10_000;
    private const int Portion = 500;

    private static readonly PerEngine<Func<CrmDb, int[], IAsyncEnumerable<ContactRow>>> RowsByNumber = new(() => EF.CompileAsyncQuery((CrmDb db, int[] numbers) =>
        db.Contacts.Where(c => numbers.Contains(c.Number)).LeftJoin(db.Companies, c => c.CompanyId, c => c.Id,
            (contact, company) => new ContactRow(contact.Number, contact.FullName, contact.MobilePhone, contact.PrivateEmail, contact.Position, company == null ? null : company.Name))));

    /// <summary>The newest first. Every word of the search is somewhere in the name, the phone or the mail; a phone is found in any form.</summary>
    public static async Task<Paged<ContactRow>> ContactsAsync(this CrmDb db, string? search, Paging paging)
    {
        if (ClientSearch.WordsOf(search) is not { Count: > 0 } words) return await Rows(db, db.Contacts.AsNoTracking().Where(c => c.MergedIntoId == null).OrderByDescending(c => c.Number)).PageAsync(paging);
        var most = (int)Math.Min((long)paging.Skip + paging.Take + CountedBeyond, Deepest);
        var found = await db.NewestContactsAsync(words, most);
        return new(await db.ContactRowsAsync([.. found.Skip(paging.Skip).Take(paging.Take)]), found.Count, found.Count == most);
    }

    /// <summary>All of them, or those that the search would find.</summary>
    public static async IAsyncEnumerable<ContactRow> ContactRowsAsync(this CrmDb db, string? search)
    {
        if (ClientSearch.WordsOf(search) is not { Count: > 0 } words)
        {
            await foreach (var row in Rows(db, db.Contacts.AsNoTracking().Where(c => c.MergedIntoId == null).OrderByDescending(c => c.Number)).AsAsyncEnumerable()) yield return row;
            yield break;
        }
        foreach (var portion in (await db.NewestContactsAsync(words, int.MaxValue)).Chunk(Portion))
            foreach (var row in await db.ContactRowsAsync(portion)) yield return row;
    }

    /// <summary>In the order of the numbers; who is not there, or was merged into another, is left out.</summary>
    public static async Task<IReadOnlyList<ContactRow>> PeopleAsync(this CrmDb db, IReadOnlyList<int> numbers)
    {
        var found = await Rows(db, db.Contacts.AsNoTracking().Where(c => c.MergedIntoId == null && numbers.Contains(c.Number))).ToDictionaryAsync(r => r.Number);
        return [.. numbers.Where(found.ContainsKey).Select(n => found[n])];
    }

    public static Task<Paged<CompanyRow>> CompaniesAsync(this CrmDb db, CompanyFilter filter, Paging paging) => db.CompanyRows(filter).PageAsync(paging);

    /// <summary>By their names.</summary>
    public static IQueryable<CompanyRow> CompanyRows(this CrmDb db, CompanyFilter filter)
    {
        var companies = db.Companies.AsNoTracking();
        if (filter.Own) companies = companies.Where(c => c.IsOwn);
        if (filter.Kind is { } kind) companies = companies.Where(c => c.Kind == kind);
        if (filter.Sphere is { } sphere) companies = companies.Where(c => c.Sphere == sphere);
        if (filter.Responsible is { } responsible) companies = companies.Where(c => c.ResponsibleId == responsible);
        if (filter.Text.Sought() is { } text) companies = companies.Having(text);
        return companies.OrderBy(c => c.Name).ThenBy(c => c.Number)
            .Select(c => new CompanyRow(c.Number, c.Name, c.Inn, c.Kpp, c.Kind, c.Sphere, c.IsOwn, c.ResponsibleId));
    }

    /// <summary>The address of a merged contact leads to the one that is kept.</summary>
    public static async Task<ContactView?> ContactAsync(this CrmDb db, int number, Actor actor)
    {
        if (await db.KeptContactAsync(number) is not { } contact) return null;
        var ids = await db.WithMergedAsync(contact.Id);
        var company = contact.CompanyId is { } id ? await db.Companies.AsNoTracking().SingleAsync(c => c.Id == id) : null;
        var (portrait, deals) = await db.PortraitAsync(d => d.ContactId == contact.Id, actor);
        return new(contact.Id, contact.Number, contact.FullName, contact.MobilePhone is { } phone ? PhoneNumber.Show(phone) : null, contact.MobilePhoneRaw, contact.PrivateEmail,
            contact.BirthDate, contact.Position, contact.Version, company?.Number, company?.Name, contact.Points, portrait, await db.FilesOfAsync(ids), deals,
            ids.Count == 1 ? [] : await db.MergedIntoAsync(contact.Id), contact.Addresses, await db.RelationsOfAsync(ids), actor.SeesLeads() ? await db.LeadsOfAsync(ids) : []) { Ids = ids };
    }

    public static async Task<CompanyView?> CompanyAsync(this CrmDb db, int number, Actor actor)
    {
        if (await db.Companies.AsNoTracking().SingleOrDefaultAsync(c => c.Number == number) is not { } company) return null;
        var people = await Rows(db, db.Contacts.AsNoTracking().Where(c => c.CompanyId == company.Id && c.MergedIntoId == null).OrderBy(c => c.Number)).Take(Few).ToListAsync();
        var (portrait, deals) = await db.PortraitAsync(d => d.CompanyId == company.Id, actor);
        return new(company.Id, company.Number, company.Name, company.Inn, company.Kpp, company.Ogrn, company.Kind, company.LegalAddress, company.Sphere, company.BankAccounts,
            company.IsOwn, company.ResponsibleId, company.TakenAt, company.Version, people, portrait, await db.FilesOfAsync(company.Id), deals,
            company.Addresses, await db.RelationsOfAsync([company.Id]), company.Points, await db.PapersOfAsync(d => d.CompanyId == company.Id, actor))
        {
            Ours = company.IsOwn ? new(company.Regimes, company.Signers, [.. Enum.GetValues<SealImage>().Where(k => company.Images.Of(k) is not null)], company.SignerPeriods) : null,
        };
    }

    private static async Task<IReadOnlyList<LeadOfContact>> LeadsOfAsync(this CrmDb db, IReadOnlyList<Guid> contacts) =>
        await db.Leads.AsNoTracking().Where(l => l.ContactId != null && contacts.Contains(l.ContactId.Value)).OrderByDescending(l => l.Number).Take(Few)
            .Select(l => new LeadOfContact(l.Number, l.Title, l.Status, l.RegisteredAt, l.Talks.InteractedAt)).ToListAsync();

    private static async Task<IReadOnlyList<MergedContact>> MergedIntoAsync(this CrmDb db, Guid contact)
    {
        var merged = await db.Contacts.AsNoTracking().Where(c => c.MergedIntoId == contact).OrderBy(c => c.Number).ToListAsync();
        return [.. merged.Where(c => c.Merge is not null).Select(c => new MergedContact(c.Number, c.FullName, c.Merge!.By, c.Merge.At, c.Merge.Until))];
    }

    private static async Task<IReadOnlyList<ContactRow>> ContactRowsAsync(this CrmDb db, int[] numbers) =>
        [.. (await RowsByNumber.On(db)(db, numbers).ToListAsync()).OrderByDescending(r => r.Number)];

    private static IQueryable<ContactRow> Rows(CrmDb db, IQueryable<Contact> contacts) =>
        from contact in contacts
        join company in db.Companies on contact.CompanyId equals company.Id into companies
        from company in companies.DefaultIfEmpty()
        select new ContactRow(contact.Number, contact.FullName, contact.MobilePhone, contact.PrivateEmail, contact.Position, company == null ? null : company.Name);
}
