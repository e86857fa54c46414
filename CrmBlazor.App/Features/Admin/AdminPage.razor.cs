using CrmBlazor.App.Commands.Office;
using CrmBlazor.App.Data.Calendars;
using CrmBlazor.App.Live;
using Fluxor;
using Microsoft.AspNetCore.Components;

namespace CrmBlazor.App.Features.Admin;

/// <summary>Accounts, working time and the rules of the office: no deals and no money.</summary>
public sealed partial class AdminPage
{
    private static readonly (string Tab, string Icon)[] Tabs = [("users", "users"), ("time", "clock"), ("rules", "scale"), ("exports", "download"), ("changes", "history")];
    private IReadOnlyList<int> missing = [];
    private string? saved;

    [SupplyParameterFromQuery]
    public string? Tab { get; set; }

    /// <summary>E-mail of the account that is open, or <c>new</c>.</summary>
    [SupplyParameterFromQuery(Name = "user")]
    public string? Person { get; set; }

    [Inject]
    private IState<AdminState> Admin { get; set; } = null!;

    [Inject]
    private Viewer Viewer { get; set; } = null!;

    [Inject]
    private OfficeBook Book { get; set; } = null!;

    [Inject]
    private CalendarFile Calendar { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    private string Shown => Tabs.Any(t => t.Tab == Tab) ? Tab! : Tabs[0].Tab;

    protected override void OnInitialized()
    {
        base.OnInitialized();
        var year = Book.Settings.Today(Time.GetUtcNow()).Year;
        missing = [.. new[] { year, year + 1 }.Where(y => !Calendar.Calendar.Knows(y))];
        if (Viewer.May<AddUser>()) Load();
    }

    protected override ValueTask DisposeAsyncCore(bool disposing)
    {
        Dispatcher.Dispatch(new AdminClosed());
        return base.DisposeAsyncCore(disposing);
    }

    private void Load() => Dispatcher.Dispatch(new AdminOpened());

    private void Said(string setting) => saved = setting;

    private void Open(string? person) => Navigation.NavigateTo(Navigation.GetUriWithQueryParameter("user", person));

    private static string TabLink(string tab) => tab == "users" ? "/admin" : $"/admin?tab={tab}";
}
