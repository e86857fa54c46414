using Microsoft.AspNetCore.Components;

namespace CrmBlazor.App.Features.Payments;

/// <summary>A statement is dropped or chosen; what is refused says why.</summary>
public sealed partial class StatementDrop
{
    /// <summary>The contents are there, and can be looked at.</summary>
    [Parameter]
    public EventCallback<Guid> OnUploaded { get; set; }

    protected override Task TakeAsync(Guid made) => OnUploaded.InvokeAsync(made);
}
