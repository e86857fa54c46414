using CrmBlazor.App.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;
using MudBlazor;

namespace CrmBlazor.App.Components;

/// <summary>
/// Finds while one types, and takes what is chosen.
/// Who comes to it finds its text selected by the page itself, and what is typed counts, not the list that happens to be in sight (pickers.js): the server's word comes late on a slow line.
/// </summary>
public sealed class Picker<T> : MudAutocomplete<T>
{
    private DotNetObjectReference<Picker<T>>? self;
    private Func<string?, CancellationToken, Task<IEnumerable<T>>?>? find;
    private string? sought;

    public Picker()
    {
        (Variant, Margin, DebounceInterval, MaxItems, ResetValueOnEmptyText, ShowProgressIndicator, SelectOnActivation, ToStringFunc) =
            (Variant.Outlined, Margin.Dense, 120, 12, true, true, false, found => found?.ToString() ?? string.Empty);
        BeforeItemsTemplate = list =>
        {
            list.OpenElement(0, "span");
            list.AddAttribute(1, "hidden", true);
            list.AddAttribute(2, "data-of", sought);
            list.CloseElement();
        };
    }

    [Inject]
    private IStringLocalizer<Texts> Texts { get; set; } = null!;

    [Inject]
    private IJSRuntime Js { get; set; } = null!;

    /// <summary>The first that is found by what is typed, whichever list is in sight: Enter and Tab may be faster than it.</summary>
    /// <returns>Whether there is one.</returns>
    [JSInvokable]
    public async Task<bool> TakeAsync(string text)
    {
        if ((await FindAsync(text, CancellationToken.None)).FirstOrDefault() is not { } first) return false;
        await SelectOptionAsync(first);
        return true;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        await base.OnAfterRenderAsync(firstRender);
        if (firstRender) await Js.InvokeVoidAsync("crm.picker", InputElementId, self = DotNetObjectReference.Create(this));
    }

    protected override ValueTask DisposeAsyncCore()
    {
        self?.Dispose();
        return base.DisposeAsyncCore();
    }

    protected override void OnParametersSet()
    {
        base.OnParametersSet();
        AdornmentAriaLabel ??= Texts["Choose"];
        if (SearchFunc != FindAsync) (find, SearchFunc) = (SearchFunc, FindAsync);
    }

    /// <summary>The list tells by what it was found.</summary>
    private async Task<IEnumerable<T>> FindAsync(string? text, CancellationToken stop)
    {
        var found = find?.Invoke(text, stop) is { } finding ? await finding : [];
        sought = text;
        return found;
    }
}
