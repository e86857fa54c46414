using CrmBlazor.App.Api;
using CrmBlazor.App.Forms.Lists;
using CrmBlazor.App.Live;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Deals;
using Fluxor;
using Microsoft.AspNetCore.Components;

namespace CrmBlazor.App.Features.Deals;

/// <summary>The same deals as on the board, and the closed ones, as a list.</summary>
public sealed partial class DealsPage
{
    private static readonly IReadOnlyList<ListColumn> Columns = [new(2, "Deals_Stage"), new(3, "Deals_Client"), new(4, "Deal_Manager"), new(5, "Deals_Created"), new(6, "Deal_Ends"), new(7, "Deal_OnStage", IsUsual: false), new(8, "Deal_Sum")];

    /// <summary>mine, lapsed, followed, won, lost, all; without it the deals in work.</summary>
    [SupplyParameterFromQuery]
    public string? Show { get; set; }

    [SupplyParameterFromQuery(Name = "stage")]
    public string? StageCode { get; set; }

    /// <summary>overdue, today, later, nothing.</summary>
    [SupplyParameterFromQuery(Name = "plan")]
    public string? PlanCode { get; set; }

    [SupplyParameterFromQuery]
    public string? Direction { get; set; }

    /// <summary>Created on this day or later.</summary>
    [SupplyParameterFromQuery]
    public string? From { get; set; }

    /// <summary>Created on this day or before.</summary>
    [SupplyParameterFromQuery]
    public string? To { get; set; }

    [Inject]
    private IState<DealsState> Deals { get; set; } = null!;

    [Inject]
    private Viewer Viewer { get; set; } = null!;

    [Inject]
    private OfficeBook Book { get; set; } = null!;

    private IEnumerable<(string? Show, string Text)> Views
    {
        get
        {
            yield return (null, "Deals_Open");
            if (Viewer.Actor.Is(Role.Manager)) yield return ("mine", "Board_Mine");
            yield return ("lapsed", "Deals_Lapsed");
            yield return ("followed", "Deals_Followed");
            yield return ("won", "Deals_Won");
            yield return ("lost", "Deals_Lost");
            yield return ("all", "Board_All");
        }
    }

    private Stage? Wanted => Show switch
    {
        "won" => Stage.Won,
        "lost" => Stage.Lost,
        _ => Enum.TryParse<Stage>(StageCode, ignoreCase: true, out var stage) && Enum.IsDefined(stage) ? stage : null,
    };

    private DealSearch Asked => new(Search.OrNull(), Wanted, Show is "won" or "lost" or "all" or "followed" ? null : true, Show == "mine", Show == "lapsed", Show == "followed", Plan, Direction.Sought(), QueryDay.Of(From), QueryDay.Of(To), PageSize);

    private string ExportQuery => string.Join('&', Asked.Named().Where(n => n.Value is not null).Select(n => $"{n.Name}={Uri.EscapeDataString(n.Value!)}"));

    /// <summary>Those one can choose, and the one that is chosen: the office may have forgotten it since.</summary>
    private IEnumerable<string> Directions => Asked.Direction is { } chosen && !Book.Settings.Words.Directions.Contains(chosen) ? [.. Book.Settings.Words.Directions, chosen] : Book.Settings.Words.Directions;

    private bool IsNarrowed => Search.OrNull() is not null || Asked is { Direction: not null } or { CreatedFrom: not null } or { CreatedTo: not null };

    private Planned? Plan => Show is null or "mine" && Enum.TryParse<Planned>(PlanCode, ignoreCase: true, out var plan) && Enum.IsDefined(plan) ? plan : null;

    protected override void OnParametersSet()
    {
        if (!Deals.Value.IsShown || Deals.Value.Search != Asked || Deals.Value.Page != PageNumber) Dispatcher.Dispatch(new DealsOpened(Asked, PageNumber));
    }

    protected override async ValueTask DisposeAsyncCore(bool disposing)
    {
        await base.DisposeAsyncCore(disposing);
        Dispatcher.Dispatch(new DealsLeft());
    }
}
