using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace CrmBlazor.App;

/// <summary>
/// Behind a reverse proxy the visitor's address and scheme stand in <c>X-Forwarded-For</c> and <c>X-Forwarded-Proto</c>. Anybody can write them, so they
/// are believed only from <c>Proxy:Known</c>: addresses and networks, <c>10.0.0.5</c> or <c>10.0.0.0/24</c>. Without any, never.
/// </summary>
public static class Proxies
{
    public static void UseKnownProxies(this WebApplication app)
    {
        if (app.Configuration.GetSection("Proxy:Known").Get<string[]>() is not { Length: > 0 } known) return;
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in known)
        {
            if (proxy.Contains('/')) options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(proxy));
            else options.KnownProxies.Add(IPAddress.Parse(proxy));
        }
        app.UseForwardedHeaders(options);
    }
}
