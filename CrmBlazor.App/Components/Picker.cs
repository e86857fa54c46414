using CrmBlazor.App.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;
using MudBlazor;

namespace CrmBlazor.App.Components;

/// <summary>
/// Finds while one types, and takes what is chosen.
/// Who comes to it finds its text selected by the page itself (crm.js): the server's word would come late, and the next letter would replace what was typed since.
/// </summary>
public sealed class Picker<T> : MudAutocomplete<T>
{
    public Picker() =>
        (Variant, Margin, DebounceInterval, MaxItems, ResetValueOnEmptyText, ShowProgressIndicator, SelectOnActivation, ToStringFunc) =
            (Variant.Outlined, Margin.Dense, 120, 12, true, true, false, found => found?.ToString() ?? string.Empty);

    [Inject]
    private IStringLocalizer<Texts> Texts { get; set; } = null!;

    [Inject]
    private IJSRuntime Js { get; set; } = null!;

    /// <summary>Who has gone on to another field meanwhile keeps the hand there.</summary>
    public override ValueTask FocusAsync() => Js.InvokeVoidAsync("crm.back", InputElementId);

    protected override void OnParametersSet()
    {
        base.OnParametersSet();
        AdornmentAriaLabel ??= Texts["Choose"];
    }
}
