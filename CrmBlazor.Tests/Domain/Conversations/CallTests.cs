using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Conversations;
using CrmBlazor.Tests.Support;

namespace CrmBlazor.Tests.Domain.Conversations;

public class CallTests
{
    private static readonly Subject Contact = new("contact", Guid.CreateVersion7(), "5101");

    [Fact]
    public void An_answered_call_says_how_long_what_was_said_and_what_was_agreed()
    {
        Sounding(new(Direction.In, true)).Faults().Should().Equal("seconds: required", "discussed: required", "agreed: required");
        Sounding(Desk.Talk).Should().NotThrow();
    }

    [Fact]
    public void A_call_that_nobody_answered_asks_for_nothing() => Sounding(new(Direction.Out, false)).Should().NotThrow();

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(86_401)]
    public void An_answered_call_lasts_from_a_second_to_a_day(int seconds) =>
        Sounding(Desk.Talk with { Seconds = seconds }).Faults().Should().Equal("seconds: badSeconds");

    [Fact]
    public void Texts_have_an_end_and_directions_are_known() =>
        Sounding(new((Direction)9, true, 5, new('я', 4001), new('я', 4001))).Faults().Should().Equal("direction: unknown", "discussed: tooLong", "agreed: tooLong");

    [Theory]
    [InlineData("НД", "commentStopPhrase, R 3")]
    [InlineData("Цена", "commentTooShort, R 3")]
    [InlineData("Железобетоннейшее-предзаказание", "commentTooFewWords, R 3")]
    public void The_words_of_an_answered_call_are_detailed(string discussed, string obstacle) =>
        Sounding(Desk.Talk with { Discussed = discussed, Agreed = "Обождём" }).Obstacles().Should().Equal(obstacle);

    [Fact]
    public void A_logged_call_tells_it_all() =>
        new Call(Direction.In, true, 5, " a ", " b ").Logged(Contact, null).Should().Be(new CallLogged(Contact, null, Direction.In, true, 5, "a", "b"));

    [Fact]
    public void A_message_has_a_text_a_channel_and_a_direction()
    {
        Writing(new((Direction)9, (Channel)9, " ")).Faults().Should().Equal("direction: unknown", "channel: unknown", "text: required");
        Writing(new(Direction.In, Channel.Sms, new('я', Message.Length + 1))).Faults().Should().Equal("text: tooLong");
        Writing(new(Direction.In, Channel.Sms, "Да")).Should().NotThrow();
    }

    [Fact]
    public void The_first_contact_with_a_deal_is_its_responsibles()
    {
        var deal = Desk.Taken();
        deal.LogCall(Desk.Talk, Desk.StopList, Desk.Operator, Desk.Noon.AddMinutes(2));
        deal.FirstContactAt.Should().BeNull();
        deal.LogCall(Desk.Talk, Desk.StopList, Desk.Manager, Desk.Noon.AddMinutes(3));
        deal.LogCall(Desk.Talk, Desk.StopList, Desk.Manager, Desk.Noon.AddMinutes(9));
        deal.FirstContactAt.Should().Be(Desk.Noon.AddMinutes(3));
    }

    private static Action Sounding(Call call) => () => call.MustBeSound(Desk.StopList);

    private static Action Writing(Message message) => message.MustBeSound;
}
