namespace CrmBlazor.App.Forms.Lists;

/// <summary>A column that may be hidden; of a list of cards, a field.</summary>
/// <param name="Place">Which cell of a row it is, counted from 1; or its <c>data-field</c>.</param>
/// <param name="Label">Key of its text.</param>
/// <param name="IsUsual">Shown until somebody chooses otherwise.</param>
public sealed record ListColumn(int Place, string Label, bool IsUsual = true);

/// <param name="Query">What stands in the address after the question mark.</param>
public sealed record SavedFilter(string Name, string Query);

/// <summary>How somebody wants a list (B 7, B 36).</summary>
/// <param name="Changed">The places of the columns that are not as usual.</param>
public sealed record ListView(IReadOnlyList<int> Changed, IReadOnlyList<SavedFilter> Filters)
{
    private const int MostFilters = 20;
    public static readonly ListView Usual = new([], []);

    public bool Shows(ListColumn column) => column.IsUsual != Changed.Contains(column.Place);

    public ListView Toggle(ListColumn column) => this with { Changed = Changed.Contains(column.Place) ? [.. Changed.Where(p => p != column.Place)] : [.. Changed, column.Place] };

    /// <summary>One of the same name is replaced; the oldest of too many is forgotten.</summary>
    public ListView With(SavedFilter filter) => this with { Filters = [.. Filters.Where(f => f.Name != filter.Name).Append(filter).TakeLast(MostFilters)] };

    public ListView Without(SavedFilter filter) => this with { Filters = [.. Filters.Where(f => f != filter)] };

    /// <summary>The classes of the table that hide the rest.</summary>
    public string Hidden(IEnumerable<ListColumn> columns) => string.Join(' ', columns.Where(c => !Shows(c)).Select(c => $"no-{c.Place}"));
}
