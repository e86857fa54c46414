using System.Diagnostics;
using System.Diagnostics.Metrics;
using CrmBlazor.Domain.Common;

namespace CrmBlazor.App.Telemetry;

/// <summary>
/// What the program measures of itself; requests, circuits, connections and the runtime are measured by the framework. A tag is the name of a command, a result,
/// a projection: never anything of a person.
/// </summary>
public sealed class Instruments
{
    public const string Name = "CrmBlazor";

    private static readonly ActivitySource Spans = new(Name);
    private static readonly InstrumentAdvice<double> Seconds = new() { HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30] };
    private static readonly InstrumentAdvice<int> Jobs = new() { HistogramBucketBoundaries = [1, 2, 4, 8, 16, 32] };

    private readonly Counter<long> commands;
    private readonly Histogram<double> commandTime;
    private readonly UpDownCounter<int> queue;
    private readonly Histogram<double> batchTime;
    private readonly Histogram<int> batchSize;
    private readonly Gauge<long> sequence;
    private readonly Histogram<double> feedLag;
    private readonly Histogram<double> projectionTime;
    private readonly Histogram<double> clockLateness;

    public Instruments(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        commands = meter.CreateCounter<long>("crm.commands", description: "Commands that were answered, by name and result");
        commandTime = meter.CreateHistogram("crm.command.duration", "s", "From the order to the durable answer", advice: Seconds);
        queue = meter.CreateUpDownCounter<int>("crm.writer.queue", description: "Jobs that wait for the writer");
        batchTime = meter.CreateHistogram("crm.writer.batch.duration", "s", "One transaction of the writer, until it is durable", advice: Seconds);
        batchSize = meter.CreateHistogram("crm.writer.batch.size", null, "Jobs in one transaction", advice: Jobs);
        sequence = meter.CreateGauge<long>("crm.feed.sequence", description: "How far this node has followed the log");
        feedLag = meter.CreateHistogram("crm.feed.lag", "s", "From what happened to its passing on to every screen", advice: Seconds);
        projectionTime = meter.CreateHistogram("crm.projection.duration", "s", "Bringing one projection up to date with a page of the log", advice: Seconds);
        clockLateness = meter.CreateHistogram("crm.clock.lateness", "s", "From an instant that was due to its durable happening", advice: Seconds);
    }

    public async Task<T> CommandAsync<T>(string name, Task<T> running)
    {
        using var span = Spans.StartActivity(name);
        var (started, result) = (Stopwatch.GetTimestamp(), "done");
        try
        {
            return await running;
        }
        catch (Exception thrown)
        {
            result = ResultOf(thrown);
            throw;
        }
        finally
        {
            commands.Add(1, new("name", name), new("result", result));
            commandTime.Record(Stopwatch.GetElapsedTime(started).TotalSeconds, new KeyValuePair<string, object?>("name", name));
            span?.SetTag("result", result);
            if (result == "failed") span?.SetStatus(ActivityStatusCode.Error);
        }
    }

    public void Queued() => queue.Add(1);

    public Batch BeginBatch(int jobs)
    {
        queue.Add(-jobs);
        return new(this, jobs, Stopwatch.GetTimestamp(), Spans.StartActivity("batch")?.SetTag("jobs", jobs));
    }

    public void Follows(long to) => sequence.Record(to);

    public void Passed(TimeSpan lag) => feedLag.Record(lag.TotalSeconds);

    public async Task ProjectAsync(string projection, Func<Task> apply)
    {
        using var span = Spans.StartActivity(projection);
        var started = Stopwatch.GetTimestamp();
        await apply();
        projectionTime.Record(Stopwatch.GetElapsedTime(started).TotalSeconds, new KeyValuePair<string, object?>("projection", projection));
    }

    public void Fired(string kind, TimeSpan late) => clockLateness.Record(late.TotalSeconds, new KeyValuePair<string, object?>("kind", kind));

    private static string ResultOf(Exception thrown) => thrown switch
    {
        RuleBrokenException => "refused",
        ForbiddenException => "forbidden",
        BadFieldsException => "badFields",
        NotFoundException => "notFound",
        AlreadyDoneException or VersionConflictException => "conflict",
        _ => "failed",
    };

    /// <summary>A transaction of the writer that is being measured until it is disposed of.</summary>
    public readonly struct Batch(Instruments instruments, int jobs, long started, Activity? span) : IDisposable
    {
        public void Dispose()
        {
            instruments.batchTime.Record(Stopwatch.GetElapsedTime(started).TotalSeconds);
            instruments.batchSize.Record(jobs);
            span?.Dispose();
        }
    }
}
