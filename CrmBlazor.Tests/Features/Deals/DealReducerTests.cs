using CrmBlazor.App.Components;
using CrmBlazor.App.Features.Deals;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Tests.Support;
using static CrmBlazor.App.Features.Deals.DealReducers;

namespace CrmBlazor.Tests.Features.Deals;

public class DealReducerTests
{
    private static readonly DealView View = AView.Of<DealView>() with { Id = Guid.CreateVersion7(), Number = 37924 };
    private static readonly TimelineLog Log = TimelineLog.Empty.With(Moved(View.Id, 5));
    private static readonly DealState Opened = OnOpened(new(), new(View.Number));
    private static readonly DealState Shown = OnLoaded(Opened, new(View, Log, []));

    [Fact]
    public void A_deal_that_is_opened_is_empty_until_it_comes()
    {
        OnOpened(Shown, new(1)).Should().Be(new DealState(1, null, TimelineLog.Empty, false));
        (Shown.View, Shown.Timeline).Should().Be((View, Log));
    }

    [Fact]
    public void A_deal_that_is_loaded_anew_stays_on_the_screen() => OnOpened(Shown, new(View.Number)).View.Should().BeSameAs(View);

    [Fact]
    public void What_comes_of_a_deal_that_was_left_is_not_shown()
    {
        var other = OnOpened(Shown, new(1));
        OnLoaded(other, new(View, Log, [])).Should().BeSameAs(other);
        OnRefreshed(other, new(View)).Should().BeSameAs(other);
        OnMissing(other, new(View.Number)).Should().BeSameAs(other);
        OnHappening(other, Moved(View.Id, 6)).Should().BeSameAs(other);
    }

    [Fact]
    public void A_deal_as_it_is_now_keeps_its_timeline()
    {
        var now = View with { Version = 2 };
        OnRefreshed(Shown, new(now)).Should().Be(Shown with { View = now });
    }

    [Fact]
    public void A_deal_that_left_the_viewers_sight_leaves_the_screen()
    {
        var missing = OnMissing(Shown, new(View.Number));
        (missing.View, missing.IsMissing).Should().Be((null, true));
        OnOpened(missing, new(View.Number)).IsMissing.Should().BeFalse("it is asked for once more");
    }

    [Fact]
    public void What_happens_to_the_deal_stands_on_top_of_its_timeline()
    {
        var moved = Moved(View.Id, 6);
        OnHappening(Shown, moved).Timeline.Events.Should().StartWith(moved).And.HaveCount(2);
    }

    [Fact]
    public void What_happens_to_its_company_is_remembered_beside_and_once()
    {
        var linked = OnRefreshed(Shown, new(View with { Company = new(3, "АКТЮБИНСК ООО", A.CustomerInn, null) }, [Taken(3, 2)]));
        linked.Beside.Should().Equal(Taken(3, 2));
        var profiled = OnCompany(linked, Taken(3, 7));
        profiled.Beside.Should().Equal(Taken(3, 2), Taken(3, 7));
        OnCompany(profiled, Taken(3, 7)).Should().BeSameAs(profiled);
        OnCompany(profiled, Taken(4, 8)).Should().BeSameAs(profiled, "it is another one's");
        OnCompany(Shown, Taken(3, 8)).Should().BeSameAs(Shown, "no company is linked");
    }

    [Fact]
    public void What_was_loaded_already_is_not_told_twice() => OnHappening(Shown, Moved(View.Id, 5)).Should().BeSameAs(Shown);

    [Fact]
    public void What_happens_to_another_deal_changes_nothing() => OnHappening(Shown, Moved(Guid.CreateVersion7(), 6)).Should().BeSameAs(Shown);

    private static readonly Guid CompanyId = Guid.CreateVersion7();

    private static CompanyTaken Taken(int number, long sequence) => new CompanyTaken(CompanyId, number, Guid.Empty) { Stamp = new(sequence, Desk.Noon, Guid.Empty) };

    private static DealMoved Moved(Guid deal, long sequence) => new DealMoved(deal, 37924, Stage.Priced, Stage.Invoiced) { Stamp = new(sequence, Desk.Noon, Guid.Empty) };
}
