using Bunit;
using CrmBlazor.App.Commands.Deals;
using CrmBlazor.App.Commands.Tasks;
using CrmBlazor.App.Components;
using CrmBlazor.App.Data;
using CrmBlazor.App.Seeds;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Domain.Leads;
using CrmBlazor.Domain.Tasks;
using CrmBlazor.Tests.Support;

namespace CrmBlazor.Tests.Components;

/// <summary>Entries tell of other records by their names, and lead to them.</summary>
public sealed class TimelineTests(SharedOffice shared) : ScreenTest(shared, DemoPeople.Manager, circuit: true)
{
    [Fact]
    public async Task A_linked_company_and_a_finished_task_are_told_by_name()
    {
        var deal = await Office.TakenDealAsync();
        await Office.DoAsync(DemoPeople.Manager, new LinkCompany(deal, A.Customer));
        var task = (int)(await Office.DoAsync(DemoPeople.Manager, new AddTask("Спросить про кран", Office.Time.GetUtcNow().AddHours(2), deal))).Number;
        await Office.DoAsync(DemoPeople.Manager, new FinishTask(task));
        var events = await OfDealAsync(deal);
        var timeline = Render<Timeline>(p => p.Add(t => t.Events, events));
        timeline.WaitForAssertion(() => Line(timeline, EventJson.NameOf<DealCompanyLinked>()).Should().Be("Привязана компания АКТЮБИНСК ООО"));
        timeline.Find($"[data-type='{EventJson.NameOf<DealCompanyLinked>()}'] a").GetAttribute("href").Should().Be("/companies/3");
        Line(timeline, EventJson.NameOf<TaskFinished>()).Should().Be("Задача «Спросить про кран» завершена");
    }

    private async Task<IReadOnlyList<DomainEvent>> OfDealAsync(int number)
    {
        await using var db = Office.Read();
        return [.. (await db.TimelineOfDealAsync((await Office.DealAsync(number)).Id, 100)).Select(e => e.Event)];
    }

    private static string Line(IRenderedComponent<Timeline> timeline, string type) => timeline.Find($"[data-type='{type}'] .tl-line span").TextContent;
}

/// <summary>The same before a manager whose deal it is not.</summary>
public sealed class OthersTimelineTests(SharedOffice shared) : ScreenTest(shared, DemoPeople.Manager2, circuit: true)
{
    [Fact]
    public async Task A_deal_that_one_may_not_see_stays_a_number()
    {
        var deal = await Office.TakenDealAsync();
        var events = (await Office.HappenedAsync()).Where(e => e is LeadConverted or DealCreated).ToList();
        var timeline = Render<Timeline>(p => p.Add(t => t.Events, events));
        timeline.WaitForAssertion(() => timeline.Find("[data-type='deal.created'] .tl-line span").TextContent.Should().StartWith("Создана сделка из лида «Входящий звонок / Пётр»: "));
        timeline.Find("[data-type='lead.converted'] .tl-line span").TextContent.Should().Be($"Лид стал сделкой №\u00a0{deal}");
        timeline.FindAll("[data-type='lead.converted'] .tl-line a").Should().BeEmpty();
    }
}
