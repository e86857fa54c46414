using CrmBlazor.App.Forms.Lists;
using CrmBlazor.App.Live;
using CrmBlazor.App.Seeds;
using CrmBlazor.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CrmBlazor.Tests.Forms.Lists;

/// <summary>One person, two windows.</summary>
public sealed class ListViewsTests(SharedOffice shared) : ScreenTest(shared, DemoPeople.Manager)
{
    [Fact]
    public async Task What_one_window_keeps_the_other_does_not_undo()
    {
        using var other = Services.CreateScope();
        await other.ServiceProvider.GetRequiredService<Viewer>().ComeInAsync();
        var (one, two) = (Services.GetRequiredService<ListViews>(), other.ServiceProvider.GetRequiredService<ListViews>());
        foreach (var views in new[] { one, two }) (await views.FindAsync("deals")).Filters.Should().BeEmpty();
        await one.KeepAsync("deals", v => v.With(new("Мои", "show=mine")));
        var both = await two.KeepAsync("deals", v => v.Toggle(new(2, "Deals_Stage")));
        both.Filters.Should().Equal(new SavedFilter("Мои", "show=mine"));
        both.Changed.Should().Equal(2);
        (await two.FindAsync("deals")).Should().Be(both);
    }
}
