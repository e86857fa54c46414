using System.Diagnostics.Tracing;
using Microsoft.Diagnostics.NETCore.Client;
using Microsoft.Diagnostics.Tracing;
using Microsoft.Diagnostics.Tracing.Parsers;

namespace CrmBlazor.Bench;

/// <summary>The managed heap of another process, after a collection that is asked for through the runtime's own diagnostic port: the product has no door for it.</summary>
internal static class Heap
{
    private const int Rounds = 3;      // what has a finalizer goes in the second

    public static async Task<long> AfterCollectionAsync(int process)
    {
        var size = 0L;
        for (var i = 0; i < Rounds; i++) size = await CollectAsync(process);
        return size;
    }

    private static async Task<long> CollectAsync(int process)
    {
        const ClrTraceEventParser.Keywords asked = ClrTraceEventParser.Keywords.GC | ClrTraceEventParser.Keywords.GCHeapCollect;
        using var session = await new DiagnosticsClient(process).StartEventPipeSessionAsync([new EventPipeProvider("Microsoft-Windows-DotNETRuntime", EventLevel.Informational, (long)asked)], requestRundown: false, circularBufferMB: 16, CancellationToken.None);
        using var source = new EventPipeEventSource(session.EventStream);
        var (size, collection) = (0L, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        source.Clr.GCHeapStats += stats =>
        {
            size = stats.TotalHeapSize;
            collection.TrySetResult();
        };
        var reading = Task.Run(source.Process);
        await collection.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await session.StopAsync(CancellationToken.None);
        await reading;
        return size;
    }
}
