using CrmBlazor.App.Api;
using CrmBlazor.App.Documents;
using CrmBlazor.App.Live;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Deals;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Features.Deals;

public static class DealExport
{
    public static void MapDealExport(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/export/deals.xlsx", (HttpContext http, Exports exports, OfficeBook book, string? search, QueryWord<Stage>? stage, bool? open, bool? mine, bool? lapsed, bool? followed, QueryWord<Planned>? plan, string? direction, QueryDay? createdFrom, QueryDay? createdTo) =>
            exports.WriteAsync(http, ("deals", "Nav_Board"), Columns, (db, s) =>
                db.DealRows(new(search, stage?.Value, open, mine ?? false, lapsed ?? false, followed ?? false, plan?.Value, direction.OrNull(), createdFrom?.Value, createdTo?.Value), s.Actor, book, s.Now).AsAsyncEnumerable()));

    private static IReadOnlyList<Column<DealRow>> Columns(ExportSpeech s) =>
    [
        new("№", 9, d => d.Number),
        new(s.T["Deals_Title"], 40, d => d.Title),
        new(s.T["Deals_Stage"], 24, d => s.Voice.Word(d.Stage)),
        new(s.T["Deals_Client"], 36, d => d.Client),
        new(s.T["Deal_Manager"], 28, d => d.Manager),
        new(s.T["Deal_Sum"], 16, d => d.Amount, IsSummed: true),
        new(s.T["Deals_Created"], 17, d => s.At(d.CreatedAt)),
        new(s.T["Deal_OnStage"], 17, d => s.At(d.StageSince)),
        new(s.T["Deal_Ends"], 12, d => d.EndsOn),
        new(s.T["Export_Closed"], 17, d => s.At(d.ClosedAt)),
    ];
}
