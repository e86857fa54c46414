using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Conversations;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Domain.Regulation;

namespace CrmBlazor.Domain.Leads;

public enum LeadStatus { New, Converted, Junk }

/// <summary>A hook: a call, a letter, a form. Many of them may belong to one contact, each with its own responsible (R 1).</summary>
public sealed class Lead : Entity
{
    private static readonly TimeSpan SecondThought = TimeSpan.FromDays(1);
    public const int JunkReasonLength = 500;

    private Lead() { }

    public int Number { get; private init; }
    public string Title { get; private set; } = "";
    public string Source { get; private set; } = "";
    public string? Name { get; private set; }

    /// <summary>E.164 where it could be read; as it was given it is in <see cref="PhoneRaw"/>.</summary>
    public string? Phone { get; private set; }
    public string? PhoneRaw { get; private set; }
    public string? Email { get; private set; }
    public string? Comment { get; private set; }
    public string? SourceNote { get; private set; }
    public string? Messenger { get; private set; }

    /// <summary>For how much the client means to buy.</summary>
    public Money? Amount { get; private set; }
    public LeadStatus Status { get; private set; }
    public Talks Talks { get; private set; } = Talks.None;
    public Guid RegisteredBy { get; private init; }
    public DateTimeOffset RegisteredAt { get; private init; }

    /// <summary>Who works on it; the first one has it.</summary>
    public Guid? TakenBy { get; private set; }
    public DateTimeOffset? TakenAt { get; private set; }
    /// <summary>It waits anew since then.</summary>
    public DateTimeOffset? ReopenedAt { get; private set; }
    public DateTimeOffset ArrivedAt => ReopenedAt ?? RegisteredAt;
    public Guid? JunkedBy { get; private set; }
    public DateTimeOffset? JunkedAt { get; private set; }
    public string? JunkReason { get; private set; }
    public Guid? ConvertedBy { get; private set; }
    public DateTimeOffset? ConvertedAt { get; private set; }

    /// <summary>Who is behind it: of a converted lead, and of an open one as soon as he is known.</summary>
    public Guid? ContactId { get; private set; }
    public Guid? DealId { get; private set; }
    public int? DealNumber { get; private set; }

    /// <summary>Number, title, name, phone and mail, for the search.</summary>
    public string SearchKey { get; private set; } = "";

    private LeadDetails Details => new(Title, Source, PhoneRaw, Email, Name, Comment, SourceNote, Messenger, Amount);

    private Subject Me => new("lead", Id, Number);

    /// <param name="sources">The office's own words.</param>
    public static Lead Register(int number, LeadDetails details, IReadOnlyCollection<string> sources, Actor actor, DateTimeOffset at)
    {
        FieldFaults.None(details.Faults(sources));
        var lead = new Lead { Number = number, RegisteredBy = actor.Id, RegisteredAt = at };
        lead.Put(details.Trimmed());
        lead.Record(new LeadRegistered(lead.Id, number, lead.Title, lead.Source, lead.Name, lead.PhoneRaw, lead.Email));
        return lead;
    }

    /// <summary>What was misheard is put right while the lead is open. The event keeps both values of what changed; nothing changed, nothing happened.</summary>
    /// <param name="version">The version that the editor had seen; one that is behind is a conflict, with both values.</param>
    public void Edit(LeadDetails details, IReadOnlyCollection<string> sources, long? version)
    {
        MustBeOpen();
        FieldFaults.None(details.Faults(sources));
        var changes = FieldChanges.Between(Details.ByField(), details.Trimmed().ByField());
        MustBeAt(version, () => changes.Conflicts);
        if (!changes.Any) return;
        Put(details.Trimmed());
        Record(new LeadEdited(Id, Number, changes.Fields, changes.Was, changes.Now));
    }

    public void LogCall(Call call, IReadOnlyCollection<string> stopList, DateTimeOffset at)
    {
        call.MustBeSound(stopList);
        Record(call.Logged(Me, null));
        Talks = Talks.AfterCall(call.Answered, at);
    }

    public void LogMessage(Message message, DateTimeOffset at)
    {
        message.MustBeSound();
        Record(message.Logged(Me, null));
        Talks = Talks.AfterMessage(message.Direction, at);
    }

