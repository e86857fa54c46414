using CrmBlazor.App.Commands.Files;
using CrmBlazor.App.Data;
using CrmBlazor.App.Documents;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Files;
using CrmBlazor.Domain.Papers;

namespace CrmBlazor.App.Commands.Papers;

/// <summary>A .docx with fields becomes a form of the office; one that is more than a plain document is refused, and fields that nobody knows are told.</summary>
/// <param name="Upload">As the upload answered, to the same person.</param>
[AllowedTo(Role.Accountant, Role.Admin)]
public sealed record AddContractTemplate(string Name, Guid Upload) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var upload = await context.UploadAsync(Upload);
        FieldFaults.None(ContractTemplate.Faults(Name),
            FieldFaults.When(!upload.Name.EndsWith(".docx", StringComparison.OrdinalIgnoreCase), "upload", "badDocx"),
            FieldFaults.When(upload.Size > DocxCheck.Most, "upload", "fileTooLarge", DocxCheck.Most / 1024 / 1024));
        var contents = await context.BytesAsync(Upload);
        FieldFaults.None(DocxCheck.Faults("upload", contents));
        var known = ContractFields.Names.ToDictionary(DocxForm.KeyOf, n => n);
        var (number, file) = (await context.NextNumberAsync("contract template"), await context.NextNumberAsync("file"));
        var template = ContractTemplate.Add(number, Name, file, Upload, context.Actor, context.At);
        context.Db.ContractTemplates.Add(template);
        context.Db.Files.Add(AttachedFile.Attach(file, upload, new("contractTemplate", template.Id, number), null, context.Actor, context.At));
        return new(template.Id, number) { Warnings = Contracts.Told(DocxForm.Fill(contents, known).Unknown) };
    }
}
