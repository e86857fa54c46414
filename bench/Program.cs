using System.Globalization;
using CrmBlazor.Bench;

// dotnet run -c Release --project bench [10000 100000]   writes docs/performance.md
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var sizes = args.Length > 0 ? [.. args.Select(a => int.Parse(a, CultureInfo.InvariantCulture))] : new[] { 10_000, 100_000 };
await Repository.PublishAsync();
var table = new Table();
foreach (var size in sizes) await Run.OfAsync(size, table);
table.Print();
await table.WriteAsync(Path.Combine(Repository.Root, "docs", "performance.md"));
