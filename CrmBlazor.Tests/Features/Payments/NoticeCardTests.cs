using Bunit;
using CrmBlazor.App.Features.Payments;
using CrmBlazor.App.Seeds;
using CrmBlazor.Domain.Payments;
using CrmBlazor.Tests.Support;

namespace CrmBlazor.Tests.Features.Payments;

/// <summary>A notice in the channel, with what became of it.</summary>
public sealed class NoticeCardTests(SharedOffice shared) : ScreenTest(shared, DemoPeople.Accountant)
{
    private static readonly PaymentView Decided = Shown.Notice with { DecidedAt = Desk.Noon, DecidedBy = "Берёзова Светлана" };
    private readonly List<int?> chosen = [];

    [Fact]
    public void A_notice_names_invoice_buyer_sum_and_purpose()
    {
        var card = Card(Shown.Notice);
        card.Find(".cut").TextContent.Should().Contain("2026/7").And.Contain("АКТЮБИНСК ООО");
        card.Find(".sum").TextContent.Should().Be("4\u00a0000,00\u00a0₽");
        card.Find(".purpose").TextContent.Should().Be("Оплата по счёту 2026/7");
    }

    [Theory]
    [InlineData(PaymentState.Waiting, "is-waiting", "tag--warn", "Ждёт")]
    [InlineData(PaymentState.Confirmed, "is-confirmed", "tag--ok", "Подтверждено 12:00, Берёзова Светлана")]
    [InlineData(PaymentState.Rejected, "is-rejected", "tag--bad", "Отклонено: Не наша, Берёзова Светлана")]
    public void What_became_of_it_is_told_by_colour_and_by_word(PaymentState state, string look, string tone, string told)
    {
        var card = Card(Decided with { State = state, Reason = "Не наша" });
        card.Find(".notice").ClassList.Should().Contain(look);
        card.Find(".tag").ClassList.Should().Contain(tone);
        card.Find(".tag").TextContent.Should().StartWith(told);
    }

    [Fact]
    public void The_chosen_one_is_pressed()
    {
        Card(Shown.Notice).Find("button").GetAttribute("aria-pressed").Should().Be("false");
        Card(Shown.Notice, isChosen: true).Find("button").GetAttribute("aria-pressed").Should().Be("true");
    }

    [Fact]
    public void A_press_opens_it_in_the_panel()
    {
        Card(Shown.Notice).Find("button").Click();
        chosen.Should().Equal(24);
    }

    private IRenderedComponent<NoticeCard> Card(PaymentView notice, bool isChosen = false) =>
        Render<NoticeCard>(p => p.Add(c => c.Notice, notice).Add(c => c.IsChosen, isChosen).Add(c => c.OnChoose, chosen.Add));
}
