using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Office;

namespace CrmBlazor.Domain.Deals;

/// <summary>A deal as it is opened from a lead: the whole need is in the comment (B 5, R 2).</summary>
public sealed record DealDetails(string Title, string Direction, string Segment, string ProductGroup, string DeliveryAddress, string Comment, string? Location = null)
{
    public const int TitleLength = 200;
    public const int AddressLength = 500;
    public const int CommentLength = 4000;
    public const int LocationLength = 100;

    /// <summary>Where nothing else is said, goods stay in the country: VAT shows only with a location (B 33).</summary>
    public const string DefaultLocation = "Россия";

    public IEnumerable<FieldFault> Faults(Dictionaries words) =>
    [
        .. FieldFaults.Text("title", Title, TitleLength, required: true),
        .. FieldFaults.Word("direction", Direction, words.Directions),
        .. FieldFaults.Word("segment", Segment, words.Segments),
        .. FieldFaults.Word("productGroup", ProductGroup, words.ProductGroups),
        .. FieldFaults.Text("deliveryAddress", DeliveryAddress, AddressLength, required: true),
        .. FieldFaults.Text("comment", Comment, CommentLength, required: true),
        .. FieldFaults.Text("location", Location, LocationLength),
    ];
}

/// <summary>What is changed in a deal; a field that is left out stays, an empty text clears where the field may be empty.</summary>
public sealed record DealChanges(string? Title = null, string? Location = null, string? DeliveryAddress = null, string? Comment = null,
    DateOnly? EndsOn = null, int? Probability = null, bool? AvailableToAll = null)
{
    private static readonly DateOnly Latest = new(2100, 1, 1);

    public IEnumerable<FieldFault> Faults(DateOnly today) =>
    [
        .. Kept("title", Title, DealDetails.TitleLength),
        .. FieldFaults.Text("location", Location, DealDetails.LocationLength),
        .. Kept("deliveryAddress", DeliveryAddress, DealDetails.AddressLength),
        .. Kept("comment", Comment, DealDetails.CommentLength),
        .. FieldFaults.Date("endsOn", EndsOn, today, Latest),
        .. FieldFaults.When(Probability is < 0 or > 100, "probability", "badPercent"),
    ];

    /// <summary>May be changed, but not emptied.</summary>
    private static IEnumerable<FieldFault> Kept(string field, string? text, int limit) =>
        text is null ? [] : FieldFaults.Text(field, text, limit, required: true);
}
