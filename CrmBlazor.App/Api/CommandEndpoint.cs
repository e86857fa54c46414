using System.Text.Json;
using CrmBlazor.App.Data;
using CrmBlazor.App.Speech;

namespace CrmBlazor.App.Api;

/// <summary>The one door for commands from outside: `POST /api/commands/{Name}`.</summary>
public static class CommandEndpoint
{
    private const int LongestKey = 200;
    private const int LongestBody = 1 << 20;
    private const string KeyHeader = "Idempotency-Key";

    public static void MapCommands(this IEndpointRouteBuilder api) => api.MapPost("/commands/{name}", RunAsync);

    /// <summary>A role that may not is told so before any field is looked at.</summary>
    private static async Task<IResult> RunAsync(string name, HttpContext http, Ledger ledger, Refusals refusals, Voice voice)
    {
        if (CommandRegistry.Find(name) is not { } type) return new Problem(404, "Refusal_notFound");
        if (!CommandRegistry.Allows(type, http.Actor())) return new Problem(403, "Refusal_forbidden");
        if (http.Request.Headers[KeyHeader].ToString().Trim() is not { Length: > 0 and <= LongestKey } key) return new Problem(400, "Refusal_noKey");
        if (await BodyAsync(http) is not { } body) return new Problem(400, "Refusal_unreadable");
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

    private static async Task<JsonDocument?> BodyAsync(HttpContext http)
    {
        if (http.Request.ContentLength > LongestBody || !IsJson(http.Request)) return null;
        try
        {
            var body = await JsonDocument.ParseAsync(http.Request.Body);
            if (body.RootElement.ValueKind is JsonValueKind.Object) return body;
            body.Dispose();
            return null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or BadHttpRequestException or IOException)
        {
            return null;
        }
    }
}
