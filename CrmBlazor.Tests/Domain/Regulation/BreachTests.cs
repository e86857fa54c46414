using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Regulation;
using CrmBlazor.Tests.Support;

namespace CrmBlazor.Tests.Domain.Regulation;

/// <summary>The person appeals once, the head decides, the fine is the table's; nobody judges himself.</summary>
public class BreachTests
{
    private static readonly Money Fine = Money.FromRubles(500);

    [Fact]
    public void A_breach_keeps_whose_it_is_and_what_was_due()
    {
        var deal = Desk.Assigned();
        var breach = Breach.Of(7, BreachKind.Clock, Desk.Manager.Id, deal, Desk.Noon, Desk.Noon.AddMinutes(10));
        (breach.Rule, breach.State, breach.Department).Should().Be(("B 20", BreachState.Open, deal.Department));
        breach.Happened().Should().Equal(new BreachRecorded(breach.Id, 7, Desk.Manager.Id, deal.Department, BreachKind.Clock, 37924, Desk.Noon));
    }

    [Theory]
    [InlineData(BreachKind.Clock, "B 20")]
    [InlineData(BreachKind.Distribution, "B 8")]
    [InlineData(BreachKind.Lapse, "R 2")]
    [InlineData(BreachKind.Papers, "B 58")]
    public void Every_kind_quotes_its_row(BreachKind kind, string rule) => Breach.RuleOf(kind).Should().Be(rule);

    [Fact]
    public void It_is_excused_with_a_reason()
    {
        var breach = Recorded();
        Excusing(breach, " ").Faults().Should().Equal("reason: required");
        breach.Excuse(Desk.Head, " Не работала связь ", Desk.Noon);
        (breach.State, breach.Reason, breach.Fine, breach.DecidedBy).Should().Be((BreachState.Excused, "Не работала связь", null, Desk.Head.Id));
    }

    [Fact]
    public void It_is_upheld_with_the_fine()
    {
        var breach = Recorded();
        breach.Uphold(Desk.Head, null, Fine, Desk.Noon);
        (breach.State, breach.Fine).Should().Be((BreachState.Upheld, Fine));
        breach.Happened().Should().Equal(new BreachUpheld(breach.Id, 7, Desk.Manager.Id, breach.Department, Fine, null));
    }

    [Fact]
    public void A_decision_stands_until_it_is_appealed_and_is_then_taken_anew()
    {
        var breach = Recorded();
        breach.Uphold(Desk.Head, null, Fine, Desk.Noon);
        Excusing(breach, "Передумал").DoneBefore().Should().Be((Desk.Head.Id, Desk.Noon));
        breach.AppealBy(Desk.Manager, "Был на другом звонке", Desk.Noon.AddHours(1));
        breach.State.Should().Be(BreachState.Appealed);
        breach.Excuse(Desk.Head, "Верно", Desk.Noon.AddHours(2));
        (breach.State, breach.Fine).Should().Be((BreachState.Excused, null));
    }

    [Fact]
    public void An_appeal_is_the_persons_own_and_is_made_once()
    {
        var breach = Recorded();
        Appealing(breach, Desk.Manager2).Should().Throw<ForbiddenException>();
        breach.AppealBy(Desk.Manager, "Был на другом звонке", Desk.Noon);
        Appealing(breach, Desk.Manager).DoneBefore().Should().Be((Desk.Manager.Id, Desk.Noon));
    }

    [Fact]
    public void What_is_excused_needs_no_appeal()
    {
        var breach = Recorded();
        breach.Excuse(Desk.Head, "Не работала связь", Desk.Noon);
        Appealing(breach, Desk.Manager).DoneBefore().Should().Be((Desk.Head.Id, Desk.Noon));
    }

    [Fact]
    public void Nobody_judges_himself()
    {
        var own = Breach.Of(7, BreachKind.Lapse, Desk.Head.Id, Desk.Taken(), Desk.Noon, Desk.Noon);
        Excusing(own, "Себе можно").Should().Throw<ForbiddenException>();
    }

    [Fact]
    public void Fines_are_between_nothing_and_a_million() =>
        new FineTable(Money.FromRubles(-1), Money.Zero, Money.FromRubles(2_000_000)).Faults().Select(f => $"{f.Field}: {f.Code}").Should().Equal("clock: badFine", "lapse: badFine");

    private static Breach Recorded()
    {
        var breach = Breach.Of(7, BreachKind.Clock, Desk.Manager.Id, Desk.Assigned(), Desk.Noon, Desk.Noon.AddMinutes(10));
        breach.Happened();
        return breach;
    }

    private static Action Excusing(Breach breach, string reason) => () => breach.Excuse(Desk.Head, reason, Desk.Noon);

    private static Action Appealing(Breach breach, Actor actor) => () => breach.AppealBy(actor, "Был на другом звонке", Desk.Noon.AddHours(1));
}
