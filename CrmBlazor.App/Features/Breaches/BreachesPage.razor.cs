using CrmBlazor.App.Components;
using CrmBlazor.App.Data;
using CrmBlazor.App.Forms.Lists;
using CrmBlazor.App.Live;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Regulation;
using Fluxor;
using Microsoft.AspNetCore.Components;

namespace CrmBlazor.App.Features.Breaches;

/// <summary>Who broke which rule of working, and what became of it: the person appeals, the head decides.</summary>
public sealed partial class BreachesPage
{
    private static readonly IReadOnlyList<ListColumn> Fields = [new(2, "Deals_Title"), new(3, "Breaches_Times"), new(4, "Breaches_Proof"), new(5, "Breaches_Appealed"), new(6, "Breaches_Decision"), new(7, "Breaches_Fines")];
    private DateOnly month;
    private string? hidden;

    /// <summary>As <c>2026-11</c>; else the current one.</summary>
    [SupplyParameterFromQuery]
    public string? Month { get; set; }

    [SupplyParameterFromQuery]
    public string? State { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    public int? Page { get; set; }

    [SupplyParameterFromQuery]
    public string? Size { get; set; }

    [Inject]
    private IState<BreachesState> Breaches { get; set; } = null!;

    [Inject]
    private OfficeBook Book { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    private bool IsHead => Viewer.Actor.Is(Role.HeadOfSales);

    private BreachState? Wanted => Enum.TryParse<BreachState>(State, ignoreCase: true, out var state) && Enum.IsDefined(state) ? state : null;

    private int PageNumber => Math.Max(Page ?? 1, 1);

    private int PageSize => ListPage.SizeOf(Size);

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

    private Paged<BreachView> OnPage(IReadOnlyList<BreachView> list) => list.Where(b => Wanted is null || b.State == Wanted).ToList().Page(new(PageNumber, PageSize));

    private string Link(DateOnly to) => Address(("month", Months.Of(to)), ("page", null));
}
