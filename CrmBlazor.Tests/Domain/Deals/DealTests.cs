using CrmBlazor.Domain.Catalog;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Domain.Office;
using CrmBlazor.Tests.Support;

namespace CrmBlazor.Tests.Domain.Deals;

public class DealTests
{
    [Fact]
    public void A_deal_is_opened_from_a_lead_with_the_whole_need()
    {
        var (lead, contact) = (Desk.Lead(), Guid.CreateVersion7());
        var deal = Deal.Open(37924, lead, contact, 5101, Desk.Need with { Title = " КС, ФБС тест " }, Dictionaries.Default, Desk.Operator, Desk.Noon);
        deal.Happened().Should().Equal(new DealCreated(deal.Id, 37924, 33082, 5101, "ЖБИ", "Благоустройство", "Кольца колодезные", "КС, ФБС тест", A.Address, Desk.Need.Comment));
        (deal.Stage, deal.ContactId, deal.LeadNumber, deal.Location, deal.CreatedBy).Should().Be((Stage.Incoming, contact, 33082, "Россия", Desk.Operator.Id));
    }

    [Fact]
    public void Every_missing_part_of_the_need_is_named() =>
        Opening(new("", "", " ", "", "", "")).Faults()
            .Should().Equal("title: required", "direction: required", "segment: required", "productGroup: required", "deliveryAddress: required", "comment: required");

    [Fact]
    public void Words_come_from_the_dictionaries_and_texts_have_an_end() =>
        Opening(new(new('я', 201), "Дерево", "Космос", "Кирпич", new('я', 501), new('я', 4001), new('я', 101))).Faults()
            .Should().Equal("title: tooLong", "direction: unknown", "segment: unknown", "productGroup: unknown", "deliveryAddress: tooLong", "comment: tooLong", "location: tooLong");

    [Fact]
    public void An_edit_changes_what_was_named_and_keeps_the_rest()
    {
        var deal = Desk.Taken();
        deal.Edit(new(Title: "Кольца", Probability: 70), null, Desk.Today);
        var edited = deal.Happened().Should().ContainSingle().Which.Should().BeOfType<DealEdited>().Which;
        edited.Fields.Should().Equal("title", "probability");
        (edited.Was["title"], edited.Now["title"], edited.Was["probability"], edited.Now["probability"]).Should().Be(("КС, ФБС тест", "Кольца", null, "70"));
        (deal.Title, deal.DeliveryAddress).Should().Be(("Кольца", A.Address));
    }

    [Fact]
    public void An_edit_that_changes_nothing_did_not_happen()
    {
        var deal = Desk.Taken();
        deal.Edit(new(Title: " КС, ФБС тест ", AvailableToAll: false), null, Desk.Today);
        deal.Happened().Should().BeEmpty();
    }

    [Fact]
    public void What_is_required_may_change_but_not_become_empty() =>
        Editing(Desk.Taken(), new("", "", " ", "", Desk.Today.AddDays(-1), 101)).Faults()
            .Should().Equal("title: required", "deliveryAddress: required", "comment: required", "endsOn: badDate", "probability: badPercent");

    [Fact]
    public void An_edit_of_an_older_version_shows_both_values()
    {
        var deal = Desk.Taken();
        deal.NextVersion();
        Editing(deal, new(Title: "Моё", Probability: 10), version: 1).Should().Throw<VersionConflictException>().Which
            .Should().Match<VersionConflictException>(c => c.Current == 2).And.Subject.As<VersionConflictException>().Fields
            .Should().Equal(new FieldConflict("title", "КС, ФБС тест", "Моё"), new FieldConflict("probability", null, "10"));
        Editing(deal, new(Title: "Моё"), version: 2).Should().NotThrow();
    }

    [Fact]
    public void The_goods_of_the_regulation_come_to_4000_with_721_31_of_VAT_inside()
    {
        var deal = Desk.Negotiated();
        deal.SetLines(Desk.Goods, null, Desk.Today);
        deal.Happened().Should().Equal(new DealLinesSet(deal.Id, 37924, 2, A.Rubles(4000), A.Rubles(721.31m), Money.Zero, Money.Zero, null, "Товар 18: 3 шт × 700.00 ₽; Товар 40: 2 шт × 950.00 ₽"));
        deal.SetLines([Desk.Goods[0] with { Discount = 10 }, Desk.Goods[1]], null, Desk.Today);
        deal.Happened().OfType<DealLinesSet>().Should().ContainSingle().Which.Should().Match<DealLinesSet>(s =>
            s.GrossWas == A.Rubles(4000) && s.VatWas == A.Rubles(721.31m) && s.Was == "Товар 18: 3 шт × 700.00 ₽" && s.Now == "Товар 18: 3 шт × 700.00 ₽ − 10 %");
        deal.SetLines(Desk.Goods, null, Desk.Today);
        (deal.Amount, deal.Goods).Should().Be((A.Rubles(4000), "Товар 18 × 3, Товар 40 × 2"));
    }

