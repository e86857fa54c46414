namespace CrmBlazor.Domain.Customers;

/// <summary>Requisites as they stood on a paper on its day; what changes in the card later changes no paper (M 6).</summary>
public sealed record SideCard(string Name, string? Inn, string? Kpp, string? Address, string? Phone = null, BankAccount? Account = null)
{
    /// <summary>Who signs for a seller of ours, and with which pictures; those of the paper's day.</summary>
    public Signers? Signers { get; init; }
    public SealImages? Images { get; init; }

    /// <param name="on">The day of the paper.</param>
    public static SideCard Of(Company company, DateOnly on, string? phone = null) =>
        new(company.Name, company.Inn, company.Kpp, company.LegalAddress, phone, company.BankAccounts.Count > 0 ? company.BankAccounts[0] : null)
        {
            Signers = company.SignersOn(on),
            Images = company.IsOwn ? company.Images.Over(company.SignersOn(on)) : null,
        };
}

/// <summary>Who sells and who buys.</summary>
/// <param name="Seller">None where no legal entity of ours is known yet.</param>
public sealed record Sides(SideCard? Seller, SideCard Buyer)
{
    /// <param name="company">Without one the paper is made out to the contact (D22).</param>
    /// <param name="on">The day of the paper.</param>
    public static Sides Of(Company? seller, Company? company, Contact contact, DateOnly on)
    {
        var phone = contact.MobilePhone is { } mobile ? PhoneNumber.Show(mobile) : null;
        return new(seller is null ? null : SideCard.Of(seller, on), company is null ? new(contact.FullName, null, null, null, phone) : SideCard.Of(company, on, phone) with { Account = null });
    }
}
