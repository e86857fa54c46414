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

    /// <summary>The server attaches what it has received, whatever page is in view by then.</summary>
    private string? To => OnUploaded.HasDelegate ? null : $"/files?kind={Kind}&number={Uri.EscapeDataString(Number)}";

    protected override Task TakeAsync(Guid made) => OnUploaded.InvokeAsync(made);
}
