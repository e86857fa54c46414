using CrmBlazor.App.Commands.Payments;
using CrmBlazor.App.Components;
using CrmBlazor.App.Speech;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace CrmBlazor.App.Features.Payments;

/// <summary>The queue of notices, one at a time. Who came second is told so politely; nobody decides on his own notice.</summary>
public sealed partial class ConfirmPanel
{
    private ElementReference press;
    private bool sending;
    private bool rejecting;
    private string? told;
    private Refusal? refused;
    private int? shown;
    private int? decided;

    [Parameter, EditorRequired]
    public IReadOnlyList<PaymentView> Queue { get; set; } = [];

    /// <summary>The one in the panel; it may be decided already.</summary>
    [Parameter]
    public PaymentView? Notice { get; set; }

    [Parameter]
    public bool IsLoading { get; set; }

    [Parameter]
    public bool MayDecide { get; set; }

    [Parameter]
    public EventCallback<int?> OnChoose { get; set; }

    private Matching? Match => Notice is null ? null : new(Notice, T, Voice);

    /// <summary>From the press until the log tells what became of it.</summary>
    private bool IsDeciding => sending || (decided is not null && decided == Notice?.Number);

    private bool IsOwn => Notice is { ToDeciding.Count: > 0 };

    private int? Place => Notice is not null && Index(Notice.Number) is >= 0 and var place ? place : null;

    private string ConfirmText => T[Match is { PaysInFull: false } && Notice!.Due > Domain.Common.Money.Zero ? "Confirm_Partly" : "Confirm_Do", Notice!.Amount.Text()];

    protected override void OnParametersSet()
    {
        if (Notice?.Number == shown) return;
        (shown, refused, rejecting) = (Notice?.Number, null, false);
    }

    /// <summary>Those of others that agree in everything, where no second notice is of the same invoice.</summary>
    private List<PaymentView> Agreed => MayDecide ? [.. Queue.Where(n => n.ToDeciding.Count == 0 && new Matching(n, T, Voice).Agrees && Queue.Count(o => o.Invoice == n.Invoice) == 1)] : [];

    /// <summary>One after another, each a confirmation of its own; the first refusal stops it and is told.</summary>
    private async Task ConfirmAllAsync(IReadOnlyList<PaymentView> agreed)
    {
        var done = new List<PaymentView>();
        (sending, refused) = (true, null);
        foreach (var notice in agreed)
        {
            var outcome = await SendAsync(new ConfirmPayment(notice.Number));
            refused = outcome.Refusal;
            if (!outcome.IsDone) break;
            done.Add(notice);
            told = T["Confirm_ToldAll", done.Count, agreed.Count, Domain.Common.Money.Sum(done.Select(n => n.Amount)).Text()];
            StateHasChanged();
        }
        sending = false;
    }

    /// <summary>By the keys only what agrees: whoever works through the queue by them is stopped at the press where something differs.</summary>
    public async Task ConfirmByKeysAsync()
    {
        if (Match is { Agrees: true } || Notice is not { IsWaiting: true } || !MayDecide || IsOwn || IsDeciding)
        {
            await ConfirmAsync();
            return;
        }
        told = T["Confirm_Differs"];
        StateHasChanged();
        await press.FocusAsync();
    }

    /// <summary>The second press of a double one would meet the next notice, which nobody has read.</summary>
    private Task PressAsync(MouseEventArgs pressed) => pressed.IsSecond() ? Task.CompletedTask : ConfirmAsync();

    public async Task ConfirmAsync()
    {
        if (Notice is not { IsWaiting: true } notice || !MayDecide || IsOwn || IsDeciding) return;
        sending = true;
        var outcome = await SendAsync(new ConfirmPayment(notice.Number));
        (sending, refused) = (false, outcome.Refusal);
        if (outcome.IsDone) await DoneAsync(notice, T["Confirm_Told", notice.Amount.Text(), notice.Invoice]);
        StateHasChanged();
    }

    public void AskReason()
    {
        if (Notice is not { IsWaiting: true } || !MayDecide || IsOwn || IsDeciding) return;
        rejecting = true;
        StateHasChanged();
    }

    /// <summary>Round the queue, from wherever the panel is.</summary>
    public void Step(int by)
    {
        if (Queue.Count == 0) return;
        var from = Place ?? (by > 0 ? -1 : 0);
        told = null;
        _ = OnChoose.InvokeAsync(Queue[(from + by + Queue.Count) % Queue.Count].Number);
    }

    private async Task RejectedAsync()
    {
        rejecting = false;
        if (Notice is { } notice) await DoneAsync(notice, T["Reject_Told", notice.Amount.Text(), notice.Invoice]);
    }

    /// <summary>On to the next one that waits.</summary>
    private async Task DoneAsync(PaymentView done, string said)
    {
        decided = done.Number;
        var next = Queue.FirstOrDefault(n => n.Number > done.Number) ?? Queue.FirstOrDefault(n => n.Number != done.Number);
        if (next is not null) await OnChoose.InvokeAsync(next.Number);
        told = said;
    }

    private int Index(int number) => Queue.TakeWhile(n => n.Number != number).Count() is var place && place < Queue.Count ? place : -1;
}
