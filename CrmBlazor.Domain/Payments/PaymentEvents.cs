using CrmBlazor.Domain.Common;

namespace CrmBlazor.Domain.Payments;

/// <summary>What happens in the «Оплата» channel to the money of an invoice.</summary>
public abstract record PaymentEvent(Guid PaymentId, int Number, Guid InvoiceId, string Invoice, Guid DealId, Money Amount) : DomainEvent
{
    public override Subject Subject => new("payment", PaymentId, Number);
    public override Guid? Deal => DealId;
}

[EventType("payment.announced")]
public sealed record PaymentAnnounced(Guid PaymentId, int Number, Guid InvoiceId, string Invoice, Guid DealId, Money Amount, DateOnly PaidOn,
    [property: Personal] string? PayerInn, [property: Personal] string? Text) : PaymentEvent(PaymentId, Number, InvoiceId, Invoice, DealId, Amount);

/// <param name="Confirmed">All confirmed money of the invoice.</param>
/// <param name="Advance">What the invoice did not need.</param>
[EventType("payment.confirmed")]
public sealed record PaymentConfirmed(Guid PaymentId, int Number, Guid InvoiceId, string Invoice, Guid DealId, Money Amount, Money Confirmed, Money Total, Money Advance)
    : PaymentEvent(PaymentId, Number, InvoiceId, Invoice, DealId, Amount);

[EventType("payment.rejected")]
public sealed record PaymentRejected(Guid PaymentId, int Number, Guid InvoiceId, string Invoice, Guid DealId, Money Amount, [property: Personal] string Reason)
    : PaymentEvent(PaymentId, Number, InvoiceId, Invoice, DealId, Amount);

/// <summary>What happens to a payer's advance.</summary>
public abstract record AdvanceEvent(Guid AdvanceId, int Number, Guid DealId) : DomainEvent
{
    public override Subject Subject => new("advance", AdvanceId, Number);
    public override Guid? Deal => DealId;
}

[EventType("advance.made")]
public sealed record AdvanceMade(Guid AdvanceId, int Number, Guid DealId, string FromInvoice, Money Amount) : AdvanceEvent(AdvanceId, Number, DealId);

[EventType("advance.allocated")]
public sealed record AdvanceAllocated(Guid AdvanceId, int Number, Guid DealId, Guid InvoiceId, string Invoice, Money Amount, Money Left) : AdvanceEvent(AdvanceId, Number, DealId);

/// <summary>A message in a channel; there is one so far, «Оплата».</summary>
[EventType("channel.message")]
public sealed record ChannelMessagePosted(string Channel, [property: Personal] string Text) : DomainEvent
{
    public const int Length = 4000;
    public const string Payments = "payments";

    public override Subject Subject => new("channel", Guid.Empty, Channel);
}
