using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace CrmBlazor.Tests.Support;

/// <summary>The other end of the line, which a test names in a header.</summary>
public sealed class Sender : IStartupFilter
{
    public const string Header = "Test-From";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((http, go) =>
        {
            http.Connection.RemoteIpAddress = IPAddress.Parse(http.Request.Headers[Header].ToString());
            return go(http);
        });
        next(app);
    };
}
