using CrmBlazor.App.Data;
using CrmBlazor.App.Live;
using CrmBlazor.App.Security;
using CrmBlazor.Domain.Common;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Api;

/// <summary>What the hub calls at its clients.</summary>
public interface ILiveClient
{
    Task Happened(EventView happening);
}

/// <summary>Follows the log for outside clients, and does nothing else: each hears what he may see.</summary>
[Authorize]
public sealed class LiveHub(HubFollowers followers, Presence presence) : Hub<ILiveClient>
{
    private const string Visit = "visit";

    /// <summary>Everything after a place in the log, then whatever happens.</summary>
    public void Resume(long after) => followers.Start(Context, Math.Max(0, after));

    public override Task OnConnectedAsync()
    {
        Context.Items[Visit] = presence.Enter(Context.User!, Context.Abort);
        return base.OnConnectedAsync();
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        (Context.Items[Visit] as IDisposable)?.Dispose();
        return base.OnDisconnectedAsync(exception);
    }
}

/// <summary>One loop per connection; a new Resume ends the one before.</summary>
public sealed partial class HubFollowers(LiveFeed feed, IDbContextFactory<CrmDb> factory, OfficeBook book, IHubContext<LiveHub, ILiveClient> hub, ILogger<HubFollowers> logger)
{
    private const int Page = 500;
    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, CancellationTokenSource> running = new();

    public void Start(HubCallerContext caller, long after)
    {
        var (connection, mine) = (caller.ConnectionId, CancellationTokenSource.CreateLinkedTokenSource(caller.ConnectionAborted));
        if (running.TryGetValue(connection, out var before)) before.Cancel();
        running[connection] = mine;
        _ = FollowAsync(connection, caller.User!.UserId(), after, caller.Abort, mine);
    }

    /// <summary>A loop that breaks breaks its connection: the client comes back and resumes.</summary>
    private async Task FollowAsync(string connection, Guid user, long after, Action abort, CancellationTokenSource mine)
    {
        try
        {
            using var subscription = feed.Subscribe();
            after = await CatchUpAsync(connection, user, after, mine.Token);
            await foreach (var batch in subscription.ReadAllAsync(mine.Token))
            {
                if (subscription.TakeMissed()) after = await CatchUpAsync(connection, user, after, mine.Token);
                foreach (var live in batch.Where(e => e.Event.Stamp.Sequence > after)) await SendAsync(connection, user, live);
                if (batch.Count > 0) after = Math.Max(after, batch[^1].Event.Stamp.Sequence);
            }
        }
        catch (OperationCanceledException)
        {
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            Broken(logger, broken, connection);
            abort();
        }
        finally
        {
            running.TryRemove(new(connection, mine));
            mine.Dispose();
        }
    }

    private async Task<long> CatchUpAsync(string connection, Guid user, long after, CancellationToken stop)
    {
        await using var db = factory.CreateDbContext();
        while (await db.EventsAfterAsync(after, Page, stop) is { Count: > 0 } page)
        {
            foreach (var live in await LiveFeed.WithDealsAsync(db, page)) await SendAsync(connection, user, live);
            after = page[^1].Row.Sequence;
        }
        return after;
    }

    /// <summary>Rights are asked anew for each event.</summary>
    private async Task SendAsync(string connection, Guid user, LiveEvent live)
    {
        if (ActorOf(user) is { } actor && live.IsFor(actor)) await hub.Clients.Client(connection).Happened(EventView.Of(live, book));
    }

    private Actor? ActorOf(Guid user) => book.Find(user) is { DisabledAt: null } known ? known.Actor : throw new OperationCanceledException();

    [LoggerMessage(LogLevel.Error, "Connection {Connection} lost its events")]
    private static partial void Broken(ILogger logger, Exception broken, string connection);
}
