using Bunit;
using CrmBlazor.App.Commands.Payments;
using CrmBlazor.App.Features.Payments;
using CrmBlazor.App.Seeds;
using CrmBlazor.App.Speech;
using CrmBlazor.Tests.Support;
using MudBlazor;

namespace CrmBlazor.Tests.Features.Payments;

/// <summary>A rejection is explained.</summary>
public sealed class RejectTests(SharedOffice shared) : ScreenTest(shared, DemoPeople.Accountant)
{
    [Fact]
    public void Rejecting_asks_for_a_reason_and_sends_nothing_yet()
    {
        var (_, dialog) = Ask();
        dialog.Find("label[for=reason]").ClassList.Should().Contain("req");
        dialog.Find(".sheet-title").TextContent.Should().Be("Отклонить 4\u00a0000,00\u00a0₽ по счёту 2026/7");
        Intents.Commands.Should().BeEmpty();
    }

    [Fact]
    public void The_reason_goes_with_the_rejection_once()
    {
        var (_, dialog) = Ask();
        dialog.Find("#reason").Input("Чужой платёж");
        dialog.Find("#reject-form").Submit();
        dialog.Find("#reject-form").Submit();
        Intents.Commands.Should().ContainSingle().Which.Should().BeOfType<RejectPayment>().Which.Should().Match<RejectPayment>(r => r.Payment == 24 && r.Reason == "Чужой платёж");
    }

    [Fact]
    public void What_is_rejected_is_told_and_the_dialog_is_gone()
    {
        var (panel, dialog) = Ask();
        dialog.Find("#reason").Input("Чужой платёж");
        dialog.Find("#reject-form").Submit();
        Intents.Done();
        panel.WaitForAssertion(() => panel.Find(".told").TextContent.Should().Be("Отклонено 4\u00a0000,00\u00a0₽ по счёту 2026/7"));
        panel.FindComponents<RejectDialog>().Should().BeEmpty();
    }

    [Fact]
    public void A_missing_reason_is_told_at_its_field()
    {
        var (_, dialog) = Ask();
        dialog.Find("#reject-form").Submit();
        Intents.Refused(Refusal.Plain(422, "Проверьте поля") with { Errors = new Dictionary<string, string[]> { ["reason"] = ["Заполните"] } });
        dialog.WaitForAssertion(() => dialog.Find("#reason-error[role=alert]").TextContent.Should().Be("Заполните"));
    }

    [Fact]
    public void Another_notice_in_the_panel_takes_the_dialog_away()
    {
        var (panel, _) = Ask();
        panel.Render(p => p.Add(c => c.Notice, Shown.Notice with { Number = 25 }));
        panel.FindComponents<RejectDialog>().Should().BeEmpty("the reason was meant for another");
    }

    private (IRenderedComponent<ConfirmPanel> Panel, IRenderedComponent<MudDialogProvider> Dialog) Ask()
    {
        var dialogs = Render<MudDialogProvider>();
        var panel = Render<ConfirmPanel>(p => p.Add(c => c.Queue, [Shown.Notice]).Add(c => c.Notice, Shown.Notice).Add(c => c.MayDecide, true));
        panel.Find("#reject-payment").Click();
        dialogs.WaitForElement("#reason");
        return (panel, dialogs);
    }
}
