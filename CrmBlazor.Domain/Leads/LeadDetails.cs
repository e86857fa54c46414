using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Domain.Payments;

namespace CrmBlazor.Domain.Leads;

/// <summary>A lead as the operator types it during the call (B 1).</summary>
/// <param name="SourceNote">More on the source: which campaign, who recommended us.</param>
/// <param name="Messenger">A name or an address in one.</param>
/// <param name="Amount">For how much the client means to buy, as far as he said.</param>
public sealed record LeadDetails(string Title, string Source, string? Phone = null, string? Email = null, string? Name = null, string? Comment = null,
    string? SourceNote = null, string? Messenger = null, Money? Amount = null)
{
    public const int TitleLength = 200;
    public const int CommentLength = 4000;
    public const int NoteLength = 200;

    /// <summary>A number without its city code is kept as it was heard: nobody guesses the code.</summary>
    private const int FewestDigits = 5;

    public LeadDetails Trimmed() => new(Title.Trim(), Source.Trim(), Phone.OrNull(), Email.OrNull(), Name.OrNull(), Comment.OrNull(),
        SourceNote.OrNull(), Messenger.OrNull(), Amount);

    /// <summary>The values by their names on the wire, to compare two states of a lead.</summary>
    public IReadOnlyDictionary<string, string?> ByField() => new Dictionary<string, string?>
    {
        ["title"] = Title,
        ["source"] = Source,
        ["phone"] = Phone,
        ["email"] = Email,
        ["name"] = Name,
        ["comment"] = Comment,
        ["sourceNote"] = SourceNote,
        ["messenger"] = Messenger,
        ["amount"] = Amount?.ToString(),
    };

    /// <summary>Somebody must be found again by it: a lead without a phone, a mail, a messenger and a name is nobody's (B 1).</summary>
    public IEnumerable<FieldFault> Faults(IReadOnlyCollection<string> sources) =>
    [
        .. FieldFaults.Text("title", Title, TitleLength, required: true),
        .. FieldFaults.Word("source", Source, sources),
        .. FieldFaults.When(Phone.OrNull() is null && Email.OrNull() is null && Messenger.OrNull() is null && Name.OrNull() is null, "phone", "reachRequired"),
        .. FieldFaults.Text("phone", Phone, ContactDetails.PhoneLength),
        .. FieldFaults.When(Phone.OrNull() is { } phone && phone.Count(char.IsAsciiDigit) < FewestDigits, "phone", "badPhone"),
        .. FieldFaults.When(Email.OrNull() is { } email && !EmailAddress.IsValid(email), "email", "badEmail"),
        .. FieldFaults.Text("name", Name, ContactDetails.NameLength),
        .. FieldFaults.Text("comment", Comment, CommentLength),
        .. FieldFaults.Text("sourceNote", SourceNote, NoteLength),
        .. FieldFaults.Text("messenger", Messenger, NoteLength),
        .. FieldFaults.When(Amount is { } amount && !Payment.Takes(amount), "amount", "badAmount"),
    ];
}
