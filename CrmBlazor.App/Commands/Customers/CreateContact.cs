using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;

namespace CrmBlazor.App.Commands.Customers;

[AllowedTo(Role.Operator, Role.Manager, Role.HeadOfSales)]
public sealed record CreateContact(string? FullName, string? MobilePhone, string? PrivateEmail, DateOnly? BirthDate, string? Position = null,
    IReadOnlyList<PointInput>? Points = null) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var (contact, warnings) = await context.CreateContactAsync(new(FullName, MobilePhone, PrivateEmail, BirthDate, Position), await context.ContactRulesAsync(), PointInput.All(Points));
        return new(contact.Id, contact.Number) { Contact = contact.Number, Warnings = warnings };
    }
}
