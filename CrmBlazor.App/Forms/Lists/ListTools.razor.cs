using CrmBlazor.App.Components;
using CrmBlazor.Domain.Common;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;

namespace CrmBlazor.App.Forms.Lists;

/// <summary>Above a list: saved filters, and what may be arranged in it (B 7, B 36). What is chosen in the list stands in the address, so that a filter is kept as one.</summary>
public sealed partial class ListTools
{
    private ListView view = ListView.Usual;
    private string? naming;

    /// <summary>Which list, in the viewer's preferences.</summary>
    [Parameter, EditorRequired]
    public string Name { get; set; } = "";

    [Parameter, EditorRequired]
    public IReadOnlyList<ListColumn> Columns { get; set; } = [];

    /// <summary>How many rows a page has.</summary>
    [Parameter, EditorRequired]
    public int Size { get; set; }

    /// <summary>Told which classes hide the columns that are not wanted.</summary>
    [Parameter]
    public EventCallback<string> OnHidden { get; set; }

    /// <summary>What the export asks for, where it is called otherwise than in the page's address.</summary>
    [Parameter]
    public string? Export { get; set; }

    /// <summary>The list's own, where the page's tells also what is open beside it.</summary>
    [Parameter]
    public string? Address { get; set; }

    [Inject]
    private ListViews Views { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private IJSRuntime Js { get; set; } = null!;

    private Uri List => Navigation.ToAbsoluteUri(Address ?? Navigation.Uri);

    private string Path => List.AbsolutePath;

    /// <summary>Of the present list, from its first page.</summary>
    private string Query => new Uri(Navigation.GetUriWithQueryParameters(List.AbsoluteUri, new Dictionary<string, object?> { ["page"] = null })).Query.TrimStart('?');

    protected override async Task OnInitializedAsync()
    {
        await base.OnInitializedAsync();
        Navigation.LocationChanged += OnMoved;
        view = await Views.FindAsync(Name);
        if (view.Hidden(Columns) is { Length: > 0 } hidden) await OnHidden.InvokeAsync(hidden);
    }

    protected override ValueTask DisposeAsyncCore(bool disposing)
    {
        Navigation.LocationChanged -= OnMoved;
        return base.DisposeAsyncCore(disposing);
    }

    private void OnMoved(object? sender, LocationChangedEventArgs moved) => _ = InvokeAsync(StateHasChanged);

    private async Task SaveAsync()
    {
        if (naming.OrNull() is not { } name || Query.Length == 0) return;
        naming = null;
        var filter = new SavedFilter(name.Trim(), Query);
        await KeepAsync(v => v.With(filter));
    }

    private async Task KeepAsync(Func<ListView, ListView> change)
    {
        view = await Views.KeepAsync(Name, change);
        await OnHidden.InvokeAsync(view.Hidden(Columns));
    }

    private void Resize(int size) => Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(new Dictionary<string, object?> { ["size"] = size == ListPage.UsualSize ? null : size, ["page"] = null }));

    private async Task PrintAsync() => await Js.InvokeVoidAsync("crm.print");
}
