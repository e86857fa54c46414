using System.Globalization;
using CrmBlazor.Bench;
using CrmBlazor.Bench.Circuits;

// dotnet run -c Release --project bench [10000 100000] [P4 P5] [soak 20]   everything writes docs/performance.md; a part of it is only printed
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["crowd", var address])
{
    using var crowd = new CrowdProcess(new(address));
    await crowd.RunAsync();
    return;
}
var wanted = Wanted.Of(args);
await Repository.PublishAsync();
var table = new Table();
foreach (var size in wanted.Sizes) await Run.OfAsync(new(size), wanted, table);
table.Print();
if (wanted.Goals.Count == 0) await table.WriteAsync(Path.Combine(Repository.Root, "docs", "performance.md"));
