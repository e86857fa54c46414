using System.Globalization;
using System.Text.Json.Serialization;
using CrmBlazor.App.Commands.Catalog;
using CrmBlazor.Domain.Catalog;
using CrmBlazor.Domain.Common;

namespace CrmBlazor.App.Forms.Goods;

/// <summary>A line while it is edited; what is no number stays as it was typed, and is told.</summary>
public sealed class LineRow
{
    public int Product { get; set; }
    public string Name { get; set; } = "";
    public string Unit { get; set; } = "";

    /// <summary>Of the product.</summary>
    public VatKind Kind { get; set; }

    /// <summary>The line's own, where the product's does not fit.</summary>
    public VatKind? Own { get; set; }
    public decimal Quantity { get; set; }
    public decimal Price { get; set; }
    public decimal Discount { get; set; }

    /// <summary>By the field, what was typed there and is no number.</summary>
    public Dictionary<string, string> Wrong { get; set; } = [];

    [JsonIgnore]
    public LineInput Input => new(Product, Quantity, Money.FromRubles(Price), Discount, Own);

    public GoodsLine Line(TaxRegime regime) => new GoodsLine(Product, Name, Unit, null, Quantity, Money.FromRubles(Price), Discount, Own ?? Kind, Own is not null).Under(regime);

    public string Shown(string field) => Wrong.GetValueOrDefault(field) ?? (field switch { "quantity" => Quantity, "price" => Price, _ => Discount }).ToString("0.###", CultureInfo.CurrentCulture);

    /// <summary>An empty discount is none.</summary>
    public void Type(string field, string? typed)
    {
        Wrong.Remove(field);
        if ((Typing.Amount(typed) ?? (field == "discount" && typed.OrNull() is null ? 0 : null)) is not { } value) Wrong[field] = typed ?? "";
        else if (field == "quantity") Quantity = value;
        else if (field == "price") Price = value;
        else Discount = value;
    }

    public static LineRow Of(GoodsLine line) => new()
    {
        Product = line.Product,
        Name = line.Name,
        Unit = line.Unit,
        Kind = line.ProductVat ?? line.Vat,
        Own = line.OwnVat ? line.Vat : null,
        Quantity = line.Quantity,
        Price = line.Price.Rubles,
        Discount = line.Discount,
    };

    public static LineRow Of(FoundProduct product, decimal quantity = 1, decimal? price = null, decimal discount = 0) => new()
    {
        Product = product.Number,
        Name = product.Name,
        Unit = product.Unit,
        Kind = product.Vat,
        Quantity = quantity,
        Price = price ?? product.Price?.Rubles ?? 0,
        Discount = discount,
    };
}

/// <summary>All that is typed in the editor of the lines, which is its draft.</summary>
public sealed class LinesTyped
{
    public long Version { get; set; }

    /// <summary>What stood there when the form was filled.</summary>
    public List<LineRow> Was { get; set; } = [];
    public List<LineRow> Rows { get; set; } = [];

    /// <summary>What was pasted and not understood: it stays until somebody has dealt with it.</summary>
    public List<UnreadLine> Unread { get; set; } = [];
}

/// <param name="Reason">A resource of the rules.</param>
public sealed record UnreadLine(string Text, string Reason);
