using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Tests.Support;

namespace CrmBlazor.Tests.Domain.Deals;

/// <summary>The same sale once more.</summary>
public class CopyTests
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(Desk.Noon.Date);

    [Fact]
    public void A_copy_has_the_client_and_the_goods_and_begins_from_the_beginning()
    {
        var source = Desk.Priced();
        var copy = Deal.Copy(40000, source, 5101, "Кольца ещё раз", Desk.Manager, Desk.Noon.AddDays(30), Today);
        (copy.ContactId, copy.Lines, copy.Amount, copy.DeliveryAddress).Should().Be((source.ContactId, source.Lines, source.Amount, source.DeliveryAddress));
        (copy.Title, copy.Stage, copy.ManagerId, copy.TakenAt, copy.LapsesAt).Should().Be(("Кольца ещё раз", Stage.Incoming, null, null, null));
        copy.ToMoving(Stage.Negotiation, new([], null)).Select(o => o.Code).Should().Contain(["notTaken", "noTalk"], "what was said about the other deal opens nothing here");
    }

    [Fact]
    public void A_regular_deal_comes_on_its_day_and_once()
    {
        var deal = Desk.Priced();
        deal.Repeat(1, Today.AddDays(10), Today);
        deal.PassRepeat(Today.AddDays(9)).Should().BeFalse();
        deal.PassRepeat(Today.AddDays(10)).Should().BeTrue();
        deal.PassRepeat(Today.AddDays(10)).Should().BeFalse();
        deal.RepeatsOn.Should().Be(Today.AddDays(10).AddMonths(1));
    }

    [Fact]
    public void What_was_missed_while_the_office_was_shut_comes_once()
    {
        var deal = Desk.Priced();
        deal.Repeat(1, Today.AddDays(1), Today);
        deal.PassRepeat(Today.AddMonths(5)).Should().BeTrue();
        deal.RepeatsOn.Should().BeAfter(Today.AddMonths(5));
    }

    [Fact]
    public void The_last_day_of_a_month_stays_the_last_after_February()
    {
        var deal = Desk.Priced();
        deal.Repeat(1, new(2027, 1, 31), Today);
        deal.PassRepeat(new(2027, 1, 31));
        deal.RepeatsOn.Should().Be(new DateOnly(2027, 2, 28));
        deal.PassRepeat(new(2027, 2, 28));
        deal.RepeatsOn.Should().Be(new DateOnly(2027, 3, 31));
    }

    [Fact]
    public void It_is_stopped_by_no_months()
    {
        var deal = Desk.Priced();
        deal.Repeat(3, Today.AddDays(1), Today);
        deal.Repeat(null, null, Today);
        (deal.RepeatsEvery, deal.RepeatsOn).Should().Be((null, null));
        deal.Invoking(d => d.Repeat(null, Today.AddDays(5), Today)).Should().Throw<BadFieldsException>("a day alone would stop it without a word");
        deal.PassRepeat(Today.AddYears(1)).Should().BeFalse();
        deal.Invoking(d => d.Repeat(0, Today, Today)).Should().Throw<BadFieldsException>().Which.Faults.Select(f => f.Field).Should().Equal("months", "on");
    }
}
