using CrmBlazor.App.Api;
using CrmBlazor.App.Commands.Papers;
using CrmBlazor.App.Data;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Features.Contracts;

/// <param name="Contracts">How many were made from it.</param>
public sealed record TemplateRow(int Number, string Name, int File, Guid By, DateTimeOffset At, int Contracts);

public static class TemplateQueries
{
    public static void MapContracts(this IEndpointRouteBuilder api) =>
        api.MapGet("/contract-templates", async (HttpContext http, IDbContextFactory<CrmDb> factory) =>
        {
            if (!CommandRegistry.May<AddContractTemplate>(http.Actor()) && !CommandRegistry.May<MakeContract>(http.Actor())) return new Problem(403, "Refusal_forbidden");
            await using var db = factory.CreateDbContext();
            var rows = await db.TemplatesAsync();
            return ApiAnswers.Found(new Paged<TemplateRow>(rows, rows.Count));
        });

    public static async Task<IReadOnlyList<TemplateRow>> TemplatesAsync(this CrmDb db) => await db.ContractTemplates.AsNoTracking().Where(t => t.RetiredAt == null).OrderBy(t => t.Number)
        .Select(t => new TemplateRow(t.Number, t.Name, t.File, t.AddedBy, t.AddedAt, db.Contracts.Count(c => c.Template == t.Number))).ToListAsync();
}
