using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;

namespace CrmBlazor.App.Commands.Customers;

/// <summary>Phones, mails, messengers and sites of a company, all at once.</summary>
[AllowedTo(Role.Operator, Role.Manager, Role.HeadOfSales, Role.Accountant)]
public sealed record SetCompanyPoints(int Company, IReadOnlyList<PointInput> Points, long? Version = null) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var company = await context.CompanyAsync(Company);
        company.SetPoints(PointInput.All(Points), (await context.ContactRulesAsync()).OwnMail, Version);
        return new(company.Id, company.Number);
    }
}
