using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Conversations;

namespace CrmBlazor.App.Forms.Talk;

/// <summary>What colleagues did to one entry.</summary>
/// <param name="Likes">Who likes it now.</param>
/// <param name="Answers">In their order.</param>
/// <param name="Edits">How it was put into other words, in order; the last ones are its words now.</param>
public sealed record EntryMarks(IReadOnlyList<Guid> Likes, bool IsPinned, IReadOnlyList<EntryAnswered> Answers, IReadOnlyList<EntryEdited> Edits)
{
    public static readonly EntryMarks None = new([], false, [], []);

    /// <summary>In other words than it was written, where it was edited.</summary>
    public string? Words => Edits.Count > 0 ? Edits[^1].Text : null;

    /// <summary>Its former texts with who wrote them and when, the first one first.</summary>
    public IEnumerable<(Stamp Stamp, string? Text)> Former(DomainEvent entry) =>
        Edits.Count == 0 ? [] : [(entry.Stamp, WrittenIn(entry)), .. Edits.SkipLast(1).Select(e => (e.Stamp, (string?)e.Text))];

    /// <summary>The words of a note or an answer as it was written.</summary>
    public static string? WrittenIn(DomainEvent entry) => entry switch
    {
        NoteAdded note => note.Text,
        EntryAnswered answer => answer.Text,
        _ => null,
    };

    /// <summary>By the place of the entry in the log.</summary>
    /// <param name="events">Newest first.</param>
    public static IReadOnlyDictionary<long, EntryMarks> Of(IEnumerable<DomainEvent> events) =>
        events.OfType<EntryEvent>().Reverse().GroupBy(e => e.Entry).ToDictionary(g => g.Key, g => g.Aggregate(None, After));

    private static EntryMarks After(EntryMarks marks, EntryEvent happening) => happening switch
    {
        EntryLiked like => marks with { Likes = [.. marks.Likes.Where(u => u != like.Stamp.By), .. like.Liked ? [like.Stamp.By] : Array.Empty<Guid>()] },
        EntryPinned pin => marks with { IsPinned = pin.Pinned },
        EntryAnswered answer => marks with { Answers = [.. marks.Answers, answer] },
        EntryEdited edited => marks with { Edits = [.. marks.Edits, edited] },
        _ => marks,
    };
}
