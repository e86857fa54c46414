using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace CrmBlazor.Tests.Support;

/// <summary>All that an office writes into its logs: the lines, what stands behind them, and the exceptions.</summary>
public sealed class Said : ILoggerProvider
{
    private readonly ConcurrentQueue<string> lines = new();

    public IReadOnlyList<string> Lines => [.. lines];

    public string All => string.Join('\n', lines);

    public ILogger CreateLogger(string categoryName) => new Pen(categoryName, lines);

    public void Dispose() { }

    private sealed class Pen(string category, ConcurrentQueue<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull
        {
            lines.Enqueue($"{category} within {Facts(state)}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{logLevel} {category}: {formatter(state, exception)} {Facts(state)} {exception}");

        private static string Facts<TState>(TState state) =>
            state is IEnumerable<KeyValuePair<string, object?>> facts ? string.Join(", ", facts.Select(f => $"{f.Key}={f.Value}")) : $"{state}";
    }
}
