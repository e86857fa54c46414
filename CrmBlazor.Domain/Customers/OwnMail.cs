namespace CrmBlazor.Domain.Customers;

/// <summary>A manager's own mail is the address of any user, or any address in the company's own domains (D16); a contact may not have it (R 4).</summary>
public sealed record OwnMail(IReadOnlyCollection<string> Users, IReadOnlyCollection<string> Domains)
{
    public static readonly OwnMail None = new([], []);

    public bool Covers(string email) =>
        Users.Any(u => EmailAddress.Key(u) == EmailAddress.Key(email)) || Domains.Any(d => IsIn(EmailAddress.Domain(email), EmailAddress.Key(d).TrimStart('@')));

    private static bool IsIn(string domain, string own) => domain == own || domain.EndsWith("." + own, StringComparison.Ordinal);
}
