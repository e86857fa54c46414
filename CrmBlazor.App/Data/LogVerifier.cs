using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Data;

/// <param name="BadSequence">The first row at fault; none where the chain is whole.</param>
public sealed record Finding(long Rows, long? BadSequence, string Text)
{
    public bool IsSound => BadSequence is null;
}

/// <summary>Follows the chain from its beginning and names the first row that was changed, removed or swapped.</summary>
public static class LogVerifier
{
    private const int Page = 5000;

    public static async Task<Finding> VerifyAsync(CrmDb db)
    {
        var (previous, last) = (Log.Beginning, 0L);
        while (await db.EventsAfterAsync(last, Page) is { Count: > 0 } page)
        {
            foreach (var logged in page)
            {
                if (Fault(logged, previous, last + 1) is { } fault) return new(last, last + 1, $"{fault} at {last + 1}");
                (previous, last) = (logged.Row.Hash, logged.Row.Sequence);
            }
        }
        var head = await db.LogHeads.SingleAsync();
        return head.Sequence == last && head.Hash.AsSpan().SequenceEqual(previous)
            ? new(last, null, $"chain intact, {last} rows")
            : new(last, last + 1, $"row removed at {last + 1}: the head says {head.Sequence}");
    }

    private static string? Fault(LoggedEvent logged, byte[] previous, long expected)
    {
        var row = logged.Row;
        if (row.Sequence != expected) return "row removed";
        if (!row.Previous.AsSpan().SequenceEqual(previous)) return "row swapped or replaced";
        if (!row.Hash.AsSpan().SequenceEqual(Log.HashOf(row, previous))) return "row changed";
        return logged.Side is { } side && !Log.HashOf(side.Salt, side.Text).AsSpan().SequenceEqual(row.TextHash) ? "personal text changed" : null;
    }
}
