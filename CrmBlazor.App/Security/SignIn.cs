using CrmBlazor.App.Data;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Security;

/// <summary>How a try ended.</summary>
public abstract record SignInOutcome
{
    /// <summary>Known and unknown names alike.</summary>
    public sealed record Wrong : SignInOutcome;

    public sealed record TooMany(TimeSpan Wait) : SignInOutcome;

    /// <summary>The password was right; nothing is open yet.</summary>
    /// <param name="IsEnrolled">Else the second factor must be set up first.</param>
    public sealed record CodeNeeded(User User, bool IsEnrolled) : SignInOutcome;

    public sealed record Open(User User) : SignInOutcome;
}

/// <summary>Name and password, then the code where it is required.</summary>
public sealed class SignIn(IDbContextFactory<CrmDb> factory, Writer writer, SecondFactor secondFactor, TimeProvider time)
{
    private readonly Throttle names = new(time, most: 10, TimeSpan.FromMinutes(15));
    private readonly Throttle addresses = new(time, most: 30, TimeSpan.FromMinutes(1));

    public Task<SignInOutcome> TryAsync(string? email, string? password, string? code, string address)
    {
        var name = email is { Length: <= EmailAddress.Length } ? EmailAddress.Key(email) : "";
        return LimitedAsync(name, address, () => LookAsync(name, password, code));
    }

    /// <summary>The code alone, after the password.</summary>
    public async Task<SignInOutcome> TryCodeAsync(Guid id, string? code, string address)
    {
        await using var db = factory.CreateDbContext();
        var user = await db.Users.SingleOrDefaultAsync(u => u.Id == id && u.DisabledAt == null);
        var credential = await db.Credentials.SingleOrDefaultAsync(c => c.UserId == id);
        if (user is null || credential?.Totp is null) return new SignInOutcome.Wrong();
        return await LimitedAsync(user.Email, address, () => CodeAsync(user, credential, code));
    }

    /// <summary>A new secret counts from its first right code.</summary>
    public async Task<SignInOutcome> EnrolAsync(Guid id, string secret, string? code)
    {
        if (secondFactor.StepOf(secret, code) is not { } step) return new SignInOutcome.Wrong();
        var kept = secondFactor.Protect(secret);
        var changed = await writer.RunAsync(async (db, _) => await db.Credentials.Where(c => c.UserId == id && c.Totp == null)
            .ExecuteUpdateAsync(c => c.SetProperty(x => x.Totp, kept).SetProperty(x => x.TotpStep, step)));
        await using var db = factory.CreateDbContext();
        var user = await db.Users.SingleOrDefaultAsync(u => u.Id == id && u.DisabledAt == null);
        return changed == 1 && user is not null ? new SignInOutcome.Open(user) : new SignInOutcome.Wrong();
    }

    private async Task<SignInOutcome> LookAsync(string name, string? password, string? code)
    {
        var (user, credential) = await FindAsync(name);
        var right = Passwords.Verify(credential?.PasswordHash, password ?? "");
        if (!right || user is null or { DisabledAt: not null }) return new SignInOutcome.Wrong();
        if (!secondFactor.IsRequired(user.Role)) return new SignInOutcome.Open(user);
        return code is null || credential!.Totp is null ? new SignInOutcome.CodeNeeded(user, credential!.Totp is not null) : await CodeAsync(user, credential, code);
    }

    private async Task<SignInOutcome> CodeAsync(User user, Credential credential, string? code)
    {
        if (secondFactor.StepOf(secondFactor.Unprotect(credential.Totp!), code) is not { } step) return new SignInOutcome.Wrong();
        return await writer.RunAsync((db, _) => SecondFactor.SpendAsync(db, user.Id, step)) ? new SignInOutcome.Open(user) : new SignInOutcome.Wrong();
    }

    /// <summary>Only a wrong try counts; one that was not looked at does not.</summary>
    private async Task<SignInOutcome> LimitedAsync(string name, string address, Func<Task<SignInOutcome>> look)
    {
        if (await addresses.EnterAsync(address) is { } wait) return new SignInOutcome.TooMany(wait);
        var failed = false;
        try
        {
            if (await names.EnterAsync(name) is { } longer) return new SignInOutcome.TooMany(longer);
            failed = true;
            try
            {
                var outcome = await look();
                failed = outcome is SignInOutcome.Wrong;
                return outcome;
            }
            finally
            {
                names.Leave(name, failed);
            }
        }
        finally
        {
            addresses.Leave(address, failed);
        }
    }

    private async Task<(User?, Credential?)> FindAsync(string email)
    {
        await using var db = factory.CreateDbContext();
        var user = await db.Users.SingleOrDefaultAsync(u => u.Email == email);
        return (user, user is null ? null : await db.Credentials.SingleOrDefaultAsync(c => c.UserId == user.Id));
    }
}
