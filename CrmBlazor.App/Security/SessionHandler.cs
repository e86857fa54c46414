using System.Globalization;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace CrmBlazor.App.Security;

/// <summary>Who is behind a request: a browser's cookie, a bearer token, or the hub's token in the address. Asked of the database each time.</summary>
public sealed class SessionHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, Sessions sessions, Administrators administrators)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "Session";
    private const string Bearer = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (IsForWatchers(Request.Path) || KeyOf(Request) is not { } key) return AuthenticateResult.NoResult();
        var found = await sessions.FindAsync(key);
        administrators.See(key, found);
        if (found is not { } pass) return AuthenticateResult.Fail("The session has ended.");
        Context.Features.Set(pass.User);
        return AuthenticateResult.Success(new AuthenticationTicket(PrincipalOf(pass), Scheme.Name));
    }

    /// <summary>Programs are told, people are led to the sign-in page and back.</summary>
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (HttpMethods.IsGet(Request.Method) && !IsForPrograms(Request.Path)) Response.Redirect($"/sign-in?returnUrl={Uri.EscapeDataString(Request.Path + Request.QueryString)}");
        else Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }

    public static bool IsForPrograms(PathString path) => path.StartsWithSegments("/api") || path.StartsWithSegments("/hubs") || path.StartsWithSegments("/_blazor");

    /// <summary>Health is asked when the database may be away, and looks at who asks within its own bound.</summary>
    private static bool IsForWatchers(PathString path) => path.StartsWithSegments("/health");

    public static string? KeyOf(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        if (header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)) return header[Bearer.Length..].Trim();
        if (header.Length > 0) return null;
        if (request.Path.StartsWithSegments("/hubs") && request.Query["access_token"].ToString() is { Length: > 0 } token) return token;
        return request.Path.StartsWithSegments("/api") ? null : SessionCookie.Read(request);
    }

    private static ClaimsPrincipal PrincipalOf(Pass pass) => new(new ClaimsIdentity(
    [
        new Claim(ClaimTypes.NameIdentifier, pass.User.Id.ToString()),
        new Claim(ClaimTypes.Name, pass.User.Name),
        new Claim(ClaimTypes.Role, pass.User.Role.ToString()),
        new Claim(ClaimTypes.Sid, pass.Session),
        new Claim(ClaimTypes.Expiration, pass.Until.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)),
    ], Name));
}

public static class Principals
{
    public static Guid UserId(this ClaimsPrincipal principal) => Guid.Parse(principal.FindFirstValue(ClaimTypes.NameIdentifier)!, CultureInfo.InvariantCulture);
}

/// <summary>The cookie of a signed-in browser: <c>__Host-</c> and Secure outside Development, never readable by scripts.</summary>
public static class SessionCookie
{
    private const string Plain = "crm";
    private const string Secure = "__Host-crm";

    public static string? Read(HttpRequest request) => request.Cookies[NameFor(request)];

    public static void Write(HttpContext context, string key) => context.Response.Cookies.Append(NameFor(context.Request), key, new CookieOptions
    {
        HttpOnly = true,
        Secure = IsSecure(context.Request),
        SameSite = SameSiteMode.Lax,
        Path = "/",
        MaxAge = Sessions.LifeOf(Data.SessionKind.Browser),
    });

    public static void Delete(HttpContext context) => context.Response.Cookies.Delete(NameFor(context.Request), new CookieOptions { Secure = IsSecure(context.Request), Path = "/" });

    /// <summary>The form token's cookie, under the same rules.</summary>
    public static CookieBuilder Antiforgery(IHostEnvironment environment) => environment.IsDevelopment()
        ? new CookieBuilder { Name = "form", HttpOnly = true, SameSite = SameSiteMode.Lax, IsEssential = true }
        : new AlwaysSecure { Name = "__Host-form", HttpOnly = true, SameSite = SameSiteMode.Lax, IsEssential = true };

    /// <summary>Browsers take Secure cookies from a plain local address too; the framework's own policy would refuse to write one.</summary>
    private sealed class AlwaysSecure : CookieBuilder
    {
        public override CookieOptions Build(HttpContext context, DateTimeOffset expiresFrom)
        {
            var options = base.Build(context, expiresFrom);
            (options.Secure, options.Path) = (true, "/");
            return options;
        }
    }

    private static string NameFor(HttpRequest request) => IsSecure(request) ? Secure : Plain;

    private static bool IsSecure(HttpRequest request) => !request.HttpContext.RequestServices.GetRequiredService<IHostEnvironment>().IsDevelopment();
}
