using CrmBlazor.App.Api;
using CrmBlazor.App.Documents;
using CrmBlazor.Domain.Leads;
using CrmBlazor.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Features.Leads;

public static class LeadExport
{
    public static void MapLeadExport(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/export/leads.xlsx", (HttpContext http, Exports exports, string? search, QueryWord<LeadStatus>? status) => http.Actor().SeesLeads()
            ? exports.WriteAsync(http, ("leads", "Nav_Leads"), Columns, (db, _) => db.LeadRows(search, status?.Value).AsAsyncEnumerable())
            : new Problem(403, "Refusal_forbidden").ExecuteAsync(http));

    private static IReadOnlyList<Column<LeadRow>> Columns(ExportSpeech s) =>
    [
        new("№", 9, l => l.Number),
        new(s.T["Lead_Title"], 36, l => l.Title),
        new(s.T["Export_Status"], 18, l => s.Voice.Word(l.Status)),
        new(s.T["Lead_Source"], 16, l => s.Voice.Word("Source", l.Source)),
        new(s.T["Contact_fullName"], 30, l => l.Name),
        new(s.T["Lead_Phone"], 18, l => l.Phone),
        new(s.T["Lead_Email"], 30, l => l.Email),
        new(s.T["Deals_Created"], 17, l => s.At(l.RegisteredAt)),
        new(s.T["Export_Deal"], 10, l => l.Deal),
        new(s.T["Export_Reason"], 30, l => l.JunkReason),
    ];
}
