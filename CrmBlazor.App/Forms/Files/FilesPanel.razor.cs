using CrmBlazor.App.Commands.Files;
using CrmBlazor.App.Commands.Talks;
using CrmBlazor.App.Data;
using CrmBlazor.Domain.Files;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CrmBlazor.App.Forms.Files;

/// <summary>The files of a record: dropped or chosen, uploaded by HTTP with their progress, then attached by a command like everything else.</summary>
public sealed partial class FilesPanel
{
    private static readonly string Accept = string.Join(',', FileTypes.Extensions.Select(e => $".{e}"));
    private ElementReference root;
    private IJSObjectReference? script;
    private bool isOpened;
    private DotNetObjectReference<FilesPanel>? self;

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

    [Inject]
    private IJSRuntime Js { get; set; } = null!;

    /// <summary>The contents are there.</summary>
    [JSInvokable]
    public Task Uploaded(Guid upload)
    {
        if (OnUploaded.HasDelegate) return InvokeAsync(() => OnUploaded.InvokeAsync(upload));
        Do(new AttachFile(new SubjectInput(Kind, new(Number)), upload) { Operation = upload.ToString("N") });
        return Task.CompletedTask;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (isOpened || !CanAdd) return;
        isOpened = true;
        try
        {
            self = DotNetObjectReference.Create(this);
            script = await Js.InvokeAsync<IJSObjectReference>("import", "./js/files.js");
            await script.InvokeVoidAsync("open", root, self);
        }
        catch (Exception left) when (left is JSException or JSDisconnectedException or ObjectDisposedException)
        {
        }
    }

    protected override async ValueTask DisposeAsyncCore(bool disposing)
    {
        await base.DisposeAsyncCore(disposing);
        self?.Dispose();
        try
        {
            if (script is not null) await script.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
        }
    }
}
