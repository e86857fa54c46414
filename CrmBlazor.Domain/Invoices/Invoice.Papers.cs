using CrmBlazor.Domain.Catalog;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Papers;

namespace CrmBlazor.Domain.Invoices;

/// <summary>From the request of the transfer document to «Оплачен и отгружен» (B 50, B 58-59).</summary>
public sealed partial class Invoice
{
    public DateTimeOffset? DocumentRequestedAt { get; private set; }
    public Guid? DocumentRequestedBy { get; private set; }
    public DateTimeOffset? ShippedAt { get; private set; }
    public Guid? ShippedBy { get; private set; }

    /// <summary>Not issued while carrier and supplier are not the actual ones (B 50), or while either side's requisites have gaps.</summary>
    public IEnumerable<Obstacle> ToRequestingDocument(PaperSides sides)
    {
        if (Status is not InvoiceStatus.Paid) yield return new("invoiceNotPaid", "B 50", Status is InvoiceStatus.New ? new Cure("MarkInvoicePaid", Number) : null, Status);
        if (Confirmed != Total) yield return new("moneyDiffers", "B 50", new Cure("OpenPayments", Number), Confirmed, Total, Total - Confirmed);
        if (PartiesActualAt is null) yield return new("partiesNotActual", "B 50", new Cure("SetInvoiceParties", Number));
        foreach (var gap in sides.ToPaper()) yield return gap;
    }

    public TransferDocument RequestDocument(DocumentKind kind, PaperSides sides, Actor actor, DateTimeOffset at)
    {
        if (DocumentRequestedAt is { } asked) throw new AlreadyDoneException("RequestTransferDocument", DocumentRequestedBy, asked);
        Obstacles.None(ToRequestingDocument(sides));
        var document = TransferDocument.Request(this, kind, actor, at);
        (DocumentRequestedAt, DocumentRequestedBy) = (at, actor.Id);
        return document;
    }

    /// <summary>Where every line is counted in hours, shifts or trips, an act is asked for.</summary>
    public DocumentKind UsualDocument => Lines.Count > 0 && Lines.All(l => Unit.IsOfService(l.Unit)) ? DocumentKind.Act : DocumentKind.Upd;

    public IEnumerable<Obstacle> ToShipping(TransferDocument? document)
    {
        if (Status is not InvoiceStatus.Paid) yield return new("invoiceNotPaid", "B 59", Status is InvoiceStatus.New ? new Cure("MarkInvoicePaid", Number) : null, Status);
        if (document is null) yield return new("documentNotRequested", "B 59", new Cure("RequestTransferDocument", Number));
        else if (!document.IsReturned) yield return new("documentNotReturned", "B 59", new Cure("ReceiveTransferDocument", Number));
    }

    /// <summary>The signed transfer document is back, as an original or by exchange (D14).</summary>
    public void MarkShipped(TransferDocument? document, Actor actor, DateTimeOffset at)
    {
        if (ShippedAt is { } shipped) throw new AlreadyDoneException("MarkInvoiceShipped", ShippedBy, shipped);
        Obstacles.None(ToShipping(document));
        (Status, ShippedAt, ShippedBy) = (InvoiceStatus.PaidAndShipped, at, actor.Id);
        Record(new InvoiceShipped(Id, Number, DealId));
    }
}
