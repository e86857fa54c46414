using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Invoices;
using CrmBlazor.Domain.Offers;
using CrmBlazor.Domain.Papers;

namespace CrmBlazor.Domain.Mail;

public enum LetterState { Waiting, Sending, Sent, Failed }

/// <summary>
/// A paper on its way to the client by e-mail. It is written with the command that sends the paper and goes out after it: a mail server that is down holds up nobody, and is told.
/// </summary>
public sealed class Letter : Entity
{
    /// <summary>What the server said, cut.</summary>
    public const int FaultLength = 300;

    /// <summary>Between the tries; after the last of them the letter has failed.</summary>
    private static readonly TimeSpan[] Pauses = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2)];

    /// <summary>Whoever took it and told nothing for so long is gone.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private Letter() { }

    /// <summary>What a closing document is called here.</summary>
    public const string Document = "document";

    /// <summary>Kind, id and number of the invoice or the offer; a closing document is known by its invoice.</summary>
    public string Paper { get; private init; } = "";
    public Guid PaperId { get; private init; }
    public string PaperNumber { get; private init; } = "";
    public Guid DealId { get; private init; }
    public string To { get; private init; } = "";
    public Guid AskedBy { get; private init; }
    public DateTimeOffset AskedAt { get; private init; }
    public LetterState State { get; private set; }
    public int Tries { get; private set; }

    /// <summary>When it is looked at next; nothing once it is sent or has failed.</summary>
    public DateTimeOffset? DueAt { get; private set; }
    public DateTimeOffset? SentAt { get; private set; }
    public string? Fault { get; private set; }

    public static Letter With(Invoice invoice, string to, Actor actor, DateTimeOffset at) => With("invoice", invoice.Id, invoice.Number, invoice.DealId, to, actor, at);

    public static Letter With(Offer offer, string to, Actor actor, DateTimeOffset at) => With("offer", offer.Id, offer.Number.Plain(), offer.DealId, to, actor, at);

    public static Letter With(TransferDocument document, string to, Actor actor, DateTimeOffset at) => With(Document, document.InvoiceId, document.InvoiceNumber, document.DealId, to, actor, at);

    private static Letter With(string paper, Guid id, string number, Guid deal, string to, Actor actor, DateTimeOffset at) =>
        new() { Paper = paper, PaperId = id, PaperNumber = number, DealId = deal, To = to.Trim(), AskedBy = actor.Id, AskedAt = at, DueAt = at };

    /// <summary>To be sent now, by one.</summary>
    public bool Take(DateTimeOffset at)
    {
        if (DueAt is not { } due || due > at) return false;
        (State, Tries, DueAt) = (LetterState.Sending, Tries + 1, at + Patience);
        return true;
    }

    /// <summary>Its paper is withdrawn: what has not gone does not go.</summary>
    public void Drop()
    {
        if (DueAt is not null) (State, DueAt) = (LetterState.Failed, null);
    }

    public void NoteSent(DateTimeOffset at)
    {
        if (SentAt is { } sent) throw new AlreadyDoneException("NoteLetterSent", null, sent);
        (State, SentAt, DueAt, Fault) = (LetterState.Sent, at, null, null);
        Record(new LetterSent(Id, Paper, PaperId, PaperNumber, DealId, To));
    }

    /// <summary>The first failure is told, and the last.</summary>
    public void NoteFault(string fault, DateTimeOffset at)
    {
        if (State is not LetterState.Sending) return;
        var isLast = Tries > Pauses.Length;
        Fault = fault.Length > FaultLength ? fault[..FaultLength] : fault;
        (State, DueAt) = isLast ? (LetterState.Failed, (DateTimeOffset?)null) : (LetterState.Waiting, at + Pauses[Tries - 1]);
        if (isLast || Tries == 1) Record(new LetterFailed(Id, Paper, PaperId, PaperNumber, DealId, To, isLast ? null : DueAt));
    }
}

/// <summary>What becomes of a letter is told at its paper; at the invoice, where that is closed by it.</summary>
public abstract record LetterEvent(Guid LetterId, string Paper, Guid PaperId, string Number, Guid DealId) : DomainEvent
{
    public override Subject Subject => new(Paper is Letter.Document ? "invoice" : Paper, PaperId, Number);
    public override Guid? Deal => DealId;
}

[EventType("letter.sent")]
public sealed record LetterSent(Guid LetterId, string Paper, Guid PaperId, string Number, Guid DealId, [property: Personal] string To) : LetterEvent(LetterId, Paper, PaperId, Number, DealId);

/// <param name="AgainAt">Nothing when there is no further try.</param>
[EventType("letter.failed")]
public sealed record LetterFailed(Guid LetterId, string Paper, Guid PaperId, string Number, Guid DealId, [property: Personal] string To, DateTimeOffset? AgainAt) : LetterEvent(LetterId, Paper, PaperId, Number, DealId);
