using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Invoices;

namespace CrmBlazor.Domain.Offers;

/// <summary>What happens to an offer; it stands in its deal's timeline.</summary>
public abstract record OfferEvent(Guid OfferId, int Number, Guid DealId, int DealNumber) : DomainEvent
{
    public override Subject Subject => new("offer", OfferId, Number);
    public override Guid? Deal => DealId;
}

[EventType("offer.made")]
public sealed record OfferMade(Guid OfferId, int Number, Guid DealId, int DealNumber, Money Total, Money Vat, DateOnly ValidUntil) : OfferEvent(OfferId, Number, DealId, DealNumber);

[EventType("offer.sent")]
public sealed record OfferSent(Guid OfferId, int Number, Guid DealId, int DealNumber, SendingChannel Channel, [property: Personal] string? To) : OfferEvent(OfferId, Number, DealId, DealNumber);
