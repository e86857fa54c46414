using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;

namespace CrmBlazor.App.Speech;

/// <summary>A piece of a sentence.</summary>
/// <param name="Record">What it names; a record whose name is known can be gone to.</param>
public sealed record Saying(string Text, Numbered? Record = null);

/// <summary>Events as lines of the timeline.</summary>
public sealed partial class Voice
{
    private static readonly ConcurrentDictionary<Type, Dictionary<string, PropertyInfo>> Properties = new();
    private static readonly string[] Titled = ["deal", "lead", "task"];
    private static readonly IReadOnlyDictionary<Numbered, string> NoNames = new Dictionary<Numbered, string>();

    /// <param name="names">Of the records that it tells of; one without a name is told by its number.</param>
    public string Say(DomainEvent happening, IReadOnlyDictionary<Numbered, string>? names = null) => string.Concat(Parts(happening, names ?? NoNames).Select(p => p.Text));

    /// <summary>The records that an event knows only by their numbers.</summary>
    public IEnumerable<Numbered> Told(DomainEvent happening) => Placeholder().Matches(happenings[EventJson.NameOf(happening)]).Select(gap => RecordOf(happening, gap)).OfType<Numbered>()
        .Concat(Change.Of(happening).SelectMany(c => new[] { RecordOf(c, now: false), RecordOf(c, now: true) }).OfType<Numbered>());

    public IEnumerable<Saying> Parts(DomainEvent happening, IReadOnlyDictionary<Numbered, string> names)
    {
        string line = happenings[EventJson.NameOf(happening)];
        var said = 0;
        foreach (Match gap in Placeholder().Matches(line))
        {
            yield return new(line[said..gap.Index]);
            said = gap.Index + gap.Length;
            yield return RecordOf(happening, gap) is { } record ? Say(record, names) : new(Say(ValueOf(happening, gap.Groups[1].Value), gap.Groups[2].Value));
        }
        yield return new(line[said..]);
    }

    private Saying Say(Numbered record, IReadOnlyDictionary<Numbered, string> names)
    {
        if (!names.TryGetValue(record, out var name)) return new(words["Numbered", record.Number]);
        return new(Titled.Contains(record.Kind) ? words["Titled", name] : name, record);
    }

    /// <summary>Whatever a change names by a number is a company.</summary>
    private static Numbered? RecordOf(Change change, bool now) => (change.Form is "number" || change.Field is "company")
        && int.TryParse(Convert.ToString(now ? change.Now : change.Was, CultureInfo.InvariantCulture), CultureInfo.InvariantCulture, out var number) ? new("company", number) : null;

    /// <summary>A relation says itself what its other side is.</summary>
    private static Numbered? RecordOf(DomainEvent happening, Match gap)
    {
        var kind = gap.Groups[2].Value switch
        {
            "other" => ValueOf(happening, "OtherKind") as string,
            "company" or "contact" or "deal" or "lead" or "task" => gap.Groups[2].Value,
            _ => null,
        };
        return kind is not null && int.TryParse(Convert.ToString(ValueOf(happening, gap.Groups[1].Value), CultureInfo.InvariantCulture), CultureInfo.InvariantCulture, out var number) ? new(kind, number) : null;
    }

    private static object? ValueOf(DomainEvent happening, string property) =>
        Properties.GetOrAdd(happening.GetType(), t => t.GetProperties().ToDictionary(p => p.Name))[property].GetValue(happening);
}
