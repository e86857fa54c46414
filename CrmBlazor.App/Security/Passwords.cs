using CrmBlazor.Domain.Common;
using Microsoft.AspNetCore.Identity;

namespace CrmBlazor.App.Security;

/// <summary>Hashing by the framework's hasher; a password is long, or shorter with a second factor, and not one that everybody tries first.</summary>
public sealed class Passwords(SecondFactor secondFactor)
{
    private const int Least = 15;
    private const int LeastWithSecondFactor = 8;
    private const int Most = 256;
    private static readonly PasswordHasher<string> Hasher = new();

    /// <summary>Compared where there is no such user, so that both answers take the same time.</summary>
    private static readonly string Nobody = Hash("nobody's password");

    public static string Hash(string password) => Hasher.HashPassword("", password);

    public static bool Verify(string? hash, string password) =>
        Hasher.VerifyHashedPassword("", hash ?? Nobody, password) is not PasswordVerificationResult.Failed && hash is not null;

    public IEnumerable<FieldFault> Faults(string field, string? password, Role role)
    {
        if (string.IsNullOrEmpty(password)) return FieldFaults.When(true, field, "required");
        var least = secondFactor.IsRequired(role) ? LeastWithSecondFactor : Least;
        if (password.Length < least) return FieldFaults.When(true, field, "tooShort", least);
        if (password.Length > Most) return FieldFaults.When(true, field, "tooLong", Most);
        return FieldFaults.When(CommonPasswords.Contain(password), field, "commonPassword");
    }
}
