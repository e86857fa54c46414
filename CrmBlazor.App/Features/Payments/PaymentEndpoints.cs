using CrmBlazor.App.Api;
using CrmBlazor.App.Data;
using CrmBlazor.App.Speech;
using CrmBlazor.Domain.Payments;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Features.Payments;

public static class PaymentEndpoints
{
    public static void MapPayments(this IEndpointRouteBuilder api) =>
        api.MapGet("/payments", async (HttpContext http, IDbContextFactory<CrmDb> factory, Voice voice, QueryWord<PaymentState>? state, int? page, int? pageSize) =>
        {
            if (!http.Actor().InPayments) return new Problem(403, "Refusal_forbidden");
            await using var db = factory.CreateDbContext();
            return ApiAnswers.Found(await db.PaymentsAsync(state?.Value, http.Actor(), voice, new(page, pageSize)));
        });
}
