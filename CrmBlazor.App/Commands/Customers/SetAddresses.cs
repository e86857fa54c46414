using CrmBlazor.App.Commands.Talks;
using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Customers;

namespace CrmBlazor.App.Commands.Customers;

/// <summary>The addresses of a contact or a company, all at once.</summary>
/// <param name="Subject">Of kind contact or company.</param>
/// <param name="Addresses">legal, actual, delivery, postal; a company's legal address is a requisite.</param>
[AllowedTo(Role.Operator, Role.Manager, Role.HeadOfSales)]
public sealed record SetAddresses(SubjectInput Subject, IReadOnlyList<Address> Addresses, long? Version = null) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var clean = Addresses.Select(a => a.Trimmed()).ToList();
        FieldFaults.None(FieldFaults.When(Subject.Kind is not ("contact" or "company"), "subject.kind", "unknown"));
        var about = await context.TalkAboutAsync(Subject);
        about.Contact?.SetAddresses(clean, Version);
        about.Company?.SetAddresses(clean, Version);
        return about.Answer;
    }
}
