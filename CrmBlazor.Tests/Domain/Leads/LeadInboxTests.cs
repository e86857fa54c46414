using CrmBlazor.Domain.Leads;
using CrmBlazor.Tests.Support;

namespace CrmBlazor.Tests.Domain.Leads;

/// <summary>Who works on a lead, and which of them are no clients.</summary>
public class LeadInboxTests
{
    [Fact]
    public void The_first_one_has_the_lead_and_the_others_learn_who_it_is()
    {
        var lead = Fresh();
        lead.Take(Desk.Operator, Desk.Noon);
        lead.Happened().Should().Equal(new LeadTaken(lead.Id, 33082));
        (lead.TakenBy, lead.TakenAt, lead.Status).Should().Be((Desk.Operator.Id, Desk.Noon, LeadStatus.New));
        Action second = () => lead.Take(Desk.Manager, Desk.Noon.AddMinutes(1));
        second.DoneBefore().Should().Be((Desk.Operator.Id, Desk.Noon));
    }

    [Fact]
    public void A_lead_that_somebody_else_has_taken_can_still_become_a_deal()
    {
        var lead = Fresh();
        lead.Take(Desk.Manager, Desk.Noon);
        lead.Convert(Guid.NewGuid(), Guid.NewGuid(), 37924, Desk.Operator, Desk.Noon);
        lead.Status.Should().Be(LeadStatus.Converted);
    }

    [Fact]
    public void What_was_misheard_is_put_right_and_both_values_are_kept()
    {
        var lead = Fresh();
        var (was, details) = (lead.Name, new LeadDetails(lead.Title, lead.Source, "8 943 000-12-13", null, " Лебедева Анна "));
        lead.Edit(details, [lead.Source], null);
        var edited = lead.Happened().Should().ContainSingle().Which.Should().BeOfType<LeadEdited>().Which;
        (edited.Was["name"], edited.Now["name"], lead.Phone).Should().Be((was, "Лебедева Анна", "+79430001213"));
        lead.SearchKey.Should().Contain("лебедева анна");
        lead.Edit(details, [lead.Source], null);
        lead.Happened().Should().BeEmpty("nothing changed, nothing happened");
        Action nobodys = () => lead.Edit(new(lead.Title, lead.Source, " "), [lead.Source], null);
        nobodys.Faults().Should().Equal("phone: reachRequired");
        lead.Junk("Ошиблись номером", Desk.Operator, Desk.Noon);
        Action closed = () => lead.Edit(details, [lead.Source], null);
        closed.DoneBefore().Should().Be((Desk.Operator.Id, Desk.Noon));
    }

    [Fact]
    public void Why_there_is_no_client_is_said()
    {
        var lead = Fresh();
        Action silently = () => lead.Junk(" ", Desk.Operator, Desk.Noon), atLength = () => lead.Junk(new('я', 501), Desk.Operator, Desk.Noon);
        silently.Faults().Should().Equal("reason: required");
        atLength.Faults().Should().Equal("reason: tooLong");
        lead.Junk(" Ошиблись номером ", Desk.Operator, Desk.Noon);
        lead.Happened().Should().Equal(new LeadJunked(lead.Id, 33082, "Ошиблись номером"));
        (lead.Status, lead.JunkReason).Should().Be((LeadStatus.Junk, "Ошиблись номером"));
    }

    [Fact]
    public void Where_there_is_no_client_nothing_is_done_until_it_is_opened_again()
    {
        var lead = Junked();
        Action take = () => lead.Take(Desk.Manager, Desk.Noon), junk = () => lead.Junk("Спам", Desk.Manager, Desk.Noon), convert = () => lead.Convert(Guid.NewGuid(), Guid.NewGuid(), 1, Desk.Manager, Desk.Noon);
        foreach (var act in new[] { take, junk, convert }) act.DoneBefore().Should().Be((Desk.Operator.Id, Desk.Noon));
        lead.Reopen(Desk.Operator, Desk.Noon);
        lead.Happened().Should().Equal(new LeadReopened(lead.Id, 33082));
        (lead.Status, lead.JunkReason, lead.JunkedBy).Should().Be((LeadStatus.New, null, null));
        take.Should().NotThrow();
    }

    [Fact]
    public void Opening_what_is_open_is_nothing()
    {
        var lead = Fresh();
        lead.Reopen(Desk.Operator, Desk.Noon);
        lead.Happened().Should().BeEmpty();
    }

    [Fact]
    public void A_lead_that_became_a_deal_is_neither_set_aside_nor_opened_again()
    {
        var lead = Fresh();
        lead.Convert(Guid.NewGuid(), Guid.NewGuid(), 37924, Desk.Operator, Desk.Noon);
        Action junk = () => lead.Junk("Спам", Desk.Manager, Desk.Noon), reopen = () => lead.Reopen(Desk.Operator, Desk.Noon), take = () => lead.Take(Desk.Manager, Desk.Noon);
        foreach (var act in new[] { junk, reopen, take }) act.DoneBefore().Should().Be((Desk.Operator.Id, Desk.Noon));
    }

    private static Lead Fresh()
    {
        var lead = Desk.Lead();
        lead.Happened();
        return lead;
    }

    private static Lead Junked()
    {
        var lead = Fresh();
        lead.Junk("Ошиблись номером", Desk.Operator, Desk.Noon);
        lead.Happened();
        return lead;
    }
}
