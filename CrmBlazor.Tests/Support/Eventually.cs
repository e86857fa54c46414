using System.Diagnostics;

namespace CrmBlazor.Tests.Support;

/// <summary>Waits for what is expected of the background, and fails when it does not come.</summary>
public static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(5);

    public static Task BeAsync(Func<bool> expected) => BeAsync(() => Task.FromResult(expected()));

    public static async Task BeAsync(Func<Task<bool>> expected, TimeSpan? patience = null)
    {
        var clock = Stopwatch.StartNew();
        while (!await expected())
        {
            if (clock.Elapsed > (patience ?? Patience)) throw new TimeoutException("What was expected did not come.");
            await Task.Delay(Look);
        }
    }
}
