using CrmBlazor.Domain.Catalog;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Invoices;
using CrmBlazor.Domain.Tasks;

namespace CrmBlazor.Domain.Deals;

/// <summary>What the rest of the office holds about a deal: its invoices in the order of their numbers, and its automatic task.</summary>
public sealed record DealFacts(IReadOnlyList<Invoice> Invoices, OfficeTask? Task)
{
    /// <summary>Lines of which the catalogue says something else by now (B 34a).</summary>
    public IReadOnlyList<LineBehind> Behind { get; init; } = [];

    /// <summary>Those that still count: not «Не оплачен».</summary>
    public IEnumerable<Invoice> Standing => Invoices.Where(i => i.Status is not InvoiceStatus.Unpaid);
}

/// <summary>A stage and what still shuts it.</summary>
public sealed record Gate(Stage Stage, IReadOnlyList<Obstacle> Obstacles)
{
    public bool IsOpen => Obstacles.Count == 0;
}

/// <summary>First the act, then the stage (B 24): each gate says what is still in the way, before the press and after it.</summary>
public sealed partial class Deal
{
    public const int ReasonLength = 1000;
    public const int AnalysisLength = 4000;

    public string? LossReason { get; private set; }
    public string? LossAnalysis { get; private set; }

    /// <summary>What is in the way of moving there by hand: every shut gate on the way (D4).</summary>
    public IEnumerable<Obstacle> ToMoving(Stage to, DealFacts facts)
    {
        foreach (var obstacle in ToTouching()) yield return obstacle;
        if (IsClosed) yield break;
        foreach (var obstacle in to is not Stage.Lost && to < Stage ? ToGoingBack(to, facts) : TradePipeline.Way(Stage, to).SelectMany(s => ToEntering(s, facts))) yield return obstacle;
        if (ByCommand(to) is { } instead) yield return instead;
    }

    /// <summary>Every next stage, with what shuts it; a deal is lost with a reason from anywhere.</summary>
    public IEnumerable<Gate> Next(DealFacts facts) =>
        IsClosed ? [] : TradePipeline.Way(Stage, Stage.Won).Select(s => new Gate(s, [.. s is Stage.Won ? ToWinning(facts) : ToMoving(s, facts)])).Append(new(Stage.Lost, []));

    /// <summary>Forward through every gate on the way, each a step of its own; back with a reason.</summary>
    public void MoveTo(Stage to, string? reason, DealFacts facts, Actor actor, DateTimeOffset at)
    {
        FieldFaults.None(FieldFaults.When(!Enum.IsDefined(to), "stage", "unknown"), FieldFaults.Text("reason", reason, ReasonLength));
        if (to == Stage && !IsClosed) throw new AlreadyDoneException("MoveDeal", StageBy, StageSince);
        Obstacles.None(ToMoving(to, facts));
        if (to < Stage) FieldFaults.None(FieldFaults.Text("reason", reason, ReasonLength, required: true));
        foreach (var step in to < Stage ? [to] : TradePipeline.Way(Stage, to).ToList()) Enter(step, reason.OrNull(), actor, at);
    }

    /// <summary>What is in the way of «Счёт оплачен» once the money is there: the gates before it (D12).</summary>
    public IEnumerable<Obstacle> ToBeingPaid(DealFacts facts) =>
        IsClosed ? ToTouching() : TradePipeline.Way(Stage, Stage.Invoiced).SelectMany(s => ToEntering(s, facts));

    /// <summary>The last open invoice is paid: through the stages before, each a step of its own (D12).</summary>
    public void BecomePaid(DealFacts facts, Actor actor, DateTimeOffset at)
    {
        Obstacles.None(ToBeingPaid(facts));
        foreach (var step in TradePipeline.Way(Stage, Stage.Paid).ToList()) Enter(step, null, actor, at);
    }

    /// <summary>An invoice is «Не оплачен» after all, and the stage follows: paid when the others are paid, back when the money was this one's.</summary>
    public void FollowInvoices(DealFacts facts, bool wasPaid, string reason, Actor actor, DateTimeOffset at)
    {
        var standing = facts.Standing.ToList();
        if (standing.Exists(i => i.Status is InvoiceStatus.New) || standing.Count == 0)
        {
            if (wasPaid && Stage >= Stage.Paid) Enter(standing.Exists(i => i.SentAt is not null) ? Stage.Invoiced : Stage.Priced, reason, actor, at);
        }
        else if (Stage < Stage.Paid && !ToBeingPaid(facts).Any()) BecomePaid(facts, actor, at);
    }

    public IEnumerable<Obstacle> ToWinning(DealFacts facts) =>
        IsClosed ? ToTouching() : TradePipeline.Way(Stage, Stage.Won).SelectMany(s => ToEntering(s, facts));

    /// <summary>Complete only when the papers are back and the task is done (B 59-60, D14).</summary>
    public void Win(DealFacts facts, Actor actor, DateTimeOffset at)
    {
        Obstacles.None(ToWinning(facts));
        foreach (var step in TradePipeline.Way(Stage, Stage.Shipping).ToList()) Enter(step, null, actor, at);
        Record(new DealWon(Id, Number, Stage, Money.Sum(facts.Standing.Select(i => i.Total))));
        Close(Stage.Won, actor, at);
    }

