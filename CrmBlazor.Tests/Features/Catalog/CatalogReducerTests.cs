using CrmBlazor.App.Data;
using CrmBlazor.App.Features.Catalog;
using CrmBlazor.Domain.Catalog;
using static CrmBlazor.App.Features.Catalog.CatalogReducers;

namespace CrmBlazor.Tests.Features.Catalog;

public class CatalogReducerTests
{
    private static readonly CatalogSearch Rings = new("КС", "Кольца колодезные");
    private static readonly Paged<ProductRow> List = new([], 7);
    private static readonly IReadOnlyList<SectionNode> Sections = SectionNode.Tree(new Dictionary<string, int> { ["Кольца колодезные"] = 5, ["Люки"] = 2 });
    private static readonly CatalogState Shown = OnLoaded(OnOpened(new(), new CatalogOpened(Rings)), new CatalogLoaded(Rings, List, Sections));

    [Fact]
    public void What_was_looked_for_is_shown_beside_the_sections() => Shown.Should().Be(new CatalogState(Rings, List, Sections, true));

    [Fact]
    public void While_another_list_loads_the_one_at_hand_stays() => OnOpened(Shown, new CatalogOpened(new())).Should().Be(new CatalogState(new(), List, Sections, true));

    [Fact]
    public void An_answer_to_an_older_search_does_not_overwrite_a_newer_one() => OnLoaded(Shown, new CatalogLoaded(Rings with { Section = null }, new([], 1), [])).Should().BeSameAs(Shown);

    [Fact]
    public void Opening_what_is_open_changes_nothing() => OnOpened(Shown, new CatalogOpened(Rings)).Should().BeSameAs(Shown);

    [Fact]
    public void A_list_that_was_left_is_kept_but_no_longer_current()
    {
        var left = OnLeft(Shown, new());
        left.Should().Be(Shown with { IsShown = false });
        OnLeft(left, new()).Should().BeSameAs(left);
    }

    [Fact]
    public void A_card_that_is_not_open_any_more_is_not_shown()
    {
        var open = OnOpened(Shown, new ProductOpened(18));
        OnLoaded(open, new ProductLoaded(40, null)).Should().BeSameAs(open);
        OnOpened(open, new ProductOpened(18)).Should().BeSameAs(open);
        OnOpened(open, new ProductOpened(null)).Should().Be(Shown);
    }
}
