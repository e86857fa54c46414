using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Payments;
using Fluxor;

namespace CrmBlazor.App.Features.Payments;

public static class PaymentsReducers
{
    private const int Page = 100;

    [ReducerMethod]
    public static PaymentsState OnOpened(PaymentsState state, PaymentsOpened _) => state with { IsOpen = true, Failed = null };

    [ReducerMethod]
    public static PaymentsState OnEarlier(PaymentsState state, EarlierWanted _) => state.HasMore ? state with { Limit = state.Limit + Page } : state;

    [ReducerMethod]
    public static PaymentsState OnLoaded(PaymentsState state, ChannelLoaded action) =>
        state.IsOpen ? WithNotices(state with { Feed = action.Feed, HasMore = action.HasMore, Failed = null }, action.Notices) : state;

    [ReducerMethod]
    public static PaymentsState OnNotices(PaymentsState state, NoticesRead action) => state.IsOpen ? WithNotices(state, action.Notices) : state;

    /// <summary>What was loaded already is ignored when it also arrives live.</summary>
    [ReducerMethod]
    public static PaymentsState OnHappening(PaymentsState state, DomainEvent happening) =>
        happening is ChannelMessagePosted or PaymentAnnounced && state.Feed is { } feed && (feed.IsEmpty || feed[^1].Stamp.Sequence < happening.Stamp.Sequence)
            ? state with { Feed = feed.Add(happening) } : state;

    [ReducerMethod]
    public static PaymentsState OnChosen(PaymentsState state, NoticeChosen action) => state.Chosen == action.Number ? state : state with { Chosen = action.Number };

    [ReducerMethod]
    public static PaymentsState OnFailed(PaymentsState state, PaymentsFailed action) => state.IsOpen ? state with { Failed = action.Told } : state;

    [ReducerMethod]
    public static PaymentsState OnClosed(PaymentsState state, PaymentsClosed _) => state.IsOpen ? new() : state;

    /// <summary>The panel is never empty while something waits.</summary>
    private static PaymentsState WithNotices(PaymentsState state, IReadOnlyList<PaymentView> notices)
    {
        var now = state with { Notices = state.Notices.SetItems(notices.Select(n => KeyValuePair.Create(n.Number, n))) };
        return now.Chosen is null && now.Queue is [var first, ..] ? now with { Chosen = first.Number } : now;
    }
}
