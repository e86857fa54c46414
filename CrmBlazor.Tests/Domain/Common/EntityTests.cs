using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Tests.Support;

namespace CrmBlazor.Tests.Domain.Common;

public class EntityTests
{
    [Fact]
    public void A_record_begins_at_version_one_and_grows()
    {
        var deal = Desk.Deal();
        deal.Version.Should().Be(1);
        deal.NextVersion();
        deal.Version.Should().Be(2);
    }

    [Fact]
    public void What_happened_is_told_once()
    {
        var deal = Desk.Deal();
        deal.AssignTo(Desk.Manager, Desk.Clock, Desk.Operator, Desk.Noon);
        deal.Happened().Should().HaveCount(2);
        deal.Happened().Should().BeEmpty();
    }

    [Fact]
    public void What_happened_to_several_records_stays_in_order()
    {
        var (deal, other) = (Desk.Deal(), Desk.Deal());
        deal.Edit(new(Title: "Первое"), null, Desk.Today);
        other.Edit(new(Title: "Второе"), null, Desk.Today);
        deal.Edit(new(Title: "Третье"), null, Desk.Today);
        deal.TakeEvents().Concat(other.TakeEvents()).OrderBy(h => h.Turn).Select(h => ((DealEdited)h.Event).Now["title"]).Should().Equal("Первое", "Второе", "Третье");
    }

    [Theory]
    [InlineData(null)]
    [InlineData(2L)]
    public void A_version_that_is_not_named_or_is_the_last_is_no_conflict(long? version) => Editing(version).Should().NotThrow();

    [Fact]
    public void A_version_that_is_behind_is_a_conflict() => Editing(1).Should().Throw<VersionConflictException>().Which.Current.Should().Be(2);

    [Theory]
    [InlineData(3L)]
    [InlineData(long.MaxValue)]
    public void A_version_that_has_never_been_is_a_fault_of_the_field(long version) => Editing(version).Faults().Should().Equal("version: unknown");

    [Fact]
    public void Money_is_whole_kopecks_rounded_half_away_from_zero()
    {
        Money.FromRubles(0.005m).Should().Be(new Money(1));
        Money.FromRubles(-0.005m).Should().Be(new Money(-1));
        Money.FromRubles(610.169m).ToString().Should().Be("610.17");
        (Money.Sum([new(1), new(2)]), new Money(3) - new Money(5)).Should().Be((new Money(3), new Money(-2)));
        Action over = () => _ = new Money(long.MaxValue) + new Money(1);
        over.Should().Throw<OverflowException>();
    }

    /// <summary>Of a record that has come to its second version.</summary>
    private static Action Editing(long? version)
    {
        var deal = Desk.Deal();
        deal.NextVersion();
        return () => deal.Edit(new(Title: "Новое"), version, Desk.Today);
    }
}
