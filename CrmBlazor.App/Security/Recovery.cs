using CrmBlazor.App.Commands.Office;
using CrmBlazor.App.Data;
using CrmBlazor.App.Mail;
using CrmBlazor.App.Resources;
using CrmBlazor.App.Speech;
using CrmBlazor.Domain.Customers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CrmBlazor.App.Security;

/// <summary>A forgotten password: a link by mail, for one hour, once, and only the newest. Its host is a setting, never the request's.</summary>
public sealed partial class Recovery(IDbContextFactory<CrmDb> factory, Sessions sessions, Passwords passwords, Ledger ledger, Post post, Refusals refusals, IConfiguration configuration,
    IStringLocalizer<Texts> texts, TimeProvider time, ILogger<Recovery> logger)
{
    private readonly Throttle names = new(time, most: 5, TimeSpan.FromMinutes(15));
    private readonly Throttle addresses = new(time, most: 5, TimeSpan.FromMinutes(15));

    /// <summary>Whether the address is known shows in nothing, not in the time either: all that depends on it happens after the answer.</summary>
    public async Task AskAsync(string? email, string address)
    {
        if (await addresses.CountAsync(address) is not null || email is not { Length: <= EmailAddress.Length }) return;
        var name = EmailAddress.Key(email);
        if (await names.CountAsync(name) is null) _ = Task.Run(() => SendAsync(name));
    }

    /// <returns>What is wrong, in words; nothing when the password is set.</returns>
    public async Task<string?> SetAsync(string key, string? password)
    {
        await using var db = factory.CreateDbContext();
        if (await sessions.FindRecoveryAsync(key) is not { } id) return texts["NewPassword_Stale"];
        var user = await db.Users.SingleAsync(u => u.Id == id);
        if (passwords.Faults("password", password, user.Role).ToList() is { Count: > 0 } faults) return refusals.Fields(faults).Errors["password"][0];
        if (!await sessions.UseRecoveryAsync(key)) return texts["NewPassword_Stale"];
        await ledger.RunAsSystemAsync(new SetUserPassword(user.Email, password!));
        return null;
    }

    private async Task SendAsync(string name)
    {
        try
        {
            await using var db = factory.CreateDbContext();
            var user = await db.Users.SingleOrDefaultAsync(u => u.Email == name && u.DisabledAt == null);
            if (user is null) return;
            var link = $"{configuration["PublicUrl"]?.TrimEnd('/')}/recover/{await sessions.OpenAsync(user.Id, SessionKind.Recovery)}";
            await post.SendAsync(user.Email, texts["Recover_Subject"], texts["Recover_Letter", user.Name, link]);
        }
        catch (Exception failed) when (failed is not OutOfMemoryException)
        {
            NotSent(logger, failed);
        }
    }

    [LoggerMessage(LogLevel.Error, "A recovery letter was not sent")]
    private static partial void NotSent(ILogger logger, Exception failed);
}
