using CrmBlazor.App.Forms.Lists;

namespace CrmBlazor.Tests.Forms.Lists;

/// <summary>How somebody arranges a list for himself.</summary>
public class ListViewTests
{
    private static readonly ListColumn Stage = new(2, "Deals_Stage");
    private static readonly ListColumn Since = new(7, "Deal_OnStage", IsUsual: false);

    [Fact]
    public void A_column_is_hidden_and_shown_again_and_the_usual_ones_come_back()
    {
        var view = ListView.Usual.Toggle(Stage).Toggle(Since);
        (view.Shows(Stage), view.Shows(Since)).Should().Be((false, true));
        view.Hidden([Stage, Since]).Should().Be("no-2");
        view.Toggle(Stage).Toggle(Since).Changed.Should().BeEmpty();
        ListView.Usual.Hidden([Stage, Since]).Should().Be("no-7");
    }

    [Fact]
    public void A_filter_of_the_same_name_takes_the_place_of_the_former()
    {
        var view = ListView.Usual.With(new("Мои", "show=mine")).With(new("Мои", "show=mine&stage=new"));
        view.Filters.Should().Equal(new SavedFilter("Мои", "show=mine&stage=new"));
        view.Without(view.Filters[0]).Filters.Should().BeEmpty();
    }

    [Fact]
    public void Of_too_many_filters_the_oldest_is_forgotten()
    {
        var view = Enumerable.Range(1, 21).Aggregate(ListView.Usual, (v, i) => v.With(new($"Фильтр {i}", $"search={i}")));
        view.Filters.Should().HaveCount(20).And.NotContain(f => f.Name == "Фильтр 1");
    }
}
