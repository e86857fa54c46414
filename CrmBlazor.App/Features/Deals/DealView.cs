using System.Text.Json.Serialization;
using CrmBlazor.App.Data;
using CrmBlazor.App.Speech;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Domain.Invoices;
using CrmBlazor.Domain.Requests;
using CrmBlazor.Domain.Tasks;

namespace CrmBlazor.App.Features.Deals;

public sealed record PersonView(Guid Id, string Email, string Name);

public sealed record ContactBrief(int Number, string Name, string? Phone, string? Email, string? Position);

public sealed record CompanyBrief(int Number, string Name, string Inn, string? Kpp);

/// <param name="OwnVat">The kind of VAT is the line's own.</param>
/// <param name="Behind">What the catalogue says by now, where it is something else (B 34a).</param>
public sealed record LineView(int Product, string Name, string Unit, decimal Quantity, Money Price, decimal Discount, Domain.Catalog.VatKind VatKind, int? VatRate, Money Gross, Money Vat, bool OwnVat, BehindView? Behind);

public sealed record BehindView(string Unit, Domain.Catalog.VatKind VatKind, int? VatRate);

public sealed record TotalsView(Money Gross, Money Vat, Money Net);

public sealed record TaskView(int Number, string Title, string? Text, DateTimeOffset DueAt, TaskState State, bool Automatic, Guid Assignee, IReadOnlyList<ChecklistItem> Checklist, Guid Author, IReadOnlyList<Guid> CoExecutors, IReadOnlyList<Guid> Observers, string? Result = null)
{
    /// <summary>Headings are not counted (B 13).</summary>
    [JsonIgnore]
    public int Points => Checklist.Count(c => !c.Heading);
}

public sealed record InvoiceBrief(string Number, InvoiceStatus Status, Money Total, Money Confirmed, DateOnly IssuedOn, DateTimeOffset? SentAt, DateOnly? DueOn, bool Cash, bool PartiesActual,
    bool DocumentRequested, IReadOnlyList<ObstacleText> ToPaid);

public sealed record GateView(Stage Stage, bool Open, IReadOnlyList<ObstacleText> Obstacles);

public sealed record ClockView(DateTimeOffset WarnAt, DateTimeOffset DueAt, DateTimeOffset? WarnedAt, DateTimeOffset? BreachedAt);

/// <summary>What accounting was asked to add for the deal (B 29, B 37).</summary>
/// <param name="Reason">Why it was declined.</param>
/// <param name="Result">Number of the company or product.</param>
/// <param name="ResultName">It may have another name with us.</param>
public sealed record RequestView(int Number, RequestKind Kind, RequestState State, string Name, DateTimeOffset FiledAt, DateTimeOffset? AnsweredAt, string? Reason, int? Result,
    string? ResultName, string? Inn, CompanyKind? CompanyKind, string? Card);

/// <summary>A «Предложение» made of the deal's goods (B 17).</summary>
public sealed record OfferBrief(int Number, DateOnly MadeOn, DateOnly ValidUntil, Money Total, DateTimeOffset? SentAt, string? SentTo);

/// <summary>Whether the deal is worked by the rules (R 2, D18).</summary>
/// <param name="Active">Correct, and talked about within the last two months; a closed deal is neither active nor late.</param>
/// <param name="LapsesAt">Two months after the older of the last interaction and the last detailed comment.</param>
/// <param name="ToLivingOn">What a deal whose time is over needs.</param>
public sealed record LegalityView(bool Correct, bool Active, IReadOnlyList<ObstacleText> Faults, DateTimeOffset? LapsesAt, DateTimeOffset? InteractedAt, DateTimeOffset? CommentedAt,
    IReadOnlyList<ObstacleText> ToLivingOn);

/// <summary>The client's word about a won deal (B 61).</summary>
/// <param name="IsFirst">The client's first won deal: he is to be asked.</param>
/// <param name="SentAt">None while he has not been asked, or the link was taken back.</param>
public sealed record FeedbackView(bool IsFirst, DateTimeOffset? SentAt, DateTimeOffset? ExpiresAt, DateTimeOffset? AnsweredAt, int? Mark, string? Comment);

/// <summary>A deal with what its page and the API tell of it.</summary>
/// <param name="Distribution">From the lead's arrival to the assignment.</param>
/// <param name="NextCall">Planned with the client of a closed deal (B 61).</param>
/// <param name="RepeatsEvery">Months, of a regular deal.</param>
/// <param name="MayAct">The viewer answers for the deal.</param>
/// <param name="Requests">The newest first.</param>
/// <param name="KnownAddresses">Of the contact and the company, where it may be delivered to.</param>
/// <param name="Next">Every next stage, with what still shuts it; not for operators, whom money does not concern.</param>
public sealed record DealView(Guid Id, int Number, string Title, Stage Stage, long Version, DateTimeOffset StageSince, int Lead, DateTimeOffset LeadArrivedAt, DateTimeOffset CreatedAt,
    DateTimeOffset? AssignedAt, DateTimeOffset? TakenAt, DateTimeOffset? FirstContactAt, DateTimeOffset? ClosedAt, TimeSpan? Distribution, ClockView? Clock, PersonView? Manager,
    ContactBrief Contact, CompanyBrief? Company, IReadOnlyList<ContactBrief> CompanyPeople, string Direction, string Segment, string ProductGroup, string DeliveryAddress, string Comment,
    string? Location, DateOnly? EndsOn, int? Probability, bool AvailableToAll, DateTimeOffset? ShipmentRequestedAt, DateOnly? ShipsOn, string? ShipmentNote, DateOnly? DeliveredOn,
    string? LossReason, string? LossAnalysis, IReadOnlyList<LineView> Lines, TotalsView Totals, IReadOnlyList<TaskView> Tasks, IReadOnlyList<InvoiceBrief> Invoices,
    IReadOnlyList<OfferBrief> Offers, IReadOnlyList<RequestView> Requests, IReadOnlyList<FileView> Files, DateTimeOffset? NextCall, int? RepeatsEvery, DateOnly? RepeatsOn, bool MayAct, IReadOnlyList<GateView> Next, LegalityView Legality,
    IReadOnlyList<string> KnownAddresses, FeedbackView? Feedback, RecordPapers? Papers = null, string Source = "other")
{
    /// <summary>For how much the client meant to buy, as he told it when he called; the deal's own sum is that of its goods.</summary>
    public Money? Told { get; init; }

    /// <summary>The lines as their editor has them.</summary>
    [JsonIgnore]
    public GoodsState Goods { get; init; } = null!;
}

/// <param name="NextTask">The earliest deadline of its open tasks; nothing means that nothing is planned.</param>
public sealed record DealRow(Guid Id, int Number, string Title, Stage Stage, string Client, string? Manager, Money? Amount, DateTimeOffset CreatedAt, DateTimeOffset StageSince, DateOnly? EndsOn,
    DateTimeOffset? TakenAt, DateTimeOffset? ClosedAt, DateTimeOffset? LapsesAt, DateTimeOffset? NextTask);
