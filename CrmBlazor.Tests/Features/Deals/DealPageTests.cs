using Bunit;
using CrmBlazor.App.Features.Deals;
using CrmBlazor.App.Seeds;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Tests.Support;

namespace CrmBlazor.Tests.Features.Deals;

/// <summary>The deal's page in a circuit of its own: what is pressed goes to the ledger.</summary>
public sealed class DealPageTests(SharedOffice shared) : ScreenTest(shared, DemoPeople.Manager, circuit: true)
{
    [Fact]
    public async Task A_shut_stage_that_is_pressed_says_what_shuts_it()
    {
        var page = Page(await Office.TakenDealAsync());
        Press(page, Stage.Invoiced);
        var refused = page.WaitForElement("#refused");
        refused.GetAttribute("role").Should().Be("alert");
        refused.QuerySelectorAll(".rule-ref").Select(r => r.TextContent).Should().Contain(["B 24", "B 34b"]);
    }

    [Fact]
    public async Task An_open_stage_that_is_pressed_is_entered()
    {
        var deal = await Office.TakenDealAsync();
        await Office.TalkAsync(deal);
        Press(Page(deal), Stage.Negotiation);
        await Eventually.BeAsync(async () => (await Office.DealAsync(deal)).Stage is Stage.Negotiation);
    }

    [Fact]
    public async Task What_one_deal_was_refused_is_not_told_of_another()
    {
        var (first, second) = (await Office.TakenDealAsync(), await Office.TakenDealAsync());
        var page = Page(first);
        Press(page, Stage.Invoiced);
        page.WaitForElement("#refused");
        page.Render(p => p.Add(d => d.Number, second));
        page.WaitForAssertion(() => page.Find(".deal-head").TextContent.Should().Contain($"{second}"));
        page.FindAll("#refused").Should().BeEmpty();
    }

    [Fact]
    public async Task A_deal_of_another_manager_is_not_there()
    {
        var deal = await Office.DealAsync();
        Page(deal).WaitForElement(".empty").TextContent.Should().Contain("Такой сделки нет");
    }

    private static void Press(IRenderedComponent<DealPage> page, Stage stage) => page.WaitForElement($".stagebar [data-stage={stage.ToString().ToLowerInvariant()}]").Click();

    private IRenderedComponent<DealPage> Page(int deal) => Render<DealPage>(p => p.Add(d => d.Number, deal));
}
