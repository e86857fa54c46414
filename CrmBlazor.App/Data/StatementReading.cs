using System.IO.Compression;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Domain.Invoices;
using CrmBlazor.Domain.Payments;
using CrmBlazor.Domain.Statements;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Data;

/// <summary>What a statement would do now: read anew each time, for invoices and earlier statements move on while somebody looks at it.</summary>
public static class StatementReading
{
    private const int Chunk = 500;

    /// <summary>Each with the companies of ours whose it is.</summary>
    public static async Task<ILookup<string, Guid>> OwnAccountsAsync(this CrmDb db) =>
        (await db.Companies.AsNoTracking().Where(c => c.IsOwn).Select(c => new { c.Id, c.BankAccounts }).ToListAsync()).SelectMany(c => c.BankAccounts.Select(a => (a.Account, c.Id))).ToLookup(a => a.Account, a => a.Id);

    /// <summary>What the desk must know to decide on operations of that account.</summary>
    public static OperationFacts FactsOf(this IEnumerable<Company> own, string account, DateOnly today) => new([.. own.Where(c => c.BankAccounts.Any(a => a.Account == account))], today);

    public static async Task<BankStatement> ContentsAsync(this CrmDb db, Statement statement)
    {
        var packed = await db.StatementFiles.AsNoTracking().Where(f => f.StatementId == statement.Id).Select(f => f.Packed).SingleAsync();
        return BankStatement.Read(Unpacked(packed, statement.Size));
    }

    public static async Task<IReadOnlyList<OperationMatch>> MatchAsync(this CrmDb db, BankStatement statement, DateOnly today)
    {
        var (own, accounts) = (await db.OwnAccountsAsync(), statement.Accounts.ToHashSet());
        var incoming = statement.Documents.Where(d => !accounts.Contains(d.PayerAccount)).ToList();
        var invoices = await db.PayableAsync([.. incoming.SelectMany(d => new PurposeText(d.Purpose).Invoices).Select(i => i.Ordinal).Distinct()], [.. incoming.Select(d => d.PayerInn).OfType<string>().Distinct()]);
        var known = await db.KnownAsync([.. statement.Documents.Select(d => d.KeyOf(accounts.Contains(d.PayerAccount) ? d.PayerAccount : d.PayeeAccount)).Distinct()]);
        var matching = new OperationMatching(invoices, accounts, own, known, today);
        return [.. statement.Documents.Select(matching.Decide)];
    }

    /// <summary>Those that the payers may mean: by number, and those that wait for their money.</summary>
    private static async Task<IReadOnlyList<PayableInvoice>> PayableAsync(this CrmDb db, List<int> ordinals, List<string> inns)
    {
        var found = new Dictionary<Guid, PayableInvoice>();
        foreach (var some in ordinals.Chunk(Chunk)) await TakeAsync(db.Invoices.Where(i => some.Contains(i.Ordinal)));
        foreach (var some in inns.Chunk(Chunk)) await TakeAsync(db.Invoices.Where(i => i.Status == InvoiceStatus.New && db.Companies.Any(c => c.Id == i.CompanyId && some.Contains(c.Inn))));
        return [.. found.Values.OrderBy(i => i.Year).ThenBy(i => i.Ordinal)];

        async Task TakeAsync(IQueryable<Invoice> invoices)
        {
            var rows = await (from invoice in invoices.AsNoTracking()
                              join company in db.Companies on invoice.CompanyId equals company.Id into companies
                              from company in companies.DefaultIfEmpty()
                              select new PayableInvoice(invoice.Id, invoice.Number, invoice.Year, invoice.Ordinal, invoice.SellerId, company == null ? null : company.Inn, invoice.Status, invoice.Total, invoice.Announced)).ToListAsync();
            var ids = rows.Select(r => r.Id).ToList();
            var told = new List<(Guid Invoice, Money Amount, DateOnly On)>();
            foreach (var some in ids.Chunk(Chunk))
                told.AddRange((await db.Payments.AsNoTracking().Where(p => some.Contains(p.InvoiceId) && p.OperationId == null && p.State != PaymentState.Rejected).Select(p => new { p.InvoiceId, p.Amount, p.PaidOn }).ToListAsync()).Select(p => (p.InvoiceId, p.Amount, p.PaidOn)));
            var byInvoice = told.ToLookup(t => t.Invoice, t => (t.Amount, t.On));
            foreach (var row in rows) found[row.Id] = row with { ByHand = [.. byInvoice[row.Id]] };
        }
    }

    private static async Task<IReadOnlySet<string>> KnownAsync(this CrmDb db, List<string> keys)
    {
        var known = new HashSet<string>();
        foreach (var some in keys.Chunk(Chunk)) known.UnionWith(await db.StatementOperations.Where(o => some.Contains(o.Key)).Select(o => o.Key).ToListAsync());
        return known;
    }

    public static byte[] Packed(byte[] contents)
    {
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Fastest)) zip.Write(contents);
        return packed.ToArray();
    }

    /// <summary>As much as was packed, and not a byte more.</summary>
    private static byte[] Unpacked(byte[] packed, int size)
    {
        var contents = new byte[size];
        using var zip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        zip.ReadExactly(contents);
        return contents;
    }
}
