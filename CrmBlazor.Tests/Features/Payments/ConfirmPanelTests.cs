using AngleSharp.Dom;
using Bunit;
using CrmBlazor.App.Commands.Payments;
using CrmBlazor.App.Features.Payments;
using CrmBlazor.App.Seeds;
using CrmBlazor.App.Speech;
using CrmBlazor.Domain.Common;
using CrmBlazor.Tests.Support;
using Microsoft.AspNetCore.Components.Web;

namespace CrmBlazor.Tests.Features.Payments;

/// <summary>One notice at a time, and one decision on it.</summary>
public sealed class ConfirmPanelTests(SharedOffice shared) : ScreenTest(shared, DemoPeople.Accountant)
{
    private static readonly PaymentView Own = Shown.Notice with { ToDeciding = [new("fourEyes", "B 56", "Своё уведомление подтверждает другой", null, null)] };
    private static readonly PaymentView Next = Shown.Notice with { Number = 25, Invoice = "2026/8" };
    private readonly List<int?> chosen = [];

    [Fact]
    public void However_often_it_is_pressed_one_confirmation_is_sent()
    {
        var panel = Panel(Shown.Notice);
        Confirm(panel).Click();
        Confirm(panel).Click();
        Intents.Commands.Should().ContainSingle().Which.Should().BeOfType<ConfirmPayment>().Which.Payment.Should().Be(24);
    }

    [Fact]
    public void What_is_confirmed_is_not_confirmed_again_before_the_log_tells_of_it()
    {
        var panel = Panel(Shown.Notice);
        Confirm(panel).Click();
        Intents.Done();
        panel.WaitForAssertion(() => Told(panel).Should().Be("Подтверждено 4\u00a0000,00\u00a0₽ по счёту 2026/7"));
        Confirm(panel).Click();
        Reject(panel).Click();
        Intents.Commands.Should().ContainSingle();
        panel.FindComponents<RejectDialog>().Should().BeEmpty();
    }

    [Fact]
    public void After_a_confirmation_the_next_one_that_waits_is_opened()
    {
        var panel = Panel(Shown.Notice, Next);
        Confirm(panel).Click();
        Intents.Done();
        panel.WaitForAssertion(() => chosen.Should().Equal(25));
    }

    [Fact]
    public void The_second_press_of_a_double_one_confirms_nothing()
    {
        var panel = Panel(Shown.Notice, Next);
        Confirm(panel).Click(new MouseEventArgs { Detail = 2 });
        Intents.Commands.Should().BeEmpty();
    }

    [Fact]
    public void The_keys_confirm_what_agrees_and_stop_at_the_press_where_something_differs()
    {
        var panel = Panel(Shown.Notice with { Amount = Shown.Notice.Amount + Money.FromRubles(-1) });
        panel.InvokeAsync(panel.Instance.ConfirmByKeysAsync);
        Intents.Commands.Should().BeEmpty();
        panel.WaitForAssertion(() => Told(panel).Should().Be("Совпало не всё: посмотрите на расхождения и нажмите Enter"));
        Confirm(panel).Click();
        Intents.Commands.Should().ContainSingle("the press itself is the answer");
        var agreed = Panel(Shown.Notice);
        agreed.InvokeAsync(agreed.Instance.ConfirmByKeysAsync);
        Intents.Commands.Should().HaveCount(2);
    }

    [Fact]
    public void Who_came_second_is_told_so_and_can_press_once_more()
    {
        var panel = Panel(Shown.Notice);
        Confirm(panel).Click();
        Intents.Refused(Refusal.Plain(409, "Уже сделано: Грабов Илья, 12:00"));
        panel.WaitForAssertion(() => panel.Find("[role=alert]").TextContent.Should().Contain("Уже сделано: Грабов Илья, 12:00"));
        Confirm(panel).HasAttribute("disabled").Should().BeFalse();
        panel.Render(p => p.Add(c => c.Notice, Next));
        panel.FindAll("[role=alert]").Should().BeEmpty("it was said of another notice");
    }

    [Fact]
    public void Nobody_confirms_his_own_notice()
    {
        var panel = Panel(Own);
        Confirm(panel).GetAttribute("aria-disabled").Should().Be("true");
        panel.Find("#confirm-payment-shut").TextContent.Should().Contain("Своё уведомление подтверждает другой").And.Contain("B 56");
        Confirm(panel).Click();
        panel.InvokeAsync(panel.Instance.ConfirmAsync);
        panel.InvokeAsync(panel.Instance.AskReason);
        Intents.Commands.Should().BeEmpty("neither a press nor a key does it");
        panel.FindAll("#reject-payment").Should().BeEmpty();
        panel.FindComponents<RejectDialog>().Should().BeEmpty();
    }

    [Fact]
    public void Who_may_not_decide_reads()
    {
        var panel = Render<ConfirmPanel>(p => p.Add(c => c.Queue, [Shown.Notice]).Add(c => c.Notice, Shown.Notice));
        panel.FindAll("#confirm-payment, #reject-payment").Should().BeEmpty();
        panel.Find(".conf-foot").TextContent.Should().Contain("Подтверждает бухгалтер, который не размещал уведомление");
    }

    [Fact]
    public void A_part_is_confirmed_as_a_part() => Confirm(Panel(Shown.Notice with { Amount = A.Rubles(1500) })).TextContent.Should().StartWith("Подтвердить 1\u00a0500,00\u00a0₽ частично");

    private static IElement Confirm(IRenderedComponent<ConfirmPanel> panel) => panel.Find("#confirm-payment");

    private static IElement Reject(IRenderedComponent<ConfirmPanel> panel) => panel.Find("#reject-payment");

    private static string Told(IRenderedComponent<ConfirmPanel> panel) => panel.Find(".told").TextContent;

    private IRenderedComponent<ConfirmPanel> Panel(params PaymentView[] queue) =>
        Render<ConfirmPanel>(p => p.Add(c => c.Queue, queue).Add(c => c.Notice, queue[0]).Add(c => c.MayDecide, true).Add(c => c.OnChoose, chosen.Add));
}
