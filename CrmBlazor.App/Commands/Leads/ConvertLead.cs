using CrmBlazor.App.Commands.Customers;
using CrmBlazor.App.Commands.Deals;
using CrmBlazor.App.Commands.Tasks;
using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Domain.Deals;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Commands.Leads;

/// <summary>A contact that exists by its number, or a new one by its fields.</summary>
public sealed record LeadContact(int? Number = null, string? FullName = null, string? MobilePhone = null, string? PrivateEmail = null, DateOnly? BirthDate = null, string? Position = null)
{
    public ContactDetails Details => new(FullName, MobilePhone, PrivateEmail, BirthDate, Position);
}

public sealed record LeadDeal(string Title, string Direction, string Segment, string ProductGroup, string DeliveryAddress, string Comment, string? Location = null)
{
    public DealDetails Details => new(Title, Direction, Segment, ProductGroup, DeliveryAddress, Comment, Location);
}

/// <summary>Deal and contact on the basis of a lead (B 2-5, R 1). A manager's own lead becomes his own deal at once.</summary>
[AllowedTo(Role.Operator, Role.Manager, Role.HeadOfSales)]
public sealed record ConvertLead(int Lead, LeadContact Contact, LeadDeal Deal) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var lead = await context.LeadAsync(Lead);
        lead.MustBeOpen();
        var (words, rules) = ((await context.SettingsAsync()).Words, await context.ContactRulesAsync());
        FieldFaults.None(Contact.Number is null ? Contact.Details.Faults(rules).Under("contact") : [], Deal.Details.Faults(words).Under("deal"));
        Obstacles.None(lead.ToConverting());
        var (contact, warnings) = await ContactAsync(context, rules);
        Obstacles.None(await context.DuplicateDealsAsync(contact.Id, Deal.ProductGroup.Trim()));
        var deal = Domain.Deals.Deal.Open(await context.NextNumberAsync("deal"), lead, contact.Id, contact.Number, Deal.Details, words, context.Actor, context.At);
        context.Db.Deals.Add(deal);
        lead.Convert(contact.Id, deal.Id, deal.Number, context.Actor, context.At);
        foreach (var task in await context.TasksOfLeadAsync(lead)) task.GoWith(deal.Id, deal.Number);
        if (context.Actor.Is(Role.Manager)) await context.AssignAsync(deal, context.Actor);
        return new(deal.Id, deal.Number) { Contact = contact.Number, Warnings = warnings };
    }

    private async Task<(Contact, IReadOnlyList<Obstacle>)> ContactAsync(CommandContext context, ContactRules rules)
    {
        if (Contact.Number is not { } number) return await context.CreateContactAsync(Contact.Details, rules);
        var known = await context.Db.Contacts.SingleOrDefaultAsync(c => c.Number == number) ?? throw new BadFieldsException("contact.number", "unknown");
        Obstacles.None(known.ToTouching());
        return (known, []);
    }
}
