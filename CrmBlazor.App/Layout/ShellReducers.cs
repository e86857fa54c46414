using CrmBlazor.App.Forms;
using CrmBlazor.App.Live;
using CrmBlazor.Domain.Staff;
using Fluxor;

namespace CrmBlazor.App.Layout;

public static class ShellReducers
{
    private const int Kept = 50;

    [ReducerMethod]
    public static ShellState OnCounters(ShellState state, CountersChanged action) => state.Counters == action.Counters ? state : state with { Counters = action.Counters };

    [ReducerMethod]
    public static ShellState OnAway(ShellState state, DatabaseAway action) => state.IsAway == action.Away ? state : state with { IsAway = action.Away };

    /// <summary>A newer alert of the same key takes the place of the older one.</summary>
    [ReducerMethod]
    public static ShellState OnAlert(ShellState state, AlertRaised action)
    {
        var known = state.Alerts.FindIndex(a => a.Key == action.Alert.Key);
        var alerts = known < 0 ? state.Alerts.Insert(0, action.Alert) : state.Alerts.SetItem(known, action.Alert);
        return state with
        {
            Alerts = alerts.Count > Kept ? alerts.RemoveRange(Kept, alerts.Count - Kept) : alerts,
            Shown = action.Loud ? state.Shown.Add(action.Alert.Key) : state.Shown,
            Unseen = action.Loud && known < 0 ? state.Unseen + 1 : state.Unseen,
        };
    }

    /// <summary>They go below what came while the page was open.</summary>
    [ReducerMethod]
    public static ShellState OnEarlier(ShellState state, EarlierAlertsFound action)
    {
        var earlier = action.Alerts.Where(a => state.Alerts.All(known => known.Key != a.Key)).Take(Kept - state.Alerts.Count).ToList();
        return earlier.Count == 0 ? state : state with { Alerts = state.Alerts.AddRange(earlier) };
    }

    [ReducerMethod]
    public static ShellState OnRefreshed(ShellState state, AlertRefreshed action)
    {
        var known = state.Alerts.FindIndex(a => a.Invoice == action.Invoice);
        return known < 0 ? state : state with { Alerts = state.Alerts.SetItem(known, state.Alerts[known] with { Shut = action.Shut }) };
    }

    [ReducerMethod]
    public static ShellState OnRights(ShellState state, UserEvent _) => state with { RightsChanged = state.RightsChanged + 1 };

    [ReducerMethod]
    public static ShellState OnCloses(ShellState state, OfficeCloses _) => state.IsClosing ? state : state with { IsClosing = true };

    [ReducerMethod]
    public static ShellState OnClosed(ShellState state, AlertClosed action) => state.Shown.Contains(action.Key) ? state with { Shown = state.Shown.Remove(action.Key) } : state;

    /// <summary>One that has been raised anew since stands on.</summary>
    [ReducerMethod]
    public static ShellState OnExpired(ShellState state, AlertExpired action) => state.Alerts.Contains(action.Alert) ? OnClosed(state, new(action.Alert.Key)) : state;

    [ReducerMethod]
    public static ShellState OnSeen(ShellState state, AlertsSeen _) => state.Unseen == 0 ? state : state with { Unseen = 0 };

    [ReducerMethod]
    public static ShellState OnUnseen(ShellState state, UnseenFound action) => action.Count == 0 ? state : state with { Unseen = Math.Min(Kept, state.Unseen + action.Count) };

    [ReducerMethod]
    public static ShellState OnRefused(ShellState state, CommandRefused action) => state with { Refusals = state.Refusals.Add(action) };

    [ReducerMethod]
    public static ShellState OnRefusalClosed(ShellState state, RefusalClosed action) => state with { Refusals = state.Refusals.Remove(action.Refused) };
}
