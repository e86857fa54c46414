using CrmBlazor.App.Commands.Customers;
using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Domain.Leads;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Commands.Leads;

/// <summary>A contact that exists by its number, or a new one by its fields.</summary>
public sealed record LeadContact(int? Number = null, string? FullName = null, string? MobilePhone = null, string? PrivateEmail = null, DateOnly? BirthDate = null, string? Position = null)
{
    public ContactDetails Details => new(FullName, MobilePhone, PrivateEmail, BirthDate, Position);

    /// <summary>Of one that exists there are none.</summary>
    public IEnumerable<FieldFault> Faults(ContactRules rules) => Number is null ? Details.Faults(rules).Under("contact") : [];
}

internal static class LeadContacts
{
    /// <summary>Two operators do not make two contacts of one caller; another client can still be chosen with the deal.</summary>
    public static async Task<IEnumerable<Obstacle>> ToIdentifyingAsync(this CommandContext context, Lead lead)
    {
        if (lead.ContactId is not { } id) return [];
        var number = await context.Db.Contacts.Where(c => c.Id == id).Select(c => c.Number).SingleAsync();
        return [new("leadIdentified", "B 2", new Cure("OpenContact", number.Plain()), number)];
    }

    /// <summary>The known one, or a new one, who takes over what else the lead knows of him; its faults were told before.</summary>
    public static async Task<(Contact, IReadOnlyList<Obstacle>)> ContactOfLeadAsync(this CommandContext context, Lead lead, LeadContact contact, ContactRules rules)
    {
        if (contact.Number is not { } number)
            return await context.CreateContactAsync(contact.Details, rules, lead.Messenger is { } messenger ? [.. ContactPoint.Of(ContactPointKind.Messenger, messenger)] : []);
        var known = await context.Db.Contacts.SingleOrDefaultAsync(c => c.Number == number) ?? throw new BadFieldsException("contact.number", "unknown");
        Obstacles.None(known.ToTouching());
        return (known, []);
    }
}
