using System.Runtime.InteropServices;

namespace CrmBlazor.App;

/// <summary>
/// How the office closes. SIGTERM or Ctrl+C begins it: from then on <c>/health/ready</c> says 503 and the pages tell their people. Everything works on for
/// <c>Stop:Drain</c> seconds, in which a proxy turns away; then the server stops. A second signal does not wait.
/// </summary>
public sealed partial class Closing : IHostLifetime, IDisposable
{
    /// <summary>With the drain before it, it is out of the way in 15 seconds.</summary>
    public static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(10);

    private const double Usual = 3;
    private readonly IHostApplicationLifetime lifetime;
    private readonly TimeProvider time;
    private readonly ILogger<Closing> logger;
    private readonly TimeSpan drain;
    private readonly CancellationTokenSource begun = new();
    private readonly List<PosixSignalRegistration> signals = [];

    public Closing(IHostApplicationLifetime lifetime, IConfiguration configuration, IHostEnvironment environment, TimeProvider time, ILogger<Closing> logger)
    {
        (this.lifetime, this.time, this.logger) = (lifetime, time, logger);
        drain = TimeSpan.FromSeconds(configuration.GetValue("Stop:Drain", environment.IsDevelopment() ? 0 : Usual));
        lifetime.ApplicationStopping.Register(begun.Cancel);
    }

    public bool HasBegun => begun.IsCancellationRequested;

    /// <summary>For whoever wants to be told.</summary>
    public CancellationToken Begun => begun.Token;

    public Task WaitForStartAsync(CancellationToken cancellationToken)
    {
        signals.AddRange(new[] { PosixSignal.SIGTERM, PosixSignal.SIGINT, PosixSignal.SIGQUIT }.Select(s => PosixSignalRegistration.Create(s, Hear)));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>As a signal does it.</summary>
    public async Task BeginAsync()
    {
        Begins(logger, drain.TotalSeconds);
        await begun.CancelAsync();
        if (drain > TimeSpan.Zero) await Task.Delay(drain, time);
        lifetime.StopApplication();
    }

    public void Dispose()
    {
        signals.ForEach(s => s.Dispose());
        begun.Dispose();
    }

    private void Hear(PosixSignalContext signal)
    {
        signal.Cancel = true;
        if (HasBegun) lifetime.StopApplication();
        else _ = BeginAsync();
    }

    [LoggerMessage(LogLevel.Information, "The office closes: the server stops in {Seconds} s")]
    private static partial void Begins(ILogger logger, double seconds);
}
