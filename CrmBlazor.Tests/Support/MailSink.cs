using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using CrmBlazor.Domain.Common;

namespace CrmBlazor.Tests.Support;

/// <summary>A real mail server (aiosmtpd) that keeps what it takes in a maildir.</summary>
public sealed class MailSink : IDisposable
{
    private readonly Process server;
    private readonly string maildir;

    private MailSink(Process server, string maildir, int port) => (this.server, this.maildir, Port) = (server, maildir, port);

    public int Port { get; }

    public IReadOnlyList<string> Letters => Directory.Exists(maildir) ? Directory.GetFiles(Path.Combine(maildir, "new")) : [];

    public static async Task<MailSink> StartAsync(string folder)
    {
        var (port, maildir) = (FreePort(), Path.Combine(folder, "maildir"));
        var sink = new MailSink(Process.Start("aiosmtpd", ["-n", "-l", $"127.0.0.1:{port.Plain()}", "-c", "aiosmtpd.handlers.Mailbox", maildir]), maildir, port);
        await Eventually.BeAsync(() => Answers(port));
        return sink;
    }

    public void Dispose()
    {
        server.Kill();
        server.Dispose();
    }

    private static bool Answers(int port)
    {
        try
        {
            using var client = new TcpClient();
            client.Connect(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
