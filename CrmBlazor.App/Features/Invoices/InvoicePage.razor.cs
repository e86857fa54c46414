using CrmBlazor.App.Commands.Invoices;
using CrmBlazor.App.Data;
using CrmBlazor.App.Speech;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Invoices;
using Fluxor;
using Microsoft.AspNetCore.Components;

namespace CrmBlazor.App.Features.Invoices;

/// <summary>Where the money and the papers of one invoice stand, and every press on it, shut ones with what shuts them.</summary>
public sealed partial class InvoicePage
{
    /// <summary>The number as an address has it, for instance <c>2026-1</c>.</summary>
    [Parameter]
    public string Code { get; set; } = "";

    [Inject]
    private IState<InvoiceState> Invoice { get; set; } = null!;

    private string Number => Code.Replace('-', '/');

    private InvoiceView? View => Invoice.Value.Number == Number ? Invoice.Value.View : null;

    /// <summary>A new one by whoever answers for the deal; a paid one by accounting alone.</summary>
    private bool MayUndo => View is { } view && Viewer.May<MarkInvoiceUnpaid>() && view.Status switch
    {
        InvoiceStatus.New => view.MayAct || Viewer.Actor.Is(Role.Accountant),
        InvoiceStatus.Paid => Viewer.Actor.Is(Role.Accountant),
        _ => false,
    };

    protected override void OnParametersSet()
    {
        if (Invoice.Value.Number != Number) Refused = null;
        if (Invoice.Value.Number != Number || Invoice.Value.View is null) Load();
    }

    protected override ValueTask DisposeAsyncCore(bool disposing)
    {
        Dispatcher.Dispatch(new InvoiceClosed());
        return base.DisposeAsyncCore(disposing);
    }

    /// <summary>A manager sees what is available to all, but acts on his own alone; and a press that is shut itself cures nothing.</summary>
    protected override bool CanCure(ObstacleText obstacle) =>
        base.CanCure(obstacle) && View is { } view && (view.MayAct || !Viewer.Actor.Is(Role.Manager)) && (obstacle.Cure is not nameof(MarkInvoicePaid) || view.ToPaid.Count == 0);

    private void Load() => Dispatcher.Dispatch(new InvoiceOpened(Number));

    private bool MayActAs<T>() where T : Command => View is { MayAct: true } && Viewer.May<T>();

    private Task Act(string act) => ActAsync(act, View!.Deal, View.Number);

    private Task Cure(ObstacleText obstacle) => CureAsync(View!.Deal, obstacle);
}
