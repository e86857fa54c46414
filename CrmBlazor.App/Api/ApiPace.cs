using System.Threading.RateLimiting;
using CrmBlazor.App.Security;
using Microsoft.AspNetCore.RateLimiting;

namespace CrmBlazor.App.Api;

/// <summary>
/// How fast one user's programs may call: <c>Api:PerSecond</c> in the long run and ten times as much at once, so that nobody takes the server from the others.
/// 0 is no limit, which is Development's. Sign-in counts its own tries.
/// </summary>
public static class ApiPace
{
    public const string Policy = "api";
    private const int Usual = 100;
    private const int Burst = 10;

    public static IServiceCollection AddApiPace(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        var perSecond = configuration.GetValue("Api:PerSecond", environment.IsDevelopment() ? 0 : Usual);
        return services.AddRateLimiter(o =>
        {
            o.AddPolicy(Policy, http => perSecond > 0 && http.User.Identity is { IsAuthenticated: true }
                ? RateLimitPartition.GetTokenBucketLimiter(http.User.UserId(), _ => Bucket(perSecond))
                : RateLimitPartition.GetNoLimiter(Guid.Empty));
            o.OnRejected = async (refused, _) => await TellAsync(refused);
        });
    }

    private static TokenBucketRateLimiterOptions Bucket(int perSecond) =>
        new() { TokenLimit = perSecond * Burst, TokensPerPeriod = perSecond, ReplenishmentPeriod = TimeSpan.FromSeconds(1) };

    private static Task TellAsync(OnRejectedContext refused)
    {
        var wait = refused.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? (int)Math.Ceiling(after.TotalSeconds) : 1;
        return new Problem(StatusCodes.Status429TooManyRequests, "Refusal_tooFast", wait) { RetryAfter = wait }.ExecuteAsync(refused.HttpContext);
    }
}
