using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Conversations;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Domain.Invoices;
using CrmBlazor.Domain.Leads;
using CrmBlazor.Domain.Payments;
using CrmBlazor.Domain.Requests;
using CrmBlazor.Domain.Tasks;

namespace CrmBlazor.Domain.Regulation;

/// <summary>Parts of the algorithm, in the order of the work.</summary>
public enum Phase { Intake, Assignment, Task, Talk, Goods, Company, Invoice, Payment, Shipment, Closing }

/// <summary>A step of the algorithm for working an incoming deal: who does it, and which event of the log shows that it is done.</summary>
/// <param name="Number">Of the row, 1 to 61.</param>
/// <param name="By">The office itself where the product does it.</param>
/// <param name="Proof">The event that shows it done.</param>
/// <param name="Act">What does it while nothing is in the way: a command or a place, as in a cure.</param>
/// <param name="Enters">The stage whose gate the step is: its act is the move.</param>
public sealed record Step(int Number, Phase Phase, Role By, Func<Story, DomainEvent?> Proof, string? Act = null, Stage? Enters = null)
{
    /// <summary>34 has two: units, and the price.</summary>
    public string? Part { get; init; }

    /// <summary>Done only where the deal asks for it.</summary>
    public bool IsIfNeeded { get; init; }

    /// <summary>Its place among the acts, where that is not its number.</summary>
    public double? Turn { get; init; }

    /// <summary>Another row whose obstacles shut it too.</summary>
    public string? Also { get; init; }

    /// <summary>The stage with which it comes too late, where that is not its phase's.</summary>
    public Stage? Until { get; init; }

    public string Row => $"B {Number:0}{Part}";

    public bool IsTheSystems => By is Role.System;

    public bool IsShutBy(string row) => row == Row || row == Also;
}

/// <summary>How a step stands in one deal.</summary>
/// <param name="Proof">By whom and when it was done; nothing while it is not.</param>
/// <param name="IsSpared">The deal did not need it.</param>
/// <param name="IsMissed">The deal has gone on without it.</param>
public sealed record StepState(Step Step, DomainEvent? Proof, bool IsSpared = false, bool IsMissed = false)
{
    public bool IsPassed => Proof is not null || IsSpared;
}

/// <summary>The algorithm as one deal has walked it.</summary>
public sealed record Walk(IReadOnlyList<StepState> Steps, bool IsClosed)
{
    /// <summary>A step of two parts counts as one.</summary>
    public int Length => Steps.Select(s => s.Step.Number).Distinct().Count();

    /// <summary>Done, or not needed.</summary>
    public int Passed => Steps.GroupBy(s => s.Step.Number).Count(g => g.All(s => s.IsPassed));

    /// <summary>The first act that is still to be done; after the close only what follows it.</summary>
    public StepState? Next => Steps
        .Where(s => !s.IsPassed && !s.IsMissed && s.Step is { IsTheSystems: false, IsIfNeeded: false } && (s.Step.Act is not null || s.Step.Enters is not null))
        .Where(s => !IsClosed || s.Step.Phase is Phase.Closing).MinBy(s => s.Step.Turn ?? s.Step.Number);
}

/// <summary>The 61 steps (B 1-61), read off the log of a deal: nobody ticks them, they follow from what happened.</summary>
public static class Algorithm
{
    /// <summary>The stage with which a phase is over; the closing has none.</summary>
    private static readonly Dictionary<Phase, Stage?> Ends = new()
    {
        [Phase.Intake] = Stage.Assigned,
        [Phase.Assignment] = Stage.Assigned,
        [Phase.Task] = Stage.Won,
        [Phase.Talk] = Stage.Negotiation,
        [Phase.Goods] = Stage.Priced,
        [Phase.Company] = Stage.Invoiced,
        [Phase.Invoice] = Stage.Invoiced,
        [Phase.Payment] = Stage.Paid,
        [Phase.Shipment] = Stage.Won,
    };

