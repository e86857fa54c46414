using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Invoices;

namespace CrmBlazor.Domain.Papers;

public enum DocumentForm { Scan, Original, Edi }

/// <summary>УПД, the closing document of an invoice: requested by the manager, issued and received back by accounting.</summary>
public sealed class TransferDocument : Entity
{
    public const int NumberLength = 50;
    private static readonly TimeSpan OriginalWithin = TimeSpan.FromDays(30);

    private TransferDocument() { }

    public Guid InvoiceId { get; private init; }
    public string InvoiceNumber { get; private init; } = "";
    public Guid DealId { get; private init; }
    public Guid RequestedBy { get; private init; }
    public DateTimeOffset RequestedAt { get; private init; }

    /// <summary>Accounting's own, unique within its year.</summary>
    public string? Number { get; private set; }
    public int? Year { get; private set; }
    public DateOnly? IssuedOn { get; private set; }
    public Guid? IssuedBy { get; private set; }
    public DateTimeOffset? IssuedAt { get; private set; }
    public DateOnly? ScanOn { get; private set; }

    /// <summary>The original follows a scan within 30 calendar days.</summary>
    public DateOnly? OriginalDueOn { get; private set; }
    public DateOnly? ReturnedOn { get; private set; }
    public DocumentForm? ReturnedForm { get; private set; }
    public Guid? ReturnedBy { get; private set; }
    public DateTimeOffset? ReturnedAt { get; private set; }

    /// <summary>Signed and back, as an original or by exchange; a scan is not enough (D14).</summary>
    public bool IsReturned => ReturnedOn is not null;

    public static TransferDocument Request(Invoice invoice, Actor actor, DateTimeOffset at)
    {
        var document = new TransferDocument { InvoiceId = invoice.Id, InvoiceNumber = invoice.Number, DealId = invoice.DealId, RequestedBy = actor.Id, RequestedAt = at };
        document.Record(new DocumentRequested(invoice.Id, invoice.Number, invoice.DealId));
        return document;
    }

    /// <param name="taken">Another document of that year has this number.</param>
    public void Issue(string number, DateOnly on, bool taken, Actor actor, DateTimeOffset at, DateOnly today)
    {
        if (IssuedAt is { } issued) throw new AlreadyDoneException("IssueTransferDocument", IssuedBy, issued);
        FieldFaults.None(
            FieldFaults.Text("number", number, NumberLength, required: true),
            FieldFaults.Date("on", on, today.AddYears(-1), today),
            FieldFaults.When(taken, "number", "taken"));
        (Number, Year, IssuedOn, IssuedBy, IssuedAt) = (number.Trim(), on.Year, on, actor.Id, at);
        Record(new DocumentIssued(InvoiceId, InvoiceNumber, DealId, Number, on));
    }

    public void Receive(DateOnly on, DocumentForm form, Actor actor, DateTimeOffset at, DateOnly today)
    {
        if (ReturnedAt is { } returned) throw new AlreadyDoneException("ReceiveTransferDocument", ReturnedBy, returned);
        if (IssuedOn is not { } issued) throw new RuleBrokenException(new Obstacle("documentNotIssued", "B 58", new Cure("IssueTransferDocument", InvoiceNumber)));
        FieldFaults.None(FieldFaults.When(!Enum.IsDefined(form), "form", "unknown"), FieldFaults.Date("on", on, issued, today));
        if (form is DocumentForm.Scan) (ScanOn, OriginalDueOn) = (on, on.AddDays(OriginalWithin.Days));
        else (ReturnedOn, ReturnedForm, ReturnedBy, ReturnedAt) = (on, form, actor.Id, at);
        Record(new DocumentReceived(InvoiceId, InvoiceNumber, DealId, on, form));
    }
}
