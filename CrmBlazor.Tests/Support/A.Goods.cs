using CrmBlazor.App.Commands.Catalog;
using CrmBlazor.App.Commands.Customers;
using CrmBlazor.App.Commands.Deals;
using CrmBlazor.App.Seeds;
using CrmBlazor.Domain.Catalog;

namespace CrmBlazor.Tests.Support;

/// <summary>Products and legal entities of ours, made for one test.</summary>
public static partial class A
{
    private static int sections;

    /// <summary>One red point.</summary>
    public static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");

    public static async Task<int> ProductAsync(this Office office, string name = "Лоток Л 1-1", string? article = null, decimal price = 700) =>
        (int)(await office.DoAsync(DemoPeople.Accountant, new RegisterProduct(name, "шт", VatKind.Standard, "Лотки и трубы", Rubles(price), article))).Number;

    public static async Task<int> ArchivedProductAsync(this Office office)
    {
        var product = await office.ProductAsync();
        await office.DoAsync(DemoPeople.Accountant, new ArchiveProduct(product));
        return product;
    }

    /// <summary>With one product in it and one in a section below.</summary>
    public static async Task<string> SectionAsync(this Office office)
    {
        var section = $"Раздел {Interlocked.Increment(ref sections)}";
        foreach (var place in new[] { section, $"{section}/Ниже" }) await office.DoAsync(DemoPeople.Accountant, new RegisterProduct($"Кольцо {place}", "шт", VatKind.Standard, place));
        return section;
    }

    public static async Task<int> OwnCompanyAsync(this Office office) =>
        (int)(await office.DoAsync(DemoPeople.Accountant, (RegisterOwnCompany)await Examples.All[nameof(RegisterOwnCompany)].MakeAsync(office))).Number;

    /// <summary>Priced, and the catalogue has another unit since.</summary>
    public static async Task<int> BehindDealAsync(this Office office)
    {
        var (deal, product) = (await office.PricedDealAsync(), await office.ProductAsync());
        await office.DoAsync(DemoPeople.Manager, new SetDealLines(deal, [new(product, 2, Rubles(700))]));
        await office.DoAsync(DemoPeople.Accountant, new EditProduct(product, Unit: "м3", Vat: VatKind.Reduced));
        return deal;
    }
}
