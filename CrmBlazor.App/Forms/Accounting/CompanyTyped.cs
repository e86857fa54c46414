using System.Text.Json.Serialization;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Customers;

namespace CrmBlazor.App.Forms.Accounting;

/// <summary>Requisites as they are typed, or read from a card.</summary>
public sealed class CompanyTyped
{
    public string? Name { get; set; }
    public string? Inn { get; set; }
    public string? Kpp { get; set; }
    public string? Ogrn { get; set; }
    public string? Kind { get; set; } = CompanyKind.Customer.Code();
    public string? LegalAddress { get; set; }
    public string? Sphere { get; set; }
    public List<Account> Accounts { get; set; } = [new()];

    /// <summary>The company's version when the form was opened.</summary>
    public long Version { get; set; }

    [JsonIgnore]
    public CompanyDetails Details => new CompanyDetails(Name ?? "", Inn ?? "", Kpp, Ogrn, CompanyKind.Customer, LegalAddress ?? "", null, BankAccounts).Normalized();

    /// <summary>Places in the list are kept, so that a fault finds its account; the only one may stay empty.</summary>
    [JsonIgnore]
    public IReadOnlyList<BankAccount> BankAccounts => Accounts is [{ Number: null or "", Bik: null or "" }] ? []
        : [.. Accounts.Select(a => new BankAccount(a.Number ?? "", a.Bik ?? "", a.Bank.OrNull(), a.Correspondent.OrNull()))];

    public void Put(CompanyDetails details)
    {
        (Name, Inn, Kpp, Ogrn, LegalAddress) = (details.Name.OrNull(), details.Inn.OrNull(), details.Kpp, details.Ogrn, details.LegalAddress.OrNull());
        Accounts = [.. (details.BankAccounts ?? []).Select(a => new Account { Number = a.Account, Bik = a.Bik, Bank = a.BankName, Correspondent = a.CorrespondentAccount })];
        if (Accounts.Count == 0) Accounts.Add(new());
    }

    public sealed class Account
    {
        public string? Number { get; set; }
        public string? Bik { get; set; }
        public string? Bank { get; set; }
        public string? Correspondent { get; set; }
    }
}
