using CrmBlazor.App.Live;
using CrmBlazor.App.Resources;
using Fluxor;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;

namespace CrmBlazor.App.Layout;

/// <summary>The shell: navigation, top bar, the live loop, and the page inside.</summary>
public sealed partial class MainLayout
{
    private ErrorBoundary? boundary;
    private Exception? failed;
    private bool dark;
    private bool rail;
    private bool finding;

    [CascadingParameter(Name = "Dark")]
    private bool StartsDark { get; set; }

    [Inject]
    private IState<ShellState> Shell { get; set; } = null!;

    [Inject]
    private IStringLocalizer<Texts> T { get; set; } = null!;

    [Inject]
    private Viewer Viewer { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private IJSRuntime Js { get; set; } = null!;

    [Inject]
    private IActionSubscriber Actions { get; set; } = null!;

    private string Here => "/" + Navigation.ToBaseRelativePath(Navigation.Uri).Split('#')[0];

    protected override async Task OnInitializedAsync()
    {
        dark = StartsDark;
        await Viewer.ComeInAsync();
        Actions.SubscribeToAction<DatabaseAway>(this, now => InvokeAsync(() => Return(now.Away)));
        await base.OnInitializedAsync();
    }

    protected override ValueTask DisposeAsyncCore(bool disposing)
    {
        Actions.UnsubscribeFromAllActions(this);
        return base.DisposeAsyncCore(disposing);
    }

    protected override void OnParametersSet() => TryAgain();

    /// <summary>A page that failed while the database was away is shown by itself once it is back.</summary>
    private void Return(bool away)
    {
        if (away) return;
        TryAgain();
        StateHasChanged();
    }

    /// <summary>Another page, or the same once more.</summary>
    private void TryAgain()
    {
        failed = null;
        boundary?.Recover();
    }

    /// <summary>What an effect could not load fails the page, not the circuit.</summary>
    private void Fail(Fluxor.Exceptions.UnhandledExceptionEventArgs args)
    {
        failed = args.Exception;
        args.WasHandled = true;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        rail = await Js.InvokeAsync<bool>("crm.open");
        StateHasChanged();
    }

    private async Task SwitchThemeAsync()
    {
        dark = !dark;
        await Js.InvokeVoidAsync("crm.theme", dark);
    }

    private async Task FoldAsync()
    {
        rail = !rail;
        await Js.InvokeVoidAsync("crm.rail", rail);
    }
}
