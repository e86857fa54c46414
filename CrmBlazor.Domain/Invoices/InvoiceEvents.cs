using CrmBlazor.Domain.Common;

namespace CrmBlazor.Domain.Invoices;

/// <summary>What happens to an invoice.</summary>
/// <param name="Number">For instance <c>2026/1</c>.</param>
public abstract record InvoiceEvent(Guid InvoiceId, string Number, Guid DealId) : DomainEvent
{
    public override Subject Subject => new("invoice", InvoiceId, Number);
    public override Guid? Deal => DealId;
}

[EventType("invoice.issued")]
public sealed record InvoiceIssued(Guid InvoiceId, string Number, Guid DealId, int DealNumber, Money Total, Money Vat, bool Cash) : InvoiceEvent(InvoiceId, Number, DealId);

/// <param name="TotalWas">Not known of the oldest events, like <paramref name="VatWas"/>.</param>
/// <param name="Was">The lines that are no longer there as they were.</param>
/// <param name="Now">Those that stand there instead.</param>
[EventType("invoice.linesSet")]
public sealed record InvoiceLinesSet(Guid InvoiceId, string Number, Guid DealId, Money Total, Money Vat, Money? TotalWas = null, Money? VatWas = null, string? Was = null, string? Now = null)
    : InvoiceEvent(InvoiceId, Number, DealId);

[EventType("invoice.sent")]
public sealed record InvoiceSent(Guid InvoiceId, string Number, Guid DealId, SendingChannel Channel, [property: Personal] string? To) : InvoiceEvent(InvoiceId, Number, DealId);

[EventType("invoice.partiesSet")]
public sealed record InvoicePartiesSet(Guid InvoiceId, string Number, Guid DealId, int Carrier, int Supplier, bool Actual, int? CarrierWas = null, int? SupplierWas = null, bool? ActualWas = null)
    : InvoiceEvent(InvoiceId, Number, DealId);

[EventType("invoice.paid")]
public sealed record InvoicePaid(Guid InvoiceId, string Number, Guid DealId, Money Total) : InvoiceEvent(InvoiceId, Number, DealId);

/// <param name="Advance">Confirmed money that became the payer's advance (D13).</param>
[EventType("invoice.unpaid")]
public sealed record InvoiceUnpaid(Guid InvoiceId, string Number, Guid DealId, InvoiceStatus From, Money Advance, [property: Personal] string Reason)
    : InvoiceEvent(InvoiceId, Number, DealId);

[EventType("invoice.shipped")]
public sealed record InvoiceShipped(Guid InvoiceId, string Number, Guid DealId) : InvoiceEvent(InvoiceId, Number, DealId);

/// <param name="Source">Number of the invoice it was made from.</param>
[EventType("invoice.copied")]
public sealed record InvoiceCopied(Guid InvoiceId, string Number, Guid DealId, string Source) : InvoiceEvent(InvoiceId, Number, DealId);

[EventType("invoice.repeatSet")]
public sealed record InvoiceRepeatSet(Guid InvoiceId, string Number, Guid DealId, int Months, DateOnly On, int? MonthsWas = null, DateOnly? OnWas = null) : InvoiceEvent(InvoiceId, Number, DealId);

[EventType("invoice.repeatStopped")]
public sealed record InvoiceRepeatStopped(Guid InvoiceId, string Number, Guid DealId, int? MonthsWas = null, DateOnly? OnWas = null) : InvoiceEvent(InvoiceId, Number, DealId);

[EventType("invoice.linksRevoked")]
public sealed record InvoiceLinksRevoked(Guid InvoiceId, string Number, Guid DealId) : InvoiceEvent(InvoiceId, Number, DealId);

/// <summary>By whoever has the link.</summary>
[EventType("invoice.seen")]
public sealed record InvoiceSeen(Guid InvoiceId, string Number, Guid DealId) : InvoiceEvent(InvoiceId, Number, DealId);
