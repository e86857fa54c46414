using CrmBlazor.App.Data;
using CrmBlazor.Domain.Catalog;
using CrmBlazor.Domain.Common;

namespace CrmBlazor.App.Commands.Customers;

/// <summary>How a legal entity of ours is taxed, from which day on; VAT of new lines follows from it (B 44).</summary>
[AllowedTo(Role.Accountant)]
public sealed record SetTaxRegimes(int Company, IReadOnlyList<RegimePeriod> Regimes, long? Version = null) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var company = await context.CompanyAsync(Company);
        company.SetRegimes(Regimes, Version);
        return new(company.Id, company.Number);
    }
}
