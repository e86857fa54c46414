using System.Diagnostics;
using CrmBlazor.App.Forms;
using CrmBlazor.Tests.Support;
using Xunit.Abstractions;

namespace CrmBlazor.Tests.Features.Catalog;

/// <summary>A hundred thousand products: what one types is still found at once.</summary>
public sealed class LargeCatalogTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task A_product_among_a_hundred_thousand_is_found_while_one_types()
    {
        await using var office = await Office.OpenAsync(Engine.Sqlite);
        await office.SqlAsync("""
            WITH RECURSIVE n(i) AS (SELECT 1000 UNION ALL SELECT i + 1 FROM n WHERE i < 101000)
            INSERT INTO products (Id, Number, Article, Name, Unit, UnitCode, Vat, Price, Section, SearchKey, Version)
            SELECT printf('00000000-0000-4000-8000-%012d', i), i, 'ФБ-' || i, 'Блок фундаментный ФБС ' || i, p.Unit, p.UnitCode, p.Vat, p.Price, 'ЖБИ/Раздел ' || (i % 300), 'блок фундаментный фбс ' || i || ' фб-' || i, 1
            FROM n, (SELECT * FROM products WHERE Number = 18) AS p
            """);
        var lookups = office.Get<Lookups>();
        foreach (var typed in new[] { "ф", "фбс", "блок фундаментный 77777", "ФБ-99999", "нет такого" })
        {
            await lookups.ProductsAsync(typed);
            var watch = Stopwatch.StartNew();
            var found = await lookups.ProductsAsync(typed);
            output.WriteLine($"{typed}: {watch.Elapsed.TotalMilliseconds:0} ms, {found.Count()} found");
            watch.Elapsed.Should().BeLessThan(Patience);
        }
        (await lookups.ProductsAsync("ФБ-99999")).Select(p => p.Number).Should().Equal(99999);
    }
}
