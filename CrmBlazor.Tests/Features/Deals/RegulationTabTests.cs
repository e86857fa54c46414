using Bunit;
using CrmBlazor.App.Components;
using CrmBlazor.App.Data;
using CrmBlazor.App.Features.Deals;
using CrmBlazor.App.Live;
using CrmBlazor.App.Seeds;
using CrmBlazor.App.Speech;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Domain.Staff;
using CrmBlazor.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CrmBlazor.Tests.Features.Deals;

/// <summary>The regulation as one deal walks it: what is behind, what is next, what shuts the rest.</summary>
public sealed class RegulationTabTests(SharedOffice shared) : ScreenTest(shared, DemoPeople.Manager)
{
    private readonly List<ObstacleText> cured = [];
    private readonly List<Stage> moved = [];

    [Fact]
    public async Task The_next_act_is_one_press()
    {
        var tab = await TabAsync(await Office.AssignedDealAsync());
        tab.Find("#next-step").GetAttribute("data-step").Should().Be("B 20");
        tab.Find("#do-next").TextContent.Should().Be("Беру");
        tab.Find("#do-next").Click();
        cured.Should().ContainSingle().Which.Should().Match<ObstacleText>(o => o.Cure == "TakeDeal" && o.Rule == "B 20");
    }

    [Fact]
    public async Task An_open_gate_is_the_next_act_itself()
    {
        var deal = await Office.TakenDealAsync();
        await Office.TalkAsync(deal);
        var tab = await TabAsync(deal);
        tab.Find("#do-next").TextContent.Should().Be("Перевести в «Согласование с клиентом»");
        tab.Find("#do-next").Click();
        moved.Should().Equal(Stage.Negotiation);
    }

    [Fact]
    public async Task A_step_that_is_done_says_by_whom_and_a_shut_one_why()
    {
        var tab = await TabAsync(await Office.NegotiatedDealAsync());
        var call = tab.Find("[data-step='B 1'][data-state]");
        (call.GetAttribute("data-state"), call.QuerySelector(".who span")!.TextContent).Should().Be(("done", DemoPeople.Operator.Name));
        tab.Find("[data-step='B 20'][data-state] .who span").TextContent.Should().Be(DemoPeople.Manager.Name);
        var told = tab.Find("[data-step='B 40'][data-state]");
        told.GetAttribute("data-state").Should().Be("shut");
        told.TextContent.Should().Contain("не привязана компания");
    }

    [Fact]
    public async Task What_the_system_does_is_marked_so()
    {
        var tab = await TabAsync(await Office.AssignedDealAsync());
        tab.Find("[data-step='B 12'][data-state] .who").TextContent.Should().Contain("делает система");
        tab.FindAll(".who").Count(w => w.TextContent.Contains("делает система")).Should().BeGreaterThan(20);
    }

    [Fact]
    public async Task The_phase_at_hand_is_open_and_the_others_are_folded()
    {
        var tab = await TabAsync(await Office.NegotiatedDealAsync());
        tab.FindAll("details").Should().HaveCount(10);
        tab.FindAll("details[open]").Should().ContainSingle().Which.GetAttribute("data-phase").Should().Be("goods");
    }

    [Fact]
    public async Task The_progress_counts_61_steps()
    {
        var tab = await TabAsync(await Office.WonDealAsync());
        tab.Find("#passed").TextContent.Should().EndWith(" из 61");
        tab.FindAll("li[data-step]").Should().HaveCount(62, "34 has two parts");
        tab.Find("#next-step").GetAttribute("data-step").Should().Be("B 61");
    }

    [Fact]
    public async Task What_another_role_is_to_do_is_waited_for()
    {
        var tab = await TabAsync((await Office.InvoicedDealAsync()).Deal);
        tab.Find("#next-step").GetAttribute("data-step").Should().Be("B 56");
        tab.Find("#next-step").TextContent.Should().Contain("Генеральный директор").And.Contain("не хватает");
    }

    [Fact]
    public async Task The_same_in_english()
    {
        Read("en-US");
        var tab = await TabAsync(await Office.AssignedDealAsync());
        tab.Find("h2").TextContent.Should().Be("Regulation");
        tab.Find("#passed").TextContent.Should().Contain(" of 61");
    }

    private async Task<IRenderedComponent<RegulationTab>> TabAsync(int number)
    {
        var actor = Services.GetRequiredService<Viewer>().Actor;
        await Office.FollowedAsync();
        await using var db = Office.Read();
        var deal = await Office.DealAsync(number);
        var lead = (await db.TimelineOfAsync(deal.LeadId, 50)).Select(e => e.Event);
        var view = (await db.DealAsync(number, actor, Voice, Office.Get<OfficeBook>(), Office.Time.GetUtcNow()))!;
        var timeline = new TimelineLog([.. (await db.TimelineOfDealAsync(deal.Id, 1000)).Select(e => e.Event).Where(actor.SeesInDeal)]);
        return Render<RegulationTab>(p => p.Add(t => t.View, view).Add(t => t.Timeline, timeline).Add(t => t.Beside, [.. lead])
            .Add(t => t.OnCure, cured.Add).Add(t => t.OnMove, moved.Add));
    }
}
