using System.Data.Common;
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

    /// <summary>Who asks is looked at while all is well too: when the database is gone, he is remembered.</summary>
    private static async Task<IResult> ReadyAsync(HttpRequest request, Readiness readiness, Administrators administrators, Sessions sessions, IStringLocalizer<Texts> texts)
    {
        var (unready, key) = (await readiness.AskAsync(), SessionHandler.KeyOf(request));
        if (key is not null && unready is not { Reason: Readiness.NoDatabase }) await SeeAsync(key, administrators, sessions);
        if (unready is null) return Results.Text("ready");
        return key is not null && administrators.Knows(key)
            ? Results.Text(texts[$"Ready_No{unready.Reason}", unready.Cause], statusCode: StatusCodes.Status503ServiceUnavailable)
            : Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task SeeAsync(string key, Administrators administrators, Sessions sessions)
    {
        try
        {
            administrators.See(key, await Task.Run(() => sessions.FindAsync(key)).WaitAsync(Readiness.Patience));
        }
        catch (Exception away) when (away is DbException or InvalidOperationException or TimeoutException)
        {
            // the database went away this moment: who was known before still is
        }
    }
}
