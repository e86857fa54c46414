using Microsoft.Playwright;

namespace CrmBlazor.Tests.Browser;

/// <summary>What a person on a bad line sees.</summary>
public static class SlowLine
{
    /// <summary>From the next page on, each word of the server comes later, in its order.</summary>
    public static Task SlowDownAsync(this Person person, TimeSpan by) => person.Page.RouteWebSocketAsync("**/_blazor*", line =>
    {
        var last = Task.CompletedTask;
        line.ConnectToServer().OnMessage(said => last = PassAsync(said, last, Task.Delay(by)));

        async Task PassAsync(IWebSocketFrame said, Task before, Task late)
        {
            await Task.WhenAll(before, late);
            if (said.Binary is { } bytes) line.Send(bytes);
            else line.Send(said.Text!);
        }
    });
}
