using CrmBlazor.Domain.Conversations;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Tests.Support;

namespace CrmBlazor.Tests.Domain.Deals;

/// <summary>A deal is correct when its required fields are right, and active for two months after a conversation with a detailed comment (R 2, D18).</summary>
public class LifeTests
{
    private static readonly DateTimeOffset Talked = Desk.Noon.AddMinutes(-1);

    [Fact]
    public void A_deal_lives_from_the_conversation_of_its_lead()
    {
        var deal = Desk.Deal();
        (deal.LapsesAt, deal.LapseNoticeAt).Should().Be((Talked.AddMonths(2), Talked.AddMonths(2).AddDays(-14)));
        deal.ToLivingOn(Desk.Noon).Should().BeEmpty();
    }

    [Fact]
    public void Anybodys_answered_call_prolongs_it_and_an_unanswered_one_does_not()
    {
        var deal = Desk.Taken();
        deal.LogCall(new(Direction.Out, false), Desk.StopList, Desk.Manager, Desk.Noon.AddDays(1));
        deal.LapsesAt.Should().Be(Talked.AddMonths(2));
        deal.LogCall(Desk.Talk, Desk.StopList, Desk.Head, Desk.Noon.AddDays(2));
        deal.LapsesAt.Should().Be(Desk.Noon.AddDays(2).AddMonths(2));
    }

    [Fact]
    public void A_letter_of_ours_alone_does_not_prolong_it_and_the_clients_reply_does_with_a_comment()
    {
        var deal = Desk.Taken();
        var day = Desk.Noon.AddDays(1);
        deal.LogMessage(new(Direction.Out, Channel.Email, "Цена во вложении"), Desk.Manager, day);
        deal.AddComment(A.Discussed, A.Agreed, Desk.StopList, day);
        deal.LapsesAt.Should().Be(Talked.AddMonths(2));
        deal.LogMessage(new(Direction.In, Channel.Email, "Согласен"), Desk.Manager, day.AddHours(1));
        deal.LapsesAt.Should().Be(day.AddMonths(2), "the older of the two counts");
    }

    [Fact]
    public void It_lives_on_with_its_next_responsible()
    {
        var deal = Desk.Negotiated();
        var lapses = deal.LapsesAt;
        deal.AssignTo(Desk.Manager2, Desk.Clock, Desk.Head, Desk.Noon.AddDays(3));
        deal.LapsesAt.Should().Be(lapses);
    }

    [Fact]
    public void Fourteen_seven_and_one_day_before_it_lapses_are_told_and_then_that_it_has()
    {
        var (deal, end) = (Desk.Taken(), Talked.AddMonths(2));
        deal.NoteLapse(end.AddDays(-14).AddTicks(-1)).Should().BeFalse();
        foreach (var days in new[] { 14, 7, 1 })
        {
            deal.NoteLapse(end.AddDays(-days)).Should().BeTrue();
            deal.NoteLapse(end.AddDays(-days)).Should().BeFalse("each is told once");
        }
        deal.NoteLapse(end).Should().BeTrue();
        deal.NoteLapse(end.AddYears(1)).Should().BeFalse();
        var warned = new LapseWarned(deal.Id, deal.Number, Desk.Manager.Id, end);
        deal.Happened().Should().Equal(warned, warned, warned, new DealLapsed(deal.Id, deal.Number, Desk.Manager.Id, end));
    }

    [Fact]
    public void What_was_missed_while_nobody_looked_is_told_once()
    {
        var (deal, end) = (Desk.Taken(), Talked.AddMonths(2));
        deal.NoteLapse(end.AddDays(-3));
        (deal.Happened().Count, deal.LapseNoticeAt).Should().Be((1, end.AddDays(-1)));
    }

    [Fact]
    public void An_inactive_deal_says_what_brings_it_back_and_a_talk_does()
    {
        var (deal, late) = (Desk.Taken(), Talked.AddMonths(3));
        deal.ToLivingOn(late).Brief().Should().Equal("lifeNoTalk, R 2, LogCall", "lifeNoComment, R 3, AddComment");
        deal.LogCall(Desk.Talk, Desk.StopList, Desk.Manager, late);
        deal.ToLivingOn(late).Should().BeEmpty();
        deal.LapseNoticeAt.Should().Be(late.AddMonths(2).AddDays(-14));
    }

    [Fact]
    public void Who_was_given_a_neglected_deal_after_the_first_warning_is_not_charged_for_its_lapse()
    {
        var (deal, end) = (Desk.Taken(), Talked.AddMonths(2));
        deal.AnswersForLapse.Should().Be(Desk.Manager.Id);
        deal.AssignTo(Desk.Manager2, Desk.Clock, Desk.Head, end.AddDays(-14).AddSeconds(1));
        deal.AnswersForLapse.Should().BeNull();
    }

    [Fact]
    public void A_closed_deal_no_longer_lapses() => (Desk.Lost().NoteLapse(Desk.Noon.AddYears(1)), Desk.Lost().ToLivingOn(Desk.Noon.AddYears(1)).Any()).Should().Be((false, false));

    [Fact]
    public void A_deal_is_incorrect_without_its_location_and_its_contacts_fields()
    {
        var rules = new ContactRules(["fullName"], OwnMail.None, Desk.Today);
        var contact = Contact.Create(5101, new("Тестов Пётр", null, null, null), rules, Desk.Operator, Desk.Noon);
        var deal = Desk.Priced();
        deal.ToBeingCorrect(contact, rules.Required).Should().BeEmpty();
        deal.Edit(new(Location: ""), null, Desk.Today);
        deal.ToBeingCorrect(contact, ContactRules.DefaultRequired).Brief().Should().Equal("contactIncomplete, R 4, OpenContact", "noLocation, B 33, EditDeal");
    }

    [Fact]
    public void Before_the_price_is_told_a_deal_without_goods_is_correct()
    {
        var contact = Contact.Create(5101, new("Тестов Пётр", null, null, null), new(["fullName"], OwnMail.None, Desk.Today), Desk.Operator, Desk.Noon);
        Desk.Negotiated().ToBeingCorrect(contact, ["fullName"]).Should().BeEmpty();
    }
}
