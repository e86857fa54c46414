using CrmBlazor.App.Api;
using CrmBlazor.App.Documents;
using CrmBlazor.Domain.Invoices;
using CrmBlazor.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Features.Invoices;

public static class InvoiceExport
{
    public static void MapInvoiceExport(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/export/invoices.xlsx", (HttpContext http, Exports exports, string? search, QueryWord<InvoiceStatus>? status) => http.Actor().SeesInvoices()
            ? exports.WriteAsync(http, ("invoices", "Nav_Invoices"), Columns, (db, s) => db.InvoiceRows(search, status?.Value, s.Actor).AsAsyncEnumerable())
            : new Problem(403, "Refusal_forbidden").ExecuteAsync(http));

    private static IReadOnlyList<Column<InvoiceRow>> Columns(ExportSpeech s) =>
    [
        new(s.T["Invoices_Number"], 12, i => i.Number),
        new(s.T["Export_Issued"], 12, i => i.IssuedOn),
        new(s.T["Invoices_Client"], 40, i => i.Client),
        new(s.T["Invoices_Deal"], 36, i => i.DealTitle),
        new(s.T["Invoices_Status"], 20, i => s.Voice.Word(i.Status)),
        new(s.T["Invoices_Due"], 12, i => i.DueOn),
        new(s.T["Export_Sent"], 17, i => s.At(i.SentAt)),
        new(s.T["Invoices_Paid"], 16, i => i.Confirmed, IsSummed: true),
        new(s.T["Deal_Sum"], 16, i => i.Total, IsSummed: true),
        new(s.T["Invoice_Payment"], 14, i => s.T[i.Cash ? "Invoice_Cash" : "Invoice_Cashless"].Value),
    ];
}
