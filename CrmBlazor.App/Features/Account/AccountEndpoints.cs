using CrmBlazor.App.Layout;
using CrmBlazor.App.Security;
using CrmBlazor.Domain.Staff;

namespace CrmBlazor.App.Features.Account;

/// <summary>The ways in and out that are no pages: the role's home, and leaving.</summary>
public static class AccountEndpoints
{
    public static void MapAccount(this WebApplication app)
    {
        app.MapGet("/", (HttpContext http) => Results.LocalRedirect(NavItem.HomeOf(http.Features.Get<User>()!.Role)));

        // SameOrigin refuses what another site sends with the cookie; what it sends without must not delete it.
        app.MapPost("/sign-out", async (HttpContext http, Sessions sessions, bool? everywhere) =>
        {
            if (http.User.Identity is { IsAuthenticated: true } && SessionCookie.Read(http.Request) is { } key)
            {
                if (everywhere is true) await sessions.CloseAllAsync(http.User.UserId());
                else await sessions.CloseAsync(key);
                SessionCookie.Delete(http);
            }
            return Results.LocalRedirect("/sign-in");
        }).AllowAnonymous().DisableAntiforgery();
    }

    /// <summary>Only a place of our own, whatever the address says.</summary>
    public static string LocalOr(string? url, string home) =>
        url is ['/', ..] && !url.StartsWith("//", StringComparison.Ordinal) && !url.StartsWith("/\\", StringComparison.Ordinal) && !url.Any(char.IsControl) ? url : home;
}
