using CrmBlazor.App.Api;
using CrmBlazor.App.Documents;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Customers;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Features.Customers;

public static class CustomerExports
{
    public static void MapCustomerExports(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/export/contacts.xlsx", (HttpContext http, Exports exports, string? search) => exports.WriteAsync(http, ("contacts", "Nav_Contacts"), Contacts, (db, _) => db.ContactRowsAsync(search)));
        routes.MapGet("/export/companies.xlsx", (HttpContext http, Exports exports, string? search, bool? own, QueryWord<CompanyKind>? kind, string? sphere, bool? mine) =>
            exports.WriteAsync(http, ("companies", "Nav_Companies"), Companies, (db, s) => db.CompanyRows(new(search, own ?? false, kind?.Value, sphere.OrNull(), mine is true ? s.Actor.Id : null)).AsAsyncEnumerable()));
    }

    private static IReadOnlyList<Column<ContactRow>> Contacts(ExportSpeech s) =>
    [
        new("№", 9, c => c.Number),
        new(s.T["Contact_fullName"], 36, c => c.FullName),
        new(s.T["Lead_Phone"], 18, c => c.MobilePhone),
        new(s.T["Lead_Email"], 30, c => c.PrivateEmail),
        new(s.T["Contact_position"], 24, c => c.Position),
        new(s.T["Company"], 36, c => c.Company),
    ];

    private static IReadOnlyList<Column<CompanyRow>> Companies(ExportSpeech s) =>
    [
        new("№", 9, c => c.Number),
        new(s.T["Company"], 40, c => c.Name),
        new(s.T["Export_Inn"], 15, c => c.Inn),
        new(s.T["Export_Kpp"], 12, c => c.Kpp),
        new(s.T["Company_Kind"], 22, c => s.Voice.Word(c.Kind)),
        new(s.T["Company_Sphere"], 28, c => c.Sphere),
        new(s.T["Deal_Manager"], 28, c => c.Responsible is { } who ? s.Voice.Who(who) : null),
    ];
}
