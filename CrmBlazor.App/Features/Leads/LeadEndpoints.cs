using CrmBlazor.App.Api;
using CrmBlazor.App.Data;
using CrmBlazor.App.Speech;
using CrmBlazor.Domain.Leads;
using CrmBlazor.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Features.Leads;

public static class LeadEndpoints
{
    public static void MapLeads(this IEndpointRouteBuilder api)
    {
        api.MapGet("/leads", async (HttpContext http, IDbContextFactory<CrmDb> factory, string? search, QueryWord<LeadStatus>? status, int? page, int? pageSize) =>
        {
            if (!http.Actor().SeesLeads()) return new Problem(403, "Refusal_forbidden");
            await using var db = factory.CreateDbContext();
            return ApiAnswers.Found(await db.LeadsAsync(search, status?.Value, http.Actor(), new(page, pageSize)));
        });

        api.MapGet("/leads/{number:int}", async (int number, HttpContext http, IDbContextFactory<CrmDb> factory, Voice voice) =>
        {
            await using var db = factory.CreateDbContext();
            return ApiAnswers.Found(await db.LeadAsync(number, http.Actor(), voice));
        });
    }
}
