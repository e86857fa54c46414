using Bunit;
using CrmBlazor.App.Features.Tasks;
using CrmBlazor.App.Forms.Acts;
using CrmBlazor.App.Seeds;
using CrmBlazor.Domain.Tasks;
using CrmBlazor.Tests.Support;

namespace CrmBlazor.Tests.Features.Tasks;

/// <summary>A week of tasks: each is opened by a press, and one that follows its deal says so.</summary>
public sealed class WeekViewTests(SharedOffice shared) : ScreenTest(shared, DemoPeople.Manager)
{
    [Fact]
    public void A_press_opens_the_task()
    {
        var opened = 0;
        var week = Week(Row(7, automatic: false), n => opened = n);
        week.Find("[data-task='7'] button.slot-title").Click();
        opened.Should().Be(7);
        week.FindAll(".slot-fixed").Should().BeEmpty();
        week.Find("[data-task='7']").HasAttribute("data-movable").Should().BeTrue();
    }

    [Fact]
    public void A_task_that_came_with_a_deal_is_fixed_and_says_why()
    {
        var week = Week(Row(8, automatic: true), _ => { });
        week.Find("[data-task='8']").HasAttribute("data-movable").Should().BeFalse();
        week.Find("[data-task='8'] .slot-fixed").GetAttribute("title").Should().Be(Voice.Obstacle("taskFollowsDeal"));
    }

    [Fact]
    public void To_move_a_task_begins_with_when_it_is_due_now() =>
        Render<RescheduleTaskForm>(p => p.Add(f => f.Target, new ActTarget(0, "9") { Due = Desk.Noon.AddDays(2) })).Find("#due").GetAttribute("value")
            .Should().StartWith(Office.Get<CrmBlazor.App.Live.OfficeBook>().Local(Desk.Noon.AddDays(2)).ToString("yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture));

    private IRenderedComponent<WeekView> Week(TaskRow task, Action<int> open) =>
        Render<WeekView>(p => p.Add(w => w.Tasks, [task]).Add(w => w.Monday, DateOnly.FromDateTime(Desk.Noon.Date).AddDays(-3)).Add(w => w.Me, Desk.Manager.Id).Add(w => w.Now, Desk.Noon).Add(w => w.OnOpen, open));

    private static TaskRow Row(int number, bool automatic) => new(Guid.CreateVersion7(), number, TaskKind.Call, false, "Перезвонить", null, Desk.Noon.AddHours(1), TaskState.Open, null, null, automatic, null, null, null, null, [],
        Desk.Manager.Id, Desk.Manager.Id, null, null, [], 1);
}
