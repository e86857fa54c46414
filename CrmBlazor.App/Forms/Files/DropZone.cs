using CrmBlazor.App.Components;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CrmBlazor.App.Forms.Files;

/// <summary>A place where files are dropped or chosen: <c>files.js</c> sends them by HTTP with their progress to the address in <c>data-to</c>, and hands over what the server made of each.</summary>
/// <typeparam name="T">The number of an upload, or whatever the address answers as <c>upload</c>.</typeparam>
public abstract class DropZone<T> : Screen
{
    private IJSObjectReference? script;
    private DotNetObjectReference<DropZone<T>>? self;

    [Inject]
    private IJSRuntime Js { get; set; } = null!;

    /// <summary>The element with the input and a place for the progress.</summary>
    protected ElementReference Root { get; set; }

    /// <summary>Files may be dropped here.</summary>
    protected virtual bool IsOpen => true;

    [JSInvokable]
    public Task Uploaded(T made) => InvokeAsync(() => TakeAsync(made));

    protected abstract Task TakeAsync(T made);

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (self is not null || !IsOpen) return;
        self = DotNetObjectReference.Create(this);
        try
        {
            script = await Js.InvokeAsync<IJSObjectReference>("import", "./js/files.js");
            await script.InvokeVoidAsync("open", Root, self);
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
