using CrmBlazor.App.Commands.Deals;
using CrmBlazor.App.Components;
using CrmBlazor.App.Data;
using CrmBlazor.App.Forms.Acts;
using CrmBlazor.App.Forms.Talk;
using CrmBlazor.App.Live;
using CrmBlazor.App.Speech;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Domain.Requests;
using Fluxor;
using Microsoft.AspNetCore.Components;

namespace CrmBlazor.App.Features.Deals;

/// <summary>Read, talk, move on without leaving. Which form is open stands in the address, so that it survives a restart.</summary>
public sealed partial class DealPage
{
    private RefusedStage? refused;
    private Stage? back;

    [Parameter]
    public int Number { get; set; }

    [SupplyParameterFromQuery]
    public string? Tab { get; set; }

    [SupplyParameterFromQuery(Name = "act")]
    public string? ActName { get; set; }

    [SupplyParameterFromQuery]
    public string? Subject { get; set; }

    /// <summary>Which part of the composer is open.</summary>
    [SupplyParameterFromQuery(Name = "say")]
    public string? Say { get; set; }

    [Inject]
    private IState<DealState> Deal { get; set; } = null!;

    [Inject]
    private Viewer Viewer { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private DealView? View => Deal.Value.Number == Number ? Deal.Value.View : null;

    private string Kind => Say ?? TalkTarget.KindOf(ActName);

    protected override void OnParametersSet()
    {
        if (Deal.Value.Number != Number) (refused, back) = (null, null);
        if (Deal.Value.Number != Number || Deal.Value.View is null) Dispatcher.Dispatch(new DealOpened(Number));
    }

    private void Act(string act) => ActOn((act, null));

    private void ActOn((string Act, string? Subject) asked)
    {
        if (Acts.Direct(asked.Act, Number, asked.Subject) is { } command) _ = PressAsync(command, null);
        else Navigation.NavigateTo(Address(("act", asked.Act), ("subject", asked.Subject)));
    }

    private void Cure(ObstacleText obstacle)
    {
        refused = null;
        if (obstacle.Cure is "OpenPayments" or "OpenDeal" or "OpenContact" or "OpenCompany") Navigation.NavigateTo(DealLinks.Cure(Number, obstacle));
        else if (obstacle.Cure is "LogCall" or "LogMessage" or "AddComment") ChooseKind(TalkTarget.KindOf(obstacle.Cure));
        else if (obstacle.Cure is "SetDealLines") Navigation.NavigateTo(Address(("tab", "goods"), ("act", null)));
        else ActOn((obstacle.Cure!, obstacle.Subject));
    }

    /// <summary>A cure that this viewer's role cannot press is only told.</summary>
    private bool CanCure(ObstacleText obstacle) => CommandRegistry.Find(obstacle.Cure!) is not { } command || (Viewer.User is { } user && CommandRegistry.Allows(command, user.Actor));

    private async Task MoveAsync(Stage to)
    {
        if (View is not { } view || to == view.Stage) return;
        if (to is Stage.Lost) Act("LoseDeal");
        else if (to < view.Stage && to is not Stage.Incoming) back = to;
        else await PressAsync(to is Stage.Won ? new WinDeal(Number) : new MoveDeal(Number, to), to);
    }

    private async Task PressAsync(Command command, Stage? to)
    {
        var outcome = await SendAsync(command);
        refused = outcome.Refusal is { } refusal ? new(to, refusal) : null;
        StateHasChanged();
    }

    private void ChooseKind(string kind) => Navigation.NavigateTo(Address(("say", kind), ("act", null), ("tab", null)));

    private void CloseAct() => Navigation.NavigateTo(Address(("act", null), ("subject", null)));

    private string Address(params (string Name, string? Value)[] changes) =>
        Navigation.GetUriWithQueryParameters(changes.ToDictionary(c => c.Name, c => (object?)c.Value));

    /// <summary>Of a closed deal, its client is called next (B 61).</summary>
    private ActTarget Target(DealView view) => Again(view) is { } again ? new(view.Number, Again: again)
        : new(view.Number, Subject, view.DeliveryAddress, view.Contact.Email, view.Title, Contact: view.ClosedAt is null ? null : view.Contact.Number) { Repeats = (view.RepeatsEvery, view.RepeatsOn) };

    /// <summary>What was asked for once is not typed twice.</summary>
    private RequestDetails? Again(DealView view) => ActName is "RequestCompany" or "RequestProduct" && view.Requests.FirstOrDefault(r => r.Number.Plain() == Subject) is { } asked
        ? new(asked.Kind, asked.Name, asked.Inn, asked.CompanyKind, asked.Card) : null;

    private sealed record RefusedStage(Stage? To, Refusal Refusal);
}
