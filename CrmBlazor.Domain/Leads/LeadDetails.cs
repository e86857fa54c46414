using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Customers;

namespace CrmBlazor.Domain.Leads;

/// <summary>A lead as the operator types it during the call.</summary>
public sealed record LeadDetails(string Title, string Source, string? Phone = null, string? Email = null, string? Name = null, string? Comment = null)
{
    public const int TitleLength = 200;
    public const int CommentLength = 4000;

    /// <summary>A number without its city code is kept as it was heard: nobody guesses the code.</summary>
    private const int FewestDigits = 5;

    public IEnumerable<FieldFault> Faults(IReadOnlyCollection<string> sources) =>
    [
        .. FieldFaults.Text("title", Title, TitleLength, required: true),
        .. FieldFaults.Word("source", Source, sources),
        .. FieldFaults.Text("phone", Phone, ContactDetails.PhoneLength),
        .. FieldFaults.When(Phone.OrNull() is { } phone && phone.Count(char.IsAsciiDigit) < FewestDigits, "phone", "badPhone"),
        .. FieldFaults.When(Email.OrNull() is { } email && !EmailAddress.IsValid(email), "email", "badEmail"),
        .. FieldFaults.Text("name", Name, ContactDetails.NameLength),
        .. FieldFaults.Text("comment", Comment, CommentLength),
    ];
}