    [Theory]
    [InlineData(2018, 610.17, 3389.83)]
    [InlineData(2019, 666.67, 3333.33)]
    [InlineData(2026, 721.31, 3278.69)]
    public void The_rate_of_the_year_is_inside(int year, decimal vat, decimal net)
    {
        var totals = Totals.Of(Desk.Goods, new(year, 5, 12));
        (totals.Gross, totals.Vat, totals.Net).Should().Be((A.Rubles(4000), A.Rubles(vat), A.Rubles(net)));
    }

    [Fact]
    public void Four_blocks_more_come_to_4800() =>
        Totals.Of([.. Desk.Goods, Desk.Line(41, 4, 200)], new(2018, 5, 12)).Should().Be(new Totals(A.Rubles(4800), A.Rubles(732.20m)));

    [Fact]
    public void A_discount_comes_off_before_the_kopeck_is_rounded() =>
        Desk.Line(18, 3, 700, discount: 12.5m).Gross.Should().Be(A.Rubles(1837.50m));

    [Fact]
    public void A_line_that_cannot_be_is_named_with_its_place()
    {
        var deal = Desk.Negotiated();
        Action set = () => deal.SetLines([Desk.Line(1, 1, 1), Desk.Line(2, 0, -1, 101), Desk.Line(3, 1.2345m, 100_000_001, 0.005m), Desk.Line(4, 1_000_001, 1, -1)], null, Desk.Today);
        set.Faults().Should().Equal("lines[1].quantity: badQuantity", "lines[1].price: badPrice", "lines[1].discount: badDiscount", "lines[2].quantity: badQuantity",
            "lines[2].price: badPrice", "lines[2].discount: badDiscount", "lines[3].quantity: badQuantity", "lines[3].discount: badDiscount");
        Action many = () => deal.SetLines([.. Enumerable.Repeat(Desk.Goods[0], GoodsLine.Most + 1)], null, Desk.Today);
        many.Faults().Should().Equal("lines: tooMany");
    }

    [Fact]
    public void Goods_of_an_older_version_are_a_conflict()
    {
        var deal = Desk.Negotiated();
        deal.SetLines(Desk.Goods, null, Desk.Today);
        deal.NextVersion();
        Action set = () => deal.SetLines([Desk.Line(7, 1, 10)], 1, Desk.Today);
        set.Should().Throw<VersionConflictException>().Which.Fields.Should().Equal(new FieldConflict("lines", "Товар 18 × 3, Товар 40 × 2", "Товар 7 × 1"));
    }

    [Fact]
    public void The_same_goods_again_did_not_happen()
    {
        var deal = Desk.Priced();
        deal.SetLines([.. Desk.Goods], null, Desk.Today);
        deal.Happened().Should().BeEmpty();
    }

    [Fact]
    public void Without_goods_there_is_no_sum()
    {
        var deal = Desk.Negotiated();
        deal.SetLines(Desk.Goods, null, Desk.Today);
        deal.SetLines([], null, Desk.Today);
        deal.Amount.Should().BeNull();
    }

    [Fact]
    public void A_price_that_was_told_stays_told()
    {
        var deal = Desk.Priced();
        Action emptying = () => deal.SetLines([], null, Desk.Today);
        emptying.Obstacles().Should().Equal("noLines, B 34b, SetDealLines");
        Action giving = () => deal.SetLines([Desk.Line(18, 3, 0)], null, Desk.Today);
        giving.Obstacles().Should().Equal("linePrice, B 34b, SetDealLines");
    }

    [Fact]
    public void Goods_are_locked_when_the_money_is_in()
    {
        Action set = () => Desk.Paid().Deal.SetLines([], null, Desk.Today);
        set.Obstacles().Should().Equal("linesLocked, B 57");
    }

    [Fact]
    public void A_company_is_linked_once()
    {
        var deal = Desk.Priced();
        deal.LinkCompany(Desk.Customer);
        deal.LinkCompany(Desk.Customer);
        deal.Happened().Should().Equal(new DealCompanyLinked(deal.Id, 37924, Desk.Customer.Id, 3));
    }

    [Fact]
    public void A_supplier_and_our_own_company_are_no_clients()
    {
        var deal = Desk.Priced();
        Linking(deal, Desk.Supplier).Obstacles().Should().Equal("onlySupplier, B 39, OpenCompany");
        Linking(deal, Desk.Own).Obstacles().Should().Equal("ownCompany, B 39");
        deal.Happened().Should().BeEmpty();
    }

    private static Action Linking(Deal deal, Company company) => () => deal.LinkCompany(company);

    private static Action Opening(DealDetails details) => () => Deal.Open(1, Desk.Lead(), Guid.NewGuid(), 1, details, Dictionaries.Default, Desk.Operator, Desk.Noon);

    private static Action Editing(Deal deal, DealChanges changes, long? version = null) => () => deal.Edit(changes, version, Desk.Today);
}
