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

    [Fact]
    public void A_change_keeps_both_values_and_the_code_follows_the_unit()
    {
        var product = Ring();
        product.Edit(product.Details with { Unit = "м³", Section = "ЖБИ / Кольца", Article = " " }, 1);
        (product.Unit, product.UnitCode, product.Section, product.Article).Should().Be(("м3", "113", "ЖБИ/Кольца", null));
        var edited = product.Happened().OfType<ProductEdited>().Single();
        (edited.Fields.Order().SequenceEqual(["section", "unit"]), edited.Was["unit"], edited.Now["unit"]).Should().Be((true, "шт", "м3"));
        product.Edit(product.Details, null);
        product.Happened().Should().BeEmpty();
    }

    [Fact]
    public void A_change_that_cannot_be_is_refused()
    {
        Action edit = () => Ring().Edit(new(" ", " ", (VatKind)99, "а/б/в/г/д/е/ж"), null);
        edit.Faults().Should().Equal("name: required", "unit: required", "section: tooDeep", "vat: unknown");
        Action late = () => Edited().Edit(Ring().Details with { Name = "КС 10-6" }, 1);
        late.Should().Throw<VersionConflictException>().Which.Fields.Should().Equal(new FieldConflict("name", "КС 10-9 (2)", "КС 10-6"));
    }

    [Fact]
    public void A_price_has_its_history()
    {
        var product = Ring();
        var change = product.SetPrice(new Money(230000), 1, Desk.Accountant, Desk.Noon)!;
        (change.From, change.To, change.By, change.At).Should().Be((new Money(210000), new Money(230000), Desk.Accountant.Id, Desk.Noon));
        product.SetPrice(new Money(230000), 1, Desk.Accountant, Desk.Noon).Should().BeNull();
        product.Happened().Should().ContainSingle().Which.Should().Be(new ProductPriced(product.Id, 38, "КС 10-9", new Money(210000), new Money(230000)));
        Action negative = () => product.SetPrice(new Money(-1), null, Desk.Accountant, Desk.Noon);
        negative.Faults().Should().Equal("price: negative");
    }

    [Fact]
    public void A_product_goes_into_the_archive_once_and_comes_back()
    {
        var product = Ring();
        product.Archive(Desk.Accountant, Desk.Noon);
        Action again = () => product.Archive(Desk.Accountant, Desk.Noon);
        again.Should().Throw<AlreadyDoneException>();
        product.Restore();
        product.ArchivedAt.Should().BeNull();
        Action restore = product.Restore;
        restore.Should().Throw<RuleBrokenException>().Which.Obstacles.Should().Equal(new Obstacle("productNotArchived", "B 29"));
    }

    private static Product Ring()
    {
        var product = Product.Register(38, new("КС 10-9", "шт", VatKind.Standard, "Кольца колодезные", new Money(210000)));
        product.TakeEvents();
        return product;
    }

    private static Product Edited()
    {
        var product = Ring();
        product.Edit(product.Details with { Name = "КС 10-9 (2)" }, 1);
        product.NextVersion();
        return product;
    }
}
