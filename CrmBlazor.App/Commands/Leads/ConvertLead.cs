using CrmBlazor.App.Commands.Customers;
using CrmBlazor.App.Commands.Deals;
using CrmBlazor.App.Commands.Tasks;
using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Deals;

namespace CrmBlazor.App.Commands.Leads;

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
        FieldFaults.None(Contact.Faults(rules), Deal.Details.Faults(words).Under("deal"));
        Obstacles.None(lead.ToConverting());
        var (contact, warnings) = await context.ContactOfLeadAsync(lead, Contact, rules);
        Obstacles.None((await context.DuplicateDealsAsync(contact.Id, Deal.ProductGroup.Trim())).Select(d => d with { Cure = new("JoinLead", ((int)d.Facts[0]).Plain()) }));
        var deal = Domain.Deals.Deal.Open(await context.NextNumberAsync("deal"), lead, contact.Id, contact.Number, Deal.Details, words, context.Actor, context.At);
        context.Db.Deals.Add(deal);
        lead.Convert(contact.Id, deal.Id, deal.Number, context.Actor, context.At);
        foreach (var task in await context.TasksOfLeadAsync(lead)) task.GoWith(deal.Id, deal.Number);
        if (context.Actor.Is(Role.Manager)) await context.AssignAsync(deal, context.Actor);
        return new(deal.Id, deal.Number) { Contact = contact.Number, Warnings = warnings };
    }
}
