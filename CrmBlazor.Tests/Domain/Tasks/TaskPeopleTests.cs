using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Tasks;
using CrmBlazor.Tests.Support;

namespace CrmBlazor.Tests.Domain.Tasks;

/// <summary>Who has to do with a task, its headings and its reminder (B 13, B 17).</summary>
public class TaskPeopleTests
{
    private static readonly Guid One = Guid.CreateVersion7(), Two = Guid.CreateVersion7();

    [Fact]
    public void Everybody_who_takes_part_is_told_of_by_name()
    {
        var task = Task(people: new(null, [One], [Two]));
        var created = task.Happened().OfType<TaskCreated>().Single();
        created.People.Should().Equal(One, Two);
        (created.Concerns(Desk.Manager.Id), created.Concerns(One), created.Concerns(Desk.Head.Id)).Should().Be((true, true, false));
        task.Finish(null, Desk.Manager, Desk.Noon);
        task.Happened().OfType<TaskFinished>().Single().People.Should().Equal(One, Two);
    }

    [Fact]
    public void Who_gives_a_task_to_another_is_its_author_and_may_finish_it_too()
    {
        var task = Task(people: new(One, [Two], []));
        (task.AssigneeId, task.IsOf(Desk.Manager.Id), task.IsOf(One), task.IsOf(Two), task.IsWorkedBy(Two)).Should().Be((One, true, true, false, true));
        task.People.Select(p => (p.PersonId, p.Part)).Should().Equal((Desk.Manager.Id, TaskPart.Author), (Two, TaskPart.CoExecutor));
    }

    [Fact]
    public void A_person_stands_once_and_the_responsible_not_at_all()
    {
        var task = Task(people: new(null, [One, Desk.Manager.Id, One], [One, Two]));
        task.People.Select(p => (p.PersonId, p.Part)).Should().Equal((One, TaskPart.CoExecutor), (Two, TaskPart.Observer));
    }

    [Fact]
    public void Others_take_part_and_who_left_is_told_too()
    {
        var task = Task(people: new(null, [One], []));
        task.Happened();
        task.SetPeople([Two], [One]);
        task.SetPeople([Two], [One]);
        var set = task.Happened().OfType<TaskPeopleSet>().Single();
        set.CoExecutors.Should().Equal(Two);
        set.Observers.Should().Equal(One);
        set.Added.Should().Equal(Two);
        task.SetPeople([], []);
        task.Happened().OfType<TaskPeopleSet>().Single().People.Should().BeEquivalentTo([One, Two]);
        task.People.Should().BeEmpty();
    }

    [Fact]
    public void Whoever_becomes_responsible_is_no_co_executor_any_more()
    {
        var task = Task(people: new(null, [One], [Two]));
        task.Move(One, task.DueAt);
        task.People.Select(p => (p.PersonId, p.Part)).Should().Equal((Two, TaskPart.Observer));
    }

    [Fact]
    public void Who_was_slower_learns_who_takes_part_now()
    {
        var task = Task(people: new(null, [One], []));
        task.NextVersion();
        Action slower = () => task.SetPeople([Two], [One], 1, id => id == One ? "one" : "two");
        slower.Should().Throw<VersionConflictException>().Which.Fields.Should().Equal(new FieldConflict("coExecutors", "one", "two"), new FieldConflict("observers", null, "one"));
        task.CoExecutors.Should().Equal(One);
    }

    [Fact]
    public void A_circle_has_an_end_and_a_closed_task_keeps_its_own()
    {
        var many = Enumerable.Range(0, TaskCircle.Most + 1).Select(_ => Guid.CreateVersion7()).ToList();
        Action crowd = () => Task().SetPeople(many, many);
        crowd.Faults().Should().Equal("coExecutors: tooMany", "observers: tooMany");
        var task = Task();
        task.Finish(null, Desk.Manager, Desk.Noon);
        Action late = () => task.SetPeople([One], []);
        late.DoneBefore().By.Should().Be(Desk.Manager.Id);
    }

    [Fact]
    public void A_heading_is_neither_ticked_nor_counted()
    {
        var task = Task(checklist: [new("Подготовка", true), new("Открыть сделку"), new(" Проверить цену ")]);
        Action heading = () => task.Tick(1, true);
        heading.Faults().Should().Equal("item: unknown");
        task.AddItem("После звонка", heading: true);
        task.Happened();
        task.Tick(2, true);
        task.Happened().OfType<ChecklistItemTicked>().Single().Should().Match<ChecklistItemTicked>(t => t.DoneItems == 1 && t.Items == 2);
        task.ToFinishing().Should().ContainSingle().Which.Facts.Should().Equal("Проверить цену");
        task.Tick(3, true);
        task.ToFinishing().Should().BeEmpty();
    }

