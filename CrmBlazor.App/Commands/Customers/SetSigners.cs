using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Customers;

namespace CrmBlazor.App.Commands.Customers;

/// <summary>Who signs the papers of a legal entity of ours from now on (B 44).</summary>
[AllowedTo(Role.Accountant)]
public sealed record SetSigners(int Company, Signer? Head = null, Signer? Accountant = null, long? Version = null) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var company = await context.CompanyAsync(Company);
        company.SetSigners(new(Head, Accountant), Version);
        return new(company.Id, company.Number);
    }
}
