namespace CrmBlazor.Domain.Common;

/// <summary>
/// What still shuts a gate: the key of its text, the row of the regulation it comes from (a B, C, I, R or K row) and the cure.
/// </summary>
/// <param name="Code">Resource key suffix: the text is <c>Obstacle_{Code}</c>.</param>
/// <param name="Rule">The row, for instance <c>B 50</c>.</param>
/// <param name="Cure">What opens the gate, where there is such a press.</param>
/// <param name="Facts">Figures and names for the text, in its order.</param>
public sealed record Obstacle(string Code, string Rule, Cure? Cure = null, params object[] Facts)
{
    public bool Equals(Obstacle? other) => other is not null && Code == other.Code && Rule == other.Rule && Cure == other.Cure && Facts.SequenceEqual(other.Facts);

    public override int GetHashCode() => HashCode.Combine(Code, Rule, Cure);
}

/// <summary>The press that opens a gate: the name of a command, and of the record it is about where that is another one.</summary>
/// <param name="Command">Command name; its label is the resource <c>Cure_{Command}</c>.</param>
/// <param name="Subject">The number of the record, for instance <c>2026/1</c>.</param>
public sealed record Cure(string Command, string? Subject = null);

public static class Obstacles
{
    /// <summary>Throws <see cref="RuleBrokenException"/> when anything is in the way.</summary>
    public static void None(IEnumerable<Obstacle> obstacles)
    {
        var list = obstacles.ToList();
        if (list.Count > 0) throw new RuleBrokenException(list);
    }
}
