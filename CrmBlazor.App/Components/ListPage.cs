using System.Globalization;
using CrmBlazor.Domain.Common;
using Microsoft.AspNetCore.Components;

namespace CrmBlazor.App.Components;

/// <summary>A list whose search and page stand in the address: they survive a restart, and «back» undoes them.</summary>
public abstract class ListPage : Screen
{
    public const int UsualSize = 50;
    public static readonly IReadOnlyList<int> Sizes = [20, UsualSize, 100];

    [SupplyParameterFromQuery]
    public string? Search { get; set; }

    /// <summary>How many rows a page has; another than the usual one stands in the address.</summary>
    [SupplyParameterFromQuery]
    public string? Size { get; set; }

    [SupplyParameterFromQuery]
    public string? Page { get; set; }

    [Inject]
    protected NavigationManager Navigation { get; set; } = null!;

    protected int PageNumber => int.TryParse(Page, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Max(page, 1) : 1;

    protected int PageSize => SizeOf(Size);

    /// <summary>Classes of the table that hide what this viewer does not want to see.</summary>
    protected string? Hidden { get; private set; }

    protected void Hide(string columns) => Hidden = columns;

    /// <summary>Typing leaves one step in the history, not one per pause.</summary>
    protected void Find(string? text) => Navigation.NavigateTo(Address(("search", text.OrNull()), ("page", null)), replace: true);

    protected void Go(params (string Name, object? Value)[] changes) => Navigation.NavigateTo(Address(changes));

    protected string Address(params (string Name, object? Value)[] changes) => Navigation.GetUriWithQueryParameters(changes.ToDictionary(c => c.Name, c => c.Value));

    /// <summary>What stands in an address as the size of a page; another than these is the usual one.</summary>
    public static int SizeOf(string? typed) => int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && Sizes.Contains(size) ? size : UsualSize;
}
