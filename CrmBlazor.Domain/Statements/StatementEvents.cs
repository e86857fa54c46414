using CrmBlazor.Domain.Common;

namespace CrmBlazor.Domain.Statements;

/// <summary>What happens at the accountant's desk: to a statement, or to one operation of it.</summary>
public abstract record StatementEvent : DomainEvent;

/// <param name="Repeated">Operations that were in an earlier statement, or twice in this one.</param>
[EventType("statement.accepted")]
public sealed record StatementAccepted(Guid StatementId, int Number, [property: Personal] string File, int Operations, int Posted, int Waiting, int Repeated, Money Received, Money Spent) : StatementEvent
{
    public override Subject Subject => new("statement", StatementId, Number);
}

public abstract record OperationEvent(Guid OperationId, int Number) : StatementEvent
{
    public override Subject Subject => new("operation", OperationId, Number);
}

/// <param name="Left">Of the operation, for a further decision.</param>
/// <param name="ThirdParty">The payer is not the buyer of all these invoices.</param>
[EventType("operation.allocated")]
public sealed record OperationAllocated(Guid OperationId, int Number, IReadOnlyList<string> Invoices, Money Amount, Money Left, bool ThirdParty) : OperationEvent(OperationId, Number);

/// <param name="Company">Whose advance it is.</param>
[EventType("operation.setAside")]
public sealed record OperationSetAside(Guid OperationId, int Number, AsideKind Kind, Money Amount, int? Company, [property: Personal] string? Reason) : OperationEvent(OperationId, Number);

/// <param name="Withdrawn">Money of notices that were taken back with it.</param>
[EventType("operation.undone")]
public sealed record OperationUndone(Guid OperationId, int Number, Money Withdrawn, Money Left, [property: Personal] string Reason) : OperationEvent(OperationId, Number);
