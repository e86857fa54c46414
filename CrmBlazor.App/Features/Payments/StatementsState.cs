using CrmBlazor.App.Data;
using CrmBlazor.Domain.Statements;
using Fluxor;

namespace CrmBlazor.App.Features.Payments;

/// <summary>The accountant's desk: a statement that is looked at, or the operations of those that were accepted.</summary>
/// <param name="List">Nothing while it loads.</param>
/// <param name="Waiting">How many wait for a decision, whatever is shown.</param>
/// <param name="Looked">The statement in the address.</param>
/// <param name="IsMissing">There is no such statement.</param>
[FeatureState]
public sealed record StatementsState(bool IsShown, OperationQuery Query, Guid? Looked, Paged<OperationView>? List, int Waiting, StatementView? Preview, bool IsMissing)
{
    public StatementsState() : this(false, new(OperationState.Waiting), null, null, 0, null, false) { }
}

public sealed record StatementsOpened(OperationQuery Query, Guid? Looked);

public sealed record OperationsLoaded(OperationQuery Query, Paged<OperationView> List, int Waiting);

public sealed record PreviewLoaded(Guid Looked, StatementView? Preview);

public sealed record StatementsLeft;
