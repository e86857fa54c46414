using CrmBlazor.App.Commands.Deals;
using CrmBlazor.App.Commands.Office;
using CrmBlazor.App.Commands.Regulation;
using CrmBlazor.App.Seeds;
using CrmBlazor.Domain.Regulation;
using CrmBlazor.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static CrmBlazor.App.Seeds.DemoPeople;

namespace CrmBlazor.Tests.Features.Breaches;

/// <summary>The server enters a broken rule of working by itself; the person and his head see it, and nobody else.</summary>
public abstract class BreachRecordingTests(Engine engine) : IAsyncLifetime
{
    private Office office = null!;

    public async Task InitializeAsync() => office = await Office.OpenAsync(engine);

    public async Task DisposeAsync() => await office.DisposeAsync();

    [Fact]
    public async Task A_clock_that_ran_out_is_the_managers()
    {
        var deal = await office.AssignedDealAsync();
        await office.FollowedAsync();
        office.Time.Advance(TimeSpan.FromMinutes(10));
        await OneAsync(BreachKind.Clock, Manager, deal, Office.Noon.AddMinutes(10));
    }

    [Fact]
    public async Task A_lead_that_waited_for_its_responsible_is_the_operators()
    {
        var deal = await office.DealAsync();
        office.Time.Advance(TimeSpan.FromMinutes(30) + TimeSpan.FromSeconds(1));
        await office.DoAsync(Operator, new AssignDeal(deal, Manager.Email));
        await OneAsync(BreachKind.Distribution, Operator, deal, Office.Noon.AddMinutes(30));
    }

    [Fact]
    public async Task A_lead_that_is_passed_on_in_time_is_nobodys()
    {
        var deal = await office.DealAsync();
        office.Time.Advance(TimeSpan.FromMinutes(30));
        await office.DoAsync(Operator, new AssignDeal(deal, Manager.Email));
        (await AllAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task The_administrator_sets_how_long_a_lead_may_wait_and_what_a_breach_costs()
    {
        await office.DoAsync(Admin, new SetClockLimits(7, 10, 5));
        await office.DoAsync(Admin, new SetFines(A.Rubles(500), A.Rubles(250.50m), A.Rubles(1000)));
        var deal = await office.DealAsync();
        office.Time.Advance(TimeSpan.FromMinutes(6));
        await office.DoAsync(Operator, new AssignDeal(deal, Manager.Email));
        var breach = (await AllAsync()).Single();
        await office.DoAsync(Head, new UpholdBreach(breach.Number));
        (await AllAsync()).Single().Fine.Should().Be(A.Rubles(250.50m));
    }

    [Fact]
    public async Task Two_months_without_a_conversation_are_the_managers()
    {
        var deal = await office.TakenDealAsync();
        office.Time.Advance(TimeSpan.FromDays(62));
        await OneAsync(BreachKind.Lapse, Manager, deal, Office.Noon.AddMonths(2));
        (await office.DealAsync(deal)).LapseNoticeAt.Should().BeNull();
    }

    [Fact]
    public async Task The_person_and_his_head_see_it_and_for_others_it_does_not_exist()
    {
        var breach = await office.BreachAsync();
        foreach (var (person, seen) in new[] { (Manager, true), (Head, true), (Manager2, false), (Operator, false), (Accountant, false), (Director, false) })
            (await office.ReadAsync(person, "breaches")).Ok().Body.GetProperty("items").EnumerateArray().Any(b => b.GetProperty("number").GetInt32() == breach).Should().Be(seen, person.Email);
        (await office.CommandAsync(Manager2, "AppealBreach", new { breach, text = "Чужое" })).Brief.Should().Be("404");
        (await office.CommandAsync(Manager, "ExcuseBreach", new { breach, reason = "Сам себя" })).Brief.Should().Be("403");
    }

    private async Task OneAsync(BreachKind kind, DemoPerson person, int deal, DateTimeOffset due)
    {
        await Eventually.BeAsync(async () => (await AllAsync()).Count == 1);
        var (breach, who) = ((await AllAsync()).Single(), await office.IdOfAsync(person));
        (breach.Kind, breach.PersonId, breach.DealNumber, breach.DueAt).Should().Be((kind, who, deal, due));
    }

    private async Task<List<Breach>> AllAsync()
    {
        await using var db = office.Read();
        return await db.Breaches.AsNoTracking().ToListAsync();
    }
}

public sealed class BreachRecordingTestsOnSqlite() : BreachRecordingTests(Engine.Sqlite);

public sealed class BreachRecordingTestsOnPostgres() : BreachRecordingTests(Engine.Postgres);
