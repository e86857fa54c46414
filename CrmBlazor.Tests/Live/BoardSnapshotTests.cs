using CrmBlazor.App.Live;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Deals;
using FsCheck.Xunit;
using Desk = CrmBlazor.Tests.Support.Desk;

namespace CrmBlazor.Tests.Live;

/// <summary>The whole board at one moment, for every viewer at once.</summary>
public class BoardSnapshotTests
{
    private static readonly Actor OtherHead = new(Guid.CreateVersion7(), Role.HeadOfSales, "Другой отдел", InPayments: false);
    private static readonly Actor Admin = new(Guid.CreateVersion7(), Role.Admin, "", InPayments: false);
    private static readonly Actor[] Actors = [Desk.Operator, Desk.Manager, Desk.Manager2, Desk.Head, OtherHead, Desk.Accountant, Desk.Director, Desk.Logistics, Admin, Actor.System];

    [Property(MaxTest = 20)]
    public void Counts_and_sums_are_those_of_the_cards_one_sees(int seed)
    {
        var random = new Random(seed);
        List<BoardCard> cards = [.. Enumerable.Range(1, 60).Select(n => Card(n, random))];
        var snapshot = BoardSnapshot.Of(cards);
        for (var round = 0; round < 5; round++)
        {
            var touched = cards.Where(_ => random.Next(4) == 0).ToList();
            cards = [.. cards.Except(touched), .. touched.Where(_ => random.Next(5) > 0).Select(c => Card(c.Number, random) with { Id = c.Id })];
            snapshot = snapshot.With(touched.Select(c => c.Id), cards.ToDictionary(c => c.Id));
            foreach (var actor in Actors) Agrees(snapshot, cards, actor);
            foreach (var actor in Actors) Plans(snapshot, cards, actor, Desk.Noon.AddMinutes(round * 7));
        }
    }

    [Fact]
    public void What_is_planned_is_counted_once_for_everybody_until_the_hour_turns_it()
    {
        var lane = Lane.Empty.Add(Plain(1) with { NextTask = Desk.Noon.AddMinutes(5) });
        var first = lane.Plan(Desk.Noon, Desk.Noon.AddHours(12));
        lane.Plan(Desk.Noon.AddMinutes(5), Desk.Noon.AddHours(12)).Should().BeSameAs(first);
        lane.Plan(Desk.Noon.AddMinutes(6), Desk.Noon.AddHours(12)).Overdue.Should().Be(1);
    }

    [Fact]
    public void Pages_follow_each_other_without_a_gap()
    {
        var random = new Random(7);
        var snapshot = BoardSnapshot.Of([.. Enumerable.Range(1, 200).Select(n => Card(n, random) with { Stage = Stage.Priced })]);
        var whole = snapshot.Column(Stage.Priced, Desk.Head, BoardFilter.All, new(0, 1000), Desk.Noon).Cards;
        Enumerable.Range(0, 10).SelectMany(p => snapshot.Column(Stage.Priced, Desk.Head, BoardFilter.All, new(p * 20, 20), Desk.Noon).Cards).Should().Equal(whole);
    }

    [Fact]
    public void Clocks_that_run_stand_on_top_the_soonest_first_then_what_came_last()
    {
        BoardCard[] cards =
        [
            Plain(1) with { StageSince = Desk.Noon.AddDays(-2) },
            Plain(2) with { StageSince = Desk.Noon },
            Plain(3) with { Clock = new(Desk.Noon.AddMinutes(27), Desk.Noon.AddMinutes(30)) },
            Plain(4) with { Clock = new(Desk.Noon.AddMinutes(7), Desk.Noon.AddMinutes(10)) },
        ];
        BoardSnapshot.Of(cards).Column(Stage.Assigned, Desk.Head, BoardFilter.All, new(0, 10), Desk.Noon).Cards.Select(c => c.Number).Should().Equal(4, 3, 2, 1);
    }

    [Fact]
    public void Overdue_is_a_clock_that_ran_out_or_a_task_that_was_due()
    {
        BoardCard[] cards =
        [
            Plain(1),
            Plain(2) with { Clock = new(Desk.Noon, Desk.Noon) },
            Plain(3) with { Clock = new(Desk.Noon, Desk.Noon.AddSeconds(1)) },
            Plain(4) with { NextTask = Desk.Noon.AddSeconds(-1) },
            Plain(5) with { NextTask = Desk.Noon },
        ];
        var column = BoardSnapshot.Of(cards).Column(Stage.Assigned, Desk.Head, BoardFilter.Overdue, new(0, 10), Desk.Noon);
        column.Cards.Select(c => c.Number).Should().BeEquivalentTo([2, 4]);
        column.Count.Should().Be(2);
    }

