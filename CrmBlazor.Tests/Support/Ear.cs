using System.Threading.Channels;
using CrmBlazor.App;
using CrmBlazor.App.Api;
using CrmBlazor.App.Data;
using CrmBlazor.App.Security;
using CrmBlazor.App.Seeds;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace CrmBlazor.Tests.Support;

/// <summary>A client of the hub that keeps what it hears.</summary>
public sealed class Ear : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private readonly Channel<EventView> heard = Channel.CreateUnbounded<EventView>();
    private readonly TaskCompletionSource closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly HubConnection connection;

    private Ear(HubConnection connection)
    {
        this.connection = connection;
        connection.Closed += _ =>
        {
            closed.TrySetResult();
            return Task.CompletedTask;
        };
        connection.On<EventView>("Happened", e => heard.Writer.TryWrite(e));
    }

    public static async Task<Ear> OfAsync(Office office, DemoPerson who) => await OfAsync(office, await office.Get<Sessions>().OpenAsync(await office.IdOfAsync(who), SessionKind.Api));

    public static async Task<Ear> OfAsync(Office office, string token)
    {
        var ear = new Ear(To(office, token));
        await ear.connection.StartAsync();
        return ear;
    }

    /// <summary>Until the server has ended the connection.</summary>
    public Task EndAsync() => closed.Task.WaitAsync(Patience);

    public bool IsOpen => connection.State is HubConnectionState.Connected;

    /// <summary>By a web socket, the token in the address as browsers must send it.</summary>
    public static HubConnection To(Office office, string token) => new HubConnectionBuilder()
        .WithUrl(new Uri($"http://localhost/hubs/live?access_token={token}"), o =>
        {
            (o.Transports, o.SkipNegotiation) = (HttpTransportType.WebSockets, true);
            o.WebSocketFactory = async (context, stop) => await office.WebSockets.ConnectAsync(context.Uri, stop);
        })
        .AddJsonProtocol(o => o.PayloadSerializerOptions = Wire.Make()).Build();

    public Task ResumeAsync(long after) => connection.InvokeAsync("Resume", after);

    public Task CallAsync(string method, object argument) => connection.InvokeAsync(method, argument);

    public async Task<IReadOnlyList<EventView>> HearAsync(int count)
    {
        using var patience = new CancellationTokenSource(Patience);
        var list = new List<EventView>();
        while (list.Count < count) list.Add(await heard.Reader.ReadAsync(patience.Token));
        return list;
    }

    public async Task<IReadOnlyList<EventView>> HearToAsync(long sequence)
    {
        using var patience = new CancellationTokenSource(Patience);
        var list = new List<EventView>();
        while (list.Count == 0 || list[^1].Sequence < sequence) list.Add(await heard.Reader.ReadAsync(patience.Token));
        return list;
    }

    /// <summary>What has come and was not asked for yet.</summary>
    public IReadOnlyList<EventView> Rest()
    {
        var list = new List<EventView>();
        while (heard.Reader.TryRead(out var one)) list.Add(one);
        return list;
    }

    public async ValueTask DisposeAsync() => await connection.DisposeAsync();
}
