using System.Text.RegularExpressions;
using CrmBlazor.Domain.Common;

namespace CrmBlazor.Domain.Regulation;

public enum CommentVerdict { Detailed, Missing, StopPhrase, TooShort, TooFewWords }

/// <summary>A detailed comment says what was discussed and what was agreed (R 3, D17). The same verdict is shown while typing and refuses after.</summary>
public static partial class DetailedComment
{
    public const int Letters = 30;
    public const int Words = 4;

    /// <summary>The most that either half may hold.</summary>
    public const int Most = 4000;

    public static readonly IReadOnlyList<string> DefaultStopList =
    [
        "НД", "недоступен", "не доступен", "нет ответа", "не отвечает", "не берёт трубку", "не дозвонился", "не дозвонилась",
        "перезвонить", "перезвоню", "перезвонит", "перезвонить позже", "сбросил", "сбросила", "пообщались", "поговорили",
        "думает", "думают", "подумает", "ждём", "жду", "в работе",
    ];

    public static CommentVerdict Verdict(string? discussed, string? agreed, IReadOnlyCollection<string> stopList)
    {
        if (string.IsNullOrWhiteSpace(discussed) || string.IsNullOrWhiteSpace(agreed)) return CommentVerdict.Missing;
        var stops = stopList.Select(Key).ToHashSet();
        if (IsStop(discussed, stops) || IsStop(agreed, stops)) return CommentVerdict.StopPhrase;
        var (said, settled) = (Squeezed(discussed), Squeezed(agreed));
        if (said.Length + settled.Length < Letters) return CommentVerdict.TooShort;
        return Word().Count(said) + Word().Count(settled) < Words ? CommentVerdict.TooFewWords : CommentVerdict.Detailed;
    }

    /// <summary>What is in the way of keeping it as a detailed comment: at most one obstacle.</summary>
    public static IEnumerable<Obstacle> ToKeeping(string? discussed, string? agreed, IReadOnlyCollection<string> stopList)
    {
        var verdict = Verdict(discussed, agreed, stopList);
        if (verdict is not CommentVerdict.Detailed) yield return new Obstacle($"comment{verdict}", "R 3", null, Letters, Words);
    }

    /// <summary>«НД, перезвонить» is a stop phrase too: nothing but them in a row.</summary>
    private static bool IsStop(string text, HashSet<string> stops)
    {
        if (stops.Contains(Key(text))) return true;
        var parts = text.Split([',', ';', '.', '/', '!', '?', '\n'], StringSplitOptions.TrimEntries).Select(Key).Where(k => k.Length > 0).ToList();
        return parts.TrueForAll(stops.Contains);
    }

    private static string Key(string text) => string.Join(' ', Word().Matches(text.ToLowerInvariant().Replace('ё', 'е')).Select(m => m.Value));

    private static string Squeezed(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
