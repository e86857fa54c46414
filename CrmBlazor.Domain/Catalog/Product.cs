using CrmBlazor.Domain.Common;

namespace CrmBlazor.Domain.Catalog;

/// <summary>What is sold; only accounting adds it (B 29). Its number is an integer, its article is text.</summary>
public sealed class Product : Entity
{
    private Product() { }

    public int Number { get; private init; }
    public string? Article { get; private init; }
    public string Name { get; private init; } = "";
    public string Unit { get; private init; } = "";
    public string? UnitCode { get; private init; }
    public VatKind Vat { get; private init; }
    public Money? Price { get; private init; }
    public string Section { get; private init; } = "";

    /// <summary>Name and article, for the search.</summary>
    public string SearchKey { get; private init; } = "";

    public static Product Register(int number, ProductDetails details)
    {
        FieldFaults.None(details.Faults());
        var unit = Catalog.Unit.Normalize(details.Unit);
        var product = new Product
        {
            Number = number,
            Article = details.Article?.Trim(),
            Name = details.Name.Trim(),
            Unit = unit,
            UnitCode = Catalog.Unit.CodeOf(unit),
            Vat = details.Vat,
            Price = details.Price,
            Section = details.Section.Trim(),
            SearchKey = TextForms.SearchKey([details.Name, details.Article]),
        };
        product.Record(new ProductRegistered(product.Id, number, product.Name, unit, details.Vat, details.Price));
        return product;
    }
}

public sealed record ProductDetails(string Name, string Unit, VatKind Vat, string Section, Money? Price = null, string? Article = null)
{
    public const int NameLength = 300;
    public const int ShortLength = 100;

    public IEnumerable<FieldFault> Faults() =>
    [
        .. FieldFaults.Text("name", Name, NameLength, required: true),
        .. FieldFaults.Text("unit", Unit, ShortLength, required: true),
        .. FieldFaults.Text("section", Section, ShortLength, required: true),
        .. FieldFaults.Text("article", Article, ShortLength),
        .. FieldFaults.When(!Enum.IsDefined(Vat), "vat", "unknown"),
        .. FieldFaults.When(Price < Money.Zero, "price", "negative"),
        .. FieldFaults.When(Price > GoodsLine.MostPrice, "price", "badPrice"),
    ];
}

[EventType("product.registered")]
public sealed record ProductRegistered(Guid ProductId, int Number, string Name, string Unit, VatKind Vat, Money? Price) : DomainEvent
{
    public override Subject Subject => new("product", ProductId, Number);
}
