using CrmBlazor.App.Commands.Leads;
using CrmBlazor.App.Commands.Office;
using CrmBlazor.App.Commands.Tasks;
using CrmBlazor.App.Data;
using CrmBlazor.App.Features.Tasks;
using CrmBlazor.App.Forms;
using CrmBlazor.App.Live;
using CrmBlazor.App.Seeds;
using CrmBlazor.Domain.Tasks;
using CrmBlazor.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static CrmBlazor.App.Seeds.DemoPeople;

namespace CrmBlazor.Tests.Features.Tasks;

/// <summary>Responsible and author finish a task, co-executors tick its points, observers only read, and for others it does not exist (B 13, B 16).</summary>
public abstract class TaskPeopleApiTests(Engine engine) : IAsyncLifetime
{
    private Office office = null!;

    public async Task InitializeAsync() => office = await Office.OpenAsync(engine);

    public async Task DisposeAsync() => await office.DisposeAsync();

    [Fact]
    public async Task Each_part_may_what_it_is_for()
    {
        var task = await SharedAsync();
        (await office.CommandAsync(Accountant, "TickChecklistItem", new { task, item = 2, done = true })).Brief.Should().Be("403");
        (await office.CommandAsync(Head, "TickChecklistItem", new { task, item = 2, done = true })).Brief.Should().Be("403", "an observer reads");
        (await office.CommandAsync(Manager2, "TickChecklistItem", new { task, item = 1, done = true })).Brief.Should().Be("422 item", "a heading is not ticked");
        (await office.CommandAsync(Manager, "FinishTask", new { task })).Brief.Should().Be("422 itemOpen B 16");
        (await office.CommandAsync(Manager2, "TickChecklistItem", new { task, item = 2, done = true })).Brief.Should().Be("200", "a co-executor works");
        foreach (var act in new[] { "FinishTask", "RescheduleTask", "AddChecklistItem", "SetTaskPeople" })
            foreach (var person in new[] { Manager2, Head })
                (await office.CommandAsync(person, act, new { task, dueAt = Office.Noon.AddDays(3), text = "Ещё", coExecutors = Array.Empty<string>(), observers = Array.Empty<string>() })).Brief.Should().Be("403", $"{person.Email} {act}");
        (await office.CommandAsync(Manager, "FinishTask", new { task })).Brief.Should().Be("200");
    }

    [Fact]
    public async Task Who_takes_part_sees_it_in_his_list_and_who_was_let_go_no_longer()
    {
        var task = await SharedAsync();
        foreach (var (person, seen) in new[] { (Manager, true), (Manager2, true), (Head, true), (Operator, false) }) (await SeesAsync(person, task)).Should().Be(seen, person.Email);
        (await office.CommandAsync(Manager, "SetTaskPeople", new { task, coExecutors = Array.Empty<string>(), observers = new[] { Operator.Email } })).Brief.Should().Be("200");
        foreach (var (person, seen) in new[] { (Manager2, false), (Head, false), (Operator, true) }) (await SeesAsync(person, task)).Should().Be(seen, person.Email);
        (await office.CommandAsync(Manager2, "TickChecklistItem", new { task, item = 2, done = true })).Brief.Should().Be("404");
    }

    [Fact]
    public async Task A_co_executor_becomes_an_observer_and_back()
    {
        var task = await SharedAsync();
        await office.DoAsync(Manager, new SetTaskPeople(task, [Head.Email], [Manager2.Email]));
        await using var db = office.Read();
        (await db.Tasks.SingleAsync(t => t.Number == task)).People.Select(p => (p.PersonId, p.Part)).Should()
            .BeEquivalentTo([(await office.IdOfAsync(Head), TaskPart.CoExecutor), (await office.IdOfAsync(Manager2), TaskPart.Observer)]);
    }

    [Fact]
    public async Task A_task_that_is_given_to_a_colleague_is_finished_by_him_or_by_who_gave_it()
    {
        foreach (var finisher in new[] { Manager2, Head })
        {
            var task = (int)(await office.DoAsync(Head, new AddTask("Сверить цены", Office.Noon.AddDays(1), Responsible: Manager2.Email))).Number;
            (await office.CommandAsync(Manager, "FinishTask", new { task })).Brief.Should().Be("404");
            (await office.CommandAsync(finisher, "FinishTask", new { task })).Brief.Should().Be("200", finisher.Email);
        }
    }

    [Fact]
    public async Task Only_who_works_in_sales_and_works_here_takes_part()
    {
        await office.DoAsync(Admin, new DisableUser(Manager2.Email));
        (await office.CommandAsync(Manager, "AddTask", new { title = "Сверить", dueAt = Office.Noon.AddDays(1), responsible = Director.Email, coExecutors = new[] { Manager2.Email }, observers = new[] { Head.Email, "no" } }))
            .Brief.Should().Be("422 responsible, coExecutors[0], observers[1]");
    }

