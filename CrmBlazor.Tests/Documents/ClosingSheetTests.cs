using CrmBlazor.App.Documents;
using CrmBlazor.Domain.Catalog;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Domain.Papers;

namespace CrmBlazor.Tests.Documents;

/// <summary>The figures of УПД and act (formats.md §3).</summary>
public class ClosingSheetTests
{
    private static readonly DateOnly Day = new(2018, 5, 12);
    private static readonly SheetParty Seller = new("ВЕСТ ГРУПП ООО", "7806210729", "780601001", "СПб, Песочная, 12"), Other = new("БЛОКОМИР-Т СНАБ СНТ", "7898101847", "789801001", "Гатчина");

    [Fact]
    public void The_price_is_without_the_tax_and_the_columns_add_up()
    {
        var sheet = Of(Line(3, 700), Line(2, 950));
        sheet.Lines.Select(l => (l.Price, l.Net, l.Line.Vat, l.Line.Gross)).Should().Equal((Rub(593.22m), Rub(1779.66m), Rub(320.34m), Rub(2100)), (Rub(805.09m), Rub(1610.17m), Rub(289.83m), Rub(1900)));
        (sheet.Status, sheet.Net, sheet.Vat, sheet.Total).Should().Be((1, Rub(3389.83m), Rub(610.17m), Rub(4000)));
        sheet.Rates.Should().Equal((18, Rub(610.17m)));
    }

    [Fact]
    public void What_taxes_nothing_is_status_2_and_zero_per_cent_is_a_tax()
    {
        var free = Of(Line(1, 500, vat: VatKind.None));
        (free.Status, free.Tax, free.Lines[0].Rate, free.Lines[0].Tax, free.Net).Should().Be((2, "без НДС", "без НДС", "без НДС", Rub(500)));
        Of(Line(1, 500, vat: VatKind.None), Line(1, 500)).Status.Should().Be(1);
        var zero = Of(Line(1, 500, vat: VatKind.Zero));
        (zero.Status, zero.Lines[0].Rate, zero.Lines[0].Tax).Should().Be((1, "0%", "0,00"));
    }

    [Theory]
    [InlineData("2026-03-31", false)]
    [InlineData("2026-04-01", true)]
    public void The_line_of_the_advance_invoice_came_in_april_2026(string day, bool shown) => (Of(Line(1, 500)) with { On = DateOnly.Parse(day, null) }).HasAdvances.Should().Be(shown);

    [Fact]
    public void Lines_3_5_5a_and_9_say_who_ships_what_was_paid_and_who_carries()
    {
        var sheet = Of(Line(3, 700), Line(2, 950)) with { Number = "УТ-7", Payments = [new("000123", Day), new(null, Day.AddDays(1))] };
        (sheet.Consignor, sheet.Paid, sheet.Shipping).Should().Be(("он же", "№ 000123 от 12.05.2018; № – от 13.05.2018", "№ п/п 1-2 № УТ-7 от 12.05.2018"));
        sheet.Transport.Should().Be("Перевозчик: БЛОКОМИР-Т СНАБ СНТ, ИНН 7898101847. Адрес доставки: Синявино");
        (sheet with { Supplier = Other }).Consignor.Should().Be("БЛОКОМИР-Т СНАБ СНТ, Гатчина");
    }

    [Fact]
    public void Line_5b_names_the_invoice_of_the_advance_where_something_is_taxed()
    {
        var sheet = Of(Line(3, 700)) with { Advance = new PaperRef("А-12", new(2018, 5, 5)) };
        (sheet.Advances, (sheet with { Advance = null }).Advances).Should().Be(("№ А-12 от 05.05.2018", "№ – от –"));
        (Of(Line(1, 500, vat: VatKind.None)) with { Advance = sheet.Advance, Payments = [new("7", Day)] }).Should().Match<ClosingSheet>(s => s.Advances == "№ – от –" && s.Paid == "№ – от –");
    }

    [Fact]
    public void Who_signs_by_a_warrant_tells_it_and_the_head_answers_where_there_is_no_accountant()
    {
        var head = new Signer("Ясенев Кирилл Олегович", "Директор по продажам", "доверенность № 5 от 12.01.2026");
        ClosingSheet.Signature(head).Should().Be("Ясенев К. О., доверенность № 5 от 12.01.2026");
        (Of(Line(1, 500)) with { Signers = new(head, null) }).Responsible.Should().Be(head);
    }

    [Fact]
    public void A_person_has_dashes_for_codes_and_one_in_business_no_kpp() =>
        new[] { new SheetParty("Лебедев Пётр"), new("ИП Лебедев", "500100732259"), Seller }.Select(ClosingSheet.Codes).Should().Equal("–", "500100732259", "7806210729/780601001");

    private static ClosingSheet Of(params ClosingLine[] lines) => new(null, Day, Day, "2018/943", Day, 37924, Seller, Other, Seller, Other, "Синявино", lines, [], new(null, null));

    private static ClosingLine Line(decimal quantity, decimal price, VatKind vat = VatKind.Standard)
    {
        var line = new GoodsLine(18, "Кольцо", "шт", "796", quantity, Rub(price), 0, vat);
        return new(18, "796", new(line.Name, quantity, line.Unit, line.Price, 0, line.VatRate(Day), line.Gross, line.VatSum(Day)));
    }

    private static Money Rub(decimal rubles) => Money.FromRubles(rubles);
}
