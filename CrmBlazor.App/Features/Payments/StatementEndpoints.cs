using CrmBlazor.App.Api;
using CrmBlazor.App.Data;
using CrmBlazor.App.Live;
using CrmBlazor.App.Speech;
using CrmBlazor.Domain.Staff;
using CrmBlazor.Domain.Statements;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Features.Payments;

/// <summary>Statements go by HTTP: as a form's file from programs, as the plain body from pages.</summary>
public static class StatementEndpoints
{
    public static void MapStatements(this IEndpointRouteBuilder api)
    {
        api.MapPost("/statements", (HttpContext http, string? name, StatementDoor door) => door.ReceiveAsync(http, name, id => door.PreviewAsync(http, id)));
        api.MapGet("/statements/{id:guid}", (HttpContext http, Guid id, StatementDoor door) => door.PreviewAsync(http, id));
        api.MapPost("/statements/{id:guid}/accept", (HttpContext http, Guid id, StatementDoor door) => door.AcceptAsync(http, id));
        api.MapGet("/operations", async (HttpContext http, IDbContextFactory<CrmDb> factory, OfficeBook book, TimeProvider time, Voice voice, QueryWord<OperationState>? state, string? search, int? page, int? pageSize) =>
        {
            if (!http.Actor().SeesStatements()) return new Problem(StatusCodes.Status403Forbidden, "Refusal_forbidden");
            await using var db = factory.CreateDbContext();
            return ApiAnswers.Found(await db.OperationsAsync(new(state?.Value, search, page), book.Settings.Today(time.GetUtcNow()), voice, pageSize));
        });
    }

    /// <summary>For pages, by the visitor's cookie.</summary>
    public static void MapStatementUpload(this IEndpointRouteBuilder app) =>
        app.MapPost("/statements", (HttpContext http, string? name, StatementDoor door) => door.ReceiveAsync(http, name, id => Task.FromResult(Results.Json(new { upload = id }, Wire.Json)))).DisableAntiforgery();
}
