using CrmBlazor.Domain.Catalog;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Invoices;
using CrmBlazor.Domain.Payments;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Data;

/// <summary>
/// The invariants of the office: lines make the totals, money is neither made nor lost, statuses follow the sums (B 50, B 57), each decision of a payment
/// stands once in the log, numbers have no gaps but in years that were brought in, and the chain is whole.
/// </summary>
public static class BooksCheck
{
    public static async Task<IReadOnlyList<string>> ViolationsAsync(CrmDb db)
    {
        var found = new List<string>();
        var log = await LogVerifier.VerifyAsync(db);
        if (!log.IsSound) found.Add($"log: {log.Text}");
        found.AddRange(await MoneyAsync(db));
        found.AddRange(await DecisionsAsync(db));
        found.AddRange(await OperationsAsync(db));
        found.AddRange(await NumbersAsync(db));
        return found;
    }

    private static async Task<IReadOnlyList<string>> MoneyAsync(CrmDb db)
    {
        var found = new List<string>();
        var payments = (await db.Payments.AsNoTracking().ToListAsync()).ToLookup(p => p.InvoiceId);
        var advances = await db.Advances.AsNoTracking().ToListAsync();
        var made = advances.ToLookup(a => a.FromInvoiceId);
        var allocated = (await EventsAsync<AdvanceAllocated>(db)).ToList();
        var (to, of) = (allocated.ToLookup(a => a.InvoiceId), allocated.ToLookup(a => a.AdvanceId));
        await foreach (var invoice in db.Invoices.AsNoTracking().AsAsyncEnumerable())
            found.AddRange(Of(invoice, payments[invoice.Id], Money.Sum(made[invoice.Id].Select(a => a.Amount)), Money.Sum(to[invoice.Id].Select(a => a.Amount))));
        found.AddRange(advances.Where(a => a.Left != a.Amount - Money.Sum(of[a.Id].Select(x => x.Amount))).Select(a => $"advance {a.Number}: what is left is not what was not allocated"));
        found.AddRange((await db.Deals.AsNoTracking().Select(d => new { d.Number, d.Amount, d.Lines }).ToListAsync())
            .Where(d => (d.Amount ?? Money.Zero) != Money.Sum(d.Lines.Select(l => l.Gross))).Select(d => $"deal {d.Number}: the lines do not make the amount"));
        return found;
    }

    private static IEnumerable<string> Of(Invoice invoice, IEnumerable<Payment> payments, Money made, Money allocated)
    {
        var (totals, confirmed) = (Totals.Of(invoice.Lines, invoice.IssuedOn), Money.Sum(payments.Where(p => p.State is PaymentState.Confirmed).Select(p => p.Amount)));
        var announced = confirmed + Money.Sum(payments.Where(p => p.State is PaymentState.Waiting).Select(p => p.Amount));
        if (totals.Gross != invoice.Total || totals.Vat != invoice.Vat) yield return Say("the lines do not make the total");
        if (announced + allocated != invoice.Announced) yield return Say("the notices do not make what is announced");
        if (confirmed + allocated != invoice.Confirmed + made) yield return Say("the confirmed money is neither here nor an advance");
        if (invoice.Confirmed > invoice.Total || invoice.Confirmed < Money.Zero) yield return Say("more is confirmed than is due");
        if (invoice.IsPaid && (invoice.Confirmed != invoice.Total || invoice.PaidAt is null)) yield return Say("it is paid without its money");
        if (invoice.Status is InvoiceStatus.Unpaid && invoice.Confirmed != Money.Zero) yield return Say("it is unpaid and keeps money");

        string Say(string what) => $"invoice {invoice.Number}: {what}";
    }

