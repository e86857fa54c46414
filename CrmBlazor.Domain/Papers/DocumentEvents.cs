using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Invoices;

namespace CrmBlazor.Domain.Papers;

[EventType("document.requested")]
public sealed record DocumentRequested(Guid InvoiceId, string Number, Guid DealId, DocumentKind Kind = DocumentKind.Upd) : InvoiceEvent(InvoiceId, Number, DealId);

/// <param name="Document">Accounting's number of the document.</param>
[EventType("document.issued")]
public sealed record DocumentIssued(Guid InvoiceId, string Number, Guid DealId, string Document, DateOnly On, DocumentKind Kind = DocumentKind.Upd)
    : InvoiceEvent(InvoiceId, Number, DealId);

[EventType("document.received")]
public sealed record DocumentReceived(Guid InvoiceId, string Number, Guid DealId, DateOnly On, DocumentForm Form) : InvoiceEvent(InvoiceId, Number, DealId);

[EventType("document.sent")]
public sealed record DocumentSent(Guid InvoiceId, string Number, Guid DealId, DocumentChannel Channel, [property: Personal] string? To) : InvoiceEvent(InvoiceId, Number, DealId);

/// <param name="Form">What did not come in time: the scan or the original.</param>
[EventType("document.overdue")]
public sealed record DocumentOverdue(Guid InvoiceId, string Number, Guid DealId, DocumentForm Form, DateOnly DueOn) : InvoiceEvent(InvoiceId, Number, DealId);
