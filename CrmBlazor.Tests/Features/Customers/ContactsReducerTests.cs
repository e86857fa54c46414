using CrmBlazor.App.Components;
using CrmBlazor.App.Data;
using CrmBlazor.App.Features.Customers;
using CrmBlazor.Domain.Conversations;
using CrmBlazor.Tests.Support;
using static CrmBlazor.App.Features.Customers.ContactsReducers;

namespace CrmBlazor.Tests.Features.Customers;

public class ContactsReducerTests
{
    private static readonly CustomerSearch North = new("север", 2);
    private static readonly Paged<ContactRow> List = new([], 7);
    private static readonly ContactsState Listed = OnLoaded(OnOpened(new ContactsState(), new ContactsOpened(North)), new ContactsLoaded(North, List));
    private static readonly ContactView View = Made();
    private static readonly TimelineLog Log = TimelineLog.Empty.With(Note(View.Id, 5));
    private static readonly ContactState Shown = OnLoaded(OnOpened(new ContactState(), new ContactOpened(View.Number)), new ContactLoaded(View, Log));

    [Fact]
    public void What_was_looked_for_is_listed_and_stays_while_another_list_loads()
    {
        Listed.Should().Be(new ContactsState(North, List, true));
        OnOpened(Listed, new ContactsOpened(new())).Should().Be(new ContactsState(new(), List, true));
        OnOpened(Listed, new ContactsOpened(North)).Should().BeSameAs(Listed);
    }

    [Fact]
    public void An_answer_to_an_older_search_does_not_overwrite_a_newer_one() => OnLoaded(Listed, new ContactsLoaded(North with { Page = 1 }, new([], 1))).Should().BeSameAs(Listed);

    [Fact]
    public void A_list_that_was_left_is_kept_but_no_longer_current()
    {
        var left = OnLeft(Listed, new ContactsLeft());
        left.Should().Be(Listed with { IsShown = false });
        OnLeft(left, new ContactsLeft()).Should().BeSameAs(left);
    }

    [Fact]
    public void A_contact_that_is_opened_is_empty_until_it_comes()
    {
        (Shown.View, Shown.Timeline).Should().Be((View, Log));
        OnOpened(Shown, new ContactOpened(1)).Should().Be(new ContactState(1, null, TimelineLog.Empty, false));
        OnOpened(Shown, new ContactOpened(View.Number)).Should().BeSameAs(Shown);
    }

    [Fact]
    public void What_comes_of_a_contact_that_was_left_is_not_shown()
    {
        var other = OnOpened(Shown, new ContactOpened(1));
        OnLoaded(other, new ContactLoaded(View, Log)).Should().BeSameAs(other);
        OnRefreshed(other, new(View)).Should().BeSameAs(other);
        OnMissing(other, new(View.Number)).Should().BeSameAs(other);
    }

    [Fact]
    public void A_contact_as_it_is_now_keeps_its_timeline()
    {
        var now = View with { Version = 2 };
        OnRefreshed(Shown, new(now)).Should().Be(Shown with { View = now });
    }

    [Fact]
    public void A_contact_that_nobody_knows_says_so_and_one_that_was_left_is_forgotten()
    {
        OnMissing(Shown, new(View.Number)).Should().Match<ContactState>(s => s.View == null && s.IsMissing);
        OnLeft(Shown, new ContactLeft()).Should().Be(new ContactState());
    }

    [Fact]
    public void What_is_said_of_the_contact_stands_on_top_once()
    {
        var told = OnHappening(Shown, Note(View.Id, 6));
        told.Timeline.Events.Select(e => e.Stamp.Sequence).Should().Equal(6, 5);
        OnHappening(told, Note(View.Id, 6)).Should().BeSameAs(told);
        OnHappening(told, Note(Guid.CreateVersion7(), 7)).Should().BeSameAs(told);
    }

    [Fact]
    public void What_is_said_of_one_that_was_merged_into_it_stands_there_too()
    {
        var merged = Guid.CreateVersion7();
        var shown = Shown with { View = View with { Ids = [View.Id, merged] } };
        OnHappening(shown, Note(merged, 6)).Timeline.Events.Select(e => e.Stamp.Sequence).Should().Equal(6, 5);
    }

    private static ContactView Made()
    {
        var id = Guid.CreateVersion7();
        return AView.Of<ContactView>() with { Id = id, Number = 5101, Ids = [id] };
    }

    private static NoteAdded Note(Guid about, long sequence) => new NoteAdded(new("contact", about, 5101), null, "НД") { Stamp = new(sequence, Desk.Noon, Guid.Empty) };
}