    public static readonly IReadOnlyList<Step> Steps =
    [
        new(1, Phase.Intake, Role.Operator, s => Or(s.First<LeadRegistered>(), Created(s))),
        new(2, Phase.Intake, Role.Operator, s => Or(s.First<LeadConverted>(), Created(s))),
        new(3, Phase.Intake, Role.Operator, Created),
        new(4, Phase.Intake, Role.Operator, Created),
        new(5, Phase.Intake, Role.Operator, Created),
        new(6, Phase.Intake, Role.System, Created),
        new(7, Phase.Intake, Role.System, Created),

        new(8, Phase.Assignment, Role.Operator, s => s.Last<DealAssigned>(), "AssignDeal", Stage.Assigned),
        new(9, Phase.Assignment, Role.Operator, s => s.Last<DealAssigned>()),
        new(10, Phase.Assignment, Role.System, s => s.Entered(Stage.Assigned)),
        new(11, Phase.Assignment, Role.System, s => s.Last<DealAssigned>()),

        new(12, Phase.Task, Role.System, OwnTask),
        new(13, Phase.Task, Role.System, OwnTask),
        new(14, Phase.Task, Role.System, OwnTask),
        new(15, Phase.Task, Role.Manager, s => s.Last<ChecklistItemTicked>(s.IsOfOwnTask) is { } tick && tick.DoneItems == tick.Items ? tick : s.Last<TaskFinished>(s.IsOfOwnTask)),
        new(16, Phase.Task, Role.Manager, s => s.Last<TaskFinished>(s.IsOfOwnTask), "FinishTask") { Turn = 58.5 },
        new(17, Phase.Task, Role.Manager, Planned, "AddTask") { IsIfNeeded = true },
        new(18, Phase.Task, Role.System, Planned) { IsIfNeeded = true },
        new(19, Phase.Task, Role.System, OwnTask),

        new(20, Phase.Talk, Role.Manager, s => s.SinceAssigned<DealTaken>(), "TakeDeal") { Until = Stage.Won },
        new(21, Phase.Talk, Role.Manager, s => s.Talked<ConversationEvent>(c => c is CallLogged or MessageLogged), "LogCall"),
        new(22, Phase.Talk, Role.System, s => s.Talked<CallLogged>()) { IsIfNeeded = true },
        new(23, Phase.Talk, Role.Manager, s => s.Talked<MessageLogged>(m => m.Direction is Direction.Out)) { IsIfNeeded = true },
        new(24, Phase.Talk, Role.Manager, s => s.Entered(Stage.Negotiation), Enters: Stage.Negotiation),
        new(25, Phase.Talk, Role.System, s => s.Entered(Stage.Negotiation)),
        new(26, Phase.Talk, Role.Manager, s => s.Talked<ConversationEvent>(c => c is CommentAdded or CallLogged { Answered: true }), "AddComment"),

        new(27, Phase.Goods, Role.Manager, Goods, "SetDealLines"),
        new(28, Phase.Goods, Role.Manager, Goods),
        new(29, Phase.Goods, Role.Manager, s => s.First<RequestFiled>(r => r.Kind is RequestKind.Product)) { IsIfNeeded = true },
        new(30, Phase.Goods, Role.Manager, Goods),
        new(31, Phase.Goods, Role.System, Goods),
        new(32, Phase.Goods, Role.System, Goods),
        new(33, Phase.Goods, Role.Manager, s => Or(s.Last<DealEdited>(e => e.Fields.Contains("location")), Created(s)), "EditDeal"),
        new(34, Phase.Goods, Role.System, Goods) { Part = "a" },
        new(34, Phase.Goods, Role.Manager, s => s.Entered(Stage.Priced), Enters: Stage.Priced) { Part = "b" },
        new(35, Phase.Goods, Role.System, s => s.Entered(Stage.Priced)),

        new(36, Phase.Company, Role.Manager, s => Or(Linked(s), Asked(s)), "LinkCompany"),
        new(37, Phase.Company, Role.Manager, Asked) { IsIfNeeded = true },
        new(38, Phase.Company, Role.Manager, Asked) { IsIfNeeded = true },
        new(39, Phase.Company, Role.Manager, s => s.Last<CompanyEvent>(c => c is CompanyTaken or CompanyProfiled), "OpenCompany") { Turn = 40.5 },
        new(40, Phase.Company, Role.Manager, Linked, "LinkCompany"),
        new(41, Phase.Company, Role.System, Linked),
        new(42, Phase.Company, Role.System, Linked),

        new(43, Phase.Invoice, Role.Manager, Issued, "IssueInvoice"),
        new(44, Phase.Invoice, Role.Manager, Issued),
        new(45, Phase.Invoice, Role.System, Issued),
        new(46, Phase.Invoice, Role.Manager, s => Or(s.Last<InvoicePartiesSet>(), Issued(s))),
        new(47, Phase.Invoice, Role.Manager, s => Or(s.Last<InvoicePartiesSet>(), Issued(s))),
        new(48, Phase.Invoice, Role.Manager, Issued),
        new(49, Phase.Invoice, Role.Manager, s => Or(s.Last<InvoiceLinesSet>(), Issued(s))),
        new(50, Phase.Invoice, Role.System, Issued),
        new(51, Phase.Invoice, Role.System, Issued),
        new(52, Phase.Invoice, Role.System, Issued),
        new(53, Phase.Invoice, Role.System, Issued),
        new(54, Phase.Invoice, Role.Manager, s => s.Entered(Stage.Invoiced), Enters: Stage.Invoiced),
        new(55, Phase.Invoice, Role.System, s => s.Entered(Stage.Invoiced)),

        new(56, Phase.Payment, Role.Director, s => Or(s.Last<PaymentConfirmed>(p => p.Confirmed >= p.Total), s.OfEveryInvoice<InvoicePaid>()), "OpenPayments") { Also = "B 50" },
        new(57, Phase.Payment, Role.Manager, s => s.OfEveryInvoice<InvoicePaid>(), Enters: Stage.Paid),

        new(58, Phase.Shipment, Role.Logistics, s => s.Entered(Stage.Shipping), Enters: Stage.Shipping),
        new(59, Phase.Shipment, Role.Manager, s => s.First<DealWon>(), Enters: Stage.Won),

        new(60, Phase.Closing, Role.Manager, s => s.First<DealLost>(), "LoseDeal") { IsIfNeeded = true },
        new(61, Phase.Closing, Role.Manager, s => s.Closed is { } closed ? s.First<TaskCreated>(t => !t.Automatic && t.Stamp.Sequence > closed.Stamp.Sequence) : null, "AddTask"),
    ];

