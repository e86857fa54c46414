using System.Globalization;
using CrmBlazor.Bench;
using CrmBlazor.Bench.Circuits;

// dotnet run -c Release --project bench [10000 100000] [P4 P5] [sqlite] [soak 20]   everything writes docs/performance.md; a part of it is only printed
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
foreach (var setting in wanted.Settings) await Run.OfAsync(setting, wanted, table);
table.Print();
if (wanted.IsEverything) await table.WriteAsync(Path.Combine(Repository.Root, "docs", "performance.md"));
