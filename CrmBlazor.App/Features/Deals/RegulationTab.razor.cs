using System.Collections.Immutable;
using CrmBlazor.App.Components;
using CrmBlazor.App.Live;
using CrmBlazor.App.Speech;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Domain.Regulation;
using CrmBlazor.Domain.Staff;
using Microsoft.AspNetCore.Components;

namespace CrmBlazor.App.Features.Deals;

/// <summary>The algorithm as this deal walks it (B 1-61): what the log shows done, what shuts the rest, and the next act as one press.</summary>
public sealed partial class RegulationTab
{
    private Walk walk = new([], false);
    private IReadOnlyList<ObstacleText> shut = [];
    private ObstacleText? press;
    private Stage? move;

    [Parameter, EditorRequired]
    public DealView View { get; set; } = null!;

    [Parameter, EditorRequired]
    public TimelineLog Timeline { get; set; } = TimelineLog.Empty;

    /// <summary>What happened to the lead and to the company.</summary>
    [Parameter]
    public ImmutableList<DomainEvent> Beside { get; set; } = [];

    [Parameter]
    public EventCallback<ObstacleText> OnCure { get; set; }

    [Parameter]
    public Func<ObstacleText, bool>? CanCure { get; set; }

    [Parameter]
    public EventCallback<Stage> OnMove { get; set; }

    [Inject]
    private Viewer Viewer { get; set; } = null!;

    protected override void OnParametersSet()
    {
        shut = [.. View.Next.SelectMany(g => g.Obstacles).Distinct()];
        var whole = Algorithm.Of(Timeline.Events.Concat(Beside), shut.Select(o => o.Rule).ToHashSet());
        walk = Viewer.Actor.SeesInvoices() ? whole : whole with { Steps = [.. whole.Steps.Where(s => s.Step.Phase < Phase.Invoice)] };
        (press, move) = walk.Next is { } next ? (PressOf(next), MoveOf(next)) : (null, null);
    }

    private IReadOnlyList<ObstacleText> ShutOf(StepState state) => state.IsPassed ? [] : [.. shut.Where(o => state.Step.IsShutBy(o.Rule))];

    /// <summary>The first cure of what is in the way that this viewer can press; where nothing is, the step's own act.</summary>
    private ObstacleText? PressOf(StepState state)
    {
        var obstacles = ShutOf(state);
        var presses = obstacles.Where(o => o.Cure is not null);
        if (obstacles.Count == 0 && state.Step.Act is { } act) presses = [Act(state, act)];
        if (state.Step.Enters is Stage.Shipping && obstacles.Count > 0) presses = presses.Append(Act(state, "AgreeShipment"));
        return presses.FirstOrDefault(p => CanCure?.Invoke(p) ?? true);
    }

    private Stage? MoveOf(StepState state) => View.MayAct && View.Next.FirstOrDefault(g => g.Stage == state.Step.Enters) is { Open: true, Stage: var stage } ? stage : null;

    private ObstacleText Act(StepState state, string act) => new("", state.Step.Row, "", act, act switch
    {
        "OpenCompany" => View.Company?.Number.Plain(),
        "FinishTask" => View.Tasks.FirstOrDefault(t => t.Automatic)?.Number.Plain(),
        _ => null,
    });

    private static string IconOf(IEnumerable<StepState> phase) => phase.All(s => s.IsPassed) ? "circle-check" : phase.Any(s => s.IsPassed) ? "circle-dashed" : "circle";
}
