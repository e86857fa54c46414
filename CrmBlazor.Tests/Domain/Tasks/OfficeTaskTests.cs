using CrmBlazor.Domain.Tasks;
using CrmBlazor.Tests.Support;

namespace CrmBlazor.Tests.Domain.Tasks;

/// <summary>Planned work with a deadline and a checklist (B 12-16).</summary>
public class OfficeTaskTests
{
    [Fact]
    public void The_automatic_task_orders_the_work_and_lists_five_points()
    {
        var deal = Desk.Assigned();
        var task = Desk.AutomaticTask(deal);
        task.Happened().Should().Equal(new TaskCreated(task.Id, 23104, deal.Id, Desk.Manager.Id, Desk.Noon.AddMinutes(10), Automatic: true, "Входящая заявка/сделка №37924"));
        task.Checklist.Select(c => c.Text).Should().Equal("Изучить заявку", "Позвонить клиенту", "Рассчитать и озвучить цену", "Выставить счёт", "Проконтролировать оплату");
    }

    [Fact]
    public void A_task_has_a_title_and_a_deadline_ahead()
    {
        Planning("", Desk.Noon).Faults().Should().Equal("title: required", "dueAt: badDeadline");
        Planning(new('я', 201), new(2101, 1, 1, 0, 0, 0, TimeSpan.Zero)).Faults().Should().Equal("title: tooLong", "dueAt: badDeadline");
        Mine().DueAt.Should().Be(Desk.Noon.AddHours(1));
    }

    [Fact]
    public void Every_point_is_done_before_the_task_is()
    {
        var task = Desk.AutomaticTask(Desk.Assigned());
        for (var item = 1; item <= 4; item++) task.Tick(item, true);
        Finishing(task).Obstacles().Should().Equal("itemOpen, B 16, TickChecklistItem");
        task.Tick(5, true);
        task.Happened();
        task.Finish(null, Desk.Manager, Desk.Noon);
        task.Happened().Should().Equal(new TaskFinished(task.Id, 23104, task.DealId, Desk.Manager.Id));
        Finishing(task).DoneBefore().Should().Be((Desk.Manager.Id, Desk.Noon));
    }

    [Fact]
    public void Ticks_are_counted_and_can_be_taken_back()
    {
        var task = Desk.AutomaticTask(Desk.Assigned());
        task.Happened();
        task.Tick(2, true);
        task.Tick(2, true);
        task.Tick(2, false);
        task.Happened().Should().Equal(
            new ChecklistItemTicked(task.Id, 23104, task.DealId, Desk.Manager.Id, 2, true, 1, 5),
            new ChecklistItemTicked(task.Id, 23104, task.DealId, Desk.Manager.Id, 2, false, 0, 5));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    [InlineData(-1)]
    public void A_point_that_is_not_there_is_a_fault(int item)
    {
        Action tick = () => Desk.AutomaticTask(Desk.Assigned()).Tick(item, true);
        tick.Faults().Should().Equal("item: unknown");
    }

    [Fact]
    public void A_point_can_be_added_and_keeps_the_task_open()
    {
        var task = Mine();
        task.AddItem(" Спросить про кран ");
        task.Happened().Should().Contain(new ChecklistItemAdded(task.Id, 1, null, Desk.Manager.Id, 1, "Спросить про кран"));
        Finishing(task).Obstacles().Should().Equal("itemOpen, B 16, TickChecklistItem");
    }

    [Fact]
    public void A_checklist_has_an_end()
    {
        var task = Mine();
        for (var i = 0; i < OfficeTask.MostItems; i++) task.AddItem("Ещё одно");
        Adding(task, "Сто первое").Faults().Should().Equal("text: tooMany");
        Adding(Mine(), " ").Faults().Should().Equal("text: required");
        Adding(Mine(), new('я', 201)).Faults().Should().Equal("text: tooLong");
    }

    [Fact]
    public void Nothing_changes_in_a_closed_task()
    {
        var task = Mine();
        task.Cancel(Desk.Manager, Desk.Noon);
        task.Happened();
        foreach (var act in new[] { Finishing(task), Adding(task, "Ещё"), () => task.Tick(1, true) }) act.DoneBefore().By.Should().Be(Desk.Manager.Id);
        task.Cancel(Desk.Head, Desk.Noon);
        task.Move(Desk.Manager2.Id, Desk.Noon.AddDays(1));
        task.Happened().Should().BeEmpty();
    }

    [Fact]
    public void Deadline_and_assignee_follow_the_deal()
    {
        var task = Desk.AutomaticTask(Desk.Assigned());
        task.Happened();
        task.Move(Desk.Manager2.Id, Desk.Noon.AddDays(14));
        task.Move(Desk.Manager2.Id, Desk.Noon.AddDays(14));
        task.Happened().Should().Equal(new TaskMoved(task.Id, 23104, task.DealId, Desk.Manager2.Id, Desk.Noon.AddDays(14), Desk.Manager.Id, Desk.Noon.AddMinutes(10)));
    }

    [Fact]
    public void A_planned_call_keeps_its_kind_its_client_and_how_it_ended()
    {
        var client = Guid.CreateVersion7();
        var task = OfficeTask.Add(1, new("Позвонить", Desk.Noon.AddHours(1), TaskKind.Call, true, " Спросить о доставке "), new(Contact: client, ContactNumber: 5101), Desk.Manager, Desk.Noon);
        (task.Kind, task.IsImportant, task.Text, task.ContactId, task.ContactNumber).Should().Be((TaskKind.Call, true, "Спросить о доставке", client, 5101));
        task.Finish(" Всё доехало ", Desk.Manager, Desk.Noon);
        task.Result.Should().Be("Всё доехало");
    }

    [Fact]
    public void A_task_is_put_off_to_a_time_that_is_ahead_and_the_automatic_one_follows_its_deal()
    {
        var task = Mine();
        task.Happened();
        Action earlier = () => task.Reschedule(Desk.Noon, Desk.Noon);
        earlier.Faults().Should().Equal("dueAt: badDeadline");
        task.Reschedule(Desk.Noon.AddDays(2), Desk.Noon);
        task.Happened().Should().Equal(new TaskMoved(task.Id, 1, null, Desk.Manager.Id, Desk.Noon.AddDays(2), Desk.Manager.Id, Desk.Noon.AddHours(1)));
        var automatic = OfficeTask.ForNewDeal(2, 37924, Guid.CreateVersion7(), Desk.Manager.Id, Desk.Noon.AddHours(1), Desk.Noon);
        Action put = () => automatic.Reschedule(Desk.Noon.AddDays(2), Desk.Noon);
        put.Obstacles().Should().Equal("taskFollowsDeal, B 13, EditDeal");
    }

    private static OfficeTask Mine() => OfficeTask.Add(1, new("Перезвонить", Desk.Noon.AddHours(1)), default, Desk.Manager, Desk.Noon);

    private static Action Planning(string title, DateTimeOffset dueAt) => () => OfficeTask.Add(1, new(title, dueAt), default, Desk.Manager, Desk.Noon);

    private static Action Adding(OfficeTask task, string text) => () => task.AddItem(text);

    private static Action Finishing(OfficeTask task) => () => task.Finish(null, Desk.Manager, Desk.Noon);
}
