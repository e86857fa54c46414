using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Domain.Invoices;
using CrmBlazor.Domain.Payments;
using CrmBlazor.Domain.Statements;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Commands.Statements;

internal static class StatementRecords
{
    private const int Chunk = 500;

    public static async Task<StatementOperation> OperationAsync(this CommandContext context, int number) =>
        await context.Db.StatementOperations.SingleOrDefaultAsync(o => o.Number == number) ?? throw new NotFoundException("operation", number.Plain());

    /// <param name="invoices">That it is to pay.</param>
    public static async Task<OperationFacts> FactsAsync(this CommandContext context, StatementOperation operation, params IReadOnlyList<Invoice> invoices)
    {
        var own = await context.Db.Companies.AsNoTracking().Where(c => c.IsOwn).OrderBy(c => c.Number).ToListAsync();
        return own.FactsOf(operation.Account, await context.TodayAsync()) with { Sellers = invoices.DistinctBy(i => i.Id).ToDictionary(i => i.Id, i => own.Single(c => c.Id == i.SellerId)) };
    }

    /// <summary>The first of so many numbers that follow each other.</summary>
    public static async Task<int> NextNumbersAsync(this CommandContext context, string counter, int count)
    {
        if (count == 0) return 0;
        var first = await context.NextNumberAsync(counter);
        (await context.Db.Counters.FindAsync(counter))!.Next += count - 1;
        return first;
    }

    /// <summary>A notice for each part of each operation.</summary>
    public static async Task AnnounceAsync(this CommandContext context, IReadOnlyList<(StatementOperation Operation, IReadOnlyList<MoneyPart> Parts)> decided)
    {
        var invoices = new Dictionary<Guid, Invoice>();
        foreach (var ids in decided.SelectMany(d => d.Parts).Select(p => p.InvoiceId).Distinct().Chunk(Chunk))
            foreach (var invoice in await context.Db.Invoices.Where(i => ids.Contains(i.Id)).ToListAsync()) invoices[invoice.Id] = invoice;
        var (today, number) = (await context.TodayAsync(), await context.NextNumbersAsync("payment", decided.Sum(d => d.Parts.Count)));
        foreach (var (operation, parts) in decided)
            foreach (var part in parts)
                context.Db.Payments.Add(Payment.Post(number++, invoices[part.InvoiceId], part.Amount, InnOf(operation), operation.Date!.Value, TextOf(operation), context.Actor, context.At, today, operation.Id));
    }

    /// <summary>A bank may write anything for it.</summary>
    private static string? InnOf(StatementOperation operation) => operation.PartyInn is { } inn && Inn.IsValid(inn) ? inn : null;

    private static string? TextOf(StatementOperation operation) => operation.Purpose.Length <= Payment.TextLength ? operation.Purpose.OrNull() : operation.Purpose[..Payment.TextLength];

    /// <summary>A notice of a statement was rejected: its operation waits again.</summary>
    public static async Task ReturnToDeskAsync(this CommandContext context, Payment payment)
    {
        if (payment.OperationId is { } id) (await context.Db.StatementOperations.SingleAsync(o => o.Id == id)).Return(payment.Amount);
    }
}
