using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Conversations;
using CrmBlazor.Domain.Payments;
using Microsoft.AspNetCore.Components;

namespace CrmBlazor.App.Forms.Talk;

/// <summary>A timeline that colleagues talk in: filtered, pinned, liked, answered.</summary>
public sealed partial class Feed
{
    private const string Whole = "history";
    private const int Much = 200;
    private static readonly string[] Parts = ["all", "talks", "money", "changes"];
    private IReadOnlyDictionary<long, EntryMarks> marks = new Dictionary<long, EntryMarks>();
    private IReadOnlyList<DomainEvent> entries = [];
    private string shown = "all";

    /// <summary>The log of a record, newest first.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<DomainEvent> Events { get; set; } = [];

    /// <summary>lead, deal, contact, company, invoice: whose history is shown whole.</summary>
    [Parameter]
    public string? Kind { get; set; }

    [Parameter]
    public string? Number { get; set; }

    /// <summary>What a page sets under an entry beside the marks.</summary>
    [Parameter]
    public RenderFragment<DomainEvent>? Foot { get; set; }

    private IEnumerable<string> Kinds => Number is null ? Parts : [.. Parts, Whole];

    /// <summary>A page loads no more than the latest; the rest is in the history.</summary>
    private bool IsLong => Number is not null && Events.Count >= Much;

    private IReadOnlyList<DomainEvent> Pinned => [.. entries.Where(e => MarksOf(e).IsPinned)];

    private IReadOnlyList<DomainEvent> Shown => shown == "all" ? entries : [.. entries.Where(e => KindOf(e) == shown)];

    protected override void OnParametersSet() => (marks, entries) = (EntryMarks.Of(Events), [.. Events.Where(e => e is not EntryEvent)]);

    private static string KindOf(DomainEvent happening) => happening switch
    {
        ConversationEvent => "talks",
        PaymentEvent or AdvanceEvent or { Subject.Kind: "invoice" } => "money",
        _ => "changes",
    };

    private EntryMarks MarksOf(DomainEvent happening) => marks.GetValueOrDefault(happening.Stamp.Sequence, EntryMarks.None);

    private string? WordsOf(DomainEvent happening) => MarksOf(happening).Words;
}
