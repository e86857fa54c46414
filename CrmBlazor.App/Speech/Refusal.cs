using CrmBlazor.App.Resources;
using CrmBlazor.Domain.Common;
using Microsoft.Extensions.Localization;

namespace CrmBlazor.App.Speech;

/// <summary>Why a command was not done, in words: what the API answers and what the screens show.</summary>
/// <param name="Status">HTTP status of the same answer.</param>
/// <param name="Errors">By field, camelCase.</param>
/// <param name="By">Who was first, by his address.</param>
/// <param name="Version">The record's version now, where yours is behind.</param>
public sealed record Refusal(int Status, string Title, IReadOnlyDictionary<string, string[]> Errors, IReadOnlyList<ObstacleText> Obstacles, string? By = null,
    DateTimeOffset? At = null, long? Version = null, IReadOnlyList<FieldConflict>? Conflicts = null)
{
    /// <summary>The fields whose errors a form shows beside them; its foot tells of the rest.</summary>
    public IReadOnlySet<string> Drawn { get; init; } = new HashSet<string>();

    public IEnumerable<string> Undrawn => Errors.Where(e => !Drawn.Contains(e.Key)).SelectMany(e => e.Value);

    public static Refusal Plain(int status, string title) => new(status, title, new Dictionary<string, string[]>(), []);
}

/// <summary>Turns what a command threw into words. What nobody foresaw gets a neutral text and a number that the log knows.</summary>
public sealed partial class Refusals(Voice voice, IStringLocalizer<Rules> rules, Live.OfficeBook book, ILogger<Refusals> logger)
{
    public Refusal Of(Exception thrown, Type? command = null) => thrown switch
    {
        BadFieldsException bad => Fields(bad.Faults),
        RuleBrokenException broken => new(422, rules["Refusal_obstacles"], new Dictionary<string, string[]>(), [.. broken.Obstacles.Select(voice.Say)]),
        NotFoundException => Refusal.Plain(404, rules["Refusal_notFound"]),
        ForbiddenException => Refusal.Plain(403, rules["Refusal_forbidden"]),
        Live.SessionEndedException => Refusal.Plain(401, rules["Refusal_signedOut"]),
        AlreadyDoneException done => Refusal.Plain(409, rules["Refusal_alreadyDone", voice.Who(done.By), voice.When(done.At)]) with
        {
            By = done.By is { } id ? book.Find(id)?.Email : null,
            At = done.At,
        },
        VersionConflictException conflict => Refusal.Plain(409, rules["Refusal_conflict"]) with { Version = conflict.Current, Conflicts = conflict.Fields },
        Data.UnknownOutcomeException => Away(thrown, command) with { Title = rules["Refusal_unknown"] },
        _ when Data.Outage.Is(thrown) => Away(thrown, command),
        _ => Unforeseen(thrown, command),
    };

    public Refusal Fields(IEnumerable<FieldFault> faults) =>
        new(422, rules["Refusal_fields"], faults.GroupBy(f => f.Field).ToDictionary(g => g.Key, g => g.Select(voice.Say).ToArray()), []);

    private Refusal Unforeseen(Exception thrown, Type? command)
    {
        var number = Guid.NewGuid().ToString("N")[..8];
        Failed(logger, thrown, command?.Name, number);
        return Refusal.Plain(500, rules["Refusal_error", number]);
    }

    private Refusal Away(Exception thrown, Type? command)
    {
        NotWritten(logger, thrown, command?.Name);
        return Refusal.Plain(503, rules["Refusal_away"]);
    }

    [LoggerMessage(LogLevel.Warning, "{Command} met no database")]
    private static partial void NotWritten(ILogger logger, Exception thrown, string? command);

    [LoggerMessage(LogLevel.Error, "{Command} failed, told as {Number}")]
    private static partial void Failed(ILogger logger, Exception thrown, string? command, string number);
}
