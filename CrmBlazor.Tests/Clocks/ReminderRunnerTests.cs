using CrmBlazor.App.Commands.Tasks;
using CrmBlazor.Domain.Tasks;
using CrmBlazor.Tests.Support;
using static CrmBlazor.App.Seeds.DemoPeople;

namespace CrmBlazor.Tests.Clocks;

/// <summary>A task reminds of itself at its time: never early, and once, however many nodes look (B 17).</summary>
public abstract class ReminderRunnerTests(Engine engine) : IAsyncLifetime
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(10);
    private Office office = null!;

    public async Task InitializeAsync() => office = await Office.OpenAsync(engine);

    public async Task DisposeAsync() => await office.DisposeAsync();

    [Fact]
    public async Task Two_nodes_remind_once()
    {
        await using var second = office.Join();
        var task = await PlanAsync(Office.Noon.AddMinutes(45));
        office.Time.Advance(TimeSpan.FromMinutes(44));
        await office.FollowedAsync();
        (await RemindedAsync()).Should().BeEmpty();
        await TurnAsync(1);
        (await RemindedAsync()).Single().Should().Match<TaskReminded>(r => r.Number == task && r.Stamp.By == Guid.Empty && r.Stamp.At >= Office.Noon.AddMinutes(45));
        for (var i = 0; i < 5; i++) office.Time.Advance(Look);
        await PlanAsync(office.Time.GetUtcNow().AddSeconds(1));
        await TurnAsync(2);
        (await RemindedAsync()).Select(r => r.Number).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task A_task_that_is_finished_or_has_no_reminder_is_silent()
    {
        await office.DoAsync(Manager, new AddTask("Без напоминания", Office.Noon.AddMinutes(20)));
        await office.DoAsync(Manager, new FinishTask(await PlanAsync(Office.Noon.AddMinutes(10))));
        var last = await PlanAsync(Office.Noon.AddMinutes(30));
        office.Time.Advance(TimeSpan.FromMinutes(30));
        await TurnAsync(1);
        (await RemindedAsync()).Single().Number.Should().Be(last);
    }

    private async Task<int> PlanAsync(DateTimeOffset remindAt) => (int)(await office.DoAsync(Manager, new AddTask("Перезвонить", remindAt.AddMinutes(15), RemindAt: remindAt))).Number;

    private Task TurnAsync(int count) => Eventually.BeAsync(async () =>
    {
        office.Time.Advance(Look);
        return (await RemindedAsync()).Count == count;
    });

    private async Task<List<TaskReminded>> RemindedAsync() => [.. (await office.HappenedAsync()).OfType<TaskReminded>()];
}

public sealed class ReminderRunnerTestsOnSqlite() : ReminderRunnerTests(Engine.Sqlite);

public sealed class ReminderRunnerTestsOnPostgres() : ReminderRunnerTests(Engine.Postgres);
