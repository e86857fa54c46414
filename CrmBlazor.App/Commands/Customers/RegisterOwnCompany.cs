using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Customers;

namespace CrmBlazor.App.Commands.Customers;

/// <summary>Our own legal entity: the seller of the invoices and the placeholder for carrier and supplier (B 46-47).</summary>
[AllowedTo(Role.Accountant)]
public sealed record RegisterOwnCompany(string Name, string Inn, string LegalAddress, string? Kpp = null, string? Ogrn = null, IReadOnlyList<BankAccount>? BankAccounts = null) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var details = new CompanyDetails(Name, Inn, Kpp, Ogrn, CompanyKind.Both, LegalAddress, null, BankAccounts).Normalized();
        var spheres = (await context.SettingsAsync()).Words.Spheres;
        var similar = await context.ToRegisteringAsync(details, spheres);
        var company = Company.Register(await context.NextNumberAsync("company"), details, spheres, context.At, own: true);
        context.Db.Companies.Add(company);
        return new(company.Id, company.Number) { Warnings = similar };
    }
}
