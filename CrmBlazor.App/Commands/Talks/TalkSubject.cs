using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Domain.Invoices;
using CrmBlazor.Domain.Leads;
using CrmBlazor.Domain.Staff;

namespace CrmBlazor.App.Commands.Talks;

/// <summary>What is talked about, as the API names it.</summary>
/// <param name="Kind">lead, deal, contact, company, invoice.</param>
/// <param name="Number">An invoice's is text, such as <c>2026/1</c>.</param>
public sealed record SubjectInput(string Kind, RecordNumber Number);

/// <summary>The record itself: exactly one of them is there.</summary>
public sealed record TalkSubject(Lead? Lead = null, Deal? Deal = null, Contact? Contact = null, Company? Company = null, Invoice? Invoice = null)
{
    public Subject Subject => this switch
    {
        { Lead: { } lead } => new("lead", lead.Id, lead.Number),
        { Deal: { } deal } => new("deal", deal.Id, deal.Number),
        { Contact: { } contact } => new("contact", contact.Id, contact.Number),
        { Company: { } company } => new("company", company.Id, company.Number),
        _ => new("invoice", Invoice!.Id, Invoice.Number),
    };

    public Guid? DealId => Deal?.Id ?? Invoice?.DealId;

    public Answer Answer => new(Subject.Id, (object?)Lead?.Number ?? (object?)Deal?.Number ?? (object?)Contact?.Number ?? (object?)Company?.Number ?? Invoice!.Number);
}

public static class TalkSubjects
{
    /// <summary>Exactly one of the three is named.</summary>
    public static Task<TalkSubject> TalkAboutAsync(this CommandContext context, int? lead, int? deal, int? contact)
    {
        if (new[] { lead, deal, contact }.Count(n => n is not null) != 1) throw new BadFieldsException("deal", "oneOf", "lead, deal, contact");
        var (kind, number) = lead is not null ? ("lead", lead) : deal is not null ? ("deal", deal) : ("contact", contact);
        return context.TalkAboutAsync(new SubjectInput(kind, new(number!.Value.Plain())));
    }

    public static async Task<TalkSubject> TalkAboutAsync(this CommandContext context, SubjectInput subject)
    {
        if (subject.Kind == "invoice") return new(Invoice: (await context.InvoiceAsync(subject.Number.Text)).Invoice);
        if (!int.TryParse(subject.Number.Text, out var number)) throw new BadFieldsException("subject.number", "wrongType");
        return subject.Kind switch
        {
            "lead" when context.Actor.SeesLeads() => new(Lead: await context.LeadAsync(number)),
            "lead" => throw new NotFoundException("lead", subject.Number.Text),
            "deal" => new(Deal: await context.DealAsync(number)),
            "contact" => new(Contact: await context.ContactAsync(number)),
            "company" => new(Company: await context.CompanyAsync(number)),
            _ => throw new BadFieldsException("subject.kind", "unknown"),
        };
    }
}
