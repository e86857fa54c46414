using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;

namespace CrmBlazor.App.Commands.Customers;

/// <summary>Where a person works, before there is any deal (B 40); without a company he works nowhere that we know. Deals keep theirs.</summary>
[AllowedTo(Role.Operator, Role.Manager, Role.HeadOfSales)]
public sealed record JoinCompany(int Contact, int? Company = null) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var contact = await context.ContactAsync(Contact);
        var was = await context.NumberOfAsync(contact.CompanyId);
        if (Company is not { } number) contact.LeaveCompany(was);
        else
        {
            var company = await context.PartyAsync("company", number);
            contact.JoinCompany(company.Id, company.Number, was);
        }
        return new(contact.Id, contact.Number);
    }
}