    [Fact]
    public void Mine_leaves_out_what_is_available_to_all()
    {
        var snapshot = BoardSnapshot.Of([Plain(1) with { ManagerId = Desk.Manager.Id }, Plain(2) with { ManagerId = Desk.Manager2.Id, AvailableToAll = true }]);
        snapshot.Column(Stage.Assigned, Desk.Manager, BoardFilter.All, new(0, 10), Desk.Noon).Count.Should().Be(2);
        snapshot.Column(Stage.Assigned, Desk.Manager, BoardFilter.Mine, new(0, 10), Desk.Noon).Cards.Should().ContainSingle().Which.Number.Should().Be(1);
    }

    [Fact]
    public void A_window_beyond_a_column_that_became_shorter_shows_its_end()
    {
        var snapshot = BoardSnapshot.Of([.. Enumerable.Range(1, 50).Select(Plain)]);
        var column = snapshot.Column(Stage.Assigned, Desk.Head, BoardFilter.All, new(100, 40), Desk.Noon);
        (column.Skipped, column.Cards.Count, column.Below).Should().Be((10, 40, 0));
    }

    private static void Agrees(BoardSnapshot snapshot, IReadOnlyList<BoardCard> cards, Actor actor)
    {
        foreach (var stage in TradePipeline.Open)
        {
            foreach (var filter in Enum.GetValues<BoardFilter>())
            {
                var expected = cards.Where(c => c.Stage == stage && BoardSnapshot.Sees(actor, c) && Passes(c, actor, filter)).Order(BoardOrder.Instance).ToList();
                var column = snapshot.Column(stage, actor, filter, new(0, 100), Desk.Noon);
                column.Cards.Should().Equal(expected);
                (column.Count, column.Sum).Should().Be((expected.Count, Money.Sum(expected.Select(c => c.Amount ?? Money.Zero))));
            }
        }
    }

    /// <summary>While cards come and go, and the hour goes on.</summary>
    private static void Plans(BoardSnapshot snapshot, IReadOnlyList<BoardCard> cards, Actor actor, DateTimeOffset now)
    {
        var evening = Desk.Noon.AddMinutes(40);
        foreach (var mine in new[] { false, true })
        {
            var expected = PlanFigures.Of(cards.Where(c => BoardSnapshot.Sees(actor, c) && (!mine || c.ManagerId == actor.Id)), now, evening);
            snapshot.Plan(actor, mine, now, evening).CountsAs(expected).Should().BeTrue($"{actor.Role} {mine} {now:t}");
        }
    }

    private static bool Passes(BoardCard card, Actor actor, BoardFilter filter) => filter switch
    {
        BoardFilter.Overdue => card.IsOverdue(Desk.Noon),
        BoardFilter.Mine => !actor.Is(Role.Manager) || card.ManagerId == actor.Id,
        _ => true,
    };

    private static BoardCard Plain(int number) => new(Guid.CreateVersion7(), number, $"Сделка {number}", Stage.Assigned, Desk.Noon, "Пётр", Guid.Empty, "", null, null, null, false,
        Desk.Operator.Id, false, null, null, false, null, 1);

    private static BoardCard Card(int number, Random random)
    {
        var manager = Pick(random, null, Desk.Manager, Desk.Manager2);
        return Plain(number) with
        {
            Stage = TradePipeline.Open[random.Next(TradePipeline.Open.Count)],
            StageSince = Desk.Noon.AddMinutes(-random.Next(5000)),
            Amount = random.Next(3) == 0 ? null : new Money(random.Next(1_000_000)),
            ManagerId = manager?.Id,
            Department = manager?.Department,
            AvailableToAll = random.Next(4) == 0,
            CreatedBy = Pick(random, Desk.Operator, Desk.Manager)!.Id,
            Invoiced = random.Next(2) == 0,
            Clock = random.Next(3) == 0 ? new(Desk.Noon, Desk.Noon.AddMinutes(random.Next(-5, 5))) : null,
            NextTask = random.Next(2) == 0 ? Desk.Noon.AddMinutes(random.Next(-50, 50)) : null,
        };
    }

    private static Actor? Pick(Random random, params Actor?[] actors) => actors[random.Next(actors.Length)];
}
