using System.Diagnostics.Tracing;
using Microsoft.Diagnostics.NETCore.Client;
using Microsoft.Diagnostics.Tracing;
using Microsoft.Diagnostics.Tracing.Parsers;

namespace CrmBlazor.Bench;

/// <summary>The managed heap in use by another process, after a collection that is asked for through the runtime's own diagnostic port: the product has no door for it.</summary>
internal static class Heap
{
    private const int Rounds = 3;      // what has a finalizer goes in the second
    private const double Million = 1_000_000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static async Task<double> AfterCollectionAsync(int process)
    {
        for (var i = 0; i < Rounds; i++) await CollectAsync(process);
        return await InUseAsync(process);
    }

    private static Task<bool> CollectAsync(int process)
    {
        const ClrTraceEventParser.Keywords asked = ClrTraceEventParser.Keywords.GC | ClrTraceEventParser.Keywords.GCHeapCollect;
        return ListenAsync<bool>(process, new("Microsoft-Windows-DotNETRuntime", EventLevel.Informational, (long)asked), (source, found) => source.Clr.GCStop += _ => found(true));
    }

    /// <summary>What the runtime counts as allocated: free room between is no part of it.</summary>
    private static async Task<double> InUseAsync(int process)
    {
        var counters = new EventPipeProvider("System.Runtime", EventLevel.Informational, 0, new Dictionary<string, string> { ["EventCounterIntervalSec"] = "1" });
        return Million * await ListenAsync<double>(process, counters, (source, found) => source.Dynamic.All += happened =>
        {
            if (happened.EventName == "EventCounters" && happened.PayloadValue(0) is IDictionary<string, object> { } outer && outer["Payload"] is IDictionary<string, object> counter && counter["Name"] is "gc-heap-size")
                found((double)counter["Mean"]);
        });
    }

    private static async Task<T> ListenAsync<T>(int process, EventPipeProvider provider, Action<EventPipeEventSource, Action<T>> listen)
    {
        using var session = await new DiagnosticsClient(process).StartEventPipeSessionAsync([provider], requestRundown: false, circularBufferMB: 16, CancellationToken.None);
        using var source = new EventPipeEventSource(session.EventStream);
        var answer = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        listen(source, found => answer.TrySetResult(found));
        var reading = Task.Run(source.Process);
        var told = await answer.Task.WaitAsync(Patience);
        await session.StopAsync(CancellationToken.None);
        await reading;
        return told;
    }
}
