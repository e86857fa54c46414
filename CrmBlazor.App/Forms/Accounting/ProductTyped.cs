using CrmBlazor.Domain.Catalog;
using CrmBlazor.Domain.Common;

namespace CrmBlazor.App.Forms.Accounting;

/// <summary>A product as it is typed.</summary>
public class ProductTyped
{
    public string? Name { get; set; }
    public string? Section { get; set; }
    public string? Article { get; set; }
    public string? Unit { get; set; } = "шт";
    public string? Vat { get; set; } = VatKind.Standard.Plain();
    public string? Price { get; set; }

    /// <summary>The product's version when the form was opened.</summary>
    public long Version { get; set; }
}
