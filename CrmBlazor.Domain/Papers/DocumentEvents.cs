using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Invoices;

namespace CrmBlazor.Domain.Papers;

[EventType("document.requested")]
public sealed record DocumentRequested(Guid InvoiceId, string Number, Guid DealId) : InvoiceEvent(InvoiceId, Number, DealId);

/// <param name="Document">Accounting's number of the document.</param>
[EventType("document.issued")]
public sealed record DocumentIssued(Guid InvoiceId, string Number, Guid DealId, string Document, DateOnly On) : InvoiceEvent(InvoiceId, Number, DealId);

[EventType("document.received")]
public sealed record DocumentReceived(Guid InvoiceId, string Number, Guid DealId, DateOnly On, DocumentForm Form) : InvoiceEvent(InvoiceId, Number, DealId);
