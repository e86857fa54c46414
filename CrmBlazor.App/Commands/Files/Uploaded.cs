using System.Security.Cryptography;
using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Files;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Commands.Files;

internal static class Uploaded
{
    /// <summary>What the actor has uploaded and nobody has attached yet.</summary>
    public static async Task<Upload> UploadAsync(this CommandContext context, Guid id, string field = "upload")
    {
        var upload = await context.Db.Uploads.SingleOrDefaultAsync(u => u.Id == id && u.By == context.Actor.Id) ?? throw new BadFieldsException(field, "unknown");
        if (await context.Db.Files.AnyAsync(f => f.UploadId == id)) throw new BadFieldsException(field, "taken");
        return upload;
    }

    /// <summary>A whole file; only for those that are small by their rule.</summary>
    public static async Task<byte[]> BytesAsync(this CommandContext context, Guid upload)
    {
        using var whole = new MemoryStream();
        await foreach (var part in context.Db.ContentsAsync(upload)) whole.Write(part);
        return whole.ToArray();
    }

    /// <summary>Contents that the office itself has made.</summary>
    public static Upload Keep(this CommandContext context, string name, byte[] contents)
    {
        var upload = new Upload(Guid.NewGuid(), context.Actor.Id, context.At, FileTypes.NameOf(name), contents.Length, Convert.ToHexStringLower(SHA256.HashData(contents)));
        context.Db.Uploads.Add(upload);
        foreach (var (part, place) in contents.Chunk(FilePart.Size).Select((p, i) => (p, i))) context.Db.FileParts.Add(new(upload.Id, place, part, context.At));
        return upload;
    }
}
