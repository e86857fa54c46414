using System.Collections.Concurrent;
using CrmBlazor.Domain.Common;

namespace CrmBlazor.App.Security;

/// <summary>
/// Whose keys were an administrator's within the hour. He asks what is wrong most when the database, which knows the sessions, does not answer;
/// it is good for that alone, and opens nothing.
/// </summary>
public sealed class Administrators(TimeProvider time)
{
    private static readonly TimeSpan Memory = TimeSpan.FromHours(1);
    private readonly ConcurrentDictionary<string, DateTimeOffset> seen = new();

    public void See(string key, Pass? pass)
    {
        var (now, session) = (time.GetUtcNow(), pass?.Session ?? Sessions.NameOf(key));
        if (pass is not { User.Role: Role.Admin }) seen.TryRemove(session, out _);
        else if (seen.TryAdd(session, now + Memory)) Forget(now);
        else seen[session] = now + Memory;
    }

    public bool Knows(string key) => seen.TryGetValue(Sessions.NameOf(key), out var until) && time.GetUtcNow() < until;

    private void Forget(DateTimeOffset now)
    {
        foreach (var (name, until) in seen)
            if (until < now) seen.TryRemove(name, out _);
    }
}
