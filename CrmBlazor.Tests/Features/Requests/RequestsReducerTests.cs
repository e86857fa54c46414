using CrmBlazor.App.Data;
using CrmBlazor.App.Features.Requests;
using CrmBlazor.Domain.Requests;
using static CrmBlazor.App.Features.Requests.RequestsReducers;

namespace CrmBlazor.Tests.Features.Requests;

public class RequestsReducerTests
{
    private static readonly RequestSearch Waiting = new(RequestState.Waiting, Page: 2);
    private static readonly RequestSearch Answered = new(Answered: true);
    private static readonly Paged<RequestRow> List = new([], 7);
    private static readonly RequestsState Shown = OnLoaded(OnOpened(new RequestsState(), new(Waiting)), new(Waiting, List, 3));

    [Fact]
    public void The_queue_is_shown_with_how_many_wait() => Shown.Should().Be(new RequestsState(Waiting, List, 3, true));

    [Fact]
    public void While_the_next_page_loads_the_one_at_hand_stays() => OnOpened(Shown, new(Waiting with { Page = 3 })).List.Should().BeSameAs(List);

    [Fact]
    public void What_waits_is_never_shown_as_answered() => OnOpened(Shown, new(Answered)).Should().Be(new RequestsState(Answered, null, 3, true));

    [Fact]
    public void An_answer_to_an_older_search_does_not_overwrite_a_newer_one() => OnLoaded(Shown, new(Answered, new([], 1), 9)).Should().BeSameAs(Shown);

    [Fact]
    public void Opening_what_is_open_changes_nothing() => OnOpened(Shown, new(Waiting)).Should().BeSameAs(Shown);

    [Fact]
    public void A_queue_that_was_left_is_kept_but_no_longer_current()
    {
        var left = OnLeft(Shown, new());
        left.Should().Be(Shown with { IsShown = false });
        OnLeft(left, new()).Should().BeSameAs(left);
        OnOpened(left, new(Waiting)).Should().Be(Shown);
    }
}
