using System.Collections;
using System.Globalization;
using System.Text.RegularExpressions;
using CrmBlazor.App.Data;
using CrmBlazor.App.Live;
using CrmBlazor.App.Resources;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Regulation;
using Microsoft.Extensions.Localization;

namespace CrmBlazor.App.Speech;

/// <summary>An obstacle in words.</summary>
/// <param name="Rule">The row of the regulation, for instance <c>B 50</c>.</param>
/// <param name="Cure">The command or place that opens the gate.</param>
/// <param name="Subject">The record the cure is about, where it is another one.</param>
public sealed record ObstacleText(string Code, string Rule, string Text, string? Cure, string? Subject);

/// <summary>Says what the domain means, in the reader's language.</summary>
public sealed partial class Voice(IStringLocalizer<Rules> rules, IStringLocalizer<Words> words, IStringLocalizer<Happenings> happenings, IStringLocalizer<Steps> steps, OfficeBook book,
    TimeProvider time)
{
    public string Word(Enum value) => words[$"{value.GetType().Name}_{value.Code()}"];

    /// <summary>A word of a dictionary: one that an administrator added is shown as it is.</summary>
    public string Word(string dictionary, string code) => words[$"{dictionary}_{code}"] is { ResourceNotFound: false } known ? known : code;

    public string Yes(bool yes) => words[yes ? "Yes" : "No"];

    public string Who(Guid? user) => user is { } id && book.Find(id) is { } known ? known.Name : rules["Refusal_office"];

    /// <summary>In the office's own time zone.</summary>
    public string When(DateTimeOffset at) => book.Local(at).Text(book.Local(time.GetUtcNow()));

    /// <summary>A deadline: one at midnight is the end of the day before.</summary>
    public string Until(DateTimeOffset due)
    {
        var (local, now) = (book.Local(due), book.Local(time.GetUtcNow()));
        if (local.TimeOfDay != TimeSpan.Zero) return local.Text(now);
        return book.DayOf(due) == DateOnly.FromDateTime(now.Date) ? words["EndOfDay"] : book.DayOf(due).Brief(now.Year);
    }

    public ObstacleText Say(Obstacle obstacle) => new(obstacle.Code, obstacle.Rule, rules[$"Obstacle_{obstacle.Code}", Facts(obstacle)], obstacle.Cure?.Command, obstacle.Cure?.Subject);

    public string Say(FieldFault fault) => rules[$"Field_{fault.Code}", [.. fault.Facts.Select(Say)]];

    public string Cure(string command) => rules[$"Cure_{command}"];

    /// <summary>What a step of the algorithm asks for.</summary>
    public string Say(Step step) => steps[$"Step_{step.Number:0}{step.Part}"];

    public string Say(Phase phase) => steps[$"Phase_{phase.Code()}"];

    /// <summary>What a rule of working is about, in a line and in a few sentences.</summary>
    /// <param name="row">For instance <c>R 2</c>.</param>
    public (string Title, string Text) Rule(string row) => (steps[$"Rule_{row.Replace(" ", "")}"], steps[$"Rule_{row.Replace(" ", "")}_text"]);

    /// <summary>An obstacle as such, without the facts of a case.</summary>
    public string Obstacle(string code) => Placeholder().Replace(rules[$"Obstacle_{code}"], "…");

    /// <summary>What a field was or became; nothing where it was empty.</summary>
    /// <param name="names">Of the records that it is about; one without a name is told by its number.</param>
    public string? Say(Change change, bool now, IReadOnlyDictionary<Numbered, string>? names = null) => RecordOf(change, now) is { } record && names?.GetValueOrDefault(record) is { } name ? name
        : (now ? change.Now : change.Was) is { } value and not "" ? Say(value, change.Form) : null;

    public string NameOf(Change change) => Word("Name", change.Called ?? change.Field);

    private object[] Facts(Obstacle obstacle) =>
        obstacle.Code is "contactDuplicate" or "contactSimilar" or "contactIncomplete" ? [obstacle.Facts[0], Fields(Convert.ToString(obstacle.Facts[1], CultureInfo.InvariantCulture)!.Split(", "))] : [.. obstacle.Facts.Select(Say)];

    private string Fields(IEnumerable<string> names) => string.Join(", ", names.Select(n => Word("Name", n)));

    private string Say(object? value, string form) => (value, form) switch
    {
        (Guid id, "user") => Who(id),
        (int number, "number") => $"№ {Say(number)}",
        (string days, "days") => string.Join(", ", days.Select(d => CultureInfo.CurrentCulture.DateTimeFormat.AbbreviatedDayNames[(d - '0') % 7])),
        (IEnumerable<string> names, "caller") => Fields(names.Select(n => n is "name" ? "callerName" : n)),
        (string names, "names") => Fields(names.Split(", ")),
        (DateTimeOffset due, "deadline") => Until(due),
        (DateTimeOffset at, _) => When(at),
        (string code, not "") => Word(form, code),
        (bool yes, not "") => Word(form, yes ? "yes" : "no"),
        (Enum code, not "") => Word(form, code.Code()),
        _ => (string)Say(value),
    };

    private object Say(object? value) => value switch
    {
        null => "",
        Money money => money.Text(),
        DateOnly date => date.Text(),
        DateTimeOffset at => When(at),
        TimeSpan span => span.Text(),
        bool yes => Yes(yes),
        Enum word => Word(word),
        string text => text,
        Persons people => string.Join(", ", people.Ids.Select(p => Who(p))),
        IEnumerable names => Fields(names.Cast<string>()),
        _ => Convert.ToString(value, CultureInfo.CurrentCulture) ?? "",
    };

    [GeneratedRegex(@"\{(\w+)(?::(\w+))?\}")]
    private static partial Regex Placeholder();
}
