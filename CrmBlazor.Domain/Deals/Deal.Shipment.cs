using CrmBlazor.Domain.Common;

namespace CrmBlazor.Domain.Deals;

/// <summary>Shipment is agreed with supply and logistics before «Отгрузка» (B 58).</summary>
public sealed partial class Deal
{
    public const int NoteLength = 1000;

    public DateTimeOffset? ShipmentRequestedAt { get; private set; }
    public Guid? ShipmentRequestedBy { get; private set; }
    public DateOnly? ShipsOn { get; private set; }
    public Guid? ShipmentAgreedBy { get; private set; }
    public Guid? CarrierId { get; private set; }
    public string? ShipmentNote { get; private set; }
    public DateOnly? DeliveredOn { get; private set; }

    /// <summary>The manager's live request to logistics.</summary>
    public void RequestShipment(Actor actor, DateTimeOffset at)
    {
        MustBeOpen();
        if (ShipmentRequestedAt is { } asked && ShipsOn is null) throw new AlreadyDoneException("RequestShipment", ShipmentRequestedBy, asked);
        (ShipmentRequestedAt, ShipmentRequestedBy) = (at, actor.Id);
        Record(new ShipmentRequested(Id, Number));
    }

    /// <summary>Agreeing again is a new day.</summary>
    public void AgreeShipment(DateOnly on, Guid? carrier, int? carrierNumber, string? note, Actor actor, DateOnly today)
    {
        MustBeOpen();
        FieldFaults.None(FieldFaults.Date("on", on, today, today.AddYears(1)), FieldFaults.Text("note", note, NoteLength));
        var (onWas, noteWas) = (ShipsOn, ShipmentNote);
        (ShipsOn, CarrierId, ShipmentNote, ShipmentAgreedBy) = (on, carrier, note.OrNull(), actor.Id);
        Record(new ShipmentAgreed(Id, Number, on, carrierNumber, ShipmentNote, onWas, noteWas));
    }

    public void RecordDelivery(DateOnly on, DateOnly today)
    {
        MustBeOpen();
        if (ShipsOn is null) throw new RuleBrokenException(ShipmentNotAgreed);
        FieldFaults.None(FieldFaults.Date("on", on, ShipsOn.Value < today ? ShipsOn.Value : today, today));
        if (DeliveredOn == on) return;
        Record(new DealDelivered(Id, Number, on, DeliveredOn));
        DeliveredOn = on;
    }

    /// <summary>Who has asked already waits for logistics.</summary>
    private Obstacle ShipmentNotAgreed => ShipmentRequestedAt is null ? new("shipmentNotAgreed", "B 58", new Cure("RequestShipment")) : new("shipmentAsked", "B 58");
}
