using CrmBlazor.App.Api;
using CrmBlazor.App.Data;
using CrmBlazor.Domain.Requests;
using CrmBlazor.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Features.Requests;

public static class RequestEndpoints
{
    public static void MapRequests(this IEndpointRouteBuilder api) =>
        api.MapGet("/requests", async (HttpContext http, IDbContextFactory<CrmDb> factory, QueryWord<RequestState>? state, QueryWord<RequestKind>? kind, int? page, int? pageSize) =>
        {
            if (!http.Actor().SeesRequests()) return new Problem(403, "Refusal_forbidden");
            await using var db = factory.CreateDbContext();
            return ApiAnswers.Found(await db.RequestsAsync(new(state?.Value, Kind: kind?.Value, Page: page, Size: pageSize), http.Actor()));
        });
}
