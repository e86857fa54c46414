using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using CrmBlazor.App.Telemetry;

namespace CrmBlazor.Tests.Support;

/// <summary>What one office measures of itself from now on.</summary>
public sealed class Measured : IDisposable
{
    private readonly MeterListener listener = new();
    private readonly ConcurrentQueue<(string Instrument, double Value, string Tags)> heard = new();

    public Measured(Office office)
    {
        var meters = office.Get<IMeterFactory>();
        listener.InstrumentPublished = (instrument, l) =>
        {
            if (instrument.Meter.Name == Instruments.Name && instrument.Meter.Scope == meters) l.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<double>((i, value, tags, _) => Hear(i, value, tags));
        listener.SetMeasurementEventCallback<long>((i, value, tags, _) => Hear(i, value, tags));
        listener.SetMeasurementEventCallback<int>((i, value, tags, _) => Hear(i, value, tags));
        listener.Start();
    }

    public IEnumerable<double> Values(string instrument, string tags = "") => heard.Where(h => h.Instrument == instrument && h.Tags.Contains(tags, StringComparison.Ordinal)).Select(h => h.Value);

    /// <summary>The tags of each measurement, their values with spaces between.</summary>
    public IEnumerable<string> Tags(string instrument) => heard.Where(h => h.Instrument == instrument).Select(h => h.Tags);

    public void Dispose() => listener.Dispose();

    private void Hear(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var words = new List<string>();
        foreach (var (_, word) in tags) words.Add($"{word}");
        heard.Enqueue((instrument.Name, value, string.Join(' ', words)));
    }
}
