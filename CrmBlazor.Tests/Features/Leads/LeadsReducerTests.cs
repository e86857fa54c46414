using CrmBlazor.App.Data;
using CrmBlazor.App.Features.Leads;
using static CrmBlazor.App.Features.Leads.LeadsReducers;

namespace CrmBlazor.Tests.Features.Leads;

public class LeadsReducerTests
{
    private static readonly LeadSearch Peter = new("Пётр", Page: 2);
    private static readonly Paged<LeadRow> List = new([], 7);
    private static readonly LeadsState Shown = OnLoaded(OnOpened(new LeadsState(), new LeadsOpened(Peter)), new LeadsLoaded(Peter, List, 3));

    [Fact]
    public void What_was_looked_for_is_shown_with_how_many_wait() => Shown.Should().Be(new LeadsState(Peter, List, 3, true));

    [Fact]
    public void While_another_list_loads_the_one_at_hand_stays() => OnOpened(Shown, new LeadsOpened(new())).Should().Be(new LeadsState(new(), List, 3, true));

    [Fact]
    public void An_answer_to_an_older_search_does_not_overwrite_a_newer_one() => OnLoaded(Shown, new LeadsLoaded(Peter with { Page = 1 }, new([], 1), 9)).Should().BeSameAs(Shown);

    [Fact]
    public void Opening_what_is_open_changes_nothing() => OnOpened(Shown, new LeadsOpened(Peter)).Should().BeSameAs(Shown);

    [Fact]
    public void A_list_that_was_left_is_kept_but_no_longer_current()
    {
        var left = OnLeft(Shown, new LeadsLeft());
        left.Should().Be(Shown with { IsShown = false });
        OnLeft(left, new LeadsLeft()).Should().BeSameAs(left);
        OnOpened(left, new LeadsOpened(Peter)).Should().Be(Shown);
    }
}
