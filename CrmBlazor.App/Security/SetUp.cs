using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using CrmBlazor.App.Commands.Office;
using CrmBlazor.App.Data;
using CrmBlazor.App.Resources;
using CrmBlazor.App.Speech;
using CrmBlazor.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CrmBlazor.App.Security;

/// <summary>A start without any account prints a code; whoever holds it within half an hour makes the first administrator, once.</summary>
public sealed class SetUp(IDbContextFactory<CrmDb> factory, Ledger ledger, Passwords passwords, Refusals refusals, IStringLocalizer<Texts> texts, TimeProvider time)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(30);
    private readonly Lock gate = new();
    private byte[]? code;
    private DateTimeOffset until;

    public async Task<bool> IsNeededAsync()
    {
        await using var db = factory.CreateDbContext();
        return !await db.Users.AnyAsync();
    }

    public string NewCode()
    {
        var text = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(24));
        lock (gate) (code, until) = (Encoding.UTF8.GetBytes(text), time.GetUtcNow() + Life);
        return text;
    }

    /// <returns>What is wrong, in words; nothing when the administrator is made.</returns>
    public async Task<IReadOnlyList<string>> MakeAsync(string? tried, string? name, string? email, string? password)
    {
        if (!Holds(tried)) return [texts["SetUp_WrongCode"]];
        var faults = passwords.Faults("password", password, Role.Admin).ToList();
        if (faults.Count > 0) return refusals.Fields(faults).Errors["password"];
        try
        {
            await ledger.RunAsSystemAsync(new AddUser(name ?? "", email ?? "", Role.Admin, password!) { Operation = "set-up" });
            lock (gate) code = null;
            return [];
        }
        catch (BadFieldsException bad)
        {
            return [.. refusals.Fields(bad.Faults).Errors.SelectMany(e => e.Value)];
        }
    }

    private bool Holds(string? tried)
    {
        lock (gate)
        {
            return code is not null && time.GetUtcNow() < until && CryptographicOperations.FixedTimeEquals(code, Encoding.UTF8.GetBytes(tried?.Trim() ?? ""));
        }
    }
}
