using CrmBlazor.App.Api;
using CrmBlazor.App.Data;
using CrmBlazor.App.Documents;
using CrmBlazor.App.Live;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Regulation;

namespace CrmBlazor.App.Features.Breaches;

public static class BreachExport
{
    public static void MapBreachExport(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/export/breaches.xlsx", (HttpContext http, Exports exports, OfficeBook book, TimeProvider time, string? month, QueryWord<BreachState>? state) =>
        {
            var first = Months.Of(month, book.Settings.Today(time.GetUtcNow())) ?? throw Months.Unknown;
            return exports.WriteAsync(http, ("breaches", "Nav_Breaches"), Columns, (db, s) => RowsAsync(db, s.Actor, book.Midnight(first), book.Midnight(first.AddMonths(1)), state?.Value));
        });

    private static async IAsyncEnumerable<BreachView> RowsAsync(CrmDb db, Actor actor, DateTimeOffset from, DateTimeOffset to, BreachState? state)
    {
        foreach (var breach in await db.BreachesAsync(actor, from, to, state)) yield return breach;
    }

    private static IReadOnlyList<Column<BreachView>> Columns(ExportSpeech s) =>
    [
        new("№", 9, b => b.Number),
        new(s.T["Export_At"], 17, b => s.At(b.At)),
        new(s.T["Breaches_Person"], 28, b => s.Voice.Who(b.Person)),
        new(s.T["Export_Rule"], 9, b => b.Rule),
        new(s.T["Export_What"], 36, b => s.Voice.Word(b.Kind)),
        new(s.T["Export_Deal"], 10, b => b.Deal),
        new(s.T["Export_Status"], 18, b => s.Voice.Word(b.State)),
        new(s.T["Breaches_Fines"], 14, b => b.Fine, IsSummed: true),
        new(s.T["Export_Reason"], 40, b => b.Reason),
    ];
}
