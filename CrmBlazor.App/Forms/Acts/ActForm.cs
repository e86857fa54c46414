using Microsoft.AspNetCore.Components;

namespace CrmBlazor.App.Forms.Acts;

/// <summary>A form of an act on a deal or on one of its invoices.</summary>
public abstract class ActForm<TModel> : CommandForm<TModel> where TModel : class, new()
{
    [Parameter, EditorRequired]
    public ActTarget Target { get; set; } = null!;

    protected override string DraftKey => $"{GetType().Name} {Target.Deal} {Target.Subject}{Target.Contact}{Target.Lead}";
}
