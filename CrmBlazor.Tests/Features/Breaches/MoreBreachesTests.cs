using CrmBlazor.App.Commands.Deals;
using CrmBlazor.App.Commands.Leads;
using CrmBlazor.App.Commands.Office;
using CrmBlazor.App.Commands.Regulation;
using CrmBlazor.App.Commands.Talks;
using CrmBlazor.App.Data;
using CrmBlazor.App.Seeds;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Conversations;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Domain.Regulation;
using CrmBlazor.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static CrmBlazor.App.Seeds.DemoPeople;

namespace CrmBlazor.Tests.Features.Breaches;

/// <summary>A reopened lead, a call of a colleague in vain, and stages that are asked for before their act.</summary>
public abstract class MoreBreachesTests(Engine engine) : IAsyncLifetime
{
    private Office office = null!;

    public async Task InitializeAsync() => office = await Office.OpenAsync(engine);

    public async Task DisposeAsync() => await office.DisposeAsync();

    [Theory]
    [InlineData(29, false)]
    [InlineData(31, true)]
    public async Task A_lead_that_was_opened_again_waits_since_then(int minutes, bool late)
    {
        var lead = await office.LeadAsync();
        await office.DoAsync(Operator, new JunkLead(lead, "Ошиблись номером"));
        office.Time.Advance(TimeSpan.FromDays(3));
        await office.DoAsync(Operator, new ReopenLead(lead));
        var deal = (int)(await office.DoAsync(Operator, new ConvertLead(lead, A.NewClient(), A.Need()))).Number;
        office.Time.Advance(TimeSpan.FromMinutes(minutes));
        await office.DoAsync(Operator, new AssignDeal(deal, Manager.Email));
        (await AllAsync()).Any(b => b.Kind is BreachKind.Distribution).Should().Be(late);
        (await office.DealAsync(deal)).Distribution.Should().Be(TimeSpan.FromMinutes(minutes));
    }

    [Fact]
    public async Task Putting_a_late_lead_away_and_back_wins_no_time()
    {
        var lead = await office.LeadAsync();
        office.Time.Advance(TimeSpan.FromMinutes(40));
        await office.DoAsync(Operator, new JunkLead(lead, "Ошиблись номером"));
        await office.DoAsync(Operator, new ReopenLead(lead));
        var deal = (int)(await office.DoAsync(Operator, new ConvertLead(lead, A.NewClient(), A.Need()))).Number;
        await office.DoAsync(Operator, new AssignDeal(deal, Manager.Email));
        (await AllAsync()).Single().PersonId.Should().Be(await office.IdOfAsync(Operator));
        (await office.DealAsync(deal)).Distribution.Should().Be(TimeSpan.FromMinutes(40));
    }

    [Fact]
    public async Task Late_distribution_is_charged_to_who_had_the_lead_in_hand_whoever_assigns_it()
    {
        var deal = await office.DealAsync();
        office.Time.Advance(TimeSpan.FromMinutes(31));
        await office.DoAsync(Head, new AssignDeal(deal, Manager.Email));
        (await AllAsync()).Single().PersonId.Should().Be(await office.IdOfAsync(Operator));
    }

