using CrmBlazor.App.Commands.Tasks;
using CrmBlazor.App.Live;
using CrmBlazor.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static CrmBlazor.App.Seeds.DemoPeople;

namespace CrmBlazor.Tests.Features.Deals;

/// <summary>An open deal for which nothing is planned is seen at once; the list and its figures agree (B 19).</summary>
public abstract class PlannedTests(Engine engine) : IAsyncLifetime
{
    private Office office = null!;

    public async Task InitializeAsync() => office = await Office.OpenAsync(engine);

    public async Task DisposeAsync() => await office.DisposeAsync();

    [Fact]
    public async Task Every_open_deal_is_in_one_part_and_the_board_counts_as_the_list_does()
    {
        var (overdue, today, later, nothing) = (await WithTaskAsync(TimeSpan.FromMinutes(5)), await WithTaskAsync(TimeSpan.FromHours(6)), await WithTaskAsync(TimeSpan.FromDays(2)), await WithTaskAsync(null));
        await WithTaskAsync(TimeSpan.FromHours(6), lost: true);
        office.Time.Advance(TimeSpan.FromMinutes(6));
        foreach (var (plan, deal) in new[] { ("overdue", overdue), ("today", today), ("later", later), ("nothing", nothing) }) (await ListAsync(plan)).Should().Equal([deal], plan);
        await office.FollowedAsync();
        await using var db = office.Read();
        var manager = (await db.Users.SingleAsync(u => u.Email == Manager.Email)).Actor;
        var now = office.Time.GetUtcNow();
        office.Get<BoardProjection>().Now.Plan(manager, mine: false, now, office.Get<OfficeBook>().EndOfDay(now)).Should().BeEquivalentTo(new { Overdue = 1, Today = 1, Later = 1, Nothing = 1 });
        office.Get<BoardProjection>().Now.SeenBy(manager).Where(c => c.NextTask is null).Select(c => c.Number).Should().Equal(nothing);
    }

    [Fact]
    public async Task Planning_takes_the_mark_away_and_finishing_brings_it_back()
    {
        var deal = await WithTaskAsync(null);
        var task = (int)(await office.DoAsync(Manager, new AddTask("Перезвонить", office.Time.GetUtcNow().AddDays(1), deal))).Number;
        (await ListAsync("nothing")).Should().BeEmpty();
        await office.DoAsync(Manager, new FinishTask(task));
        (await ListAsync("nothing")).Should().Equal(deal);
    }

    [Fact]
    public async Task A_word_that_is_none_is_refused() => (await office.ReadAsync(Manager, "deals?plan=someday")).Brief.Should().StartWith("4");

    [Fact]
    public async Task A_lead_shows_whether_somebody_has_planned_something_with_it()
    {
        var lead = await office.LeadAsync(talked: false);
        (await IsPlannedAsync(lead)).Should().BeFalse();
        var task = (int)(await office.DoAsync(Operator, new AddTask("Перезвонить", office.Time.GetUtcNow().AddHours(1), Lead: lead))).Number;
        (await IsPlannedAsync(lead)).Should().BeTrue();
        await office.DoAsync(Operator, new FinishTask(task));
        (await IsPlannedAsync(lead)).Should().BeFalse();
    }

    /// <summary>Without the automatic task, which lasts as long as the deal.</summary>
    private async Task<int> WithTaskAsync(TimeSpan? due, bool lost = false)
    {
        var deal = await office.TakenDealAsync();
        await office.DoAsync(Manager, new FinishTask(await office.TickedTaskAsync(deal)));
        if (due is { } ahead) await office.DoAsync(Manager, new AddTask("Перезвонить", office.Time.GetUtcNow() + ahead, deal));
        if (lost) await office.DoAsync(Manager, new CrmBlazor.App.Commands.Deals.LoseDeal(deal, "price", "У соседей дешевле"));
        return deal;
    }

    private async Task<IEnumerable<int>> ListAsync(string plan) =>
        (await office.ReadAsync(Manager, $"deals?plan={plan}")).Ok().Body.GetProperty("items").EnumerateArray().Select(d => d.GetProperty("number").GetInt32());

    private async Task<bool> IsPlannedAsync(int lead) => (await office.ReadAsync(Operator, "leads?status=new")).Ok().Body.GetProperty("items").EnumerateArray()
        .Single(l => l.GetProperty("number").GetInt32() == lead).GetProperty("isPlanned").GetBoolean();
}

public sealed class PlannedTestsOnSqlite() : PlannedTests(Engine.Sqlite);

public sealed class PlannedTestsOnPostgres() : PlannedTests(Engine.Postgres);
