using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using CrmBlazor.App.Data;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Security;

/// <summary>A start without any account prints a code; whoever holds it within half an hour makes the first administrator, once.</summary>
public sealed class SetUp(IDbContextFactory<CrmDb> factory, TimeProvider time)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(30);
    private readonly Lock gate = new();
    private byte[]? code;
    private DateTimeOffset until;

    public async Task<bool> IsNeededAsync()
    {
        await using var db = factory.CreateDbContext();
        return !await db.Users.AnyAsync();
    }

    public string NewCode()
    {
        var text = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(24));
        lock (gate) (code, until) = (Encoding.UTF8.GetBytes(text), time.GetUtcNow() + Life);
        return text;
    }

    public bool Use(string? tried)
    {
        lock (gate)
        {
            var right = code is not null && time.GetUtcNow() < until && CryptographicOperations.FixedTimeEquals(code, Encoding.UTF8.GetBytes(tried?.Trim() ?? ""));
            if (right) code = null;
            return right;
        }
    }
}
