using Microsoft.Playwright;

namespace CrmBlazor.Tests.Browser;

/// <summary>The line of somebody far away: each word of the server comes later, in its order.</summary>
public sealed class SlowLine(TimeSpan by)
{
    private int held;

    /// <summary>How many words were held back.</summary>
    public int Held => held;

    public void Take(IWebSocketRoute line)
    {
        var last = Task.CompletedTask;
        line.ConnectToServer().OnMessage(said => last = PassAsync(said, last, Task.Delay(by)));

        async Task PassAsync(IWebSocketFrame said, Task before, Task late)
        {
            await Task.WhenAll(before, late);
            Interlocked.Increment(ref held);
            if (said.Binary is { } bytes) line.Send(bytes);
            else line.Send(said.Text!);
        }
    }
}

public static class Slowness
{
    /// <summary>From the next page on.</summary>
    public static async Task<SlowLine> SlowDownAsync(this Person person, TimeSpan by)
    {
        var slow = new SlowLine(by);
        await person.Page.RouteWebSocketAsync("**/_blazor*", slow.Take);
        return slow;
    }
}
