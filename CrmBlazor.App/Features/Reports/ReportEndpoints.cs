using CrmBlazor.App.Api;
using CrmBlazor.App.Data;
using CrmBlazor.App.Live;
using CrmBlazor.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Features.Reports;

public static class ReportEndpoints
{
    public static void MapReports(this IEndpointRouteBuilder api) =>
        api.MapGet("/reports/unshipped", async (HttpContext http, IDbContextFactory<CrmDb> factory, OfficeBook book, TimeProvider time) =>
        {
            if (!http.Actor().SeesInvoices()) return new Problem(403, "Refusal_forbidden");
            await using var db = factory.CreateDbContext();
            var rows = await db.UnshippedAsync(http.Actor(), book, book.Settings.Today(time.GetUtcNow()));
            return ApiAnswers.Found(new Paged<UnshippedRow>(rows, rows.Count));
        });
}