    /// <summary>Decided once, and told once.</summary>
    private static async Task<IEnumerable<string>> DecisionsAsync(CrmDb db)
    {
        var decided = await db.Payments.AsNoTracking().Where(p => p.State != PaymentState.Waiting).Select(p => new { p.Id, p.Number, p.State }).ToListAsync();
        var told = (await EventsAsync<PaymentConfirmed>(db)).Select(e => (e.PaymentId, State: PaymentState.Confirmed))
            .Concat((await EventsAsync<PaymentRejected>(db)).Select(e => (e.PaymentId, State: PaymentState.Rejected))).ToLookup(e => e.PaymentId, e => e.State);
        var wrong = decided.Where(p => !told[p.Id].SequenceEqual([p.State])).Select(p => $"payment {p.Number}: {p.State}, and the log tells {told[p.Id].Count()} decisions");
        var unknown = told.Select(t => t.Key).Except(decided.Select(p => p.Id)).Select(id => $"payment {id}: the log tells a decision that is not there");
        return wrong.Concat(unknown);
    }

    /// <summary>What an operation of the bank gave away stands in notices, and is not more than it was.</summary>
    private static async Task<IEnumerable<string>> OperationsAsync(CrmDb db)
    {
        var notices = (await db.Payments.AsNoTracking().Where(p => p.OperationId != null && p.State != PaymentState.Rejected).Select(p => new { p.OperationId, p.Amount }).ToListAsync()).ToLookup(p => p.OperationId, p => p.Amount);
        var operations = await db.StatementOperations.AsNoTracking().Select(o => new { o.Id, o.Number, o.Allocated, o.Sum }).ToListAsync();
        return operations.Where(o => o.Allocated != Money.Sum(notices[o.Id]) || o.Allocated > (o.Sum ?? Money.Zero)).Select(o => $"operation {o.Number}: the notices do not make what is allocated");
    }

    private static async Task<IEnumerable<string>> NumbersAsync(CrmDb db)
    {
        var counters = await db.Counters.AsNoTracking().ToDictionaryAsync(c => c.Name, c => c.Next);
        var found = new List<string>();
        found.AddRange(Gaps("lead", await db.Leads.Select(l => l.Number).ToListAsync()));
        found.AddRange(Gaps("deal", await db.Deals.Select(d => d.Number).ToListAsync()));
        found.AddRange(Gaps("contact", await db.Contacts.Select(c => c.Number).ToListAsync()));
        found.AddRange(Gaps("company", await db.Companies.Select(c => c.Number).ToListAsync()));
        found.AddRange(Gaps("product", await db.Products.Select(p => p.Number).ToListAsync()));
        found.AddRange(Gaps("payment", await db.Payments.Select(p => p.Number).ToListAsync()));
        found.AddRange(Gaps("advance", await db.Advances.Select(a => a.Number).ToListAsync()));
        found.AddRange(Gaps("operation", await db.StatementOperations.Select(o => o.Number).ToListAsync()));
        found.AddRange(Gaps("statement", await db.Statements.Where(s => s.Number != null).Select(s => s.Number!.Value).ToListAsync()));
        found.AddRange(Gaps("task", await db.Tasks.Select(t => t.Number).ToListAsync()));
        foreach (var year in (await db.Invoices.Select(i => new { i.Year, i.Ordinal }).ToListAsync()).GroupBy(i => i.Year).Where(y => !counters.ContainsKey($"history {y.Key.Plain()}"))) found.AddRange(Gaps($"invoice {year.Key.Plain()}", [.. year.Select(i => i.Ordinal)]));
        return found;

        IEnumerable<string> Gaps(string kind, List<int> numbers)
        {
            if (numbers.Count == 0) yield break;
            numbers.Sort();
            if (numbers[^1] - numbers[0] + 1 != numbers.Count) yield return $"{kind}: {numbers.Count} numbers from {numbers[0]} to {numbers[^1]}";
            if (counters.GetValueOrDefault(kind) != numbers[^1] + 1) yield return $"{kind}: the next number would be {counters.GetValueOrDefault(kind)} after {numbers[^1]}";
        }
    }

    private static async Task<IEnumerable<T>> EventsAsync<T>(CrmDb db) where T : DomainEvent
    {
        var type = EventJson.NameOf<T>();
        return (await db.Log.AsNoTracking().Where(r => r.Type == type).OrderBy(r => r.Sequence).Select(r => r.Data).ToListAsync()).Select(data => (T)EventJson.Read(type, data));
    }
}
