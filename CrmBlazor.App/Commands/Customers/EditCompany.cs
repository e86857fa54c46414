using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Customers;

namespace CrmBlazor.App.Commands.Customers;

/// <summary>Requisites that have changed (B 36); as it adds companies, accounting alone edits them (B 37). A field that is left out stays, an empty one is emptied.</summary>
[AllowedTo(Role.Accountant)]
public sealed record EditCompany(int Company, string? Name = null, string? Inn = null, string? Kpp = null, string? Ogrn = null, string? LegalAddress = null,
    IReadOnlyList<BankAccount>? BankAccounts = null, long? Version = null) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var company = await context.CompanyAsync(Company);
        var was = company.Details;
        var details = (was with
        {
            Name = Name ?? was.Name,
            Inn = Inn ?? was.Inn,
            Kpp = Kpp ?? was.Kpp,
            Ogrn = Ogrn ?? was.Ogrn,
            LegalAddress = LegalAddress ?? was.LegalAddress,
            BankAccounts = BankAccounts ?? was.BankAccounts,
        }).Normalized();
        company.Edit(details, Version);
        if ((details.Inn, details.Kpp) != (was.Inn, was.Kpp)) await context.MustBeFreeAsync(details, company.Id);
        return new(company.Id, company.Number) { Warnings = details.Name == was.Name ? [] : await context.SimilarAsync(details, company.Id) };
    }
}
