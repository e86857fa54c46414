using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;

namespace CrmBlazor.App.Commands.Customers;

/// <summary>Under one's own responsibility (B 39.1).</summary>
[AllowedTo(Role.Manager, Role.HeadOfSales)]
public sealed record TakeCompany(int Company) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var company = await context.CompanyAsync(Company);
        company.Take(context.Actor, context.At);
        return new(company.Id, company.Number);
    }
}
