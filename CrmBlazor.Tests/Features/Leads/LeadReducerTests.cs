using CrmBlazor.App.Components;
using CrmBlazor.App.Features.Leads;
using CrmBlazor.Domain.Conversations;
using CrmBlazor.Tests.Support;
using static CrmBlazor.App.Features.Leads.LeadsReducers;

namespace CrmBlazor.Tests.Features.Leads;

public class LeadReducerTests
{
    private static readonly LeadView View = AView.Of<LeadView>() with { Id = Guid.CreateVersion7(), Number = 33082 };
    private static readonly TimelineLog Log = TimelineLog.Empty.With(Note(View.Id, 5));
    private static readonly LeadState Shown = OnLoaded(OnOpened(new LeadState(), new LeadOpened(View.Number)), new LeadLoaded(View, Log));

    [Fact]
    public void A_lead_that_is_opened_is_empty_until_it_comes()
    {
        OnOpened(Shown, new LeadOpened(1)).Should().Be(new LeadState(1, null, TimelineLog.Empty, false));
        (Shown.View, Shown.Timeline).Should().Be((View, Log));
    }

    [Fact]
    public void A_lead_that_is_opened_again_stays_as_it_is() => OnOpened(Shown, new LeadOpened(View.Number)).Should().BeSameAs(Shown);

    [Fact]
    public void What_comes_of_a_lead_that_was_left_is_not_shown()
    {
        var other = OnOpened(Shown, new LeadOpened(1));
        OnLoaded(other, new LeadLoaded(View, Log)).Should().BeSameAs(other);
        OnRefreshed(other, new(View)).Should().BeSameAs(other);
        OnMissing(other, new(View.Number)).Should().BeSameAs(other);
    }

    [Fact]
    public void A_lead_as_it_is_now_keeps_its_timeline()
    {
        var now = View with { Deal = 37924 };
        OnRefreshed(Shown, new(now)).Should().Be(Shown with { View = now });
    }

    [Fact]
    public void A_lead_that_nobody_knows_says_so()
    {
        var missing = OnMissing(Shown, new(View.Number));
        (missing.View, missing.IsMissing).Should().Be((null, true));
    }

    [Fact]
    public void Leaving_the_page_forgets_the_lead()
    {
        OnLeft(Shown, new LeadsLeft()).Should().Be(new LeadState());
        var none = new LeadState();
        OnLeft(none, new LeadsLeft()).Should().BeSameAs(none);
    }

    [Fact]
    public void What_is_said_on_the_lead_stands_on_top_once()
    {
        var note = Note(View.Id, 6);
        var told = OnHappening(Shown, note);
        told.Timeline.Events.Should().StartWith(note).And.HaveCount(2);
        OnHappening(told, note).Should().BeSameAs(told);
    }

    [Fact]
    public void What_is_said_on_another_lead_changes_nothing() => OnHappening(Shown, Note(Guid.CreateVersion7(), 6)).Should().BeSameAs(Shown);

    private static NoteAdded Note(Guid lead, long sequence) => new NoteAdded(new("lead", lead, 33082), null, "НД") { Stamp = new(sequence, Desk.Noon, Guid.Empty) };
}
