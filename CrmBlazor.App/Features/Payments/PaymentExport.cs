using CrmBlazor.App.Api;
using CrmBlazor.App.Data;
using CrmBlazor.App.Documents;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Payments;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Features.Payments;

public static class PaymentExport
{
    private sealed record Row(int Number, string Invoice, string Client, Money Amount, string? PayerInn, DateOnly PaidOn, PaymentState State, Guid PostedBy, DateTimeOffset PostedAt, Guid? DecidedBy,
        DateTimeOffset? DecidedAt, string? Text);

    public static void MapPaymentExport(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/export/payments.xlsx", (HttpContext http, Exports exports, QueryWord<PaymentState>? state) => http.Actor().InPayments
            ? exports.WriteAsync(http, ("payments", "Nav_Payments"), Columns, (db, _) => Rows(db, state?.Value).AsAsyncEnumerable())
            : new Problem(403, "Refusal_forbidden").ExecuteAsync(http));

    private static IQueryable<Row> Rows(CrmDb db, PaymentState? state) =>
        from payment in db.Payments.AsNoTracking()
        where state == null || payment.State == state
        join invoice in db.Invoices on payment.InvoiceId equals invoice.Id
        join contact in db.Contacts on invoice.ContactId equals contact.Id
        join company in db.Companies on invoice.CompanyId equals company.Id into companies
        from company in companies.DefaultIfEmpty()
        orderby payment.Number descending
        select new Row(payment.Number, payment.InvoiceNumber, company == null ? contact.FullName : company.Name, payment.Amount, payment.PayerInn, payment.PaidOn, payment.State, payment.PostedBy,
            payment.PostedAt, payment.DecidedBy, payment.DecidedAt, payment.Text);

    private static IReadOnlyList<Column<Row>> Columns(ExportSpeech s) =>
    [
        new("№", 9, p => p.Number),
        new(s.T["Match_PaidOn"], 12, p => p.PaidOn),
        new(s.T["Invoices_Number"], 12, p => p.Invoice),
        new(s.T["Invoices_Client"], 40, p => p.Client),
        new(s.T["Match_Inn"], 15, p => p.PayerInn),
        new(s.T["Match_Sum"], 16, p => p.Amount, IsSummed: true),
        new(s.T["Export_Status"], 24, p => s.Voice.Word(p.State)),
        new(s.T["Match_Poster"], 28, p => s.Voice.Who(p.PostedBy)),
        new(s.T["Export_At"], 17, p => s.At(p.PostedAt)),
        new(s.T["Export_Decided"], 28, p => p.DecidedBy is { } by ? s.Voice.Who(by) : null),
        new(s.T["Notice_Text"], 60, p => p.Text),
    ];
}
