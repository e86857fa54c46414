using CrmBlazor.App.Commands.Files;
using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Domain.Files;

namespace CrmBlazor.App.Commands.Customers;

/// <summary>The picture of a stamp or a signature for the print forms of a legal entity of ours: PNG or JPEG by its contents.</summary>
/// <param name="Upload">As the upload answered, to the same person; none takes the picture away.</param>
[AllowedTo(Role.Accountant)]
public sealed record SetSealImage(int Company, SealImage Kind, Guid? Upload = null) : Command
{
    private const int MostKilobytes = 1024;

    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var company = await context.CompanyAsync(Company);
        Obstacles.None(company.ToBeingOurs());
        var upload = Upload is null ? null : await context.UploadAsync(Upload.Value);
        FieldFaults.None(FieldFaults.When(upload is not null && FileTypes.TypeOf(upload.Name) is not ("image/png" or "image/jpeg"), "upload", "badFileType", "png, jpg"),
            FieldFaults.When(upload?.Size > MostKilobytes * 1024, "upload", "fileTooLarge", MostKilobytes / 1024));
        company.SetImage(Kind, upload?.Id, upload?.Name, await context.TodayAsync());
        if (upload is not null) context.Db.Files.Add(AttachedFile.Attach(await context.NextNumberAsync("file"), upload, new("seal", upload.Id, company.Number), null, context.Actor, context.At));
        return new(company.Id, company.Number);
    }
}
