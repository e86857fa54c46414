using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Customers;

namespace CrmBlazor.App.Commands.Customers;

/// <summary>The whole card; a field that is left out is emptied.</summary>
[AllowedTo(Role.Operator, Role.Manager, Role.HeadOfSales)]
public sealed record EditContact(int Contact, string? FullName, string? MobilePhone, string? PrivateEmail, DateOnly? BirthDate, string? Position = null, long? Version = null) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var contact = await context.ContactAsync(Contact);
        var details = new ContactDetails(FullName, MobilePhone, PrivateEmail, BirthDate, Position);
        var rules = await context.ContactRulesAsync();
        var matches = await context.Db.FindDuplicatesAsync(details, rules.Required, contact.Id);
        contact.Edit(details, rules, Version);
        Obstacles.None(ContactDuplicates.ToSaving(matches));
        return new(contact.Id, contact.Number) { Warnings = [.. ContactDuplicates.Warnings(matches)] };
    }
}
