using CrmBlazor.App.Api;
using CrmBlazor.App.Data;
using CrmBlazor.App.Documents;
using CrmBlazor.App.Live;
using CrmBlazor.Domain.Staff;

namespace CrmBlazor.App.Features.Reports;

public static class UnshippedExport
{
    public static void MapUnshippedExport(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/export/unshipped.xlsx", (HttpContext http, Exports exports, OfficeBook book, string? age, string? gap, string? manager, string? late) => http.Actor().SeesInvoices()
            ? exports.WriteAsync(http, ("unshipped", "Unshipped_Title"), Columns, (db, s) => RowsAsync(db, s, book, UnshippedFilter.Of(age, gap, manager, late)))
            : new Problem(403, "Refusal_forbidden").ExecuteAsync(http));

    private static async IAsyncEnumerable<UnshippedRow> RowsAsync(CrmDb db, ExportSpeech s, OfficeBook book, UnshippedFilter filter)
    {
        foreach (var row in filter.Of(await db.UnshippedAsync(s.Actor, book, book.Settings.Today(s.Now)))) yield return row;
    }

    private static IReadOnlyList<Column<UnshippedRow>> Columns(ExportSpeech s) =>
    [
        new(s.T["Invoices_Number"], 12, r => r.Invoice),
        new(s.T["Export_Deal"], 10, r => r.Deal),
        new(s.T["Invoices_Client"], 36, r => r.Client),
        new(s.T["Unshipped_Manager"], 28, r => r.Manager is null ? s.T["Unshipped_Nobody"].Value : s.Voice.Who(r.Manager)),
        new(s.T["Unshipped_PaidOn"], 12, r => r.PaidOn),
        new(s.T["Unshipped_Missing"], 24, r => s.Voice.Word(r.Gap)),
        new(s.T["Unshipped_Late"], 12, r => r.Late),
        new(s.T["Deal_Sum"], 14, r => r.Total, IsSummed: true),
    ];
}
