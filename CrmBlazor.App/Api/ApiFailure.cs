using CrmBlazor.App.Resources;
using CrmBlazor.App.Security;
using CrmBlazor.App.Speech;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Extensions.Localization;

namespace CrmBlazor.App.Api;

/// <summary>What nobody foresaw: a neutral text and a number, never a stack. And what the framework refuses with a bare status: a text for it.</summary>
public static class ApiFailure
{
    public static async Task AnswerAsync(HttpContext http)
    {
        var thrown = http.Features.Get<IExceptionHandlerFeature>()?.Error ?? new InvalidOperationException("No error.");
        if (thrown is BadHttpRequestException bad)
        {
            await Of(bad.StatusCode).ExecuteAsync(http);
            return;
        }
        var refusal = http.RequestServices.GetRequiredService<Refusals>().Of(thrown);
        http.Response.StatusCode = refusal.Status;
        if (refusal.Status == StatusCodes.Status503ServiceUnavailable) ComeBack(http);
        if (SessionHandler.IsForPrograms(http.Request.Path)) await ApiAnswers.Of(refusal).ExecuteAsync(http);
        else await SayAsync(http, refusal.Title);
    }

    /// <summary>A program waits, and a browser asks again by itself.</summary>
    private static void ComeBack(HttpContext http)
    {
        http.Response.Headers.RetryAfter = "5";
        if (HttpMethods.IsGet(http.Request.Method)) http.Response.Headers["Refresh"] = "5";
    }

    public static Problem Of(int status) => new(status, KeyOf(status));

    /// <summary>Problem details for programs, a line for people; the server's own 5xx say enough by their number.</summary>
    public static Task TellAsync(StatusCodeContext bare)
    {
        var (http, status) = (bare.HttpContext, bare.HttpContext.Response.StatusCode);
        if (status >= StatusCodes.Status500InternalServerError) return Task.CompletedTask;
        if (SessionHandler.IsForPrograms(http.Request.Path)) return Of(status).ExecuteAsync(http);
        return SayAsync(http, http.RequestServices.GetRequiredService<IStringLocalizer<Rules>>()[KeyOf(status)]);
    }

    private static Task SayAsync(HttpContext http, string line)
    {
        http.Response.ContentType = "text/plain; charset=utf-8";
        return http.Response.WriteAsync(line);
    }

    private static string KeyOf(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => "Refusal_signedOut",
        StatusCodes.Status403Forbidden => "Refusal_forbidden",
        StatusCodes.Status404NotFound => "Refusal_notFound",
        StatusCodes.Status413PayloadTooLarge => "Refusal_tooLarge",
        _ => "Refusal_unreadable",
    };
}
