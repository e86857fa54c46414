using CrmBlazor.Domain.Common;

namespace CrmBlazor.Domain.Customers;

/// <summary>Where a company is paid; the account is checked together with the bank's БИК.</summary>
public sealed record BankAccount(string Account, string Bik, string? BankName = null, string? CorrespondentAccount = null)
{
    public const int BankNameLength = 200;

    public BankAccount Normalized() => new(
        BankAccountNumber.Normalize(Account), Customers.Bik.Normalize(Bik), BankName.OrNull(),
        BankAccountNumber.Normalize(CorrespondentAccount).OrNull());

    /// <summary>In a line, for the eye.</summary>
    public override string ToString() => string.Join(", ", new[] { Account, Bik, BankName, CorrespondentAccount }.Where(p => !string.IsNullOrEmpty(p)));

    /// <param name="path">The field that holds the account, for instance <c>bankAccounts[0]</c>.</param>
    public IEnumerable<FieldFault> Faults(string path) => Customers.Bik.IsValid(Bik)
        ?
        [
            .. FieldFaults.When(!BankAccountNumber.IsValid(Account, Bik), $"{path}.account", "badAccount"),
            .. FieldFaults.When(CorrespondentAccount is not null && !BankAccountNumber.IsValid(CorrespondentAccount, Bik), $"{path}.correspondentAccount", "badAccount"),
            .. FieldFaults.Text($"{path}.bankName", BankName, BankNameLength),
        ]
        : FieldFaults.When(true, $"{path}.bik", "badBik");
}
