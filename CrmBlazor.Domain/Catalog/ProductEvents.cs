using CrmBlazor.Domain.Common;

namespace CrmBlazor.Domain.Catalog;

/// <summary>What happens to a product; prices are those that everybody sees in the catalogue.</summary>
public abstract record ProductEvent(Guid ProductId, int Number, string Name) : DomainEvent
{
    public override Subject Subject => new("product", ProductId, Number);
}

[EventType("product.registered")]
public sealed record ProductRegistered(Guid ProductId, int Number, string Name, string Unit, VatKind Vat, Money? Price) : ProductEvent(ProductId, Number, Name);

/// <param name="Fields">Names of what changed, camelCase.</param>
[EventType("product.edited")]
public sealed record ProductEdited(Guid ProductId, int Number, string Name, IReadOnlyList<string> Fields, IReadOnlyDictionary<string, string?> Was, IReadOnlyDictionary<string, string?> Now)
    : ProductEvent(ProductId, Number, Name), IFieldChanges;

[EventType("product.priced")]
public sealed record ProductPriced(Guid ProductId, int Number, string Name, Money? From, Money? To) : ProductEvent(ProductId, Number, Name);

[EventType("product.archived")]
public sealed record ProductArchived(Guid ProductId, int Number, string Name) : ProductEvent(ProductId, Number, Name);

[EventType("product.restored")]
public sealed record ProductRestored(Guid ProductId, int Number, string Name) : ProductEvent(ProductId, Number, Name);

/// <summary>A whole branch of the catalogue has another name or lies elsewhere, with every product of it.</summary>
[EventType("section.moved")]
public sealed record SectionMoved(string From, string To, int Products) : DomainEvent
{
    public override Subject Subject => new("section", Guid.Empty, To);
}
