using System.Security.Cryptography;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Files;
using CrmBlazor.Domain.Statements;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Data;

/// <summary>Takes a statement in for a look: refused as a whole, or kept as it came. Nothing else is written until somebody accepts it.</summary>
public sealed class StatementUploads(Writer writer, IDbContextFactory<CrmDb> factory, TimeProvider time)
{
    private const int Step = 256 * 1024;

    /// <returns>The statement of these contents, which somebody may have brought before.</returns>
    /// <exception cref="BadFieldsException">No statement, a part of one, too much of one, or another's.</exception>
    public async Task<Guid> ReceiveAsync(Stream contents, string? name, Guid by, CancellationToken stop)
    {
        var bytes = await WholeAsync(contents, stop);
        var read = BankStatement.Read(bytes);
        await using (var db = factory.CreateDbContext()) read.MustBeOf((await db.OwnAccountsAsync()).Select(a => a.Key).ToHashSet());
        var (sum, packed) = (Convert.ToHexStringLower(SHA256.HashData(bytes)), StatementReading.Packed(bytes));
        return await writer.RunAsync(async (db, _) =>
        {
            if (await db.Statements.Where(s => s.Sha256 == sum).Select(s => (Guid?)s.Id).SingleOrDefaultAsync() is { } known) return known;
            var statement = Statement.Of(read, FileTypes.NameOf(name), sum, bytes.Length, by, DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds()));
            db.Statements.Add(statement);
            db.StatementFiles.Add(new(statement.Id, packed));
            await db.SaveChangesAsync();
            return statement.Id;
        });
    }

    /// <summary>Not a part more than the limit is read of one that is too large.</summary>
    private static async Task<byte[]> WholeAsync(Stream contents, CancellationToken stop)
    {
        using var whole = new MemoryStream();
        var part = new byte[Step];
        while (await contents.ReadAsync(part, stop) is > 0 and var read)
        {
            if (whole.Length + read > BankStatement.Most) throw new BadFieldsException("file", "fileTooLarge", BankStatement.Most / 1024 / 1024);
            whole.Write(part, 0, read);
        }
        return whole.ToArray();
    }
}
