using System.Reflection;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CrmBlazor.App.Data;

/// <summary>Every table of one office into another, row by row through the model, which is the same on both engines.</summary>
public static class OfficeCopy
{
    private const int Batch = 2000;

    /// <summary>Contents of files go a few parts at a time.</summary>
    private const int FewParts = 16;
    private static readonly MethodInfo Table = Method(nameof(CopyTableAsync)), Sum = Method(nameof(SumAsync));

    public static async Task FillAsync(CrmDb from, CrmDb to)
    {
        await to.LogHeads.ExecuteDeleteAsync();
        await to.ProtectionKeys.ExecuteDeleteAsync();
        foreach (var type in Types(from)) await (Task)Table.MakeGenericMethod(type.ClrType).Invoke(null, [from, to])!;
    }

    /// <summary>By table: rows, and the sum of each column of money.</summary>
    public static async Task<IReadOnlyList<string>> DifferencesAsync(CrmDb from, CrmDb to)
    {
        var found = new List<string>();
        foreach (var type in Types(from))
        {
            var (here, there) = (await OfAsync(type, from), await OfAsync(type, to));
            if (here != there) found.Add($"{type.GetTableName()}: {here} here, {there} there");
        }
        return found;
    }

    private static Task<string> OfAsync(IEntityType type, CrmDb db) => (Task<string>)Sum.MakeGenericMethod(type.ClrType).Invoke(null, [type, db])!;

    private static IEnumerable<IEntityType> Types(CrmDb db) => db.Model.GetEntityTypes().Where(t => t.GetTableName() is not null && !t.IsOwned());

    private static async Task CopyTableAsync<T>(CrmDb from, CrmDb to) where T : class
    {
        await foreach (var rows in from.Set<T>().AsNoTracking().IgnoreAutoIncludes().AsAsyncEnumerable().Chunk(typeof(T) == typeof(FilePart) ? FewParts : Batch))
        {
            to.Set<T>().AddRange(rows);
            await to.SaveChangesAsync();
            to.ChangeTracker.Clear();
        }
    }

    private static async Task<string> SumAsync<T>(IEntityType type, CrmDb db) where T : class
    {
        var money = type.GetProperties().Where(p => p.ClrType == typeof(Money)).Select(p => p.PropertyInfo!).ToList();
        var (rows, sums) = (0, new long[money.Count]);
        await foreach (var row in db.Set<T>().AsNoTracking().IgnoreAutoIncludes().AsAsyncEnumerable())
        {
            rows++;
            for (var i = 0; i < sums.Length; i++) sums[i] += ((Money)money[i].GetValue(row)!).Kopecks;
        }
        return string.Join(' ', sums.Prepend(rows));
    }

    private static MethodInfo Method(string name) => typeof(OfficeCopy).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!;
}
