using System.Security.Cryptography;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Files;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Data;

/// <summary>
/// Takes a file in, part by part into the database, so that both nodes, a backup and a copy of the office have it, and no commit waits for a whole file.
/// What breaks off leaves parts that nobody names; they go with the next sweep.
/// </summary>
public sealed class Uploads(Writer writer, TimeProvider time)
{
    private DateTimeOffset swept;

    /// <exception cref="BadFieldsException">Empty, too large, of no kind that is taken, or of another kind than its name says.</exception>
    public async Task<Upload> ReceiveAsync(Stream contents, string? name, Guid by, CancellationToken stop)
    {
        await SweepAsync();
        var (id, plain, size, parts) = (Guid.NewGuid(), FileTypes.NameOf(name), 0L, 0);
        byte[] first = [], before = [], last = [];
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var place = 0; ; place++)
        {
            var part = new byte[FilePart.Size];
            var read = await contents.ReadAtLeastAsync(part, part.Length, throwOnEndOfStream: false, stop);
            size += read;
            if (place == 0 || size > FileTypes.Most) FieldFaults.None(FileTypes.Faults(plain, size, part.AsSpan(0, Math.Min(read, FileTypes.Head))));
            if (read == 0) break;
            sum.AppendData(part, 0, read);
            var (at, bytes) = (place, read == part.Length ? part : part[..read]);
            (first, before, last) = (place == 0 ? bytes : first, last, bytes);
            await writer.RunAsync(async db =>
            {
                db.FileParts.Add(new(id, at, bytes, time.GetUtcNow()));
                await db.SaveChangesAsync();
            });
            parts++;
            if (read < part.Length) break;
        }
        if (FileTypes.ContainerFaults(plain, first, [.. before, .. last]).ToList() is { Count: > 0 } faults)
        {
            await writer.RunAsync(db => db.FileParts.Where(p => p.UploadId == id).ExecuteDeleteAsync());
            FieldFaults.None(faults);
        }
        var upload = new Upload(id, by, time.GetUtcNow(), plain, size, Convert.ToHexStringLower(sum.GetHashAndReset()));
        await writer.RunAsync(async db =>
        {
            if (await db.FileParts.CountAsync(p => p.UploadId == id) != parts) throw new IOException($"Parts of upload {id} are gone.");
            db.Uploads.Add(upload);
            await db.SaveChangesAsync();
        });
        return upload;
    }

    /// <summary>Once an hour: uploads that nobody attached since, and parts of none; an upload that still goes on is left alone.</summary>
    private async Task SweepAsync()
    {
        var now = time.GetUtcNow();
        if (now - swept < Upload.Patience) return;
        swept = now;
        var old = now - Upload.Patience;
        await writer.RunAsync(async db =>
        {
            await db.Uploads.Where(u => u.At < old && !db.Files.Any(f => f.UploadId == u.Id)).ExecuteDeleteAsync();
            var broken = await db.FileParts.Where(p => p.Place == 0 && p.At < old && !db.Uploads.Any(u => u.Id == p.UploadId) && !db.FileParts.Any(q => q.UploadId == p.UploadId && q.At >= old))
                .Select(p => p.UploadId).ToListAsync();
            await db.FileParts.Where(p => broken.Contains(p.UploadId)).ExecuteDeleteAsync();
        });
    }
}
