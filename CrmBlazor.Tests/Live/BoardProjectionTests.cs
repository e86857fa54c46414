using CrmBlazor.App.Commands.Customers;
using CrmBlazor.App.Commands.Deals;
using CrmBlazor.App.Commands.Invoices;
using CrmBlazor.App.Commands.Tasks;
using CrmBlazor.App.Live;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Domain.Staff;
using CrmBlazor.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static CrmBlazor.App.Seeds.DemoPeople;

namespace CrmBlazor.Tests.Live;

/// <summary>The board that followed the log is the board that one would load anew.</summary>
public abstract class BoardProjectionTests(SharedOffice shared)
{
    private readonly Office office = shared.Office;
    private readonly Random random = new(20261120);
    private readonly List<int> deals = [];

    [Fact]
    public async Task After_any_series_of_commands_the_board_equals_a_fresh_load()
    {
        for (var round = 0; round < 12; round++)
        {
            deals.Add(await StartAsync(round));
            for (var act = 0; act < 8; act++) await ActAsync(deals[random.Next(deals.Count)]);
            await office.FollowedAsync();
            var fresh = await FreshAsync();
            Board.Cards.Should().BeEquivalentTo(fresh.Cards);
            foreach (var actor in await ActorsAsync())
                foreach (var stage in TradePipeline.Open) Column(Board, stage, actor).Should().BeEquivalentTo(Column(fresh, stage, actor), o => o.WithStrictOrdering());
        }
        Board.Cards.Select(c => c.Stage).Distinct().Should().HaveCountGreaterThan(4, "the series was a lively one");
    }

    [Fact]
    public async Task Query_rule_and_board_agree_on_who_sees_what()
    {
        await office.WonDealAsync();
        await office.LostDealAsync();
        await office.DealForAllAsync();
        await office.DealAsync();
        await office.InvoicedDealAsync();
        await office.FollowedAsync();
        await using var db = office.Read();
        var all = await db.Deals.ToListAsync();
        foreach (var actor in await ActorsAsync())
        {
            var seen = all.Where(actor.Sees).Select(d => d.Number).Order().ToList();
            (await db.Deals.Where(actor.Deals()).Select(d => d.Number).ToListAsync()).Order().Should().Equal(seen);
            Board.Cards.Where(c => BoardSnapshot.Sees(actor, c)).Select(c => c.Number).Order().Should().Equal(all.Where(d => !d.IsClosed && seen.Contains(d.Number)).Select(d => d.Number).Order());
        }
    }

    [Fact]
    public async Task A_client_who_was_renamed_is_renamed_on_the_board()
    {
        var deal = await office.DealAsync(await office.AssignedDealAsync());
        await office.FollowedAsync();
        var view = (await office.ReadAsync(Manager, $"deals/{deal.Number}")).Ok().Body.GetProperty("contact");
        await office.DoAsync(Manager, new EditContact(view.GetProperty("number").GetInt32(), "Новое Имя", "+7 943 999-00-01", "new@mail.example", new(1980, 5, 12)));
        await office.FollowedAsync();
        Board.Find(deal.Id)!.Client.Should().Be("Новое Имя");
    }

    [Fact]
    public async Task A_closed_deal_leaves_the_board()
    {
        var deal = await office.DealAsync(await office.LostDealAsync());
        await office.FollowedAsync();
        Board.Find(deal.Id).Should().BeNull();
    }

    private BoardSnapshot Board => office.Get<BoardProjection>().Now;

    private static object Column(BoardSnapshot board, Stage stage, Actor actor)
    {
        var column = board.Column(stage, actor, BoardFilter.All, new(0, 50), Office.Noon);
        return new { column.Count, column.Sum, column.Cards };
    }

    private async Task<BoardSnapshot> FreshAsync()
    {
        var projection = new BoardProjection();
        await using var db = office.Read();
        await projection.LoadAsync(db);
        return projection.Now;
    }

    private async Task<IReadOnlyList<Actor>> ActorsAsync()
    {
        await using var db = office.Read();
        return [.. (await db.Users.ToListAsync()).Select(u => u.Actor), Actor.System];
    }

    private Task<int> StartAsync(int round) => (round % 5) switch
    {
        0 => office.DealAsync(),
        1 => office.AssignedDealAsync(),
        2 => office.NegotiatedDealAsync(),
        3 => office.LinkedDealAsync(),
        _ => PaidAsync(),
    };

    private async Task<int> PaidAsync() => (await office.PaidDealAsync()).Deal;

    /// <summary>Whatever comes to mind; the regulation may refuse it.</summary>
    private async Task ActAsync(int deal)
    {
        try
        {
            await (random.Next(10) switch
            {
                0 => office.DoAsync(Head, new AssignDeal(deal, (random.Next(2) == 0 ? Manager : Manager2).Email)),
                1 => office.DoAsync(Head, new TakeDeal(deal)),
                2 => office.DoAsync(Head, new EditDeal(deal, Title: $"Сделка {random.Next(100)}", AvailableToAll: random.Next(2) == 0)),
                3 => office.DoAsync(Head, new SetDealLines(deal, [new(A.Rings, random.Next(1, 9), A.Rubles(random.Next(1, 900)))])),
                4 => office.DoAsync(Head, new MoveDeal(deal, TradePipeline.Open[random.Next(7)], "Так вышло")),
                5 => office.DoAsync(Head, new LinkCompany(deal, 2 + random.Next(5))),
                6 => office.DoAsync(Head, new AddTask("Перезвонить", office.Time.GetUtcNow().AddMinutes(random.Next(1, 500)), deal)),
                7 => office.DoAsync(Head, new IssueInvoice(deal, A.Address, Cash: random.Next(2) == 0)),
                8 when random.Next(4) == 0 => office.DoAsync(Head, new LoseDeal(deal, "price", "У соседей дешевле")),
                _ => office.DoAsync(Head, new RequestShipment(deal)),
            });
        }
        catch (Exception refused) when (refused is RuleBrokenException or AlreadyDoneException or BadFieldsException)
        {
        }
    }
}

public sealed class BoardProjectionOnSqlite(SqliteOffice office) : BoardProjectionTests(office), IClassFixture<SqliteOffice>;

public sealed class BoardProjectionOnPostgres(PostgresOffice office) : BoardProjectionTests(office), IClassFixture<PostgresOffice>;
