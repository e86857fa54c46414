using CrmBlazor.App.Commands.Talks;
using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Conversations;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Domain.Leads;
using CrmBlazor.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static CrmBlazor.App.Seeds.DemoPeople;

namespace CrmBlazor.Tests.Data;

/// <summary>The log is gap-free and in the order of the commits, whoever writes at once and whoever is refused.</summary>
public abstract class LogTests(Engine engine) : IAsyncLifetime
{
    private const int Callers = 20;
    private const int Calls = 30;
    private Office office = null!;

    public async Task InitializeAsync() => office = await Office.OpenAsync(engine);

    public async Task DisposeAsync() => await office.DisposeAsync();

    [Fact]
    public async Task Twenty_callers_with_refusals_among_them_leave_no_gap()
    {
        var (before, deal) = (await office.HeadAsync(), await office.AssignedDealAsync());
        using var stop = new CancellationTokenSource();
        var reader = ReadOnAsync(stop.Token);
        var answers = (await Task.WhenAll(Enumerable.Range(0, Callers).Select(c => CallAsync(c, deal)))).SelectMany(a => a).ToList();
        await Eventually.BeAsync(async () => reader.IsFaulted || read >= await office.HeadAsync());
        await stop.CancelAsync();
        await reader;
        answers.Where(a => a.Brief == "200").Select(a => a.Body.GetProperty("sequence").GetInt64()).Should().HaveCount(Callers * Calls / 3).And.OnlyHaveUniqueItems();
        (await office.HappenedAsync(before)).OfType<LeadRegistered>().Should().HaveCount((Callers * Calls / 3) + 1);
        await using var db = office.Read();
        (await LogVerifier.VerifyAsync(db)).Should().Match<Finding>(f => f.IsSound && f.Rows == db.Log.Count());
    }

    [Fact]
    public async Task What_one_command_did_stands_together_and_in_its_order()
    {
        var before = await office.HeadAsync();
        var deal = await office.TakenDealAsync();
        (await office.HappenedAsync(before)).Select(EventJson.NameOf).Should().Equal(
            "lead.registered", "call.logged", "contact.created", "deal.created", "lead.converted", "deal.assigned", "deal.moved", "task.created", "deal.taken", "task.moved");
        (await office.DealAsync(deal)).Stage.Should().Be(Stage.Assigned);
    }

    [Fact]
    public async Task A_row_says_who_and_when_and_where()
    {
        var deal = await office.AssignedDealAsync();
        await using var db = office.Read();
        var row = await db.Log.SingleAsync(r => r.Type == "deal.assigned");
        (row.By, row.At, row.Kind, row.SubjectNumber, row.DealId).Should().Be((await office.IdOfAsync(Operator), Office.Noon, "deal", deal.Plain(), (await office.DealAsync(deal)).Id));
    }

    [Fact]
    public async Task After_a_restart_the_log_goes_on_where_it_stood()
    {
        await office.LeadAsync();
        var head = await office.HeadAsync();
        await office.RestartAsync();
        await office.LeadAsync();
        (await office.HeadAsync()).Should().Be(head + 2);
        await using var db = office.Read();
        (await LogVerifier.VerifyAsync(db)).IsSound.Should().BeTrue();
    }

    [Fact]
    public async Task The_timeline_of_a_deal_is_the_log_read_backwards()
    {
        var deal = await office.DealAsync(await office.PricedDealAsync());
        await using var db = office.Read();
        var timeline = await db.TimelineOfDealAsync(deal.Id, 100);
        timeline.Select(e => e.Row.Sequence).Should().BeInDescendingOrder();
        timeline[0].Event.Should().Be(new DealMoved(deal.Id, deal.Number, Stage.Negotiation, Stage.Priced) { Stamp = timeline[0].Event.Stamp });
        timeline[^1].Event.Should().BeOfType<DealCreated>().Which.Title.Should().Be("КС, ФБС тест");
        (await db.TimelineOfDealAsync(deal.Id, 2)).Should().HaveCount(2);
        (await db.TimelineOfAsync(deal.ContactId, 10)).Should().ContainSingle();
    }

    [Fact]
    public async Task What_is_pinned_stays_in_the_timeline_however_old_it_is()
    {
        var deal = await office.TakenDealAsync();
        var note = (await office.DoAsync(Manager, new AddNote(new("deal", new(deal.Plain())), "Пропуск на въезд заказывают за день"))).Sequence;
        await office.DoAsync(Manager, new AnswerEntry(note, "Охрана: до 17:00"));
        await office.DoAsync(Manager, new PinEntry(note, true));
        await office.DoAsync(Manager, new AddNote(new("deal", new(deal.Plain())), "НД"));
        var id = (await office.DealAsync(deal)).Id;
        await using var db = office.Read();
        var marks = App.Forms.Talk.EntryMarks.Of((await db.TimelineOfDealAsync(id, 1)).Select(e => e.Event));
        (await db.TimelineOfDealAsync(id, 1)).Select(e => e.Event).OfType<NoteAdded>().Select(n => n.Text).Should().Equal("НД", "Пропуск на въезд заказывают за день");
        (marks[note].IsPinned, marks[note].Answers.Single().Text).Should().Be((true, "Охрана: до 17:00"));
        await office.DoAsync(Manager, new PinEntry(note, false));
        (await db.TimelineOfDealAsync(id, 1)).Should().ContainSingle();
    }

    private long read;

    /// <summary>Follows the log with a cursor while others write: every row comes once and in order.</summary>
    private async Task ReadOnAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await using var db = office.Read();
            foreach (var logged in await db.EventsAfterAsync(read, 7, CancellationToken.None)) logged.Row.Sequence.Should().Be(++read);
            await Task.Yield();
        }
    }

    /// <summary>One good call, one with a bad field, one that the regulation refuses; again and again.</summary>
    private async Task<List<ApiAnswer>> CallAsync(int caller, int deal)
    {
        var (answers, who) = (new List<ApiAnswer>(), caller % 2 == 0 ? Manager : Head);
        for (var i = 0; i < Calls / 3; i++)
        {
            answers.Add(await office.CommandAsync(who, "RegisterLead", new { title = $"Звонок {caller}-{i}", source = "call", name = "Клиент" }));
            answers.Add(await office.CommandAsync(who, "RegisterLead", new { title = "", source = "call", name = "Клиент" }));
            answers.Add(await office.CommandAsync(who, "MoveDeal", new { deal, stage = "priced" }));
        }
        return answers;
    }
}

public sealed class LogOnSqlite() : LogTests(Engine.Sqlite);

public sealed class LogOnPostgres() : LogTests(Engine.Postgres);
