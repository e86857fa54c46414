using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CrmBlazor.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Data;

/// <summary>
/// The log: what happened, in the order of the commits, without gaps, each row carrying the hash of the one before.
/// Its numbers come from the locked head row inside the transaction.
/// </summary>
public sealed class Log
{
    private const int SaltLength = 16;
    public static readonly byte[] Beginning = new byte[32];

    private static readonly PerEngine<Func<CrmDb, Task<LogHead>>> Head = new(() => EF.CompileAsyncQuery((CrmDb db) => db.LogHeads.AsNoTracking().Single()));

    private Log(LogHead head) => (Sequence, Hash) = (head.Sequence, head.Hash);

    public long Sequence { get; private set; }
    private byte[] Hash { get; set; }

    /// <summary>The head as it stands; the transaction that asks must be the only one that appends.</summary>
    public static async Task<Log> OpenAsync(CrmDb db) => new(await Head.On(db)(db));

    /// <summary>A place to come back to when what was appended since is rolled back.</summary>
    public (long, byte[]) Mark => (Sequence, Hash);

    public void Return((long Sequence, byte[] Hash) mark) => (Sequence, Hash) = mark;

    public void Append(CrmDb db, DomainEvent happening, Guid by, DateTimeOffset at)
    {
        var text = EventJson.Text(happening);
        var salt = text is null ? null : RandomNumberGenerator.GetBytes(SaltLength);
        var subject = happening.Subject;
        var row = Seal(new LogRow
        {
            Sequence = Sequence + 1,
            At = at,
            By = by,
            Type = EventJson.NameOf(happening),
            Kind = subject.Kind,
            SubjectId = subject.Id,
            SubjectNumber = subject.Number,
            DealId = happening.Deal,
            Data = EventJson.Data(happening),
            TextHash = text is null ? null : HashOf(salt!, text),
        }, Hash);
        db.Log.Add(row);
        if (text is not null) db.LogTexts.Add(new LogText { Sequence = row.Sequence, Salt = salt!, Text = text });
        (Sequence, Hash) = (row.Sequence, row.Hash);
    }

    /// <summary>Writes the head back, once a transaction. As plain SQL: an ExecuteUpdate would be compiled anew each time.</summary>
    public Task CloseAsync(CrmDb db) => db.Database.ExecuteSqlAsync($"""UPDATE log_head SET "Sequence" = {Sequence}, "Hash" = {Hash}""");

    /// <summary>The row with its place in the chain.</summary>
    public static LogRow Seal(LogRow row, byte[] previous) => new()
    {
        Sequence = row.Sequence,
        At = row.At,
        By = row.By,
        Type = row.Type,
        Kind = row.Kind,
        SubjectId = row.SubjectId,
        SubjectNumber = row.SubjectNumber,
        DealId = row.DealId,
        Data = row.Data,
        TextHash = row.TextHash,
        Previous = previous,
        Hash = HashOf(row, previous),
    };

    public static byte[] HashOf(LogRow row, byte[] previous)
    {
        var text = string.Create(CultureInfo.InvariantCulture,
            $"{row.Sequence}\n{row.At.ToUnixTimeMilliseconds()}\n{row.By}\n{row.Type}\n{row.Kind}\n{row.SubjectId}\n{row.SubjectNumber}\n{row.DealId}\n{row.Data}\n{Convert.ToHexString(row.TextHash ?? [])}");
        return SHA256.HashData([.. previous, .. Encoding.UTF8.GetBytes(text)]);
    }

    public static byte[] HashOf(byte[] salt, string text) => SHA256.HashData([.. salt, .. Encoding.UTF8.GetBytes(text)]);
}
