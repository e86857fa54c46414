using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Papers;

namespace CrmBlazor.App.Features.Reports;

/// <summary>Some invoices, and their money.</summary>
public readonly record struct Heap(int Count, Money Sum)
{
    public static Heap Of(IEnumerable<UnshippedRow> rows) => rows.Aggregate(new Heap(0, Money.Zero), (heap, r) => new(heap.Count + 1, heap.Sum + r.Total));
}

/// <summary>What one wants to see of the report; it stands in the address.</summary>
public sealed record UnshippedFilter(Ageing? Ageing = null, PaperGap? Gap = null, Guid? Manager = null, bool LateOnly = false)
{
    /// <summary>As the address says it; what it says wrongly is not asked for.</summary>
    public static UnshippedFilter Of(string? age, string? gap, string? manager, string? late) =>
        new(Chosen<Ageing>(age), Chosen<PaperGap>(gap), Guid.TryParse(manager, out var known) ? known : null, late is not null);

    public IReadOnlyList<UnshippedRow> Of(IReadOnlyList<UnshippedRow> rows) => [.. WithoutAgeing(rows).Where(r => Ageing is null || r.Ageing == Ageing)];

    /// <summary>The heaps by age stay whole whichever of them is chosen.</summary>
    public Heap HeapOf(IReadOnlyList<UnshippedRow> rows, Ageing? ageing) => Heap.Of(WithoutAgeing(rows).Where(r => ageing is null || r.Ageing == ageing));

    /// <summary>Whose money waits, the most first.</summary>
    public static IReadOnlyList<(Guid? Manager, Heap Heap)> ByManager(IEnumerable<UnshippedRow> rows) =>
        [.. rows.GroupBy(r => r.Manager).Select(g => (g.Key, Heap: Heap.Of(g))).OrderByDescending(g => g.Heap.Sum)];

    private IEnumerable<UnshippedRow> WithoutAgeing(IReadOnlyList<UnshippedRow> rows) =>
        rows.Where(r => (Gap is null || r.Gap == Gap) && (Manager is null || r.Manager == Manager) && (!LateOnly || r.Late is not null));

    private static T? Chosen<T>(string? text) where T : struct, Enum => Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : null;
}
