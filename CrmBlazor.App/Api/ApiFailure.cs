using CrmBlazor.App.Security;
using CrmBlazor.App.Speech;
using Microsoft.AspNetCore.Diagnostics;

namespace CrmBlazor.App.Api;

/// <summary>What nobody foresaw: a neutral text and a number, never a stack.</summary>
public static class ApiFailure
{
    public static async Task AnswerAsync(HttpContext http)
    {
        var thrown = http.Features.Get<IExceptionHandlerFeature>()?.Error ?? new InvalidOperationException("No error.");
        if (thrown is BadHttpRequestException bad)
        {
            await new Problem(bad.StatusCode, "Refusal_unreadable").ExecuteAsync(http);
            return;
        }
        var refusal = http.RequestServices.GetRequiredService<Refusals>().Of(thrown);
        if (SessionHandler.IsForPrograms(http.Request.Path)) await ApiAnswers.Of(refusal).ExecuteAsync(http);
        else await http.Response.WriteAsync(refusal.Title);
    }
}
