using Bunit;
using CrmBlazor.App.Commands.Deals;
using CrmBlazor.App.Commands.Regulation;
using CrmBlazor.App.Features.Control;
using CrmBlazor.App.Live;
using CrmBlazor.App.Seeds;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Domain.Regulation;
using CrmBlazor.Tests.Support;
using Fluxor;
using Microsoft.Extensions.DependencyInjection;

namespace CrmBlazor.Tests.Features.Control;

/// <summary>How many deals were taken in time, before the head of sales.</summary>
public sealed class InTimeTests(SharedOffice shared) : ScreenTest(shared, DemoPeople.Head, circuit: true)
{
    [Fact]
    public async Task A_deal_that_nobody_took_lowers_the_figure_as_soon_as_its_clock_runs_out_until_the_head_excuses_it()
    {
        await Office.TakenDealAsync();
        var late = await Office.AssignedDealAsync();
        var page = Render<ControlPage>();
        page.WaitForAssertion(() => page.Find("#in-time").TextContent.Should().Be("100 %"));
        Office.Time.Advance(TimeSpan.FromMinutes(10));
        await Eventually.BeAsync(async () => (await Office.DealAsync(late)).BreachedAt is not null);
        var breached = (await Office.HappenedAsync()).OfType<ClockBreached>().Single();
        Services.GetRequiredService<IDispatcher>().Dispatch(new LogAdvanced([new LiveEvent(breached, await Office.DealAsync(late), null!)]));
        page.WaitForAssertion(() => page.Find("#in-time").TextContent.Should().Be("50 %"));
        page.FindAll("#breaches .br").Should().HaveCount(1);
        var breach = (await Office.HappenedAsync()).OfType<BreachRecorded>().Single();
        await Office.DoAsync(DemoPeople.Head, new ExcuseBreach(breach.Number, "Телефон был отключён"));
        var excused = (await Office.HappenedAsync()).OfType<BreachExcused>().Single();
        Services.GetRequiredService<IDispatcher>().Dispatch(new LogAdvanced([new LiveEvent(excused, null, null!)]));
        page.WaitForAssertion(() => page.Find("#in-time").TextContent.Should().Be("100 %"));
        page.FindAll("#breaches .br").Should().HaveCount(0);
        foreach (var next in new[] { DemoPeople.Manager2, DemoPeople.Manager }) await Office.DoAsync(DemoPeople.Head, new AssignDeal(late, next.Email));
        Office.Time.Advance(TimeSpan.FromMinutes(10));
        await Eventually.BeAsync(async () => (await Office.HappenedAsync()).OfType<ClockBreached>().Count() == 2);
        breached = (await Office.HappenedAsync()).OfType<ClockBreached>().Last();
        Services.GetRequiredService<IDispatcher>().Dispatch(new LogAdvanced([new LiveEvent(breached, await Office.DealAsync(late), null!)]));
        page.WaitForAssertion(() => page.Find("#in-time").TextContent.Should().Be("50 %", "the first was excused, this one is not"));
        page.FindAll("#breaches .br").Should().HaveCount(1);
    }
}
