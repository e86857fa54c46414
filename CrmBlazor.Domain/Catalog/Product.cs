using CrmBlazor.Domain.Common;

namespace CrmBlazor.Domain.Catalog;

/// <summary>What is sold; only accounting adds and changes it (B 29). Its number is an integer, its article is text.</summary>
public sealed class Product : Entity
{
    private Product() { }

    public int Number { get; private init; }
    public string? Article { get; private set; }
    public string Name { get; private set; } = "";
    public string Unit { get; private set; } = "";
    public string? UnitCode { get; private set; }
    public VatKind Vat { get; private set; }
    public Money? Price { get; private set; }

    /// <summary>Its place in the tree, for instance <c>ЖБИ/Кольца</c>.</summary>
    public string Section { get; private set; } = "";

    /// <summary>Stays in old lines, and comes into no new one.</summary>
    public DateTimeOffset? ArchivedAt { get; private set; }
    public Guid? ArchivedBy { get; private set; }

    /// <summary>Name and article, for the search.</summary>
    public string SearchKey { get; private set; } = "";

    public ProductDetails Details => new(Name, Unit, Vat, Section, Price, Article);

    public static Product Register(int number, ProductDetails details)
    {
        FieldFaults.None(details.Faults());
        var product = new Product { Number = number, Price = details.Price };
        product.Put(details.Normalized());
        product.Record(new ProductRegistered(product.Id, number, product.Name, product.Unit, details.Vat, details.Price));
        return product;
    }

    /// <summary>The event keeps both values of what changed; the price has a verb of its own. Lines that were written before are told to be behind (B 34a).</summary>
    /// <param name="version">The version that the editor had seen; one that is behind is a conflict, with both values.</param>
    public void Edit(ProductDetails details, long? version)
    {
        FieldFaults.None(details.Faults());
        var clean = details.Normalized();
        var changes = FieldChanges.Between(Details.ByField(), clean.ByField());
        MustBeAt(version, () => changes.Conflicts);
        if (!changes.Any) return;
        Put(clean);
        Record(new ProductEdited(Id, Number, Name, changes.Fields, changes.Was, changes.Now));
    }

    /// <returns>The row of the history; none where nothing changed.</returns>
    public PriceChange? SetPrice(Money? price, long? version, Actor actor, DateTimeOffset at)
    {
        FieldFaults.None(ProductDetails.PriceFaults(price));
        MustBeAt(version, () => [new("price", Price?.ToString(), price?.ToString())]);
        if (price == Price) return null;
        var change = new PriceChange(Id, at, actor.Id, Price, price);
        Price = price;
        Record(new ProductPriced(Id, Number, Name, change.From, price));
        return change;
    }

    public void Archive(Actor actor, DateTimeOffset at)
    {
        if (ArchivedAt is { } archived) throw new AlreadyDoneException("ArchiveProduct", ArchivedBy, archived);
        (ArchivedAt, ArchivedBy) = (at, actor.Id);
        Record(new ProductArchived(Id, Number, Name));
    }

    public void Restore()
    {
        Obstacles.None(ToRestoring());
        (ArchivedAt, ArchivedBy) = (null, null);
        Record(new ProductRestored(Id, Number, Name));
    }

    private IEnumerable<Obstacle> ToRestoring()
    {
        if (ArchivedAt is null) yield return new("productNotArchived", "B 29");
    }

    private void Put(ProductDetails clean)
    {
        (Name, Article, Unit, UnitCode, Vat, Section) = (clean.Name, clean.Article, clean.Unit, Catalog.Unit.CodeOf(clean.Unit), clean.Vat, clean.Section);
        SearchKey = TextForms.SearchKey([clean.Name, clean.Article]);
    }
}

/// <summary>A row of a price's history: who, when, from and to.</summary>
public sealed record PriceChange(Guid ProductId, DateTimeOffset At, Guid By, Money? From, Money? To)
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
}

public sealed record ProductDetails(string Name, string Unit, VatKind Vat, string Section, Money? Price = null, string? Article = null)
{
    public const int NameLength = 300;
    public const int ShortLength = 100;

    public ProductDetails Normalized() => this with { Name = Name.Trim(), Unit = Catalog.Unit.Normalize(Unit), Section = Catalog.Section.Normalize(Section), Article = Article.OrNull() };

    /// <summary>By the names on the wire, to compare two states; the price has a history of its own.</summary>
    public IReadOnlyDictionary<string, string?> ByField() => new Dictionary<string, string?>
    {
        ["name"] = Name,
        ["article"] = Article,
        ["unit"] = Unit,
        ["vat"] = Vat.Plain(),
        ["section"] = Section,
    };

    public IEnumerable<FieldFault> Faults() =>
    [
        .. FieldFaults.Text("name", Name, NameLength, required: true),
        .. FieldFaults.Text("unit", Unit, ShortLength, required: true),
        .. Catalog.Section.Faults(Section),
        .. FieldFaults.Text("article", Article, ShortLength),
        .. FieldFaults.When(!Enum.IsDefined(Vat), "vat", "unknown"),
        .. PriceFaults(Price),
    ];

    public static IEnumerable<FieldFault> PriceFaults(Money? price) =>
    [
        .. FieldFaults.When(price < Money.Zero, "price", "negative"),
        .. FieldFaults.When(price > GoodsLine.MostPrice, "price", "badPrice"),
    ];
}
