using CrmBlazor.Domain.Conversations;
using CrmBlazor.Domain.Leads;
using CrmBlazor.Domain.Office;
using CrmBlazor.Tests.Support;

namespace CrmBlazor.Tests.Domain.Leads;

public class LeadTests
{
    [Fact]
    public void A_lead_keeps_the_phone_as_heard_and_as_dialled()
    {
        var lead = Register(new(" Входящий звонок / Роман ", "call", "8 921 848-53-83", "roman@mail.example", "Роман"));
        lead.Happened().Should().Equal(new LeadRegistered(lead.Id, 33082, "Входящий звонок / Роман", "call", "Роман", "8 921 848-53-83", "roman@mail.example"));
        (lead.Phone, lead.PhoneRaw).Should().Be(("+79218485383", "8 921 848-53-83"));
    }

    [Fact]
    public void A_number_without_its_city_code_is_kept_and_nobody_guesses_the_code()
    {
        var lead = Register(new("Звонок", "call", "848-53-83"));
        (lead.Phone, lead.PhoneRaw).Should().Be((null, "848-53-83"));
    }

    [Fact]
    public void A_messenger_is_a_way_to_reach_him() => Register(new("Чат", "call", Messenger: "@roman")).Messenger.Should().Be("@roman");

    [Fact]
    public void Every_fault_of_the_form_is_named()
    {
        Registering(new("", "")).Faults().Should().Equal("title: required", "source: required", "phone: reachRequired");
        Registering(new(new('я', 201), "pigeon", "123", "roman@mail", new('я', 201), new('я', 4001))).Faults()
            .Should().Equal("title: tooLong", "source: unknown", "phone: badPhone", "email: badEmail", "name: tooLong", "comment: tooLong");
    }

    [Fact]
    public void An_answered_call_is_an_interaction_and_its_words_are_the_comment()
    {
        var lead = Desk.Lead(talked: false);
        lead.ToConverting().Brief().Should().Equal("noInteraction, R 1, LogCall", "noComment, R 1, AddComment");
        lead.LogCall(new(Direction.In, Answered: false), Desk.StopList, Desk.Noon);
        lead.ToConverting().Should().HaveCount(2);
        lead.LogCall(Desk.Talk, Desk.StopList, Desk.Noon);
        lead.ToConverting().Should().BeEmpty();
    }

    [Fact]
    public void A_message_without_an_answer_is_no_correspondence()
    {
        var lead = Desk.Lead(talked: false);
        Write(lead, Direction.Out);
        Write(lead, Direction.Out);
        lead.ToConverting().Brief().Should().Equal("noInteraction, R 1, LogCall", "noComment, R 1, AddComment");
        Write(lead, Direction.In);
        lead.ToConverting().Brief().Should().Equal("noComment, R 1, AddComment");
        lead.AddComment(A.Discussed, A.Agreed, Desk.StopList, Desk.Noon);
        lead.ToConverting().Should().BeEmpty();
    }

    [Fact]
    public void A_message_of_the_client_that_nobody_answered_is_no_correspondence_either()
    {
        var lead = Desk.Lead(talked: false);
        Write(lead, Direction.In);
        lead.ToConverting().Brief().Should().Contain("noInteraction, R 1, LogCall");
        Write(lead, Direction.Out);
        lead.ToConverting().Brief().Should().Contain("noInteraction, R 1, LogCall");
    }

    [Fact]
    public void A_comment_that_is_not_detailed_converts_nothing()
    {
        var lead = Desk.Lead(talked: false);
        Action comment = () => lead.AddComment("НД", "Перезвонить завтра в первой половине дня", Desk.StopList, Desk.Noon);
        comment.Obstacles().Should().Equal("commentStopPhrase, R 3");
        lead.ToConverting().Brief().Should().Contain("noComment, R 1, AddComment");
    }

    [Fact]
    public void A_lead_becomes_a_deal_once()
    {
        var (lead, contact, deal) = (Desk.Lead(), Guid.CreateVersion7(), Guid.CreateVersion7());
        lead.Happened();
        lead.Convert(contact, deal, 37924, Desk.Operator, Desk.Noon);
        lead.Happened().Should().Equal(new LeadConverted(lead.Id, 33082, deal, 37924));
        (lead.Status, lead.ContactId, lead.DealNumber).Should().Be((LeadStatus.Converted, contact, 37924));
        foreach (var actor in new[] { Desk.Operator, Desk.Manager })
        {
            Action again = () => lead.Convert(contact, deal, 1, actor, Desk.Noon.AddMinutes(1));
            again.DoneBefore().Should().Be((Desk.Operator.Id, Desk.Noon));
        }
    }

    [Fact]
    public void A_lead_without_a_talk_becomes_no_deal()
    {
        Action convert = () => Desk.Lead(talked: false).Convert(Guid.NewGuid(), Guid.NewGuid(), 1, Desk.Operator, Desk.Noon);
        convert.Obstacles().Should().Equal("noInteraction, R 1, LogCall", "noComment, R 1, AddComment");
    }

    private static void Write(Lead lead, Direction direction) => lead.LogMessage(new(direction, Channel.Chat, "Добрый день"), Desk.Noon);

    private static Lead Register(LeadDetails details) => Lead.Register(33082, details, Dictionaries.Default.Sources, Desk.Operator, Desk.Noon);

    private static Action Registering(LeadDetails details) => () => Register(details);
}
