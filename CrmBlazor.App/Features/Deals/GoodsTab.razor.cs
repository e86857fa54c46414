using System.Globalization;
using CrmBlazor.App.Commands.Catalog;
using CrmBlazor.App.Commands.Deals;
using CrmBlazor.App.Data;
using CrmBlazor.App.Forms;
using CrmBlazor.App.Live;
using CrmBlazor.Domain.Catalog;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Domain.Requests;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace CrmBlazor.App.Features.Deals;

/// <summary>The goods of a deal, all at once: name, unit and VAT are the product's, quantity, price and discount are typed.</summary>
public sealed partial class GoodsTab
{
    private MudAutocomplete<FoundProduct>? picker;

    [Parameter, EditorRequired]
    public DealView View { get; set; } = null!;

    [Parameter]
    public EventCallback<(string Act, string? Subject)> OnAct { get; set; }

    [Inject]
    private Lookups Lookups { get; set; } = null!;

    [Inject]
    private OfficeBook Book { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    protected override string DraftKey => $"SetDealLines {View.Number}";

    private bool CanEdit => View.MayAct && View.ClosedAt is null && View.Stage < Stage.Paid;

    private IReadOnlyList<RequestView> Products => [.. View.Requests.Where(r => r.Kind is RequestKind.Product)];

    private DateOnly Today => Book.Settings.Today(Time.GetUtcNow());

    private Totals Sum => Totals.Of(Model.Rows.Select(r => r.Line), Today);

    protected override void Prefill(Typed model) => (model.Version, model.Was, model.Rows) = (View.Version, [.. Stored()], [.. Stored()]);

    /// <summary>What was not touched follows the other's change; a change of something else does not make ours a conflict.</summary>
    protected override void OnParametersSet()
    {
        if (IsTouched && Same(Model.Was, Stored())) Model.Version = View.Version;
        else if (!IsTouched) Prefill(Model);
    }

    /// <summary>A second press, after a conflict was shown, writes over the other's change on purpose.</summary>
    protected override Command ToCommand(Typed model) =>
        new SetDealLines(View.Number, [.. model.Rows.Select(r => new LineInput(r.Product, r.Quantity, Money.FromRubles(r.Price), r.Discount))], Refusal?.Version ?? model.Version);

    private bool IsTouched => !Same(Model.Was, Model.Rows);

    private IEnumerable<Row> Stored() =>
        View.Lines.Select(l => new Row { Product = l.Product, Name = l.Name, Unit = l.Unit, Vat = l.VatKind, Quantity = l.Quantity, Price = l.Price.Rubles, Discount = l.Discount });

    private static bool Same(IEnumerable<Row> some, IEnumerable<Row> others) => some.Select(r => r.Line).SequenceEqual(others.Select(r => r.Line));

    private async Task<IEnumerable<FoundProduct?>> FindAsync(string? text, CancellationToken stop) => await Lookups.ProductsAsync(text);

    /// <summary>What accounting has added on request.</summary>
    private async Task AddAsync(int product) => await AddAsync(await Lookups.ProductAsync(product));

    private async Task AddAsync(FoundProduct? product)
    {
        if (product is null) return;
        Model.Rows.Add(new Row { Product = product.Number, Name = product.Name, Unit = product.Unit, Vat = product.Vat, Quantity = 1, Price = product.Price?.Rubles ?? 0 });
        Changed();
        if (picker is not null) await picker.ClearAsync();
    }

    private void Remove(Row row)
    {
        Model.Rows.Remove(row);
        Changed();
    }

    /// <summary>What is no number stays as it was.</summary>
    private void Set(Row row, object? typed, Action<decimal> set)
    {
        if (Typing.Amount((string?)typed) is { } value) set(value);
        Changed();
    }

    private static string Amount(decimal value) => value.ToString("0.###", CultureInfo.CurrentCulture);

    private IEnumerable<string> FaultsOf(int place) =>
        ErrorsUnder($"lines[{place}]");

    private async Task ResetAsync()
    {
        await Drafts.DropAsync(DraftKey);
        Prefill(Model);
    }

    public sealed class Typed
    {
        public long Version { get; set; }

        /// <summary>What stood there when the form was filled.</summary>
        public List<Row> Was { get; set; } = [];
        public List<Row> Rows { get; set; } = [];
    }

    public sealed class Row
    {
        public int Product { get; set; }
        public string Name { get; set; } = "";
        public string Unit { get; set; } = "";
        public VatKind Vat { get; set; }
        public decimal Quantity { get; set; }
        public decimal Price { get; set; }
        public decimal Discount { get; set; }

        [System.Text.Json.Serialization.JsonIgnore]
        public GoodsLine Line => new(Product, Name, Unit, null, Quantity, Money.FromRubles(Price), Discount, Vat);
    }
}