    [Theory]
    [InlineData(null, 1)]
    [InlineData("answer", 0)]
    [InlineData("like", 0)]
    [InlineData("note", 0)]
    [InlineData(null, 1, "comment")]
    [InlineData("answer", 0, "comment")]
    [InlineData(null, 1, "call")]
    [InlineData(null, 1, "message")]
    public async Task A_colleague_who_is_called_answers_within_a_working_day(string? reaction, int breaches, string kind = "note")
    {
        var deal = await office.TakenDealAsync();
        var name = await NameAsync(Head);
        var (about, words) = (new SubjectInput("deal", new($"{deal}")), $"{A.Agreed} @{name}, сколько можно?");
        var entry = (await office.DoAsync(Manager, kind switch
        {
            "comment" => new AddComment(about, A.Discussed, words),
            "call" => new LogCall(Direction.Out, true, Deal: deal, Seconds: 60, Discussed: A.Discussed, Agreed: words),
            "message" => new LogMessage(Direction.Out, Channel.Email, words, Deal: deal),
            _ => (Command)new AddNote(about, words),
        })).Sequence;
        if (reaction is "answer") await office.DoAsync(Head, new AnswerEntry(entry, "Пять процентов"));
        if (reaction is "like") await office.DoAsync(Head, new LikeEntry(entry, true));
        if (reaction is "note") await office.DoAsync(Head, new AddNote(new("deal", new($"{deal}")), "Решим завтра"));
        office.Time.Advance(TimeSpan.FromHours(23));
        await TurnAsync();
        (await AllAsync()).Should().BeEmpty("the day is not over");
        office.Time.Advance(TimeSpan.FromHours(1));
        if (breaches > 0) await Eventually.BeAsync(async () => (await TurnedAsync()).Count == breaches);
        for (var i = 0; i < 3; i++) await TurnAsync();
        var all = await AllAsync();
        all.Should().HaveCount(breaches);
        if (breaches == 0) return;
        (all[0].Kind, all[0].PersonId, all[0].DealNumber, all[0].Evidence, all[0].DueAt).Should().Be((BreachKind.Mention, await office.IdOfAsync(Head), deal, $"{entry}", Office.Noon.AddDays(1)));
        (await office.ReadAsync(Head, "breaches")).Ok().Body.GetProperty("items")[0].GetProperty("words").GetString().Should().Contain("сколько можно?", "the evidence is told in words");
    }

    [Fact]
    public async Task A_stage_that_is_refused_three_times_in_a_working_day_is_a_breach_and_twice_is_none()
    {
        var deal = await office.TakenDealAsync();
        for (var i = 0; i < 2; i++) await RefusedAsync(deal, Stage.Negotiation);
        await RefusedAsync(deal, Stage.Priced);
        (await AllAsync()).Should().BeEmpty();
        await RefusedAsync(deal, Stage.Negotiation);
        await RefusedAsync(deal, Stage.Negotiation);
        var breach = (await AllAsync()).Single();
        (breach.Kind, breach.Rule, breach.PersonId, breach.DealNumber, breach.Evidence).Should().Be((BreachKind.Attempt, "B 24", await office.IdOfAsync(Manager), deal, "negotiation"));
        await office.DoAsync(Admin, new SetFines(A.Rubles(1), A.Rubles(2), A.Rubles(3), A.Rubles(4), A.Rubles(5)));
        await office.DoAsync(Head, new UpholdBreach(breach.Number));
        (await AllAsync()).Single().Fine.Should().Be(A.Rubles(5));
    }

    [Fact]
    public async Task Refusals_of_another_day_do_not_add_up()
    {
        var deal = await office.TakenDealAsync();
        for (var i = 0; i < 2; i++) await RefusedAsync(deal, Stage.Negotiation);
        office.Time.Advance(TimeSpan.FromHours(25));
        for (var i = 0; i < 2; i++) await RefusedAsync(deal, Stage.Negotiation);
        (await AllAsync()).Should().BeEmpty();
    }

    private async Task RefusedAsync(int deal, Stage stage) => await office.Invoking(o => o.DoAsync(Manager, new MoveDeal(deal, stage))).Should().ThrowAsync<RuleBrokenException>();

    private async Task TurnAsync()
    {
        office.Time.Advance(TimeSpan.FromMinutes(5));
        await office.FollowedAsync();
    }

    private async Task<List<Breach>> TurnedAsync()
    {
        await TurnAsync();
        return await AllAsync();
    }

    private async Task<string> NameAsync(DemoPerson who)
    {
        await using var db = office.Read();
        return await db.Users.Where(u => u.Email == who.Email).Select(u => u.Name).SingleAsync();
    }

    private async Task<List<Breach>> AllAsync()
    {
        await using var db = office.Read();
        return await db.Breaches.AsNoTracking().Where(b => b.Kind != BreachKind.Clock).ToListAsync();
    }
}

public sealed class MoreBreachesTestsOnSqlite() : MoreBreachesTests(Engine.Sqlite);

public sealed class MoreBreachesTestsOnPostgres() : MoreBreachesTests(Engine.Postgres);
