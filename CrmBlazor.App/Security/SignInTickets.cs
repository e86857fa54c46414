using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace CrmBlazor.App.Security;

/// <summary>Between the password and the code. It opens nothing by itself and lives five minutes.</summary>
/// <param name="Secret">Of a second factor that is being set up.</param>
public sealed record SignInTicket(Guid User, string? Secret);

public sealed class SignInTickets(IDataProtectionProvider protection)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(5);
    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("sign-in ticket").ToTimeLimitedDataProtector();

    public string Seal(SignInTicket ticket) => protector.Protect(JsonSerializer.Serialize(ticket), Life);

    public SignInTicket? Open(string? sealedTicket)
    {
        try
        {
            return string.IsNullOrEmpty(sealedTicket) ? null : JsonSerializer.Deserialize<SignInTicket>(protector.Unprotect(sealedTicket));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
