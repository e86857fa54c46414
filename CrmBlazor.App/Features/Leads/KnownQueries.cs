using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Domain.Leads;
using CrmBlazor.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Features.Leads;

public sealed record KnownDeal(int Number, string Title, Stage Stage);

/// <summary>A contact that the lead's phone or mail belongs to, or who is behind it already.</summary>
/// <param name="Fields">What coincides, by the names on the wire.</param>
/// <param name="Deals">His open deals that the viewer may see.</param>
public sealed record KnownPerson(Guid Id, int Number, string Name, string? Position, string? Company, IReadOnlyList<string> Fields, IReadOnlyList<KnownDeal> Deals);

public sealed record LeadLink(int Number, string Title, DateTimeOffset RegisteredAt, Guid? TakenBy);

/// <summary>Who calls, found while the call is on (B 3): by any of his numbers and addresses. One that belonged to a merged card leads to the kept one.</summary>
public static class KnownQueries
{
    private const int Few = 5;

    public static async Task<IReadOnlyList<KnownPerson>> KnownAsync(this CrmDb db, Lead lead, Actor actor)
    {
        var (phone, mail) = Keys(lead);
        if (lead.Status is LeadStatus.Converted || (phone, mail, lead.ContactId) is (null, null, null)) return [];
        var found = await db.ReachedByAsync(phone, mail);
        var merged = await db.KeptOfAsync([.. found.Where(f => f.MergedIntoId is not null).Select(f => f.Id)]);
        Guid Kept(Guid contact) => merged.GetValueOrDefault(contact, contact);
        var kept = new[] { lead.ContactId }.OfType<Guid>().Concat(found.Select(f => Kept(f.Id))).Distinct().Take(Few).ToList();
        var people = kept.Count == 0 ? [] : await (
            from contact in db.Contacts.AsNoTracking().Where(c => kept.Contains(c.Id))
            join company in db.Companies on contact.CompanyId equals company.Id into companies
            from company in companies.DefaultIfEmpty()
            orderby contact.Number descending
            select new { contact.Id, contact.Number, contact.FullName, contact.Position, Company = company == null ? null : company.Name }).ToListAsync();
        var ids = people.ConvertAll(p => p.Id);
        var deals = ids.Count == 0 ? [] : await db.Deals.AsNoTracking().Where(actor.Deals()).Where(d => ids.Contains(d.ContactId) && d.ClosedAt == null).OrderByDescending(d => d.Number)
            .Select(d => new { d.ContactId, Deal = new KnownDeal(d.Number, d.Title, d.Stage) }).Take(Few * Few).ToListAsync();
        return [.. people.Select(p => new KnownPerson(p.Id, p.Number, p.FullName, p.Position, p.Company, ContactReach.FieldsOf([.. found.Where(f => Kept(f.Id) == p.Id)], phone, mail),
            [.. deals.Where(d => d.ContactId == p.Id).Select(d => d.Deal)])).OrderByDescending(p => p.Fields.Count)];
    }

    /// <summary>A lead keeps its address as it was heard: in whichever letter case, it is found by its search key.</summary>
    public static async Task<IReadOnlyList<LeadLink>> OthersAsync(this CrmDb db, Lead lead)
    {
        var (phone, mail) = Keys(lead);
        if (lead.Status is LeadStatus.Converted || (phone, mail) is (null, null)) return [];
        var key = mail is null ? null : TextForms.SearchKey([mail]);
        var found = await db.Leads.AsNoTracking().Where(l => l.Status == LeadStatus.New && l.Id != lead.Id && ((phone != null && l.Phone == phone) || (key != null && l.SearchKey.Contains(key))))
            .OrderByDescending(l => l.Number).Take(Few * Few).Select(l => new { l.Phone, l.Email, Link = new LeadLink(l.Number, l.Title, l.RegisteredAt, l.TakenBy) }).ToListAsync();
        return [.. found.Where(f => (phone is not null && f.Phone == phone) || (mail is not null && f.Email is { } email && EmailAddress.Key(email) == mail)).Select(f => f.Link).Take(Few)];
    }

    private static (string? Phone, string? Mail) Keys(Lead lead) => (lead.Phone, lead.Email is { } email ? EmailAddress.Key(email) : null);
}
