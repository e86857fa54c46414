using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Data;

/// <summary>A page of a list, counted from 1.</summary>
public readonly record struct Paging(int? Page, int? PageSize)
{
    private const int Usual = 50;
    private const int Most = 200;

    public int Take => Math.Clamp(PageSize ?? Usual, 1, Most);
    public int Skip => (int)Math.Min((Math.Max(Page ?? 1, 1) - 1L) * Take, int.MaxValue);
}

/// <param name="Total">How many there are in all pages, as far as they were counted.</param>
/// <param name="More">They were not counted to the end.</param>
public sealed record Paged<T>(IReadOnlyList<T> Items, int Total, bool More = false);

public static class Pages
{
    /// <summary>Of a list that is at hand as a whole.</summary>
    public static Paged<T> Page<T>(this IReadOnlyList<T> all, Paging paging) => new([.. all.Skip(paging.Skip).Take(paging.Take)], all.Count);

    public static async Task<Paged<T>> PageAsync<T>(this IQueryable<T> query, Paging paging) =>
        new(await query.Skip(paging.Skip).Take(paging.Take).ToListAsync(), await query.CountAsync());
}
