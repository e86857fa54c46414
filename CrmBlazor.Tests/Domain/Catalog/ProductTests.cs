using CrmBlazor.Domain.Catalog;
using CrmBlazor.Domain.Common;
using CrmBlazor.Tests.Support;

namespace CrmBlazor.Tests.Domain.Catalog;

public class ProductTests
{
    [Fact]
    public void A_product_is_registered_with_the_code_of_its_unit()
    {
        var product = Product.Register(38, new("КС 10-9", "шт.", VatKind.Standard, "Кольца колодезные", new Money(210000)));
        (product.Unit, product.UnitCode).Should().Be(("шт", "796"));
        product.Happened().Should().Equal(new ProductRegistered(product.Id, 38, "КС 10-9", "шт", VatKind.Standard, new Money(210000)));
    }

    [Theory]
    [InlineData("м³", "113")]
    [InlineData("м2", "055")]
    [InlineData("рейс", null)]
    [InlineData("поддон", null)]
    public void A_unit_has_its_code_where_the_classifier_has_one(string unit, string? code) => Unit.CodeOf(unit).Should().Be(code);

    [Fact]
    public void A_product_without_name_or_with_a_negative_price_is_refused()
    {
        Action register = () => Product.Register(1, new("", "шт", (VatKind)99, "Люки", new Money(-1)));
        register.Faults().Should().Equal("name: required", "vat: unknown", "price: negative");
    }
}
