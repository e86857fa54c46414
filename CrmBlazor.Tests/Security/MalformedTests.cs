using System.Net;
using System.Net.WebSockets;
using System.Text;
using CrmBlazor.App.Data;
using CrmBlazor.App.Security;
using CrmBlazor.Tests.Support;
using static CrmBlazor.App.Seeds.DemoPeople;

namespace CrmBlazor.Tests.Security;

/// <summary>What no browser of ours sends: refused plainly, and nobody else notices.</summary>
public sealed class MalformedTests(ProductionOffice shared) : IClassFixture<ProductionOffice>
{
    private const string End = "\u001e";
    private const string Hub = "/hubs/live";
    private const string Circuit = "/_blazor";
    private readonly Office office = shared.Office;

    public static TheoryData<string> Cookies =>
    [
        "__Host-crm=", "__Host-crm=x", "__Host-crm=%00%ff%zz", "__Host-crm=\"", "__Host-crm", "=", ";;;,,,", "__Host-crm=" + new string('A', 43), "__Host-crm=" + new string('A', 20_000),
        "__Host-form=x; __Host-crm=\u0444", ".AspNetCore.Culture=x", ".AspNetCore.Culture=c%3Dzz-ZZ%7Cuic%3D%00", ".AspNetCore.Culture=c%3D" + new string('x', 500), "theme=%22%3E%3Cscript%3E; rail=%22%3E",
    ];

    [Theory]
    [MemberData(nameof(Cookies))]
    public async Task A_malformed_cookie_is_nobodys(string cookie)
    {
        using var client = office.Visit(Visitor.Site);
        client.DefaultRequestHeaders.TryAddWithoutValidation("Cookie", cookie);
        client.DefaultRequestHeaders.Add("Origin", "https://crm.example");
        (await StatusAsync(client, HttpMethod.Get, "/sign-in")).Should().Be(HttpStatusCode.OK);
        (await StatusAsync(client, HttpMethod.Get, "/board")).Should().Be(HttpStatusCode.Redirect);
        (await StatusAsync(client, HttpMethod.Get, "/api/deals")).Should().Be(HttpStatusCode.Unauthorized);
        (await StatusAsync(client, HttpMethod.Post, $"{Hub}/negotiate?negotiateVersion=1")).Should().Be(HttpStatusCode.Unauthorized);
        (await StatusAsync(client, HttpMethod.Post, "/sign-in")).Should().Be(HttpStatusCode.BadRequest);
        (await StatusAsync(client, HttpMethod.Post, "/sign-out")).Should().Be(HttpStatusCode.Redirect);
    }

    public static TheoryData<string, string, byte[]> Frames => new()
    {
        { Hub, "json", [0xff, 0xfe, 0x00, 0x01, 0x1e] },
        { Hub, "json", Bytes("not JSON" + End) },
        { Hub, "json", Bytes("[]" + End) },
        { Hub, "json", Bytes("{\"type\":1,\"target\":\"Resume\",\"arguments\":[" + End) },
        { Hub, "json", Bytes("{\"type\":\"x\"}" + End) },
        { Hub, "json", Bytes("{\"type\":1,\"target\":\"Resume\",\"arguments\":[" + new string('[', 5000) + End) },
        { Hub, "json", Bytes(new string('x', 33 << 10)) },
        { Hub, "messagepack", [] },
        { Hub, "\u0000", [] },
        { Circuit, "blazorpack", [0xff, 0xff, 0xff, 0xff, 0x7f] },
        { Circuit, "blazorpack", [0x05, 0xc1, 0xc1, 0xc1, 0xc1, 0xc1] },
        { Circuit, "blazorpack", new byte[33 << 10] },
        { Circuit, "json", [] },
    };

    [Theory]
    [MemberData(nameof(Frames))]
    public async Task A_malformed_frame_ends_its_own_connection_alone(string path, string protocol, byte[] frame)
    {
        await using var bystander = await Ear.OfAsync(office, Head);
        await bystander.ResumeAsync(await office.HeadAsync());
        using (var line = await ConnectAsync(path))
        {
            await SendAsync(line, Bytes($"{{\"protocol\":\"{protocol}\",\"version\":1}}{End}"));
            if (frame.Length > 0) await SendAsync(line, frame);
            await EndAsync(line);
        }
        await office.LeadAsync(talked: false);
        await bystander.HearAsync(1);
        (await office.ReadAsync(Manager, "deals")).Brief.Should().Be("200");
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, HttpMethod method, string path)
    {
        using var request = new HttpRequestMessage(method, path);
        using var answer = await client.SendAsync(request);
        (await answer.Content.ReadAsStringAsync()).Should().NotContain("<script>");
        return answer.StatusCode;
    }

    private async Task<WebSocket> ConnectAsync(string path)
    {
        var key = await office.Get<Sessions>().OpenAsync(await office.IdOfAsync(Manager), SessionKind.Browser);
        var client = office.WebSockets;
        client.ConfigureRequest = r => (r.Headers.Cookie, r.Headers.Origin) = ($"__Host-crm={key}", "https://crm.example");
        return await client.ConnectAsync(new Uri($"wss://{Visitor.Site.Host}{path}"), CancellationToken.None);
    }

    private static Task SendAsync(WebSocket line, byte[] frame) => line.SendAsync(frame, WebSocketMessageType.Binary, endOfMessage: true, CancellationToken.None);

    /// <summary>Until the server has closed or cut the line.</summary>
    private static async Task EndAsync(WebSocket line)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(15));
        var heard = new byte[4096];
        try
        {
            while ((await line.ReceiveAsync(heard, patience.Token)).MessageType is not WebSocketMessageType.Close) { }
        }
        catch (Exception cut) when (cut is WebSocketException or IOException)
        {
            line.State.Should().NotBe(WebSocketState.Open);
        }
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
