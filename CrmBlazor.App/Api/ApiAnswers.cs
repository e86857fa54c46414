using System.Globalization;
using CrmBlazor.App.Data;
using CrmBlazor.App.Resources;
using CrmBlazor.App.Speech;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Staff;
using Microsoft.Extensions.Localization;

namespace CrmBlazor.App.Api;

/// <summary>The answers of the HTTP API: records, or problem details.</summary>
public static class ApiAnswers
{
    public static Actor Actor(this HttpContext http) => http.SignedIn().Actor;

    public static User SignedIn(this HttpContext http) => http.Features.Get<User>() ?? throw new InvalidOperationException("Nobody is signed in.");

    public static IResult Found(object? record) => record is null ? new Problem(404, "Refusal_notFound") : Results.Json(record, Wire.Json);

    public static IResult Of(Refusal refusal)
    {
        var extensions = new Dictionary<string, object?>();
        if (refusal.Errors.Count > 0) extensions["errors"] = refusal.Errors;
        if (refusal.Obstacles.Count > 0) extensions["obstacles"] = refusal.Obstacles;
        if (refusal.At is { } at) (extensions["by"], extensions["at"]) = (refusal.By, at);
        if (refusal.Version is { } version) (extensions["version"], extensions["conflicts"]) = (version, refusal.Conflicts);
        return Results.Problem(title: refusal.Title, statusCode: refusal.Status, extensions: extensions);
    }

    public static object Of(Answer answer, Voice voice) => new CommandAnswer(answer.Sequence, answer.Id, answer.Number, answer.Contact, answer.Link,
        answer.Warnings.Count == 0 ? null : [.. answer.Warnings.Select(w => Warning(voice.Say(w)))]);

    private static WarningText Warning(ObstacleText said) => new(said.Code, said.Rule, said.Text, LinkOf(said));

    private static string? LinkOf(ObstacleText said) => said.Cure switch
    {
        "OpenContact" => $"/contacts/{said.Subject}",
        "OpenDeal" or "LinkCompany" => $"/deals/{said.Subject}",
        _ => null,
    };

    public sealed record WarningText(string Code, string Rule, string Text, string? Link);

    public sealed record CommandAnswer(long Sequence, Guid Id, object Number, int? Contact, string? Link, IReadOnlyList<WarningText>? Warnings);
}

/// <summary>Problem details with a text of the resources, in the language of the request.</summary>
public sealed class Problem(int status, string key, params object[] facts) : IResult
{
    public int? RetryAfter { get; init; }

    public bool SecondFactor { get; init; }

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var rules = httpContext.RequestServices.GetRequiredService<IStringLocalizer<Rules>>();
        if (RetryAfter is { } seconds) httpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        var extensions = SecondFactor ? new Dictionary<string, object?> { ["secondFactor"] = true } : null;
        return Results.Problem(title: rules[key, facts], statusCode: status, extensions: extensions).ExecuteAsync(httpContext);
    }
}
