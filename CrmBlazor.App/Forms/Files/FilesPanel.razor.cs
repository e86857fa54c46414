using CrmBlazor.App.Commands.Files;
using CrmBlazor.App.Commands.Talks;
using CrmBlazor.App.Data;
using CrmBlazor.Domain.Files;
using Microsoft.AspNetCore.Components;

namespace CrmBlazor.App.Forms.Files;

/// <summary>The files of a record: what was dropped is attached by a command like everything else.</summary>
public sealed partial class FilesPanel
{
    private static readonly string Accept = string.Join(',', FileTypes.Extensions.Select(e => $".{e}"));

    [Parameter, EditorRequired]
    public IReadOnlyList<FileView> Files { get; set; } = [];

    /// <summary>lead, deal, contact, company.</summary>
    [Parameter, EditorRequired]
    public string Kind { get; set; } = "";

    [Parameter, EditorRequired]
    public string Number { get; set; } = "";

    [Parameter]
    public bool CanAdd { get; set; }

    /// <summary>Where the contents become something else than a file of the record.</summary>
    [Parameter]
    public EventCallback<Guid> OnUploaded { get; set; }

    protected override bool IsOpen => CanAdd;

    protected override async Task TakeAsync(Guid made)
    {
        if (OnUploaded.HasDelegate) await OnUploaded.InvokeAsync(made);
        else Do(new AttachFile(new SubjectInput(Kind, new(Number)), made) { Operation = made.ToString("N") });
    }
}
