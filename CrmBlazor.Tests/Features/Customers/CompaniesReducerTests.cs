using CrmBlazor.App.Components;
using CrmBlazor.App.Data;
using CrmBlazor.App.Features.Customers;
using CrmBlazor.Domain.Conversations;
using CrmBlazor.Tests.Support;
using static CrmBlazor.App.Features.Customers.CompaniesReducers;

namespace CrmBlazor.Tests.Features.Customers;

public class CompaniesReducerTests
{
    private static readonly CompanySearch North = new(new("север"), 2);
    private static readonly Paged<CompanyRow> List = new([], 7);
    private static readonly CompaniesState Listed = OnLoaded(OnOpened(new CompaniesState(), new CompaniesOpened(North)), new CompaniesLoaded(North, List));
    private static readonly CompanyView View = AView.Of<CompanyView>() with { Id = Guid.CreateVersion7(), Number = 5101 };
    private static readonly TimelineLog Log = TimelineLog.Empty.With(Note(View.Id, 5));
    private static readonly CompanyState Shown = OnLoaded(OnOpened(new CompanyState(), new CompanyOpened(View.Number)), new CompanyLoaded(View, Log));

    [Fact]
    public void What_was_looked_for_is_listed_and_stays_while_another_list_loads()
    {
        Listed.Should().Be(new CompaniesState(North, List, true));
        OnOpened(Listed, new CompaniesOpened(new())).Should().Be(new CompaniesState(new(), List, true));
        OnOpened(Listed, new CompaniesOpened(North)).Should().BeSameAs(Listed);
    }

    [Fact]
    public void An_answer_to_an_older_search_does_not_overwrite_a_newer_one() => OnLoaded(Listed, new CompaniesLoaded(North with { Page = 1 }, new([], 1))).Should().BeSameAs(Listed);

    [Fact]
    public void A_list_that_was_left_is_kept_but_no_longer_current()
    {
        var left = OnLeft(Listed, new CompaniesLeft());
        left.Should().Be(Listed with { IsShown = false });
        OnLeft(left, new CompaniesLeft()).Should().BeSameAs(left);
    }

    [Fact]
    public void A_company_that_is_opened_is_empty_until_it_comes()
    {
        (Shown.View, Shown.Timeline).Should().Be((View, Log));
        OnOpened(Shown, new CompanyOpened(1)).Should().Be(new CompanyState(1, null, TimelineLog.Empty, false));
        OnOpened(Shown, new CompanyOpened(View.Number)).Should().BeSameAs(Shown);
    }

    [Fact]
    public void What_comes_of_a_company_that_was_left_is_not_shown()
    {
        var other = OnOpened(Shown, new CompanyOpened(1));
        OnLoaded(other, new CompanyLoaded(View, Log)).Should().BeSameAs(other);
        OnRefreshed(other, new(View)).Should().BeSameAs(other);
        OnMissing(other, new(View.Number)).Should().BeSameAs(other);
    }

    [Fact]
    public void A_company_as_it_is_now_keeps_its_timeline()
    {
        var now = View with { Version = 2 };
        OnRefreshed(Shown, new(now)).Should().Be(Shown with { View = now });
    }

    [Fact]
    public void A_company_that_nobody_knows_says_so_and_one_that_was_left_is_forgotten()
    {
        OnMissing(Shown, new(View.Number)).Should().Match<CompanyState>(s => s.View == null && s.IsMissing);
        OnLeft(Shown, new CompanyLeft()).Should().Be(new CompanyState());
    }

    [Fact]
    public void What_is_said_of_the_company_stands_on_top_once()
    {
        var told = OnHappening(Shown, Note(View.Id, 6));
        told.Timeline.Events.Select(e => e.Stamp.Sequence).Should().Equal(6, 5);
        OnHappening(told, Note(View.Id, 6)).Should().BeSameAs(told);
        OnHappening(told, Note(Guid.CreateVersion7(), 7)).Should().BeSameAs(told);
    }

    private static NoteAdded Note(Guid about, long sequence) => new NoteAdded(new("company", about, 5101), null, "НД") { Stamp = new(sequence, Desk.Noon, Guid.Empty) };
}
