using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Conversations;

namespace CrmBlazor.App.Forms.Talk;

/// <summary>What colleagues did to one entry.</summary>
/// <param name="Likes">Who likes it now.</param>
/// <param name="Answers">In their order.</param>
/// <param name="Words">In other words than it was written, where it was edited.</param>
public sealed record EntryMarks(IReadOnlyList<Guid> Likes, bool IsPinned, IReadOnlyList<EntryAnswered> Answers, string? Words)
{
    public static readonly EntryMarks None = new([], false, [], null);

    /// <summary>By the place of the entry in the log.</summary>
    /// <param name="events">Newest first.</param>
    public static IReadOnlyDictionary<long, EntryMarks> Of(IEnumerable<DomainEvent> events) =>
        events.OfType<EntryEvent>().Reverse().GroupBy(e => e.Entry).ToDictionary(g => g.Key, g => g.Aggregate(None, After));

    private static EntryMarks After(EntryMarks marks, EntryEvent happening) => happening switch
    {
        EntryLiked like => marks with { Likes = [.. marks.Likes.Where(u => u != like.Stamp.By), .. like.Liked ? [like.Stamp.By] : Array.Empty<Guid>()] },
        EntryPinned pin => marks with { IsPinned = pin.Pinned },
        EntryAnswered answer => marks with { Answers = [.. marks.Answers, answer] },
        EntryEdited edited => marks with { Words = edited.Text },
        _ => marks,
    };
}
