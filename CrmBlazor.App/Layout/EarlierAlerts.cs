using System.Globalization;
using CrmBlazor.App.Commands.Talks;
using CrmBlazor.App.Data;
using CrmBlazor.App.Live;
using Fluxor;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Layout;

/// <summary>What happened while this page was not open: the list under the bell, and how much of it nobody has looked at yet.</summary>
public sealed class EarlierAlerts(IDbContextFactory<CrmDb> factory, Writer writer, AlertTeller teller, Viewer viewer)
{
    private const int Earlier = 200;

    /// <summary>Of the preference that keeps the place in the log up to which the list was looked at.</summary>
    private const string Key = "alerts.seen";

    /// <summary>Read when the list is opened for the first time; what stood in them to press has its own page by now.</summary>
    [EffectMethod(typeof(EarlierAlertsWanted))]
    public async Task OnEarlier(IDispatcher dispatcher)
    {
        await using var db = factory.CreateDbContext();
        dispatcher.Dispatch(new EarlierAlertsFound(await AfterAsync(db, 0)));
    }

    /// <summary>Nothing is new to who comes for the first time.</summary>
    [EffectMethod(typeof(UnseenWanted))]
    public async Task OnUnseen(IDispatcher dispatcher)
    {
        await using var db = factory.CreateDbContext();
        if (await db.Preferences.AsNoTracking().SingleOrDefaultAsync(p => p.UserId == viewer.Actor.Id && p.Key == Key) is not { } kept) await NoteAsync();
        else if (long.TryParse(kept.Text, CultureInfo.InvariantCulture, out var seen)) dispatcher.Dispatch(new UnseenFound((await AfterAsync(db, seen)).Count));
    }

    [EffectMethod(typeof(AlertsSeen))]
    public Task OnSeen(IDispatcher _) => NoteAsync();

    /// <summary>Without what somebody has settled meanwhile.</summary>
    private async Task<IReadOnlyList<Alert>> AfterAsync(CrmDb db, long seen)
    {
        var logged = (await db.LatestOfTypesAsync(Alert.Types, Earlier, seen)).Concat(await db.LatestOfTypesAsync(Alert.TaskTypes, Earlier, seen))
            .Concat(await db.LatestCallsAsync(Mentions.Types, viewer.Actor.Id, Earlier, seen)).Concat(await db.LatestFollowedAsync(viewer.Actor.Id, Earlier, seen));
        var told = (await LiveFeed.WithDealsAsync(db, [.. logged.DistinctBy(e => e.Row.Sequence).OrderByDescending(e => e.Row.Sequence)])).Where(teller.Tells).ToList();
        var settled = await SettledAlerts.LookAsync(db, told);
        told.RemoveAll(e => teller.Calls(e) && settled.Has(e));
        return teller.AlertsOf(told, await teller.NamesAsync(db, told));
    }

    /// <summary>While the database is away it is not noted, and is counted once more.</summary>
    private async Task NoteAsync()
    {
        var user = viewer.Actor.Id;
        try
        {
            await writer.RunAsync(async db =>
            {
                var head = await db.LogHeads.Select(h => h.Sequence).SingleAsync();
                var kept = await db.Preferences.FindAsync(user, Key);
                if (kept is null) db.Preferences.Add(kept = new Preference { UserId = user, Key = Key });
                kept.Text = head.ToString(CultureInfo.InvariantCulture);
                await db.SaveChangesAsync();
            });
        }
        catch (Exception away) when (Outage.Is(away))
        {
        }
    }
}
