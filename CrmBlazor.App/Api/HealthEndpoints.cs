using CrmBlazor.App.Resources;
using CrmBlazor.App.Security;
using Microsoft.Extensions.Localization;

namespace CrmBlazor.App.Api;

/// <summary>For whoever watches the server: alive, and ready to serve. Why it is not is for administrators.</summary>
public static class HealthEndpoints
{
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => Results.Text("live")).AllowAnonymous();
        app.MapGet("/health/ready", ReadyAsync).AllowAnonymous();
    }

    private static async Task<IResult> ReadyAsync(HttpRequest request, Readiness readiness, Administrators administrators, Sessions sessions, IStringLocalizer<Texts> texts)
    {
        if (await readiness.AskAsync() is not { } unready) return Results.Text("ready");
        if (SessionHandler.KeyOf(request) is not { } key || !await IsAdministratorAsync(key)) return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        return Results.Text(texts[$"Ready_No{unready.Reason}", unready.Cause], statusCode: StatusCodes.Status503ServiceUnavailable);

        async Task<bool> IsAdministratorAsync(string key)
        {
            if (unready.Reason != "Database") await SeeAsync(key);
            return administrators.Knows(key);
        }

        async Task SeeAsync(string key)
        {
            try
            {
                administrators.See(key, await Task.Run(() => sessions.FindAsync(key)).WaitAsync(Readiness.Patience));
            }
            catch (Exception away) when (away is System.Data.Common.DbException or InvalidOperationException or TimeoutException)
            {
                // it went away this moment: who was known before still is
            }
        }
    }
}
