using CrmBlazor.App.Commands.Requests;
using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Domain.Requests;

namespace CrmBlazor.App.Commands.Customers;

/// <summary>Accounting alone adds companies (B 37).</summary>
/// <param name="Request">That it answers: the deal that waited fills itself.</param>
[AllowedTo(Role.Accountant)]
public sealed record RegisterCompany(string Name, string Inn, CompanyKind Kind, string LegalAddress, string? Kpp = null, string? Ogrn = null, string? Sphere = null,
    IReadOnlyList<BankAccount>? BankAccounts = null, int? Request = null) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var details = new CompanyDetails(Name, Inn, Kpp, Ogrn, Kind, LegalAddress, Sphere, BankAccounts).Normalized();
        var words = (await context.SettingsAsync()).Words;
        var similar = await context.ToRegisteringAsync(details, words.Spheres);
        var request = Request is { } number ? await context.RequestAsync(number, RequestKind.Company) : null;
        var company = Company.Register(await context.NextNumberAsync("company"), details, words.Spheres, context.At);
        context.Db.Companies.Add(company);
        if (request is not null) await context.FulfilAsync(request, company);
        return new(company.Id, company.Number) { Warnings = similar };
    }
}
