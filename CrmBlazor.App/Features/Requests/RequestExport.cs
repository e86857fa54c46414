using CrmBlazor.App.Api;
using CrmBlazor.App.Documents;
using CrmBlazor.Domain.Requests;
using CrmBlazor.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Features.Requests;

public static class RequestExport
{
    public static void MapRequestExport(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/export/requests.xlsx", (HttpContext http, Exports exports, string? show, QueryWord<RequestKind>? kind) => http.Actor().SeesRequests()
            ? exports.WriteAsync(http, ("requests", "Nav_Requests"), Columns, (db, s) => db.RequestRows(RequestSearch.Of(show, kind?.Value), s.Actor).AsAsyncEnumerable())
            : new Problem(403, "Refusal_forbidden").ExecuteAsync(http));

    private static IReadOnlyList<Column<RequestRow>> Columns(ExportSpeech s) =>
    [
        new("№", 9, r => r.Number),
        new(s.T["Export_What"], 14, r => s.T[$"Request_{r.Kind.Code()}"].Value),
        new(s.T["Requests_Name"], 36, r => r.Name),
        new(s.T["Inn"], 14, r => r.Inn),
        new(s.T["Request_Asks"], 28, r => r.FiledBy),
        new(s.T["Export_At"], 17, r => s.At(r.FiledAt)),
        new(s.T["Export_Deal"], 10, r => r.Deal),
        new(s.T["Export_Status"], 14, r => s.Voice.Word(r.State)),
        new(s.T["Request_Answered"], 28, r => r.AnsweredBy),
        new(s.T["Export_Closed"], 17, r => s.At(r.AnsweredAt)),
        new(s.T["Request_Result"], 10, r => r.Result),
        new(s.T["Export_Reason"], 40, r => r.Reason),
    ];
}
