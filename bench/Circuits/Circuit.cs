using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection;

namespace CrmBlazor.Bench.Circuits;

/// <summary>
/// One tab without a browser: fetches the page as its user, starts the page's parts over the socket and receipts every batch at once.
/// The order of calls is that of the framework's own CircuitManager.ts.
/// </summary>
internal sealed partial class Circuit : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Door door;
    private readonly string cookie;
    private readonly HubConnection connection;
    private readonly Sightings sightings;
    private readonly Dictionary<int, int> latest;
    private readonly TaskCompletionSource firstCard = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private string? id;
    private bool leaving;

    private Circuit(Door door, Uri address, string cookie, Sightings sightings)
    {
        (this.door, this.cookie, this.sightings, latest) = (door, cookie, sightings, sightings.Join());
        var builder = new HubConnectionBuilder().WithUrl(new Uri(address, "/_blazor"), o =>
        {
            o.Transports = HttpTransportType.WebSockets;
            (o.Headers["Cookie"], o.Headers["Origin"]) = (cookie, address.GetLeftPart(UriPartial.Authority));
        });
        builder.Services.AddSingleton<IHubProtocol, BlazorPack>();
        connection = builder.Build();
        connection.ServerTimeout = Patience;
        connection.On<long, byte[]>("JS.RenderBatch", ReceiveAsync);
        connection.On<long, string, string, int, long, int>("JS.BeginInvokeJS", AnswerAsync);
        connection.On<string>("JS.Error", error => Fail(error));
        connection.Closed += broken =>
        {
            if (!leaving) Fail(broken?.Message ?? "the circuit was closed");
            return Task.CompletedTask;
        };
    }

    /// <returns>The open tab, and how long its page itself took to come, in milliseconds.</returns>
    public static async Task<(Circuit Circuit, double Page)> OpenAsync(Door door, Uri address, string cookie, string path, Sightings sightings)
    {
        var from = Wall.Now;
        var (html, cookies) = await door.PageAsync(path, cookie);
        var page = Wall.Now - from;
        var circuit = new Circuit(door, address, cookies, sightings);
        await circuit.StartAsync(address, path, html);
        return (circuit, page);
    }

    /// <summary>As a tab that is shut: the server is told, so that it keeps nothing for a return.</summary>
    public async ValueTask DisposeAsync()
    {
        leaving = true;
        if (id is not null && connection.State is HubConnectionState.Connected) await door.LeaveAsync(id, cookie);
        await connection.DisposeAsync();
    }

    private async Task StartAsync(Uri address, string path, string html)
    {
        await connection.StartAsync();
        id = await connection.InvokeAsync<string?>("StartCircuit", address.ToString(), new Uri(address, path).ToString(), "[]", "") ?? throw new InvalidOperationException("no circuit");
        var operations = Markers().Matches(html).Select(m => m.Groups[1].Value).Where(m => m.Contains("\"descriptor\"", StringComparison.Ordinal))
            .Select((marker, i) => $$"""{"type":"add","ssrComponentId":{{i + 1}},"marker":{{marker}}}""");
        await connection.SendAsync("UpdateRootComponents", $$"""{"batchId":1,"operations":[{{string.Join(',', operations)}}]}""", State().Match(html).Groups[1].Value);
        await firstCard.Task.WaitAsync(Patience);
    }

    private async Task ReceiveAsync(long batch, byte[] data)
    {
        var now = Wall.Now;
        await connection.SendAsync("OnRenderCompleted", batch, null);
        if (!firstCard.Task.IsCompleted && data.AsSpan().IndexOf("data-deal"u8) >= 0) firstCard.TrySetResult();
        sightings.Look(latest, data, now);
    }

    /// <param name="kind">As the framework numbers results: 1 is an object of the page, 3 is nothing.</param>
    private async Task AnswerAsync(long call, string name, string arguments, int kind, long target, int way)
    {
        var result = kind switch { 1 => """{"__jsObjectId":1}""", 3 => "null", _ => name == "crm.open" ? "false" : "null" };
        if (call != 0) await connection.SendAsync("EndInvokeJSFromDotNet", call, true, $"[{call},true,{result}]");
    }

    private void Fail(string told)
    {
        sightings.Complain(told);
        firstCard.TrySetException(new InvalidOperationException(told));
    }

    [GeneratedRegex("<!--Blazor:(\\{.*?\\})-->")]
    private static partial Regex Markers();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(.*?)-->")]
    private static partial Regex State();
}
