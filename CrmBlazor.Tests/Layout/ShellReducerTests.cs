using CrmBlazor.App.Commands.Deals;
using CrmBlazor.App.Forms;
using CrmBlazor.App.Layout;
using CrmBlazor.App.Speech;
using CrmBlazor.Tests.Support;
using static CrmBlazor.App.Layout.ShellReducers;

namespace CrmBlazor.Tests.Layout;

/// <summary>What the shell around every page remembers: figures, alerts, refusals.</summary>
public class ShellReducerTests
{
    private static readonly ShellState Quiet = new();
    private static readonly Alert Assigned = new("deal 37924", AlertTone.Calm, "Назначена сделка", "/deals/37924", Desk.Noon, Deal: 37924);
    private static readonly Alert Money = new("invoice 2026/7", AlertTone.Money, "Оплата подтверждена", "/invoices/2026-7", Desk.Noon, Invoice: "2026/7", Shut: [Shown.MoneyMissing]);
    private static readonly ShellState Alerted = Raise(Quiet, Assigned);

    [Fact]
    public void Equal_figures_change_nothing()
    {
        var counted = OnCounters(Quiet, new(new(1, 2, 3, 4, 5, 6, 7)));
        counted.Counters.Deals.Should().Be(2);
        OnCounters(counted, new(new(1, 2, 3, 4, 5, 6, 7))).Should().BeSameAs(counted);
    }

    [Fact]
    public void An_alert_stands_on_the_screen_and_is_counted_until_it_is_seen()
    {
        (Alerted.Toasts.Single(), Alerted.Unseen).Should().Be((Assigned, 1));
        var seen = OnSeen(Alerted, new());
        seen.Should().Be(Alerted with { Unseen = 0 });
        OnSeen(seen, new()).Should().BeSameAs(seen);
    }

    [Fact]
    public void An_alert_that_has_stood_long_enough_leaves_the_screen_unless_it_was_raised_anew()
    {
        var expired = OnExpired(Alerted, new(Assigned));
        (expired.Toasts.Count(), expired.Alerts.Single(), expired.Unseen).Should().Be((0, Assigned, 1));
        var again = Raise(Alerted, Assigned with { Text = "Назначена снова" });
        OnExpired(again, new(Assigned)).Should().BeSameAs(again);
    }

    [Fact]
    public void A_closed_alert_leaves_the_screen_and_stays_in_the_list()
    {
        var closed = OnClosed(Alerted, new(Assigned.Key));
        (closed.Toasts.Count(), closed.Alerts.Single()).Should().Be((0, Assigned));
        OnClosed(closed, new(Assigned.Key)).Should().BeSameAs(closed);
    }

    [Fact]
    public void A_quiet_alert_is_only_in_the_list()
    {
        var told = OnAlert(Quiet, new(Money, Loud: false));
        (told.Alerts.Count, told.Toasts.Count(), told.Unseen).Should().Be((1, 0, 0));
    }

    [Fact]
    public void The_newest_stands_first() => Raise(Alerted, Money).Alerts.Should().Equal(Money, Assigned);

    [Fact]
    public void A_newer_alert_of_the_same_deal_takes_the_older_ones_place_and_is_not_counted_twice()
    {
        var warned = Assigned with { Tone = AlertTone.Warn };
        var state = Raise(Raise(Alerted, Money), warned);
        state.Alerts.Should().Equal(Money, warned);
        state.Unseen.Should().Be(2);
    }

    [Fact]
    public void The_list_ends_at_fifty()
    {
        var full = Enumerable.Range(1, 60).Aggregate(Quiet, (state, n) => Raise(state, Assigned with { Key = $"{n}" }));
        full.Alerts.Should().HaveCount(50);
        full.Alerts[0].Key.Should().Be("60");
    }

    [Fact]
    public void The_press_in_an_alert_opens_when_nothing_shuts_it_any_more()
    {
        var alerted = Raise(Alerted, Money);
        OnRefreshed(alerted, new("2026/7", [])).Alerts[0].Should().BeEquivalentTo(Money with { Shut = [] });
        OnRefreshed(alerted, new("2026/8", [])).Should().BeSameAs(alerted);
    }

    [Fact]
    public void A_refusal_stands_until_it_is_closed()
    {
        var refused = new CommandRefused(new TakeDeal(37924), Refusal.Plain(409, "Уже сделано"));
        var state = OnRefused(Quiet, refused);
        state.Refusals.Should().Equal(refused);
        OnRefusalClosed(state, new(refused)).Refusals.Should().BeEmpty();
    }

    private static ShellState Raise(ShellState state, Alert alert) => OnAlert(state, new(alert, Loud: true));
}