    [Fact]
    public async Task Whoever_takes_part_hears_of_it_though_he_does_not_see_the_deal_and_others_do_not()
    {
        var deal = await office.TakenDealAsync();
        var head = await office.HeadAsync();
        await office.DoAsync(Manager, new AddTask("Сверить цены", Office.Noon.AddDays(1), deal, CoExecutors: [Manager2.Email]));
        (await office.ReadAsync(Manager2, $"deals/{deal}")).Brief.Should().Be("404");
        var heard = await HeardAsync(Manager2, head);
        heard.Should().Equal("task.created");
        (await HeardAsync(Operator, head)).Should().Equal("task.created");      // his deal still
        (await HeardAsync(Accountant, head)).Should().BeEmpty();
        await using var db = office.Read();
        (await db.MyTasksAsync((await db.Users.SingleAsync(u => u.Email == Manager2.Email)).Actor)).Open.Single().DealTitle.Should().BeNull("the deal is not his to see");
    }

    [Fact]
    public async Task What_is_planned_with_a_lead_goes_on_with_its_deal_and_goes_with_a_lead_that_is_none()
    {
        var (kept, junk) = (await office.LeadAsync(), await office.LeadAsync(talked: false));
        var (first, second) = ((int)(await office.DoAsync(Operator, Plan(kept))).Number, (int)(await office.DoAsync(Operator, Plan(junk))).Number);
        var deal = (int)(await office.DoAsync(Operator, new ConvertLead(kept, A.NewClient(), A.Need()))).Number;
        await office.DoAsync(Operator, new JunkLead(junk, "Ошиблись номером"));
        (await office.CommandAsync(Operator, "AddTask", new { title = "Поздно", dueAt = Office.Noon.AddDays(1), lead = junk })).Brief.Should().StartWith("409");
        await using var db = office.Read();
        ((await db.Tasks.SingleAsync(t => t.Number == first)).DealNumber, (await db.Tasks.SingleAsync(t => t.Number == second)).State).Should().Be((deal, TaskState.Cancelled));
    }

    [Fact]
    public async Task Templates_are_ones_own_and_the_offices_and_changing_one_that_moved_on_shows_both()
    {
        var own = await office.TemplateAsync();
        var shared = (int)(await office.DoAsync(Head, A.Template(forOffice: true) with { Name = "Общий" })).Number;
        (await OfAsync(Manager)).Should().Equal("Обзвон", "Общий");
        (await OfAsync(Manager2)).Should().Equal("Общий");
        var body = new { template = own, name = "Обзвон", title = "Позвонить", days = 5, version = 1 };
        (await office.CommandAsync(Manager, "SaveTaskTemplate", body)).Brief.Should().Be("200");
        (await office.CommandAsync(Manager, "SaveTaskTemplate", body)).Brief.Should().StartWith("409");
        foreach (var act in new[] { "SaveTaskTemplate", "RemoveTaskTemplate" }) (await office.CommandAsync(Manager, act, new { template = shared, name = "Мой", title = "Позвонить", days = 1, forOffice = true })).Brief.Should().Be("403", act);
        (await office.CommandAsync(Manager, "SaveTaskTemplate", new { name = "Всем", title = "Позвонить", days = 1, forOffice = true })).Brief.Should().Be("403");
        await office.DoAsync(Head, new RemoveTaskTemplate(shared));
        (await OfAsync(Manager2)).Should().BeEmpty();
        (await office.CommandAsync(Head, "RemoveTaskTemplate", new { template = shared })).Brief.Should().Be("404");
    }

    private static AddTask Plan(int lead) => new("Перезвонить", Office.Noon.AddDays(1), Lead: lead);

    private async Task<int> SharedAsync() => (int)(await office.DoAsync(Manager, new AddTask("Сверить цены", Office.Noon.AddDays(1), Checklist: [new("Подготовка", true), new("Позвонить")],
        CoExecutors: [Manager2.Email], Observers: [Head.Email]))).Number;

    private async Task<bool> SeesAsync(DemoPerson who, int task)
    {
        await using var db = office.Read();
        return (await db.MyTasksAsync((await db.Users.SingleAsync(u => u.Email == who.Email)).Actor)).Open.Any(t => t.Number == task);
    }

    private async Task<IEnumerable<string>> OfAsync(DemoPerson who)
    {
        await using var db = office.Read();
        return (await office.Get<Lookups>().TemplatesAsync((await db.Users.SingleAsync(u => u.Email == who.Email)).Actor)).Select(t => t.Name);
    }

    private async Task<IEnumerable<string>> HeardAsync(DemoPerson who, long after)
    {
        await using var db = office.Read();
        var actor = (await db.Users.SingleAsync(u => u.Email == who.Email)).Actor;
        return (await LiveFeed.WithDealsAsync(db, await db.EventsAfterAsync(after, 100))).Where(e => e.IsFor(actor)).Select(e => EventJson.NameOf(e.Event));
    }
}

public sealed class TaskPeopleApiTestsOnSqlite() : TaskPeopleApiTests(Engine.Sqlite);

public sealed class TaskPeopleApiTestsOnPostgres() : TaskPeopleApiTests(Engine.Postgres);
