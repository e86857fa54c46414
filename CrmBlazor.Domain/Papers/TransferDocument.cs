using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Domain.Invoices;

namespace CrmBlazor.Domain.Papers;

/// <summary>Goods are closed by an УПД, services by an act.</summary>
public enum DocumentKind { Upd, Act }

public enum DocumentForm { Scan, Original, Edi }

public enum DocumentChannel { Email, Post, Courier, Edi }

/// <param name="Taken">Another document of that year has the number.</param>
/// <param name="ScanDueOn">So many working days later, see <see cref="TransferDocument.ScanWithin"/>.</param>
/// <param name="ShipsOn">As agreed with logistics.</param>
/// <param name="Cards">What the paper bears of them from now on.</param>
/// <param name="Advance">The invoice that was issued when the advance came.</param>
public sealed record IssueFacts(bool Taken, DateOnly ScanDueOn, DateOnly? ShipsOn = null, PaperCards? Cards = null, PaperRef? Advance = null)
{
    /// <summary>The agreed day when it is earlier than that of the issue.</summary>
    public DateOnly ShippedOn(DateOnly issuedOn) => ShipsOn is { } agreed && agreed < issuedOn ? agreed : issuedOn;
}

/// <summary>The closing document of an invoice: requested by the manager, issued and received back by accounting. Its clocks live beside.</summary>
public sealed partial class TransferDocument : Entity
{
    public const int NumberLength = 50;

    private TransferDocument() { }

    public Guid InvoiceId { get; private init; }
    public string InvoiceNumber { get; private init; } = "";
    public Guid DealId { get; private init; }
    public DocumentKind Kind { get; private init; }
    public Guid RequestedBy { get; private init; }
    public DateTimeOffset RequestedAt { get; private init; }

    /// <summary>Accounting's own, unique within its year.</summary>
    public string? Number { get; private set; }
    public int? Year { get; private set; }
    public DateOnly? IssuedOn { get; private set; }
    public Guid? IssuedBy { get; private set; }
    public DateTimeOffset? IssuedAt { get; private set; }

    /// <summary>Whose rates of VAT hold, whatever the day of invoice or issue (D10).</summary>
    public DateOnly? ShippedOn { get; private set; }

    /// <summary>None in documents that are older than they are kept.</summary>
    public PaperCards? Cards { get; private set; }
    public DateTimeOffset? SentAt { get; private set; }
    public Guid? SentBy { get; private set; }
    public DocumentChannel? SentChannel { get; private set; }
    public string? SentTo { get; private set; }
    public DateOnly? ScanOn { get; private set; }
    public DateOnly? ReturnedOn { get; private set; }
    public DocumentForm? ReturnedForm { get; private set; }
    public Guid? ReturnedBy { get; private set; }
    public DateTimeOffset? ReturnedAt { get; private set; }

    /// <summary>Signed and back, as an original or by exchange; a scan is not enough (D14).</summary>
    public bool IsReturned => ReturnedOn is not null;

    public static TransferDocument Request(Invoice invoice, DocumentKind kind, Actor actor, DateTimeOffset at)
    {
        FieldFaults.None(FieldFaults.When(!Enum.IsDefined(kind), "kind", "unknown"));
        var document = new TransferDocument { InvoiceId = invoice.Id, InvoiceNumber = invoice.Number, DealId = invoice.DealId, Kind = kind, RequestedBy = actor.Id, RequestedAt = at };
        document.Record(new DocumentRequested(invoice.Id, invoice.Number, invoice.DealId, kind));
        return document;
    }

    public void Issue(string number, DateOnly on, IssueFacts facts, Actor actor, DateTimeOffset at, DateOnly today)
    {
        if (IssuedAt is { } issued) throw new AlreadyDoneException("IssueTransferDocument", IssuedBy, issued);
        FieldFaults.None(
            FieldFaults.Text("number", number, NumberLength, required: true),
            FieldFaults.Date("on", on, today.AddYears(-1), today),
            FieldFaults.When(facts.Taken, "number", "taken"),
            facts.Advance?.Faults("advanceNumber", "advanceOn", on) ?? []);
        (Number, Year, IssuedOn, IssuedBy, IssuedAt) = (number.Trim(), on.Year, on, actor.Id, at);
        (ScanDueOn, ShippedOn, Cards) = (facts.ScanDueOn, facts.ShippedOn(on), facts.Cards is { } cards ? cards with { Advance = facts.Advance } : null);
        Record(new DocumentIssued(InvoiceId, InvoiceNumber, DealId, Number, on, Kind));
    }

    /// <summary>On its way to the client; sending again is allowed and logged, until it is back.</summary>
    /// <param name="to">The address, asked for with e-mail.</param>
    public void Send(DocumentChannel channel, string? to, Actor actor, DateTimeOffset at)
    {
        if (ReturnedAt is { } returned) throw new AlreadyDoneException("ReceiveTransferDocument", ReturnedBy, returned);
        MustBeIssued();
        FieldFaults.None(EmailAddress.SendingFaults(Enum.IsDefined(channel), channel is DocumentChannel.Email, to));
        (SentAt, SentBy, SentChannel, SentTo) = (at, actor.Id, channel, to.OrNull());
        Record(new DocumentSent(InvoiceId, InvoiceNumber, DealId, channel, SentTo));
    }

    public void Receive(DateOnly on, DocumentForm form, Actor actor, DateTimeOffset at, DateOnly today)
    {
        if (ReturnedAt is { } returned) throw new AlreadyDoneException("ReceiveTransferDocument", ReturnedBy, returned);
        var issued = MustBeIssued();
        FieldFaults.None(FieldFaults.When(!Enum.IsDefined(form), "form", "unknown"), FieldFaults.Date("on", on, issued, today));
        if (form is DocumentForm.Scan) (ScanOn, OriginalDueOn, OriginalOverdueAt) = (on, on.AddDays(OriginalWithin), null);
        else (ReturnedOn, ReturnedForm, ReturnedBy, ReturnedAt) = (on, form, actor.Id, at);
        Record(new DocumentReceived(InvoiceId, InvoiceNumber, DealId, on, form));
    }

    private DateOnly MustBeIssued() => IssuedOn ?? throw new RuleBrokenException(new Obstacle("documentNotIssued", "B 58", new Cure("IssueTransferDocument", InvoiceNumber)));
}
