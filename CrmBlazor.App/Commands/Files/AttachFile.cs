using CrmBlazor.App.Commands.Talks;
using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Files;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Commands.Files;

/// <summary>What was uploaded becomes a file of a record that the actor sees (B 5, B 38).</summary>
/// <param name="Upload">As the upload answered, to the same person.</param>
[AllowedTo(Role.Operator, Role.Manager, Role.HeadOfSales, Role.Accountant, Role.Director, Role.Logistics)]
public sealed record AttachFile(SubjectInput Subject, Guid Upload) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var about = await context.TalkAboutAsync(Subject);
        if (about.Lead is not null && !Domain.Staff.Sight.SeesLeads(context.Actor)) throw new NotFoundException("lead", Subject.Number.Text);
        var upload = await context.UploadAsync(Upload);
        var file = AttachedFile.Attach(await context.NextNumberAsync("file"), upload, about.Subject, about.DealId, context.Actor, context.At);
        context.Db.Files.Add(file);
        return new(file.Id, file.Number);
    }
}

public static class Uploaded
{
    /// <summary>Contents that the actor has uploaded, and that are no file yet.</summary>
    public static async Task<Upload> UploadAsync(this CommandContext context, Guid id)
    {
        var upload = await context.Db.Uploads.SingleOrDefaultAsync(u => u.Id == id && u.By == context.Actor.Id) ?? throw new BadFieldsException("upload", "unknown");
        return await context.Db.Files.AnyAsync(f => f.UploadId == id) ? throw new BadFieldsException("upload", "taken") : upload;
    }
}
