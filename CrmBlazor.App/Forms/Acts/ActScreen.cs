using CrmBlazor.App.Components;
using CrmBlazor.App.Data;
using CrmBlazor.App.Live;
using CrmBlazor.App.Speech;
using CrmBlazor.Domain.Common;
using Microsoft.AspNetCore.Components;

namespace CrmBlazor.App.Forms.Acts;

/// <summary>A page on which acts are done. Which form is open stands in the address, so that it survives a restart.</summary>
public abstract class ActScreen : Screen
{
    [SupplyParameterFromQuery(Name = "act")]
    public string? ActName { get; set; }

    [SupplyParameterFromQuery(Name = "deal")]
    public int? ActDeal { get; set; }

    /// <summary>Number of the invoice that the act is about.</summary>
    [SupplyParameterFromQuery(Name = "subject")]
    public string? ActSubject { get; set; }

    [Inject]
    protected NavigationManager Navigation { get; set; } = null!;

    [Inject]
    protected Viewer Viewer { get; set; } = null!;

    /// <summary>Of the last press without a form.</summary>
    protected Refusal? Refused { get; set; }

    /// <summary>One press does it, or its form opens.</summary>
    protected async Task ActAsync(string act, int deal, string? subject = null)
    {
        if (Acts.Direct(act, deal, subject) is { } command) await PressAsync(command);
        else Navigation.NavigateTo(Address(("act", act), ("deal", deal), ("subject", subject)));
    }

    protected async Task PressAsync(Command command)
    {
        Refused = (await SendAsync(command)).Refusal;
        StateHasChanged();
    }

    protected Task CureAsync(int deal, ObstacleText obstacle)
    {
        if (obstacle.Cure is { } act && (Acts.FormOf(act) is not null || Acts.Direct(act, deal, obstacle.Subject) is not null)) return ActAsync(act, deal, obstacle.Subject);
        Navigation.NavigateTo(DealLinks.Cure(deal, obstacle));
        return Task.CompletedTask;
    }

    /// <summary>A cure that this viewer's role cannot press is only told.</summary>
    protected virtual bool CanCure(ObstacleText obstacle) => Viewer.User is { Actor: var actor } && (obstacle.Cure, CommandRegistry.Find(obstacle.Cure ?? "")) switch
    {
        ("OpenPayments", _) => actor.InPayments,
        (_, { } command) => CommandRegistry.Allows(command, actor),
        _ => !actor.Is(Role.Logistics),
    };

    protected void CloseAct() => Navigation.NavigateTo(Address(("act", null), ("deal", null), ("subject", null)));

    protected string Address(params (string Name, object? Value)[] changes) => Navigation.GetUriWithQueryParameters(changes.ToDictionary(c => c.Name, c => c.Value));
}
