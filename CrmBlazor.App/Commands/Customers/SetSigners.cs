using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Customers;

namespace CrmBlazor.App.Commands.Customers;

/// <summary>Who signs the papers of a legal entity of ours, from which day on (B 44); a set of nobody takes that day's away.</summary>
/// <param name="From">Today, where it is not said.</param>
[AllowedTo(Role.Accountant)]
public sealed record SetSigners(int Company, Signer? Head = null, Signer? Accountant = null, long? Version = null, DateOnly? From = null) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var company = await context.CompanyAsync(Company);
        company.SetSigners(new(Head, Accountant), From ?? await context.TodayAsync(), Version);
        return new(company.Id, company.Number);
    }
}
