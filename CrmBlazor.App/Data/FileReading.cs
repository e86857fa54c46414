using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Files;
using CrmBlazor.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Data;

public sealed record FileView(int Number, string Name, string Type, long Size, Guid By, DateTimeOffset At);

public static class FileReading
{
    /// <summary>Of a record that the reader sees, newest first.</summary>
    public static Task<IReadOnlyList<FileView>> FilesOfAsync(this CrmDb db, Guid subject) => db.FilesOfAsync([subject]);

    /// <summary>Of a record that was several.</summary>
    public static async Task<IReadOnlyList<FileView>> FilesOfAsync(this CrmDb db, IReadOnlyList<Guid> subjects) =>
        await db.Files.AsNoTracking().Where(f => subjects.Contains(f.SubjectId) && f.RemovedAt == null).OrderByDescending(f => f.Number).Select(f => new FileView(f.Number, f.Name, f.Type, f.Size, f.AttachedBy, f.AttachedAt)).ToListAsync();

    /// <summary>One that the actor sees; else there is none.</summary>
    public static async Task<AttachedFile?> FileAsync(this CrmDb db, int number, Actor actor)
    {
        var file = await db.Files.SingleOrDefaultAsync(f => f.Number == number && f.RemovedAt == null);
        if (file is null) return null;
        var deal = file.DealId is { } id ? await db.Deals.AsNoTracking().SingleAsync(d => d.Id == id) : null;
        return actor.Sees(new FileRemoved(new(file.SubjectKind, file.SubjectId, file.SubjectNumber), file.DealId, number, ""), deal) ? file : null;
    }

    public static IAsyncEnumerable<byte[]> ContentsAsync(this CrmDb db, Guid upload) => db.FileParts.AsNoTracking().Where(p => p.UploadId == upload).OrderBy(p => p.Place).Select(p => p.Bytes).AsAsyncEnumerable();
}
