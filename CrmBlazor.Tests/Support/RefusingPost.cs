using System.Net;
using System.Net.Sockets;

namespace CrmBlazor.Tests.Support;

/// <summary>A mail server that takes no letter, and quotes in its answer for whom it was.</summary>
public sealed class RefusingPost : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);

    public RefusingPost()
    {
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        _ = ServeAsync();
    }

    public int Port { get; }

    public void Dispose() => listener.Dispose();

    private async Task ServeAsync()
    {
        try
        {
            while (true) await AnswerAsync(await listener.AcceptTcpClientAsync());
        }
        catch (Exception closed) when (closed is SocketException or ObjectDisposedException or IOException)
        {
            // the test is over
        }
    }

    private static async Task AnswerAsync(TcpClient client)
    {
        using var line = client;
        using var reader = new StreamReader(line.GetStream());
        await using var writer = new StreamWriter(line.GetStream()) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 post");
        while (await reader.ReadLineAsync() is { } said)
        {
            await writer.WriteLineAsync(said.StartsWith("RCPT", StringComparison.Ordinal) ? $"550 {said["RCPT TO:".Length..]}: no such mailbox" : "250 ok");
        }
    }
}
