using System.Globalization;
using System.Security.Claims;
using CrmBlazor.App.Data;
using CrmBlazor.App.Security;
using CrmBlazor.Domain.Staff;

namespace CrmBlazor.App.Live;

/// <summary>
/// Who is connected, a page or a program. A connection ends with the session that let it in: when that is closed, when it expires,
/// when its user is disabled or gets a new password. One user holds a bounded number, and the oldest gives way.
/// </summary>
public sealed class Presence(TimeProvider time) : IProjection
{
    public const int Most = 50;
    private readonly Lock gate = new();
    private readonly List<Visit> visits = [];

    public int Count { get { lock (gate) return visits.Count; } }

    /// <summary>By which sessions people and programs are connected here.</summary>
    public IReadOnlyCollection<string> Sessions { get { lock (gate) return [.. visits.Select(v => v.Session).Distinct()]; } }

    /// <param name="end">Called once at most, from any thread.</param>
    /// <returns>To be disposed of when the connection is gone by itself.</returns>
    public IDisposable Enter(ClaimsPrincipal who, Action end)
    {
        var visit = new Visit(this, who.UserId(), who.FindFirstValue(ClaimTypes.Sid) ?? "", end);
        var until = DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(who.FindFirstValue(ClaimTypes.Expiration)!, CultureInfo.InvariantCulture));
        Visit? oldest;
        lock (gate)
        {
            visits.Add(visit);
            // within the gate: a timer that is due at once waits until its visit is there
            visit.Timer = time.CreateTimer(_ => End(v => v == visit), null, TimeSpan.FromTicks(Math.Max(0, (until - time.GetUtcNow()).Ticks)), Timeout.InfiniteTimeSpan);
            oldest = visits.Count(v => v.User == visit.User) > Most ? visits.First(v => v.User == visit.User) : null;
        }
        if (oldest is not null) End(v => v == oldest);
        return visit;
    }

    public void EndSession(string session) => End(v => v.Session == session);

    public Task LoadAsync(CrmDb db) => Task.CompletedTask;

    public Task ApplyAsync(CrmDb db, IReadOnlyList<LiveEvent> events)
    {
        var shut = events.Select(e => e.Event).Where(e => e is UserPasswordSet or UserDisabled).Select(e => ((UserEvent)e).UserId).ToHashSet();
        if (shut.Count > 0) End(v => shut.Contains(v.User));
        return Task.CompletedTask;
    }

    private void End(Func<Visit, bool> whose)
    {
        List<Visit> ended;
        lock (gate)
        {
            ended = visits.FindAll(v => whose(v));
            visits.RemoveAll(ended.Contains);
        }
        foreach (var visit in ended) visit.Finish();
    }

    private sealed class Visit(Presence presence, Guid user, string session, Action end) : IDisposable
    {
        public Guid User => user;

        public string Session => session;

        public ITimer? Timer { get; set; }

        public void Finish()
        {
            Timer?.Dispose();
            end();
        }

        public void Dispose()
        {
            Timer?.Dispose();
            lock (presence.gate) presence.visits.Remove(this);
        }
    }
}
