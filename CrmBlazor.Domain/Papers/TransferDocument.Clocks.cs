namespace CrmBlazor.Domain.Papers;

/// <summary>What is awaited of an issued document, and until when.</summary>
public sealed record Awaited(DocumentForm Form, DateOnly DueOn);

/// <summary>Two clocks: the signed scan within ten working days of the issue (K 190), the original within thirty calendar days of the signing (K 191).</summary>
public sealed partial class TransferDocument
{
    /// <summary>Working days after the issue.</summary>
    public const int ScanWithin = 10;

    /// <summary>Calendar days after the signing, which is the day of the scan.</summary>
    public const int OriginalWithin = 30;

    /// <summary>None in documents that were issued before there was this clock.</summary>
    public DateOnly? ScanDueOn { get; private set; }
    public DateOnly? OriginalDueOn { get; private set; }
    public DateTimeOffset? ScanOverdueAt { get; private set; }
    public DateTimeOffset? OriginalOverdueAt { get; private set; }

    /// <summary>Nothing before the issue, and nothing once it is back.</summary>
    public Awaited? Awaited => (IsReturned, ScanOn, ScanDueOn, OriginalDueOn) switch
    {
        (false, null, { } scan, _) => new(DocumentForm.Scan, scan),
        (false, not null, _, { } original) => new(DocumentForm.Original, original),
        _ => null,
    };

    /// <summary>What an invoice with this document still lacks; nothing once it is back.</summary>
    public static PaperGap? GapOf(TransferDocument? document) => document switch
    {
        null => PaperGap.NotRequested,
        { IsReturned: true } => null,
        { IssuedOn: null } => PaperGap.NotIssued,
        { ScanOn: null } => PaperGap.NoScan,
        _ => PaperGap.NoOriginal,
    };

    /// <summary>Each clock tells once; a scan that comes again starts the second anew.</summary>
    /// <returns>Whether one had to be told of now.</returns>
    public bool NoteOverdue(DateOnly today, DateTimeOffset at)
    {
        if (Awaited is not { } awaited || awaited.DueOn >= today || IsTold(awaited.Form)) return false;
        if (awaited.Form is DocumentForm.Scan) ScanOverdueAt = at;
        else OriginalOverdueAt = at;
        Record(new DocumentOverdue(InvoiceId, InvoiceNumber, DealId, awaited.Form, awaited.DueOn));
        return true;
    }

    private bool IsTold(DocumentForm form) => (form is DocumentForm.Scan ? ScanOverdueAt : OriginalOverdueAt) is not null;
}