    public void AddComment(string discussed, string agreed, IReadOnlyCollection<string> stopList, DateTimeOffset at, IReadOnlyList<Guid>? mentions = null)
    {
        Obstacles.None(DetailedComment.ToKeeping(discussed, agreed, stopList));
        Record(new CommentAdded(Me, null, discussed.Trim(), agreed.Trim(), mentions));
        Talks = Talks.AfterComment(at);
    }

    /// <summary>A real interaction and a comment open conversion (R 1).</summary>
    public IEnumerable<Obstacle> ToConverting()
    {
        if (Talks.InteractedAt is null) yield return new("noInteraction", "R 1", new Cure("LogCall"));
        if (Talks.CommentedAt is null) yield return new("noComment", "R 1", new Cure("AddComment"));
    }

    public void MustBeOpen()
    {
        if (ConvertedAt is { } converted) throw new AlreadyDoneException("ConvertLead", ConvertedBy, converted);
        if (JunkedAt is { } junked) throw new AlreadyDoneException("JunkLead", JunkedBy, junked);
    }

    /// <summary>«Взять»: two operators do not call the same client; the first one has it.</summary>
    public void Take(Actor actor, DateTimeOffset at)
    {
        MustBeOpen();
        if (TakenAt is { } taken) throw new AlreadyDoneException("TakeLead", TakenBy, taken);
        (TakenBy, TakenAt) = (actor.Id, at);
        Record(new LeadTaken(Id, Number));
    }

    /// <summary>No client behind it, with the reason; it can be opened again.</summary>
    public void Junk(string reason, Actor actor, DateTimeOffset at)
    {
        MustBeOpen();
        FieldFaults.None(FieldFaults.Text("reason", reason, JunkReasonLength, required: true));
        (Status, JunkedBy, JunkedAt, JunkReason) = (LeadStatus.Junk, actor.Id, at, reason.Trim());
        Record(new LeadJunked(Id, Number, JunkReason));
    }

    /// <summary>Nothing happens to one that is open. It waits anew, unless who put it away thinks better of it within a day: he keeps the time he is late by.</summary>
    public void Reopen(Actor actor, DateTimeOffset at)
    {
        if (Status is not LeadStatus.Junk)
        {
            MustBeOpen();
            return;
        }
        if (JunkedBy != actor.Id || at - JunkedAt > SecondThought) ReopenedAt = at;
        (Status, JunkedBy, JunkedAt, JunkReason) = (LeadStatus.New, null, null, null);
        Record(new LeadReopened(Id, Number));
    }

    /// <summary>The same person under another number; the contact tells it.</summary>
    public void ChangeContact(Guid contact) => ContactId = contact;

    /// <summary>A contact alone on the basis of the lead (B 2): the lead stays open, and its deal will be his.</summary>
    public void Identify(Guid contact, int number)
    {
        MustBeOpen();
        if (ContactId == contact) return;
        ContactId = contact;
        Record(new LeadIdentified(Id, Number, number));
    }

    public void Convert(Guid contact, Guid deal, int dealNumber, Actor actor, DateTimeOffset at)
    {
        MustBeOpen();
        Obstacles.None(ToConverting());
        Record(new LeadConverted(Id, Number, deal, dealNumber));
        Close(contact, deal, dealNumber, actor, at);
    }

    /// <summary>The client called again on a deal that is open.</summary>
    public void Join(Guid contact, Guid deal, int dealNumber, Actor actor, DateTimeOffset at)
    {
        MustBeOpen();
        Record(new LeadJoined(Id, Number, deal, dealNumber));
        Close(contact, deal, dealNumber, actor, at);
    }

    private void Close(Guid contact, Guid deal, int dealNumber, Actor actor, DateTimeOffset at) =>
        (Status, ConvertedBy, ConvertedAt, ContactId, DealId, DealNumber) = (LeadStatus.Converted, actor.Id, at, contact, deal, dealNumber);

    private void Put(LeadDetails details)
    {
        var phone = PhoneNumber.Find(details.Phone)?.E164;
        (Title, Source, Name, Comment) = (details.Title, details.Source, details.Name, details.Comment);
        (SourceNote, Messenger, Amount) = (details.SourceNote, details.Messenger, details.Amount);
        (Phone, PhoneRaw, Email) = (phone, details.Phone, details.Email);
        SearchKey = TextForms.SearchKey([Number.Plain(), Title, Name, PhoneRaw, Phone, Email, Messenger]);
    }
}