    [Fact]
    public void A_point_that_is_typed_with_the_task_has_words()
    {
        Action task = () => Task(checklist: [new("Открыть"), new(" ")]);
        task.Faults().Should().Equal("checklist[1].text: required");
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    [InlineData(60, false)]
    [InlineData(61, true)]
    public void A_reminder_lies_ahead_and_not_after_the_deadline(int minutes, bool refused)
    {
        Action plan = () => Task(remindAt: Desk.Noon.AddMinutes(minutes));
        if (refused) plan.Faults().Should().Equal("remindAt: badReminder");
        else plan.Should().NotThrow();
    }

    [Fact]
    public void It_reminds_once_and_goes_along_with_the_deadline()
    {
        var task = Task(remindAt: Desk.Noon.AddMinutes(45));
        task.Happened();
        task.Remind(Desk.Noon.AddMinutes(44));
        task.Happened().Should().BeEmpty();
        task.Remind(Desk.Noon.AddMinutes(45));
        task.Remind(Desk.Noon.AddMinutes(46));
        task.Happened().Should().Equal(new TaskReminded(task.Id, 1, null, Desk.Manager.Id, Desk.Noon.AddHours(1), "Перезвонить"));
        task.Reschedule(Desk.Noon.AddDays(1), Desk.Noon.AddMinutes(50));
        (task.RemindAt, task.RemindedAt).Should().Be((Desk.Noon.AddDays(1).AddMinutes(-15), null));
    }

    [Fact]
    public void A_closed_task_does_not_remind()
    {
        var task = Task(remindAt: Desk.Noon.AddMinutes(45));
        task.Finish(null, Desk.Manager, Desk.Noon);
        task.Happened();
        task.Remind(Desk.Noon.AddMinutes(45));
        task.Happened().Should().BeEmpty();
    }

    [Fact]
    public void What_is_planned_with_a_lead_goes_on_with_its_deal()
    {
        var (lead, deal) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var task = OfficeTask.Add(1, new("Перезвонить", Desk.Noon.AddHours(1)), new(Lead: lead, LeadNumber: 33082), Desk.Manager, Desk.Noon);
        task.Happened().OfType<TaskCreated>().Single().LeadId.Should().Be(lead);
        task.GoWith(deal, 37924);
        task.Happened().OfType<TaskMoved>().Single().Deal.Should().Be(deal);
    }

    [Fact]
    public void A_template_is_its_owners_and_the_offices_is_a_heads()
    {
        var own = TaskTemplate.Make(1, Details(false), Desk.Manager);
        own.Happened().Should().Equal(new TaskTemplateSaved(own.Id, 1, Desk.Manager.Id, false, "Обзвон"));
        (own.IsSeenBy(Desk.Manager), own.IsSeenBy(Desk.Manager2)).Should().Be((true, false));
        foreach (var act in new Action[] { () => own.Change(Details(true), Desk.Manager, null), () => own.Change(Details(false), Desk.Head, null), () => own.Remove(Desk.Head, Desk.Noon), () => _ = TaskTemplate.Make(2, Details(true), Desk.Manager) })
            act.Should().Throw<ForbiddenException>();
        var shared = TaskTemplate.Make(2, Details(true), Desk.Head);
        shared.IsSeenBy(Desk.Manager2).Should().BeTrue();
        own.Remove(Desk.Manager, Desk.Noon);
        Action again = () => own.Remove(Desk.Manager, Desk.Noon);
        again.DoneBefore().By.Should().Be(Desk.Manager.Id);
        own.IsSeenBy(Desk.Manager).Should().BeFalse();
    }

    private static TemplateDetails Details(bool forOffice) => new("Обзвон", "Позвонить клиенту", TaskKind.Call, false, null, null, 3, forOffice);

    private static OfficeTask Task(TaskCircle? people = null, IReadOnlyList<TaskPoint>? checklist = null, DateTimeOffset? remindAt = null) =>
        OfficeTask.Add(1, new("Перезвонить", Desk.Noon.AddHours(1), Checklist: checklist, RemindAt: remindAt), default, Desk.Manager, Desk.Noon, people);
}
