using CrmBlazor.App.Live;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;

namespace CrmBlazor.App.Layout;

/// <summary>The document: theme and folded navigation come from cookies, so that nothing flashes.</summary>
public sealed partial class App
{
    private static readonly IComponentRenderMode Interactive = new InteractiveServerRenderMode(prerender: false);

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [Inject]
    private OfficeBook Book { get; set; } = null!;

    /// <summary>Sign-in and its like are static pages.</summary>
    private IComponentRenderMode? Mode => Http.AcceptsInteractiveRouting() ? Interactive : null;

    private string Theme => Http.Request.Cookies["theme"] is "dark" ? "dark" : "light";

    private string? Rail => Http.Request.Cookies["rail"] is "1" ? "1" : null;
}
