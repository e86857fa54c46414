using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Customers;

namespace CrmBlazor.App.Commands.Customers;

/// <param name="Kind">workPhone, homePhone, otherPhone, workEmail, otherEmail, messenger, site.</param>
public sealed record PointInput(ContactPointKind Kind, string Value)
{
    public static IReadOnlyList<ContactPoint> All(IReadOnlyList<PointInput>? points) => [.. (points ?? []).SelectMany(p => ContactPoint.Of(p.Kind, p.Value))];
}

/// <summary>Further phones, mails, messengers and sites of a contact, all at once.</summary>
[AllowedTo(Role.Operator, Role.Manager, Role.HeadOfSales)]
public sealed record SetContactPoints(int Contact, IReadOnlyList<PointInput> Points, long? Version = null) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var contact = await context.ContactAsync(Contact);
        contact.SetPoints(PointInput.All(Points), (await context.ContactRulesAsync()).OwnMail, Version);
        return new(contact.Id, contact.Number) { Warnings = [.. contact.Unread()] };
    }
}
