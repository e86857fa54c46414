using Bunit;
using CrmBlazor.App.Commands.Office;
using CrmBlazor.App.Data;
using CrmBlazor.App.Features.Regulation;
using CrmBlazor.App.Live;
using CrmBlazor.App.Seeds;
using CrmBlazor.Domain.Regulation;
using CrmBlazor.Tests.Support;
using Fluxor;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace CrmBlazor.Tests.Features.Regulation;

/// <summary>The rules as they are read, with the values of this day.</summary>
public abstract class RulesPageTests(SharedOffice shared, DemoPerson who) : ScreenTest(shared, who, circuit: true)
{
    protected IRenderedComponent<RulesPage> Page(string address = "/rules")
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return Render<RulesPage>();
    }
}

public sealed class RulesForAManagerTests(SharedOffice shared) : RulesPageTests(shared, DemoPeople.Manager)
{
    [Fact]
    public void Every_row_has_its_place()
    {
        var page = Page();
        page.FindAll("article").Select(a => a.GetAttribute("data-row")).Should().Equal(["R 1", "R 2", "R 3", "R 4", "R 5", .. Algorithm.Steps.Select(s => s.Row)]);
        page.FindAll("article").Select(a => a.Id).Should().OnlyHaveUniqueItems().And.Contain(["R-2", "B-20", "B-34b"]);
    }

    [Fact]
    public void The_row_one_came_for_is_lit()
    {
        Page("/rules#B-20").FindAll(".is-sought").Should().ContainSingle().Which.Id.Should().Be("B-20");
        JSInterop.VerifyInvoke("crm.show").Arguments.Should().Equal("B-20");
    }

    [Fact]
    public void A_row_tells_its_values_and_who_refuses_by_it()
    {
        var clock = Page().Find("#B-20");
        clock.QuerySelectorAll("dd").Select(d => d.TextContent.Trim()).Should().Equal("7 мин", "10 мин", "Круглосуточно", "500\u00a0₽");
        clock.QuerySelectorAll(".rule-refusals li").Select(l => l.TextContent).Should().Equal("Сделка не взята в работу");
    }

    [Fact]
    public void Who_is_no_administrator_changes_nothing() => Page().FindAll("a[href^='/admin']").Should().BeEmpty();

    [Fact]
    public async Task A_changed_value_is_read_at_once()
    {
        var (page, before) = (Page(), await Office.HeadAsync());
        await Office.DoAsync(DemoPeople.Admin, new SetClockLimits(8, 12, 45));
        await Office.FollowedAsync();
        await using var db = Office.Read();
        var happened = await LiveFeed.WithDealsAsync(db, await db.EventsAfterAsync(before, 10));
        await page.InvokeAsync(() => Services.GetRequiredService<IDispatcher>().Dispatch(new LogAdvanced(happened)));
        page.WaitForAssertion(() => page.Find("#B-8 dd").TextContent.Trim().Should().Be("45 мин"));
        await Office.DoAsync(DemoPeople.Admin, new SetClockLimits(7, 10, 30));
        await Office.FollowedAsync();
    }
}

public sealed class RulesForAnAdministratorTests(SharedOffice shared) : RulesPageTests(shared, DemoPeople.Admin)
{
    [Fact]
    public void A_value_is_a_press_away_from_its_setting() =>
        Page().Find("#R-4").QuerySelectorAll("a:not(.rule-ref)").Select(a => a.GetAttribute("href")).Should().Equal("/admin?tab=rules#contact-fields", "/admin?tab=rules#own-mail");
}
