using CrmBlazor.App.Data;
using CrmBlazor.App.Live;
using CrmBlazor.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Security;

/// <summary>What a key grants.</summary>
public sealed record Pass(User User, DateTimeOffset Until)
{
    /// <summary>What the session is called inside the office: it opens nothing.</summary>
    public string Session { get; init; } = "";
}

/// <summary>Keys that grant access are 256-bit random; only their SHA-256 is kept, so a stolen database opens nothing, and a deleted row ends the session at once.</summary>
public sealed class Sessions(IDbContextFactory<CrmDb> factory, Writer writer, Presence presence, TimeProvider time)
{
    private static readonly PerEngine<Func<CrmDb, byte[], DateTimeOffset, Task<Pass?>>> PassByKey = new(() => EF.CompileAsyncQuery((CrmDb db, byte[] hash, DateTimeOffset now) =>
        (from session in db.Sessions
         join user in db.Users on session.UserId equals user.Id
         where session.KeyHash == hash && session.ExpiresAt > now && session.Kind != SessionKind.Recovery && session.Kind != SessionKind.Calendar && user.DisabledAt == null
         select new Pass(user, session.ExpiresAt)).FirstOrDefault()));

    public static TimeSpan LifeOf(SessionKind kind) => kind switch
    {
        SessionKind.Browser => TimeSpan.FromDays(7),
        SessionKind.Api => TimeSpan.FromHours(12),
        SessionKind.Calendar => TimeSpan.FromDays(366),
        _ => TimeSpan.FromHours(1),
    };

    /// <summary>A link takes the place of the one before.</summary>
    /// <returns>The key, which is told once.</returns>
    public async Task<string> OpenAsync(Guid user, SessionKind kind)
    {
        var isLink = kind is SessionKind.Recovery or SessionKind.Calendar;
        var key = SecretKey.New();
        var now = time.GetUtcNow();
        await writer.RunAsync(async db =>
        {
            await db.Sessions.Where(s => s.ExpiresAt < now || (isLink && s.UserId == user && s.Kind == kind)).ExecuteDeleteAsync();
            db.Sessions.Add(new Session { KeyHash = SecretKey.HashOf(key), UserId = user, Kind = kind, CreatedAt = now, ExpiresAt = now + LifeOf(kind) });
            await db.SaveChangesAsync();
        });
        return key;
    }

    public async Task<bool> HasAsync(Guid user, SessionKind kind)
    {
        await using var db = factory.CreateDbContext();
        var now = time.GetUtcNow();
        return await db.Sessions.AnyAsync(s => s.UserId == user && s.Kind == kind && s.ExpiresAt > now);
    }

    /// <summary>The user behind a key, if the session lives and he is not disabled.</summary>
    public async Task<Pass?> FindAsync(string key)
    {
        await using var db = factory.CreateDbContext();
        var hash = SecretKey.HashOf(key);
        return await PassByKey.On(db)(db, hash, time.GetUtcNow()) is { } pass ? pass with { Session = NameOf(hash) } : null;
    }

    /// <summary>Whose recovery link it is, while it holds.</summary>
    public async Task<Guid?> FindRecoveryAsync(string key)
    {
        await using var db = factory.CreateDbContext();
        var (hash, now) = (SecretKey.HashOf(key), time.GetUtcNow());
        return await db.Sessions.Where(s => s.KeyHash == hash && s.Kind == SessionKind.Recovery && s.ExpiresAt > now).Select(s => (Guid?)s.UserId).SingleOrDefaultAsync();
    }

    /// <summary>Whose calendar it is: the key opens his tasks for reading, and nothing else.</summary>
    public async Task<User?> FindCalendarAsync(string key)
    {
        await using var db = factory.CreateDbContext();
        var (hash, now) = (SecretKey.HashOf(key), time.GetUtcNow());
        return await db.Sessions.Where(s => s.KeyHash == hash && s.Kind == SessionKind.Calendar && s.ExpiresAt > now)
            .Join(db.Users.Where(u => u.DisabledAt == null), s => s.UserId, u => u.Id, (_, u) => u).SingleOrDefaultAsync();
    }

    /// <summary>A recovery link is used once: true for the one who did.</summary>
    public Task<bool> UseRecoveryAsync(string key) => writer.RunAsync(async (db, _) =>
    {
        var (hash, now) = (SecretKey.HashOf(key), time.GetUtcNow());
        return await db.Sessions.Where(s => s.KeyHash == hash && s.Kind == SessionKind.Recovery && s.ExpiresAt > now).ExecuteDeleteAsync() == 1;
    });

    /// <summary>And everything that is connected by it.</summary>
    public async Task CloseAsync(string key)
    {
        var hash = SecretKey.HashOf(key);
        await writer.RunAsync(db => db.Sessions.Where(s => s.KeyHash == hash).ExecuteDeleteAsync());
        presence.EndSession(NameOf(key));
    }

    /// <summary>All that he has: browsers, programs and links, and what is connected by them; other nodes find it out by themselves.</summary>
    public async Task CloseAllAsync(Guid user)
    {
        var closed = await writer.RunAsync(async (db, _) =>
        {
            var his = db.Sessions.Where(s => s.UserId == user);
            var keys = await his.Select(s => s.KeyHash).ToListAsync();
            await his.ExecuteDeleteAsync();
            return keys;
        });
        foreach (var key in closed) presence.EndSession(NameOf(key));
    }

    /// <summary>What a session is called inside the office: it opens nothing.</summary>
    public static string NameOf(string key) => NameOf(SecretKey.HashOf(key));

    private static string NameOf(byte[] hash) => Convert.ToHexString(hash);
}
