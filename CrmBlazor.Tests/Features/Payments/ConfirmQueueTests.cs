using Bunit;
using CrmBlazor.App.Commands.Payments;
using CrmBlazor.App.Features.Payments;
using CrmBlazor.App.Seeds;
using CrmBlazor.Domain.Payments;
using CrmBlazor.Tests.Support;

namespace CrmBlazor.Tests.Features.Payments;

/// <summary>Round the queue, and the verdict on the one that is open.</summary>
public sealed class ConfirmQueueTests(SharedOffice shared) : ScreenTest(shared, DemoPeople.Accountant)
{
    private static readonly PaymentView[] Queue = [Shown.Notice, Shown.Notice with { Number = 25 }, Shown.Notice with { Number = 26 }];
    private readonly List<int?> chosen = [];

    [Theory]
    [InlineData(0, 26, 25)]
    [InlineData(2, 25, 24)]
    public void The_arrows_go_round_the_queue(int place, int previous, int next)
    {
        var panel = Panel(Queue[place]);
        panel.Find("[aria-label='Предыдущее уведомление']").Click();
        panel.Find("[aria-label='Следующее уведомление']").Click();
        chosen.Should().Equal(previous, next);
        panel.Find(".conf-head .num").TextContent.Should().Be($"{place + 1} из 3");
    }

    [Fact]
    public void From_a_decided_notice_the_arrow_leads_to_the_first_that_waits()
    {
        Panel(Shown.Notice with { Number = 3 }).Find("[aria-label='Следующее уведомление']").Click();
        chosen.Should().Equal(24);
    }

    [Theory]
    [InlineData("ru-RU", "Всё сошлось", "Частичная оплата")]
    [InlineData("en-US", "Everything agrees", "Part of the amount")]
    public void The_verdict_is_a_word_beside_a_colour(string language, string agrees, string partial)
    {
        Read(language);
        var whole = Panel(Shown.Notice).Find("#verdict");
        (whole.QuerySelector("b")!.TextContent, whole.ClassName).Should().Be((agrees, "verd verd--ok"));
        var part = Panel(Shown.Notice with { Amount = A.Rubles(1500) }).Find("#verdict");
        (part.QuerySelector("b")!.TextContent, part.ClassName).Should().Be((partial, "verd verd--warn"));
    }

    [Fact]
    public void Only_what_agrees_in_everything_is_offered_to_be_confirmed_at_once()
    {
        PaymentView[] queue = [Shown.Notice, Shown.Notice with { Number = 25, Invoice = "2026/77" }, Shown.Notice with { Number = 26, Invoice = "2026/78", Amount = A.Rubles(1500) },
            Shown.Notice with { Number = 27, Invoice = "2026/79" }, Shown.Notice with { Number = 28, Invoice = "2026/79" }, Shown.Notice with { Number = 29, Invoice = "2026/80", PayerInn = "7806210729" }];
        var panel = Render<ConfirmPanel>(p => p.Add(c => c.Queue, queue).Add(c => c.Notice, queue[0]).Add(c => c.MayDecide, true));
        panel.Find("#confirm-all").TextContent.Should().Contain("Подтвердить все сошедшиеся: 2,", "not a part, not two of one invoice, not another's money");
        panel.Find("#confirm-all").Click();
        panel.FindAll("[data-asked]").Select(a => a.GetAttribute("data-asked")).Should().Equal("24", "25");
        Intents.Commands.Should().BeEmpty("a confirmation is final: first one sees what it is of");
        panel.Find("#confirm-asked").Click();
        Intents.Commands.Should().ContainSingle().Which.Should().BeOfType<ConfirmPayment>().Which.Payment.Should().Be(24);
        Panel(Queue[0]).FindAll("#confirm-all").Should().BeEmpty("three notices of one invoice are weighed one by one");
    }

    /// <summary>A private buyer has no number to compare: an organisation that pays for him is another payer, his own number is a hint.</summary>
    [Theory]
    [InlineData("7707083893", "diff", true)]
    [InlineData("500100732259", "hint", false)]
    [InlineData(null, "hint", false)]
    public void An_organisation_that_pays_for_a_private_person_is_another_payer(string? inn, string mark, bool other)
    {
        var panel = Panel(Shown.Notice with { BuyerInn = null, Payer = null, PayerInn = inn });
        foreach (var line in new[] { "Payer", "Inn" }) panel.Find($"[data-field='{line}']").ClassName.Should().Be(mark);
        panel.Find("#verdict").TextContent.Contains("лательщик другой", StringComparison.Ordinal).Should().Be(other);
    }

    [Fact]
    public void An_empty_queue_says_so()
    {
        var panel = Render<ConfirmPanel>(p => p.Add(c => c.MayDecide, true));
        panel.Find(".conf-body").TextContent.Should().Contain("Подтверждать нечего");
        panel.InvokeAsync(() => panel.Instance.Step(1));
        panel.FindAll("#confirm-payment").Should().BeEmpty();
    }

    [Fact]
    public void While_the_channel_loads_the_panel_is_busy() =>
        Render<ConfirmPanel>(p => p.Add(c => c.IsLoading, true)).FindAll("[aria-busy=true]").Should().ContainSingle();

    [Fact]
    public void A_decided_notice_tells_what_became_of_it_and_asks_nothing()
    {
        var panel = Panel(Shown.Notice with { State = PaymentState.Rejected, Reason = "Не наша", DecidedAt = Desk.Noon, DecidedBy = "Грабов Илья" });
        panel.FindAll(".conf-foot").Should().BeEmpty();
        panel.Find("#verdict").TextContent.Should().Contain("Отклонено: Не наша, Грабов Илья");
    }

    private IRenderedComponent<ConfirmPanel> Panel(PaymentView notice) =>
        Render<ConfirmPanel>(p => p.Add(c => c.Queue, Queue).Add(c => c.Notice, notice).Add(c => c.MayDecide, true).Add(c => c.OnChoose, chosen.Add));
}