    /// <param name="reason">A word of the dictionary.</param>
    public void Lose(string reason, string analysis, IReadOnlyCollection<string> reasons, Actor actor, DateTimeOffset at)
    {
        MustBeOpen();
        FieldFaults.None(FieldFaults.Word("reason", reason, reasons), FieldFaults.Text("analysis", analysis, AnalysisLength, required: true));
        (LossReason, LossAnalysis) = (reason.Trim(), analysis.Trim());
        Record(new DealLost(Id, Number, Stage, LossReason, LossAnalysis));
        Close(Stage.Lost, actor, at);
    }

    private IEnumerable<Obstacle> ToEntering(Stage stage, DealFacts facts) => stage switch
    {
        Stage.Assigned when ManagerId is null => [ManagerMissing],
        Stage.Negotiation => ToNegotiation(),
        Stage.Priced => ToPriced(facts.Behind),
        Stage.Invoiced => ToInvoiced(facts),
        Stage.Paid => ToPaid(facts),
        Stage.Shipping when ShipsOn is null => [ShipmentNotAgreed],
        Stage.Won => ToWon(facts),
        _ => [],
    };

    private IEnumerable<Obstacle> ToNegotiation()
    {
        if (TakenAt is null) yield return new("notTaken", "B 20", new Cure("TakeDeal"));
        if (Talks.InteractedAt is null) yield return new("noTalk", "B 24", new Cure("LogCall"));
    }

    /// <summary>The goods of a deal that can be priced and invoiced.</summary>
    /// <param name="behind">Lines of which the catalogue says something else by now.</param>
    public IEnumerable<Obstacle> ToPriced(IReadOnlyList<LineBehind>? behind = null) => [.. ToPricing(Lines), .. ToMatching(behind ?? []), .. ToLocating()];

    private static IEnumerable<Obstacle> ToPricing(IReadOnlyList<GoodsLine> lines)
    {
        if (lines.Count == 0) yield return new("noLines", "B 34b", new Cure("SetDealLines"));
        if (lines.Any(l => l.Gross <= Money.Zero)) yield return new("linePrice", "B 34b", new Cure("SetDealLines"));
    }

    /// <summary>Units and VAT are the product's (B 34a); one press takes them over.</summary>
    private static IEnumerable<Obstacle> ToMatching(IReadOnlyList<LineBehind> behind)
    {
        if (behind.Count > 0) yield return new("linesBehind", "B 34a", new Cure("RefreshDealLines"), string.Join(", ", behind.Select(b => b.Line.Name).Distinct().Take(3)));
    }

    private IEnumerable<Obstacle> ToInvoiced(DealFacts facts)
    {
        var standing = facts.Standing.ToList();
        if (standing.Count == 0) yield return new("noInvoice", "B 54", new Cure("IssueInvoice"));
        else if (standing.TrueForAll(i => i.SentAt is null)) yield return new("notSent", "B 54", new Cure("SendInvoice", standing[0].Number), standing[0].Number);
        if (CompanyId is null && !standing.Exists(i => i.IsCash)) yield return new("noCompany", "B 40", new Cure("LinkCompany"));
    }

    /// <summary>Opened only by the manager's mark, which waits for the money (B 57); where all invoices bear it, nothing is left to wait for.</summary>
    private static IEnumerable<Obstacle> ToPaid(DealFacts facts)
    {
        var open = facts.Standing.Where(i => i.Status is InvoiceStatus.New).ToList();
        if (open.Count == 0 && facts.Standing.Any()) return [];
        return open.SelectMany(i => i.ToBePaid()).Append(new("paidByMark", "B 57", open.Count > 0 ? new Cure("MarkInvoicePaid", open[0].Number) : null));
    }

    private static IEnumerable<Obstacle> ToWon(DealFacts facts)
    {
        if (!facts.Standing.Any()) yield return new("noShippedInvoice", "B 60");
        foreach (var invoice in facts.Standing.Where(i => i.Status is not InvoiceStatus.PaidAndShipped))
            yield return new("invoiceNotShipped", "B 59", new Cure("MarkInvoiceShipped", invoice.Number), invoice.Number);
        if (facts.Task is { State: TaskState.Open } task) yield return new("taskOpen", "B 16", new Cure("FinishTask", task.Number.Plain()), task.Number);
    }

    private IEnumerable<Obstacle> ToGoingBack(Stage to, DealFacts facts)
    {
        if (to is Stage.Incoming) yield return new("hasManager", "B 8");
        if (Stage >= Stage.Paid && to < Stage.Paid) yield return new("moneyIsIn", "B 57");
        else if (to < Stage.Invoiced && facts.Standing.FirstOrDefault(i => i.IsPaid) is { } paid) yield return new("invoicePaid", "B 57", null, paid.Number);
    }

    /// <summary>The stages that open by an act of their own.</summary>
    private static Obstacle? ByCommand(Stage to) => to switch
    {
        Stage.Won => new("wonByCommand", "B 59", new Cure("WinDeal")),
        Stage.Lost => new("lostByCommand", "B 60", new Cure("LoseDeal")),
        _ => null,
    };

    private void Close(Stage stage, Actor actor, DateTimeOffset at) => (Stage, StageSince, StageBy, ClosedAt) = (stage, at, actor.Id, at);

    private void Enter(Stage stage, string? reason, Actor actor, DateTimeOffset at)
    {
        Record(new DealMoved(Id, Number, Stage, stage, reason));
        (Stage, StageSince, StageBy) = (stage, at, actor.Id);
    }
}
