using System.Globalization;
using CrmBlazor.App.Data;
using CrmBlazor.App.Speech;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Domain.Payments;
using CrmBlazor.Tests.Support;

namespace CrmBlazor.Tests.Resources;

/// <summary>What the domain means, said in the reader's language.</summary>
public sealed class VoiceTests(SharedOffice shared) : IClassFixture<SharedOffice>
{
    private readonly Voice voice = shared.Office.Get<Voice>();

    [Theory]
    [InlineData("ru-RU")]
    [InlineData("en-US")]
    public void Every_event_is_said_without_a_gap_whole_or_erased(string language) => In(language, () =>
    {
        foreach (var name in EventJson.Names)
        {
            foreach (var happening in new[] { AnEvent.Of(name), AnEvent.Of(name, full: false), EventJson.Read(name, EventJson.Data(AnEvent.Of(name))) })
                voice.Say(happening).Should().NotBeEmpty().And.NotContainAny("{", "}", name);
        }
    });

    [Fact]
    public void The_same_obstacle_in_two_languages()
    {
        var obstacle = new Obstacle("moneyDiffers", "B 50", new Cure("OpenPayments", "2026/1"), A.Rubles(2000), A.Rubles(4000), A.Rubles(2000));
        In("en-US", () => voice.Say(obstacle).Should().Be(new ObstacleText("moneyDiffers", "B 50", "Confirmed 2,000.00\u00a0₽ of 4,000.00\u00a0₽, 2,000.00\u00a0₽ is missing", "OpenPayments", "2026/1")));
        In("ru-RU", () => voice.Say(obstacle).Text.Should().Contain("2\u00a0000,00\u00a0₽").And.Contain("4\u00a0000,00\u00a0₽"));
    }

    [Fact]
    public void Words_take_the_readers_language()
    {
        In("en-US", () => voice.Say(new DealMoved(Guid.NewGuid(), 1, Stage.Priced, Stage.Invoiced)).Should().Be("Stage changed to “Invoice sent”, was “Price quoted”"));
        In("ru-RU", () => voice.Say(new DealMoved(Guid.NewGuid(), 1, Stage.Priced, Stage.Invoiced)).Should().Contain("«Счёт выставлен»").And.Contain("«Озвучена цена»"));
        In("ru-RU", () => voice.Word(PaymentState.Waiting).Should().NotBe("PaymentState_waiting"));
    }

    [Fact]
    public void A_word_that_an_administrator_added_is_shown_as_it_is() => voice.Word("Source", "pigeon").Should().Be("pigeon");

    private static void In(string language, Action act)
    {
        var (culture, ui) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (new(language), new(language));
        try
        {
            act();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, ui);
        }
    }
}
