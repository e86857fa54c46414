using System.Globalization;
using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using OtpNet;

namespace CrmBlazor.App.Security;

/// <summary>Time-based codes (RFC 6238) for those who hold the money and the rights; outside Development they cannot sign in without.</summary>
public sealed class SecondFactor(IConfiguration configuration, IHostEnvironment environment, IDataProtectionProvider protection, TimeProvider time)
{
    private const int SecretLength = 20;
    private static readonly VerificationWindow Neighbours = new(previous: 1, future: 1);
    private readonly IDataProtector protector = protection.CreateProtector("second factor");

    public bool IsRequired(Role role) => IsOn && role is (Role.Admin or Role.HeadOfSales or Role.Accountant);

    private bool IsOn => configuration.GetValue("Security:SecondFactor", !environment.IsDevelopment());

    public static string NewSecret() => Base32Encoding.ToString(KeyGeneration.GenerateRandomKey(SecretLength));

    public static string Address(string secret, string email) =>
        string.Create(CultureInfo.InvariantCulture, $"otpauth://totp/CrmBlazor:{Uri.EscapeDataString(email)}?secret={secret}&issuer=CrmBlazor");

    /// <summary>The time step of a right code, or nothing.</summary>
    public long? StepOf(string secret, string? code) =>
        code is not null && new Totp(Base32Encoding.ToBytes(secret)).VerifyTotp(time.GetUtcNow().UtcDateTime, code.Trim(), out var step, Neighbours) ? step : null;

    public string Protect(string secret) => protector.Protect(secret);

    public string Unprotect(string kept) => protector.Unprotect(kept);

    /// <summary>A code counts once: the step must be later than the last one taken.</summary>
    public static async Task<bool> SpendAsync(CrmDb db, Guid user, long step) =>
        await db.Credentials.Where(c => c.UserId == user && c.TotpStep < step).ExecuteUpdateAsync(c => c.SetProperty(x => x.TotpStep, step)) == 1;
}
