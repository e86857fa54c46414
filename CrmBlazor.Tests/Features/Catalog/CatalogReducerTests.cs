using CrmBlazor.App.Data;
using CrmBlazor.App.Features.Catalog;
using static CrmBlazor.App.Features.Catalog.CatalogReducers;

namespace CrmBlazor.Tests.Features.Catalog;

public class CatalogReducerTests
{
    private static readonly CatalogSearch Rings = new("КС", "Кольца колодезные");
    private static readonly Paged<ProductRow> List = new([], 7);
    private static readonly string[] Sections = ["Кольца колодезные", "Люки"];
    private static readonly CatalogState Shown = OnLoaded(OnOpened(new(), new(Rings)), new(Rings, List, Sections));

    [Fact]
    public void What_was_looked_for_is_shown_beside_the_sections() => Shown.Should().Be(new CatalogState(Rings, List, Sections, true));

    [Fact]
    public void While_another_list_loads_the_one_at_hand_stays() => OnOpened(Shown, new(new())).Should().Be(new CatalogState(new(), List, Sections, true));

    [Fact]
    public void An_answer_to_an_older_search_does_not_overwrite_a_newer_one() => OnLoaded(Shown, new(Rings with { Section = null }, new([], 1), [])).Should().BeSameAs(Shown);

    [Fact]
    public void Opening_what_is_open_changes_nothing() => OnOpened(Shown, new(Rings)).Should().BeSameAs(Shown);

    [Fact]
    public void A_list_that_was_left_is_kept_but_no_longer_current()
    {
        var left = OnLeft(Shown, new());
        left.Should().Be(Shown with { IsShown = false });
        OnLeft(left, new()).Should().BeSameAs(left);
    }
}
