using System.Text.Json;
using CrmBlazor.App.Data;
using CrmBlazor.App.Speech;

namespace CrmBlazor.App.Api;

/// <summary>The one door for commands from outside: `POST /api/commands/{Name}`.</summary>
public static class CommandEndpoint
{
    public const int LongestKey = 200;
    private const string KeyHeader = "Idempotency-Key";

    public static void MapCommands(this IEndpointRouteBuilder api) => api.MapPost("/commands/{name}", RunAsync);

    /// <summary>A role that may not is told so before any field is looked at.</summary>
    private static async Task<IResult> RunAsync(string name, HttpContext http, Ledger ledger, Refusals refusals, Voice voice)
    {
        if (CommandRegistry.Find(name) is not { } type) return new Problem(404, "Refusal_notFound");
        if (!CommandRegistry.Allows(type, http.Actor())) return new Problem(403, "Refusal_forbidden");
        if (http.Request.Headers[KeyHeader].ToString().Trim() is not { Length: > 0 and <= LongestKey } key) return new Problem(400, "Refusal_noKey");
        var (body, status) = await BodyAsync(http);
        if (body is null) return ApiFailure.Of(status);
        using (body)
        {
            try
            {
                var command = CommandReader.Read(type, body.RootElement) with { Operation = key };
                return Results.Json(ApiAnswers.Of(await ledger.RunAsync(http.SignedIn().Id, command), voice), Wire.Json);
            }
            catch (Exception thrown) when (thrown is not OutOfMemoryException)
            {
                return ApiAnswers.Of(refusals.Of(thrown, type));
            }
        }
    }

    private static bool IsJson(HttpRequest request) => string.IsNullOrEmpty(request.ContentType) || request.HasJsonContentType();

    /// <returns>The body, or the status that says what is wrong with it.</returns>
    private static async Task<(JsonDocument? Body, int Status)> BodyAsync(HttpContext http)
    {
        if (!IsJson(http.Request)) return (null, StatusCodes.Status400BadRequest);
        try
        {
            var body = await JsonDocument.ParseAsync(http.Request.Body);
            if (body.RootElement.ValueKind is JsonValueKind.Object) return (body, StatusCodes.Status200OK);
            body.Dispose();
            return (null, StatusCodes.Status400BadRequest);
        }
        catch (Exception unreadable) when (unreadable is JsonException or IOException)
        {
            return (null, unreadable is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status400BadRequest);
        }
    }
}
