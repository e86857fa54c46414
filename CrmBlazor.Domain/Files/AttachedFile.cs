using CrmBlazor.Domain.Common;

namespace CrmBlazor.Domain.Files;

/// <summary>A file that belongs to a lead, a deal, a contact, a company, or to a request to accounting (B 5, B 37-38).</summary>
public sealed class AttachedFile : Entity
{
    private AttachedFile() { }

    public int Number { get; private init; }
    public string Name { get; private init; } = "";
    public string Type { get; private init; } = "";
    public long Size { get; private init; }
    public string Sha256 { get; private init; } = "";

    /// <summary>Under which its contents were uploaded.</summary>
    public Guid UploadId { get; private init; }
    public string SubjectKind { get; private init; } = "";
    public Guid SubjectId { get; private init; }
    public string SubjectNumber { get; private init; } = "";
    public Guid? DealId { get; private init; }
    public Guid AttachedBy { get; private init; }
    public DateTimeOffset AttachedAt { get; private init; }
    public Guid? RemovedBy { get; private set; }
    public DateTimeOffset? RemovedAt { get; private set; }

    public static AttachedFile Attach(int number, Upload upload, Subject about, Guid? deal, Actor actor, DateTimeOffset at)
    {
        var file = new AttachedFile
        {
            Number = number,
            Name = upload.Name,
            Type = FileTypes.TypeOf(upload.Name),
            Size = upload.Size,
            Sha256 = upload.Sha256,
            UploadId = upload.Id,
            SubjectKind = about.Kind,
            SubjectId = about.Id,
            SubjectNumber = about.Number,
            DealId = deal,
            AttachedBy = actor.Id,
            AttachedAt = at,
        };
        file.Record(new FileAttached(about, deal, number, file.Name, file.Size));
        return file;
    }

    /// <summary>By who attached it, or a head of sales; its contents stay, and so does what happened.</summary>
    public void Remove(Actor actor, DateTimeOffset at)
    {
        if (actor.Id != AttachedBy && !actor.Is(Role.HeadOfSales)) throw new ForbiddenException("file");
        if (RemovedAt is { } removed) throw new AlreadyDoneException("RemoveFile", RemovedBy, removed);
        (RemovedBy, RemovedAt) = (actor.Id, at);
        Record(new FileRemoved(new(SubjectKind, SubjectId, SubjectNumber), DealId, Number, Name));
    }
}

/// <summary>Contents that have arrived whole and wait to be attached; after an hour nobody waits any more.</summary>
/// <param name="Id">Random: who knows it has uploaded it.</param>
public sealed record Upload(Guid Id, Guid By, DateTimeOffset At, string Name, long Size, string Sha256)
{
    public static readonly TimeSpan Patience = TimeSpan.FromHours(1);
}

/// <summary>A part of contents; a file is read part by part, never as a whole.</summary>
public sealed record FilePart(Guid UploadId, int Place, byte[] Bytes, DateTimeOffset At)
{
    public const int Size = 256 * 1024;
}
