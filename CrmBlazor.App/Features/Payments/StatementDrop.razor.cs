using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CrmBlazor.App.Features.Payments;

/// <summary>A statement is dropped or chosen and goes up by HTTP with its progress; what is refused says why.</summary>
public sealed partial class StatementDrop
{
    private ElementReference root;
    private IJSObjectReference? script;
    private DotNetObjectReference<StatementDrop>? self;

    /// <summary>The contents are there, and can be looked at.</summary>
    [Parameter]
    public EventCallback<Guid> OnUploaded { get; set; }

    [Inject]
    private IJSRuntime Js { get; set; } = null!;

    [JSInvokable]
    public Task Uploaded(Guid statement) => InvokeAsync(() => OnUploaded.InvokeAsync(statement));

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
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