    /// <summary>How every step stands.</summary>
    /// <param name="events">What happened to the deal, and to its lead and its company, in any order.</param>
    /// <param name="shut">The rows by which something is still in the way: their steps are not done, whatever happened.</param>
    public static Walk Of(IEnumerable<DomainEvent> events, IReadOnlySet<string> shut)
    {
        var story = new Story(events);
        return new([.. Steps.Select(step => StateOf(step, story, shut))], story.Closed is not null);
    }

    private static StepState StateOf(Step step, Story story, IReadOnlySet<string> shut)
    {
        var proof = step.IsTheSystems || !shut.Any(step.IsShutBy) ? step.Proof(story) : null;
        if (proof is not null) return new(step, proof);
        var isOver = (step.Until ?? Ends.GetValueOrDefault(step.Phase)) is { } end && story.Entered(end) is not null;
        var isSpared = (step.IsIfNeeded && (isOver || story.Closed is not null)) || (step.Phase is Phase.Company && story.IsCash);
        return new(step, null, isSpared, isOver && !isSpared);
    }

    private static DomainEvent? Or(DomainEvent? one, DomainEvent? other) => one ?? other;

    private static DealCreated? Created(Story story) => story.First<DealCreated>();

    private static TaskCreated? OwnTask(Story story) => story.First<TaskCreated>(t => t.Automatic);

    private static TaskCreated? Planned(Story story) => story.First<TaskCreated>(t => !t.Automatic);

    private static DealLinesSet? Goods(Story story) => story.Last<DealLinesSet>() is { Lines: > 0 } set ? set : null;

    private static DealCompanyLinked? Linked(Story story) => story.Last<DealCompanyLinked>();

    private static RequestFiled? Asked(Story story) => story.First<RequestFiled>(r => r.Kind is RequestKind.Company);

    private static InvoiceIssued? Issued(Story story) => story.First<InvoiceIssued>();
}
