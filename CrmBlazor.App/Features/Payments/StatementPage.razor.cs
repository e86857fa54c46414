using CrmBlazor.App.Live;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Staff;
using CrmBlazor.Domain.Statements;
using Fluxor;
using Microsoft.AspNetCore.Components;

namespace CrmBlazor.App.Features.Payments;

/// <summary>The bank's statements: brought, looked at, accepted, and what is unclear decided. What is open stands in the address.</summary>
public sealed partial class StatementPage
{
    private static readonly OperationState?[] Tabs = [OperationState.Waiting, OperationState.Posted, OperationState.Aside, OperationState.Outgoing, null];
    private OperationView? opened;

    /// <summary>The statement that is looked at.</summary>
    [SupplyParameterFromQuery]
    public string? Id { get; set; }

    /// <summary>A state of operations, or <c>all</c>; what waits, without.</summary>
    [SupplyParameterFromQuery(Name = "show")]
    public string? Shows { get; set; }

    /// <summary>The one decision of a preview that is shown.</summary>
    [SupplyParameterFromQuery]
    public string? Only { get; set; }

    /// <summary>allocate, aside, undo.</summary>
    [SupplyParameterFromQuery]
    public string? Act { get; set; }

    [SupplyParameterFromQuery]
    public int? Operation { get; set; }

    [Inject]
    private IState<StatementsState> Statements { get; set; } = null!;

    [Inject]
    private Viewer Viewer { get; set; } = null!;

    private OperationState? Shown => Shows is "all" ? null : Enum.TryParse<OperationState>(Shows, ignoreCase: true, out var state) && Enum.IsDefined(state) ? state : OperationState.Waiting;

    /// <summary>It stays while it is typed about, even when somebody else decides on it: he is told after the press.</summary>
    private OperationView? Opened => Operation is not { } number ? null
        : opened?.Number == number ? opened
        : opened = Statements.Value.List?.Items.FirstOrDefault(o => o.Number == number);

    protected override void OnParametersSet()
    {
        if (!Viewer.Actor.SeesStatements()) return;
        var (query, looked) = (new OperationQuery(Shown, Search.OrNull(), PageNumber), Id is null ? (Guid?)null : Guid.TryParse(Id, out var id) ? id : Guid.Empty);
        if (!Statements.Value.IsShown || Statements.Value.Query != query || Statements.Value.Looked != looked) Dispatcher.Dispatch(new StatementsOpened(query, looked));
    }

    protected override async ValueTask DisposeAsyncCore(bool disposing)
    {
        await base.DisposeAsyncCore(disposing);
        Dispatcher.Dispatch(new StatementsLeft());
    }

    private string NameOf(OperationState? state) => state is { } known ? Voice.Word(known) : T["Statement_All"];

    private void Show(OperationState? state) => Go(("show", state is OperationState.Waiting ? null : state?.Code() ?? "all"), ("page", null));

    private void Open(string act, OperationView row)
    {
        opened = row;
        Go(("act", act), ("operation", row.Number));
    }

    private void Close()
    {
        opened = null;
        Go(("act", null), ("operation", null));
    }
}
