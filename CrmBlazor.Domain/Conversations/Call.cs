using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Regulation;

namespace CrmBlazor.Domain.Conversations;

/// <summary>A call as it is logged. How long, what was said and what was agreed are asked of an answered one, and count as the detailed comment (R 3).</summary>
public sealed record Call(Direction Direction, bool Answered, int? Seconds = null, string? Discussed = null, string? Agreed = null)
{
    private const int Day = 86_400;

    /// <summary>Colleagues who are called in its words.</summary>
    public IReadOnlyList<Guid>? Mentions { get; init; }

    public IEnumerable<FieldFault> Faults() =>
    [
        .. FieldFaults.When(!Enum.IsDefined(Direction), "direction", "unknown"),
        .. FieldFaults.When(Answered && Seconds is null, "seconds", "required"),
        .. FieldFaults.When(Seconds is < 0 or > Day || (Answered && Seconds == 0), "seconds", "badSeconds"),
        .. FieldFaults.Text("discussed", Discussed, DetailedComment.Most, Answered),
        .. FieldFaults.Text("agreed", Agreed, DetailedComment.Most, Answered),
    ];

    /// <summary>Throws where a field is at fault, or the words of an answered call are not detailed.</summary>
    public void MustBeSound(IReadOnlyCollection<string> stopList)
    {
        FieldFaults.None(Faults());
        if (Answered) Obstacles.None(DetailedComment.ToKeeping(Discussed, Agreed, stopList));
    }

    public CallLogged Logged(Subject about, Guid? deal) => new(about, deal, Direction, Answered, Seconds, Discussed.OrNull(), Agreed.OrNull(), Mentions);
}
