using System.Globalization;
using CrmBlazor.App.Commands.Office;
using CrmBlazor.App.Components;
using CrmBlazor.App.Live;
using CrmBlazor.App.Speech;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Domain.Papers;
using CrmBlazor.Domain.Regulation;
using CrmBlazor.Domain.WorkingTime;
using Fluxor;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;

namespace CrmBlazor.App.Features.Regulation;

/// <summary>A row of the regulation as it is read.</summary>
/// <param name="By">Who does it, of a step.</param>
public sealed record RuleRow(string Row, string Title, string? Text = null, Role? By = null)
{
    public string Anchor => DealLinks.RuleAnchor(Row);
}

/// <param name="Setting">Where an administrator changes it; nothing where nobody does.</param>
public sealed record RuleFact(string Label, string Value, string? Setting = null);

/// <summary>What the product goes by, row by row, with the values of this day. A refusal links to its row here.</summary>
public sealed partial class RulesPage
{
    private const string Clocks = "time#clock-limits", Fines = "rules#fines";
    private static readonly string[] Working = ["R 1", "R 2", "R 3", "R 4", "R 5"];
    private static readonly DayOfWeek[] Week = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];
    private IReadOnlyList<Group> groups = [];
    private string? sought;

    [Inject]
    private IState<RulesState> Rules { get; set; } = null!;

    [Inject]
    private Viewer Viewer { get; set; } = null!;

    [Inject]
    private IJSRuntime Js { get; set; } = null!;

    private bool MayChange => Viewer.May<SetClockLimits>();

    protected override void OnInitialized()
    {
        base.OnInitialized();
        Seek(Navigation.Uri);
        Navigation.LocationChanged += Moved;
        Dispatcher.Dispatch(new RulesOpened());
    }

    protected override void OnParametersSet()
    {
        var words = TextForms.SearchWords(Search);
        groups = [.. Whole().Select(g => g with { Rows = [.. g.Rows.Where(r => Matches(r, words))] }).Where(g => g.Rows.Count > 0)];
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        await base.OnAfterRenderAsync(firstRender);
        if (firstRender && sought is not null) await Js.InvokeVoidAsync("crm.show", sought);
    }

    protected override ValueTask DisposeAsyncCore(bool disposing)
    {
        Navigation.LocationChanged -= Moved;
        return base.DisposeAsyncCore(disposing);
    }

    private void Seek(string address) => sought = address.Split('#') is [_, var anchor] ? anchor : null;

    private void Moved(object? sender, LocationChangedEventArgs to) => InvokeAsync(() =>
    {
        Seek(to.Location);
        StateHasChanged();
    });

    private IEnumerable<Group> Whole() => Algorithm.Steps.GroupBy(s => s.Phase)
        .Select(phase => new Group($"phase-{phase.Key.Code()}", Voice.Say(phase.Key), [.. phase.Select(s => new RuleRow(s.Row, Voice.Say(s), null, s.By))]))
        .Prepend(new("working", T["Rules_Working"], [.. Working.Select(row => (Row: row, Said: Voice.Rule(row))).Select(r => new RuleRow(r.Row, r.Said.Title, r.Said.Text))]));

    private static bool Matches(RuleRow row, IReadOnlyList<string> words)
    {
        var key = TextForms.SearchKey(row.Row, row.Row.Replace(" ", ""), row.Title, row.Text);
        return words.All(w => key.Contains(w, StringComparison.Ordinal));
    }

    private IReadOnlyList<RuleFact> FactsOf(string row) => Rules.Value.Values is not { } now ? [] : row switch
    {
        "R 2" => [new(T["Rules_Life"], T["Rules_Months", Deal.LifeMonths]), new(T["Rules_Warnings"], string.Join(", ", Deal.LapseWarnings)), Fine(now, BreachKind.Lapse)],
        "R 3" => [new(T["Rules_Letters"], Show(DetailedComment.Letters)), new(T["Rules_Words"], Show(DetailedComment.Words)), new(T["Stop_Title"], Listed(now.StopList), "rules#stop-list")],
        "R 4" => [new(T["Fields_Title"], Listed(now.RequiredContactFields.Select(f => Voice.Word("Name", f))), "rules#contact-fields"), new(T["OwnMail_Title"], Listed(now.OwnMailDomains), "rules#own-mail")],
        "B 8" => [new(T["Limits_Distribute"], Minutes(now.Limits.DistributeAfter), Clocks), Fine(now, BreachKind.Distribution)],
        "B 20" =>
        [
            new(T["Limits_Warn"], Minutes(now.Limits.WarnAfter), Clocks), new(T["Limits_Breach"], Minutes(now.Limits.BreachAfter), Clocks),
            new(T["Hours_Title"], Told(now.Hours), "time#working-time"), Fine(now, BreachKind.Clock),
        ],
        "B 24" => [Fine(now, BreachKind.Attempt)],
        "B 26" => [Fine(now, BreachKind.Mention)],
        "B 51" => [new(T["Number_Label"], Show(now.FirstInvoiceNumber), "rules#first-number")],
        "B 58" => [new(T["Rules_Scan"], T["Rules_WorkingDays", TransferDocument.ScanWithin]), new(T["Rules_Original"], T["Rules_Days", TransferDocument.OriginalWithin]), Fine(now, BreachKind.Papers)],
        _ => [],
    };

    private RuleFact Fine(RuleValues now, BreachKind kind) => new(T["Rules_Fine"], now.FineOf(kind).Brief(), Fines);

    private string Minutes(int minutes) => T["Control_Minutes", minutes];

    private string Listed(IEnumerable<string> words) => string.Join(", ", words).OrNull() ?? T["NotSet"];

    private string Told(OfficeHours hours) => hours.RoundTheClock ? T["Hours_Always"]
        : $"{string.Join(", ", Week.Where(d => hours.Days.Has(d)).Select(CultureInfo.CurrentCulture.DateTimeFormat.GetAbbreviatedDayName))}, {hours.From:HH:mm}–{hours.To:HH:mm}";

    private static string Show(int number) => number.ToString(CultureInfo.CurrentCulture);

    private sealed record Group(string Anchor, string Title, IReadOnlyList<RuleRow> Rows);
}
