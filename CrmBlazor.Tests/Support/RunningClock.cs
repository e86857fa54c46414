using System.Diagnostics;
using Microsoft.Extensions.Time.Testing;

namespace CrmBlazor.Tests.Support;

/// <summary>Lets a test's clock run as fast as the world's, so that what waits for it in the background goes on.</summary>
public sealed class RunningClock : IAsyncDisposable
{
    private readonly PeriodicTimer timer = new(TimeSpan.FromMilliseconds(20));
    private readonly Task run;

    public RunningClock(FakeTimeProvider time) => run = RunAsync(time);

    public async ValueTask DisposeAsync()
    {
        timer.Dispose();
        await run;
    }

    private async Task RunAsync(FakeTimeProvider time)
    {
        var last = Stopwatch.GetTimestamp();
        while (await timer.WaitForNextTickAsync())
        {
            var now = Stopwatch.GetTimestamp();
            time.Advance(Stopwatch.GetElapsedTime(last, now));
            last = now;
        }
    }
}
