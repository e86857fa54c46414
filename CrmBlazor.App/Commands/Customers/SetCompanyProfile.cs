using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Customers;

namespace CrmBlazor.App.Commands.Customers;

/// <summary>Kind and sphere of a company that one is responsible for (B 39.2).</summary>
[AllowedTo(Role.Manager, Role.HeadOfSales)]
public sealed record SetCompanyProfile(int Company, CompanyKind Kind, string Sphere, long? Version = null) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var company = await context.CompanyAsync(Company);
        if (company.ResponsibleId is { } responsible && responsible != context.Actor.Id && !context.Actor.Is(Role.HeadOfSales)) throw new ForbiddenException("company");
        company.SetProfile(Kind, Sphere, (await context.SettingsAsync()).Words.Spheres, Version);
        return new(company.Id, company.Number);
    }
}
