using CrmBlazor.App.Live;
using CrmBlazor.Domain.Common;
using Fluxor;
using Microsoft.AspNetCore.Components;

namespace CrmBlazor.App.Features.Breaches;

/// <summary>Who broke which rule of working, and what became of it: the person appeals, the head decides.</summary>
public sealed partial class BreachesPage
{
    private DateOnly month;

    /// <summary>As <c>2026-11</c>; else the current one.</summary>
    [SupplyParameterFromQuery]
    public string? Month { get; set; }

    [Inject]
    private IState<BreachesState> Breaches { get; set; } = null!;

    [Inject]
    private OfficeBook Book { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    private bool IsHead => Viewer.Actor.Is(Role.HeadOfSales);

    protected override void OnParametersSet()
    {
        var today = Book.Settings.Today(Time.GetUtcNow());
        month = Months.Of(Month, today) ?? new(today.Year, today.Month, 1);
        if (!Breaches.Value.IsShown || Breaches.Value.Month != month) Dispatcher.Dispatch(new BreachesOpened(month));
    }

    protected override async ValueTask DisposeAsyncCore(bool disposing)
    {
        await base.DisposeAsyncCore(disposing);
        Dispatcher.Dispatch(new BreachesLeft());
    }

    /// <summary>Whose breach of what the open form is about.</summary>
    private string? NameOf(string? subject) => Breaches.Value.List?.FirstOrDefault(b => b.Number.Plain() == subject) is { } breach ? T["Breaches_Name", Voice.Who(breach.Person), Voice.Word(breach.Kind), breach.Number].Value : null;

    private static string Link(DateOnly to) => $"/breaches?month={Months.Of(to)}";
}
