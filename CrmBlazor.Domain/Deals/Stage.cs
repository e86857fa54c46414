namespace CrmBlazor.Domain.Deals;

/// <summary>Stages of the trade pipeline, in their order; the last two are final.</summary>
public enum Stage { Incoming, Assigned, Negotiation, Priced, Invoiced, Paid, Shipping, Won, Lost }

/// <summary>The trade pipeline goes forward stage by stage (D4); lost is reached from any open one.</summary>
public static class TradePipeline
{
    public static readonly IReadOnlyList<Stage> Open = [Stage.Incoming, Stage.Assigned, Stage.Negotiation, Stage.Priced, Stage.Invoiced, Stage.Paid, Stage.Shipping];

    public static readonly IReadOnlyList<Stage> All = [.. Open, Stage.Won, Stage.Lost];

    public static bool IsFinal(this Stage stage) => stage is Stage.Won or Stage.Lost;

    /// <summary>The stages that are entered on the way, the goal included; nothing when the goal is not ahead.</summary>
    public static IEnumerable<Stage> Way(Stage from, Stage to) => to is Stage.Lost ? [to] : All.Where(s => s > from && s <= to);
}
