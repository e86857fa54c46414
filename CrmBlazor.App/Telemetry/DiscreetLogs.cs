using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CrmBlazor.App.Telemetry;

/// <summary>
/// Logs for machines, which outlive the people in them: numbers, names of commands, types. Whatever writes a log, the framework too, writes it through here.
/// In Development there is nobody to protect, and exceptions keep their words.
/// </summary>
public sealed class DiscreetLogs(LoggerFactory inner) : ILoggerFactory
{
    /// <summary>It writes whole addresses: searches, tokens, keys of recovery links.</summary>
    private const string Addresses = "Microsoft.AspNetCore.Hosting.Diagnostics";

    public static void Add(WebApplicationBuilder builder)
    {
        if (builder.Environment.IsDevelopment()) return;
        builder.Logging.AddJsonConsole(o => (o.UseUtcTimestamp, o.TimestampFormat) = (true, "O"));
        builder.Services.AddSingleton<LoggerFactory>();
        builder.Services.Replace(ServiceDescriptor.Singleton<ILoggerFactory, DiscreetLogs>());
    }

    public ILogger CreateLogger(string categoryName) => new Discreet(inner.CreateLogger(categoryName), categoryName == Addresses ? LogLevel.Warning : LogLevel.Trace);

    public void AddProvider(ILoggerProvider provider) => inner.AddProvider(provider);

    public void Dispose() => inner.Dispose();

    private sealed class Discreet(ILogger inner, LogLevel least) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => least > LogLevel.Trace ? null : inner.BeginScope(state);

        public bool IsEnabled(LogLevel logLevel) => logLevel >= least && inner.IsEnabled(logLevel);

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (!IsEnabled(logLevel)) return;
            var told = WordlessException.Of(exception);
            if (exception is null || !Quotes(formatter(state, exception), exception)) inner.Log(logLevel, eventId, state, told, formatter);
            else
            {
                var template = Template(state);
                inner.Log(logLevel, eventId, template, told, (text, _) => text);
            }
        }

        /// <summary>Some put what an exception says into their own words.</summary>
        private static bool Quotes(string said, Exception thrown)
        {
            for (var one = thrown; one is not null; one = one.InnerException)
                if (one.Message.Length > 0 && one.Message != WordlessException.Words(one) && said.Contains(one.Message, StringComparison.Ordinal)) return true;
            return false;
        }

        private static string Template<TState>(TState state) =>
            (state as IEnumerable<KeyValuePair<string, object?>>)?.FirstOrDefault(p => p.Key == "{OriginalFormat}").Value as string ?? "";
    }
}
