using CrmBlazor.App.Api;
using CrmBlazor.App.Data;
using CrmBlazor.App.Documents;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Staff;
using CrmBlazor.Domain.Tasks;

namespace CrmBlazor.App.Features.Tasks;

public static class TaskExport
{
    public static void MapTaskExport(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/export/tasks.xlsx", (HttpContext http, Exports exports, string? search, QueryWord<TaskKind>? kind) => http.Actor().IsInSales()
            ? exports.WriteAsync(http, ("tasks", "Nav_Tasks"), Columns, (db, s) => RowsAsync(db, s.Actor, new(search.Sought(), kind?.Value)))
            : new Problem(403, "Refusal_forbidden").ExecuteAsync(http));

    private static async IAsyncEnumerable<TaskRow> RowsAsync(CrmDb db, Actor actor, TaskFilter filter)
    {
        var mine = filter.Of(await db.MyTasksAsync(actor));
        foreach (var task in mine.Open.Concat(mine.Done)) yield return task;
    }

    private static IReadOnlyList<Column<TaskRow>> Columns(ExportSpeech s) =>
    [
        new("№", 9, t => t.Number),
        new(s.T["Task_Kind"], 12, t => s.Voice.Word(t.Kind)),
        new(s.T["Task_Title"], 40, t => t.Title),
        new(s.T["Task_Due"], 17, t => s.At(t.DueAt)),
        new(s.T["Export_Status"], 14, t => s.Voice.Word(t.State)),
        new(s.T["Task_Responsible"], 28, t => s.Voice.Who(t.Assignee)),
        new(s.T["Export_Deal"], 10, t => t.DealTitle is null ? null : t.Deal),
        new(s.T["Export_Closed"], 17, t => s.At(t.ClosedAt)),
        new(s.T["Task_Result"], 40, t => t.Result),
    ];
}
