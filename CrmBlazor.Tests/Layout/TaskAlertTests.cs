using CrmBlazor.App.Data;
using CrmBlazor.App.Layout;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Domain.Tasks;
using CrmBlazor.Tests.Support;

namespace CrmBlazor.Tests.Layout;

/// <summary>Who is told of a task and of a closed deal.</summary>
public class TaskAlertTests
{
    private static readonly Guid Task = Guid.CreateVersion7(), Deal = Guid.CreateVersion7();
    private static readonly Guid[] Circle = [Desk.Manager2.Id, Desk.Head.Id];

    [Fact]
    public void Whoever_takes_part_is_told_that_a_task_was_added_moved_and_finished()
    {
        foreach (var happening in new TaskEvent[]
        {
            new TaskCreated(Task, 1, null, Desk.Manager.Id, Desk.Noon, false, "Сверить"), new TaskMoved(Task, 1, null, Desk.Manager.Id, Desk.Noon), new TaskFinished(Task, 1, null, Desk.Manager.Id),
        }) Told(happening with { People = Circle }).Should().Equal([Desk.Manager2.Id, Desk.Head.Id], happening.GetType().Name);
    }

    [Fact]
    public void Ones_own_task_is_no_news() => Told(new TaskCreated(Task, 1, Deal, Desk.Manager2.Id, Desk.Noon, true, "Входящая заявка")).Should().BeEmpty();

    [Fact]
    public void Who_comes_to_a_task_is_told_and_who_was_there_is_not() =>
        Told(new TaskPeopleSet(Task, 1, null, Desk.Manager.Id, [Desk.Manager2.Id], [Desk.Head.Id], [Desk.Head.Id]) { People = Circle }).Should().Equal(Desk.Head.Id);

    [Fact]
    public void A_reminder_is_its_responsibles()
    {
        var reminded = new TaskReminded(Task, 1, null, Desk.Manager2.Id, Desk.Noon, "Сверить") { People = [Desk.Head.Id], Stamp = new(1, Desk.Noon, Guid.Empty) };
        Alert.ToneFor(reminded, Desk.Manager2, null).Should().Be(AlertTone.Warn);
        Alert.ToneFor(reminded, Desk.Head, null).Should().BeNull();
        Alert.LinkOf(reminded, 0).Should().Be("/tasks");
    }

    [Fact]
    public void A_won_and_a_lost_deal_are_told_to_the_head()
    {
        foreach (var closed in new DomainEvent[] { AView.Of<DealWon>(), AView.Of<DealLost>() }) Told(closed).Should().Equal(Desk.Head.Id);
    }

    [Fact]
    public void What_is_told_now_is_found_again_later() =>
        Alert.Types.Concat(Alert.TaskTypes).Should().Contain([EventJson.NameOf<TaskReminded>(), EventJson.NameOf<TaskPeopleSet>(), EventJson.NameOf<TaskCreated>(), EventJson.NameOf<DealWon>(), EventJson.NameOf<DealLost>()]);

    /// <summary>When the manager did it.</summary>
    private static IEnumerable<Guid> Told(DomainEvent happening)
    {
        var stamped = happening with { Stamp = new(1, Desk.Noon, Desk.Manager.Id) };
        return new[] { Desk.Manager, Desk.Manager2, Desk.Head, Desk.Operator, Desk.Accountant }.Where(a => Alert.ToneFor(stamped, a, Desk.Manager.Id) is not null).Select(a => a.Id);
    }
}
