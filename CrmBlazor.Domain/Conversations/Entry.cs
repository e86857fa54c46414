using CrmBlazor.Domain.Common;

namespace CrmBlazor.Domain.Conversations;

/// <summary>The rules of an entry of a timeline: one's own note or answer may be put into other words for five minutes.</summary>
public static class Entry
{
    public const int AnswerLength = 2000;
    public static readonly TimeSpan EditFor = TimeSpan.FromMinutes(5);

    /// <summary>What is in the way of putting it into other words.</summary>
    public static IEnumerable<Obstacle> ToEditing(DomainEvent entry, DateTimeOffset at)
    {
        if (at - entry.Stamp.At > EditFor) yield return new Obstacle("entryOld", "B 26", null, (int)EditFor.TotalMinutes);
    }

    /// <summary>Only a note or an answer has words of its own; a detailed comment and a call stand as they were said.</summary>
    public static bool HasWords(DomainEvent entry) => entry is NoteAdded or EntryAnswered;

    /// <summary>An answer is shorter than a note.</summary>
    public static int LengthOf(DomainEvent entry) => entry is EntryAnswered ? AnswerLength : Message.Length;

    /// <summary>Colleagues whose name or mail follows an @ in the text.</summary>
    public static IReadOnlyList<Guid> Mentioned(string text, IEnumerable<(Guid Id, string Name, string Email)> users) =>
        [.. users.Where(u => IsCalled(text, u.Name) || IsCalled(text, u.Email)).Select(u => u.Id)];

    public static bool IsCalled(string text, string name)
    {
        var at = text.IndexOf($"@{name}", StringComparison.OrdinalIgnoreCase);
        return at >= 0 && (at + name.Length + 1 == text.Length || !char.IsLetterOrDigit(text[at + name.Length + 1]));
    }
}
