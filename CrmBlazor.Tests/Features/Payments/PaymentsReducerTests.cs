using System.Collections.Immutable;
using CrmBlazor.App.Features.Payments;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Domain.Payments;
using CrmBlazor.Tests.Support;
using static CrmBlazor.App.Features.Payments.PaymentsReducers;

namespace CrmBlazor.Tests.Features.Payments;

public class PaymentsReducerTests
{
    private static readonly PaymentView First = Shown.Notice;
    private static readonly PaymentView Second = Shown.Notice with { Number = 25 };
    private static readonly PaymentView Decided = Shown.Notice with { Number = 23, State = PaymentState.Confirmed };
    private static readonly ImmutableList<DomainEvent> Feed = [Message(5)];
    private static readonly PaymentsState Open = OnLoaded(OnOpened(new(), new()), new(Feed, true, [Second, Decided, First]));

    [Fact]
    public void The_oldest_that_waits_is_first_in_the_queue_and_in_the_panel()
    {
        Open.Queue.Should().Equal(First, Second);
        Open.Open.Should().Be(First);
    }

    [Fact]
    public void The_panel_changes_by_the_viewers_hand_alone()
    {
        var chosen = OnChosen(Open, new(Second.Number));
        chosen.Open.Should().Be(Second);
        OnNotices(chosen, new([Second with { State = PaymentState.Confirmed }])).Chosen.Should().Be(Second.Number, "he reads it still");
        OnChosen(chosen, new(Second.Number)).Should().BeSameAs(chosen);
    }

    [Fact]
    public void A_notice_as_it_is_now_takes_the_place_of_what_was_known()
    {
        var confirmed = First with { State = PaymentState.Confirmed };
        var now = OnNotices(Open, new([confirmed]));
        now.Notices[First.Number].Should().Be(confirmed);
        now.Queue.Should().Equal(Second);
        now.Notices.Should().HaveCount(3);
    }

    [Fact]
    public void What_is_said_in_the_channel_stands_at_its_end_once()
    {
        var said = OnHappening(Open, Message(6));
        said.Feed!.Select(e => e.Stamp.Sequence).Should().Equal(5, 6);
        OnHappening(said, Message(6)).Should().BeSameAs(said);
    }

    [Fact]
    public void What_is_not_said_in_the_channel_changes_nothing() => OnHappening(Open, new DealMoved(Guid.Empty, 1, Stage.Priced, Stage.Invoiced) { Stamp = At(6) }).Should().BeSameAs(Open);

    [Fact]
    public void While_the_channel_loads_what_is_said_waits_for_it()
    {
        var loading = OnOpened(new(), new());
        OnHappening(loading, Message(6)).Should().BeSameAs(loading);
    }

    [Fact]
    public void Earlier_lines_come_as_long_as_there_are_some()
    {
        OnEarlier(Open, new()).Limit.Should().Be(200);
        var whole = Open with { HasMore = false };
        OnEarlier(whole, new()).Should().BeSameAs(whole);
    }

    [Fact]
    public void A_failed_loading_keeps_what_was_there_and_says_so()
    {
        var failed = OnFailed(Open, new("Сообщите номер 1"));
        failed.Should().Be(Open with { Failed = "Сообщите номер 1" });
        OnOpened(failed, new()).Should().Be(Open);
    }

    [Fact]
    public void What_comes_after_the_channel_was_left_is_not_kept()
    {
        var left = OnClosed(Open, new());
        left.Should().Be(new PaymentsState());
        OnLoaded(left, new(Feed, false, [First])).Should().BeSameAs(left);
        OnNotices(left, new([First])).Should().BeSameAs(left);
        OnFailed(left, new("")).Should().BeSameAs(left);
    }

    private static ChannelMessagePosted Message(long sequence) => new ChannelMessagePosted(ChannelMessagePosted.Payments, "Оплата пришла") { Stamp = At(sequence) };

    private static Stamp At(long sequence) => new(sequence, Desk.Noon, Guid.Empty);
}
