using CrmBlazor.App.Data;
using CrmBlazor.App.Security;
using CrmBlazor.Domain.Staff;

namespace CrmBlazor.App.Api;

/// <summary>`POST /api/sign-in`: a name and a password, and the code where it is required, for a bearer token.</summary>
public static class SignInEndpoint
{
    public sealed record Credentials(string? Email, string? Password, string? Code);

    public static void MapSignIn(this IEndpointRouteBuilder api)
    {
        api.MapPost("/sign-in", async (Credentials given, HttpContext http, SignIn signIn, Sessions sessions) =>
            await signIn.TryAsync(given.Email, given.Password, given.Code, Address(http)) switch
            {
                SignInOutcome.Open open => await OpenAsync(open.User, sessions),
                SignInOutcome.CodeNeeded => new Problem(401, "Refusal_codeNeeded") { SecondFactor = true },
                SignInOutcome.TooMany many => TooMany(many.Wait),
                _ => new Problem(401, "Refusal_wrongSignIn"),
            }).AllowAnonymous();

        api.MapPost("/sign-out", async (HttpContext http, Sessions sessions) =>
        {
            if (http.Request.Headers.Authorization.ToString() is { Length: > 7 } bearer) await sessions.CloseAsync(bearer[7..].Trim());
            return Results.NoContent();
        });
    }

    public static string Address(HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? "";

    private static async Task<IResult> OpenAsync(User user, Sessions sessions) => Results.Json(new
    {
        AccessToken = await sessions.OpenAsync(user.Id, SessionKind.Api),
        ExpiresIn = (int)Sessions.LifeOf(SessionKind.Api).TotalSeconds,
    }, Wire.Json);

    private static Problem TooMany(TimeSpan wait)
    {
        var seconds = (int)Math.Ceiling(wait.TotalSeconds);
        return new(429, "Refusal_tooMany", seconds) { RetryAfter = seconds };
    }
}
