using System.Globalization;
using CrmBlazor.App.Data;
using CrmBlazor.App.Forms.Lists;
using CrmBlazor.App.Live;
using CrmBlazor.Domain.Catalog;
using CrmBlazor.Domain.Common;
using Fluxor;
using Microsoft.AspNetCore.Components;

namespace CrmBlazor.App.Features.Catalog;

/// <summary>What is sold, by sections.</summary>
public sealed partial class CatalogPage
{
    private static readonly IReadOnlyList<ListColumn> Columns = [new(2, "Catalog_Article"), new(3, "Goods_Unit"), new(4, "Catalog_Vat"), new(5, "Goods_Price")];

    [SupplyParameterFromQuery]
    public string? New { get; set; }

    [SupplyParameterFromQuery]
    public string? Section { get; set; }

    [SupplyParameterFromQuery]
    public string? Archived { get; set; }

    /// <summary>The product whose card is open.</summary>
    [SupplyParameterFromQuery(Name = "product")]
    public string? Product { get; set; }

    /// <summary>The form that is open in the card.</summary>
    [SupplyParameterFromQuery]
    public string? Act { get; set; }

    [Inject]
    private IState<CatalogState> Catalog { get; set; } = null!;

    [Inject]
    private OfficeBook Book { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    private bool IsArchive => Archived is not null;

    private int? Opened => int.TryParse(Product, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    protected override void OnParametersSet()
    {
        if (Catalog.Value.Open != Opened) Dispatcher.Dispatch(new ProductOpened(Opened));
        var search = new CatalogSearch(Search.OrNull(), Section.OrNull(), PageNumber, PageSize, IsArchive);
        if (!Catalog.Value.IsShown || Catalog.Value.Search != search) Dispatcher.Dispatch(new CatalogOpened(search));
    }

    protected override async ValueTask DisposeAsyncCore(bool disposing)
    {
        await base.DisposeAsyncCore(disposing);
        Dispatcher.Dispatch(new CatalogLeft());
    }

    /// <summary>A product has a kind of VAT; the rate is that of today (D10).</summary>
    private string RateOf(VatKind kind) => Vat.RatePercent(kind, Book.Settings.Today(Time.GetUtcNow())) is { } rate ? $"{rate} %" : Voice.Word(kind);

    /// <summary>The list shows what was added.</summary>
    private void Registered(Answer answer) => Go(("new", null), ("search", null), ("section", null), ("page", null), ("archived", null));
}
