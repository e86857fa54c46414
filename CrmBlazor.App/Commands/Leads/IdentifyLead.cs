using CrmBlazor.App.Commands.Customers;
using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;

namespace CrmBlazor.App.Commands.Leads;

/// <summary>A contact alone on the basis of a lead (B 2): a new one, or one that is known. The lead stays open; no talk is asked for, since nothing is sold yet. Who is known already is not replaced unseen.</summary>
[AllowedTo(Role.Operator, Role.Manager, Role.HeadOfSales)]
public sealed record IdentifyLead(int Lead, LeadContact Contact) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var lead = await context.LeadAsync(Lead);
        lead.MustBeOpen();
        Obstacles.None(await context.ToIdentifyingAsync(lead));
        var rules = await context.ContactRulesAsync();
        FieldFaults.None(Contact.Faults(rules));
        var (contact, warnings) = await context.ContactOfLeadAsync(lead, Contact, rules);
        lead.Identify(contact.Id, contact.Number);
        return new(lead.Id, lead.Number) { Contact = contact.Number, Warnings = warnings };
    }
}
