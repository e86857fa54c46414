using System.Net;
using System.Text.RegularExpressions;
using CrmBlazor.App.Commands.Catalog;
using CrmBlazor.App.Commands.Deals;
using CrmBlazor.App.Commands.Invoices;
using CrmBlazor.App.Commands.Papers;
using CrmBlazor.App.Seeds;
using CrmBlazor.Domain.Catalog;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Domain.Papers;
using CrmBlazor.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static CrmBlazor.App.Seeds.DemoPeople;

namespace CrmBlazor.Tests.Features.Invoices;

/// <summary>УПД and act as they are printed, read line by line.</summary>
public sealed partial class ClosingPrintTests(SharedOffice shared) : IClassFixture<SharedOffice>
{
    private const string Own = "ВЕСТ ГРУПП ООО", Buyer = "АКТЮБИНСК ООО";
    private readonly Office office = shared.Office;

    [Fact]
    public async Task A_transfer_document_bears_every_line_of_its_form()
    {
        var (deal, invoice) = await office.ShippingDealAsync(documentBack: false);
        var lines = await LinesAsync(invoice, "upd");
        var seller = await CompanyAsync(A.OwnCompany);
        var buyer = await CompanyAsync(A.Customer);
        lines["(1)"].Should().Be($"УТ-{deal} от 20 ноября 2026 г.");
        lines["(1а)"].Should().Be("– от –");
        (lines["(2)"], lines["(2а)"], lines["(2б)"]).Should().Be((seller.Name, seller.LegalAddress, $"{seller.Inn}/{seller.Kpp}"));
        (lines["(3)"], lines["(4)"]).Should().Be(("он же", $"{buyer.Name}, {buyer.LegalAddress}"));
        (lines["(5)"], lines["(5а)"], lines["(5б)"]).Should().Be(("№ – от 20.11.2026", $"№ п/п 1-2 № УТ-{deal} от 20.11.2026", "№ – от –"));
        (lines["(6)"], lines["(6а)"], lines["(6б)"]).Should().Be((buyer.Name, buyer.LegalAddress, $"{buyer.Inn}/{buyer.Kpp}"));
        (lines["(7)"], lines["(8)"]).Should().Be(("Российский рубль, 643", "–"));
        (lines["[8]"], lines["[9]"]).Should().Be(($"Счет на оплату № {invoice} от 20 ноября 2026 г., сделка № {deal}", $"Перевозчик: {seller.Name}, ИНН {seller.Inn}. Адрес доставки: {A.Address}"));
        (lines["[11]"], lines["[12]"], lines["[14]"], lines["[17]"]).Should().Be(("20 ноября 2026 г.", "–", $"{seller.Name}, ИНН/КПП {seller.Inn}/{seller.Kpp}", ""));
        (lines["[16]"], lines["[19]"]).Should().Be(("«____» ____________ 20___ г.", $"{buyer.Name}, ИНН/КПП {buyer.Inn}/{buyer.Kpp}"));
        var sheet = await SheetAsync(invoice, "upd");
        foreach (var place in new[] { "[10]", "[13]", "[15]", "[18]", "Российский рубль, 643" }) sheet.Should().Contain(place);
        sheet.Should().Contain("id=\"upd-status\">1<");
    }

    [Fact]
    public async Task Its_table_has_every_column_and_adds_up()
    {
        var (_, invoice) = await office.ShippingDealAsync(documentBack: false);
        var sheet = await SheetAsync(invoice, "upd");
        Columns().Match(sheet).Value.Should().ContainAll("<th>А<", "<th>1<", "<th>1а<", "<th>1б<", "<th>2<", "<th>2а<", "<th>9<", "<th>10а<", "<th>12а<", "<th>14<");
        Cells(sheet, 1).Should().Equal("18", "1", "Кольцо стеновое КС 10-3 фут (паз-гребень)", "–", "796", "шт", "3", "573,77", "1 721,31", "без акциза", "22%", "378,69", "2 100,00", "–", "–", "–", "–", "–", "–", "–");
        Cells(sheet, 2).Should().Equal("40", "2", "фундаментный блок ФБС 9-5-3т", "–", "796", "шт", "2", "778,69", "1 557,38", "без акциза", "22%", "342,62", "1 900,00", "–", "–", "–", "–", "–", "–", "–");
        Flat(Total().Match(sheet).Value).Should().Contain("3 278,69").And.Contain("721,31").And.Contain("4 000,00");
    }

    [Fact]
    public async Task A_unit_outside_the_classifier_has_a_dash_and_goods_without_tax_make_status_2()
    {
        var trip = (int)(await office.DoAsync(Accountant, new RegisterProduct("Доставка <b>ЖБИ</b>", "рейс", VatKind.None, "Доставка"))).Number;
        var deal = await office.NegotiatedDealAsync();
        await office.DoAsync(Manager, new SetDealLines(deal, [new(trip, 1, A.Rubles(5000))]));
        await office.DoAsync(Manager, new LinkCompany(deal, A.Customer));
        var invoice = (string)(await office.DoAsync(Manager, new IssueInvoice(deal, A.Address))).Number;
        var sheet = await SheetAsync(invoice, "upd");
        Cells(sheet, 1)[4..6].Should().Equal("–", "рейс");
        Cells(sheet, 1)[10..13].Should().Equal("без НДС", "без НДС", "5 000,00");
        sheet.Should().Contain("id=\"upd-status\">2<");
        (await (await office.ClientAsync(Manager)).GetStringAsync(Path(invoice, "upd"))).Should().NotContain($"<b>{WebUtility.HtmlEncode("ЖБИ")}", "what is typed is no markup").And.NotContain("<b>ЖБИ");
    }

    [Fact]
    public async Task Before_accounting_has_given_a_number_it_is_a_draft()
    {
        var invoice = await office.RequestedDocumentAsync();
        (await SheetAsync(invoice, "upd")).Should().Contain("проект, номер не присвоен");
        (await office.CommandAsync(Accountant, "IssueTransferDocument", new { invoice, number = "Б-1", on = "2026-11-20" })).Ok();
        (await SheetAsync(invoice, "upd")).Should().NotContain("проект").And.Contain("Б-1");
    }

    [Fact]
    public async Task An_act_has_its_seven_details_and_is_no_transfer_document()
    {
        var (_, invoice) = await office.PaidDealAsync();
        await office.DoAsync(Manager, new RequestTransferDocument(invoice, DocumentKind.Act));
        await office.DoAsync(Accountant, new IssueTransferDocument(invoice, $"А-{invoice}", A.Today(office)));
        var act = Flat(await SheetAsync(invoice, "act"));
        act.Should().ContainAll($"Акт сдачи-приемки работ (услуг) № А-{invoice} от 20 ноября 2026 г.", Own, Buyer, "Кольцо стеновое", "Кол-во", "4 000,00", "Четыре тысячи рублей 00 копеек", "721,31",
            "Заказчик претензий по объему, качеству и срокам оказания услуг не имеет", "(должность)", "(подпись)", "(ф.и.о.)");
        (await StatusAsync(Manager, invoice, "upd")).Should().Be(HttpStatusCode.NotFound, "it is closed by an act");
    }

    [Fact]
    public async Task The_rate_is_that_of_the_shipment_whatever_the_day_of_the_invoice()
    {
        await using var office = await Office.OpenAsync(new DateTimeOffset(2025, 12, 31, 20, 0, 0, TimeSpan.FromHours(3)));
        var (_, invoice) = await office.PaidDealAsync();
        await office.DoAsync(Manager, new RequestTransferDocument(invoice));
        var client = await office.ClientAsync(Manager);
        WebUtility.HtmlDecode(await client.GetStringAsync(Path(invoice, "upd"))).Should().Contain("20%");
        office.Time.Advance(TimeSpan.FromHours(5));
        await office.DoAsync(Accountant, new IssueTransferDocument(invoice, "УТ-1", A.Today(office)));
        var sheet = WebUtility.HtmlDecode(await (await office.ClientAsync(Manager)).GetStringAsync(Path(invoice, "upd")));
        Flat(sheet).Should().Contain("22%").And.NotContain("20%").And.Contain("721,31");
    }

    [Fact]
    public async Task Who_may_not_see_the_invoice_is_told_that_there_is_none()
    {
        var invoice = await office.RequestedDocumentAsync();
        foreach (var (who, found) in new[] { (Manager, true), (Accountant, true), (Logistics, true), (Head, true), (Manager2, false), (Operator, false), (Admin, false) })
            (await StatusAsync(who, invoice, "upd")).Should().Be(found ? HttpStatusCode.OK : HttpStatusCode.NotFound, who.Email);
        (await StatusAsync(Manager, "1999/1", "upd")).Should().Be(HttpStatusCode.NotFound);
    }

    private async Task<Company> CompanyAsync(int number)
    {
        await using var db = office.Read();
        return await db.Companies.SingleAsync(c => c.Number == number);
    }

    private async Task<string> SheetAsync(string invoice, string form) => WebUtility.HtmlDecode(await (await office.ClientAsync(Manager)).GetStringAsync(Path(invoice, form)));

    private async Task<HttpStatusCode> StatusAsync(DemoPerson who, string invoice, string form) => (await (await office.ClientAsync(who)).GetAsync(Path(invoice, form))).StatusCode;

    private async Task<Dictionary<string, string>> LinesAsync(string invoice, string form) => FormLine().Matches(await SheetAsync(invoice, form)).ToDictionary(m => m.Groups[1].Value, m => Flat(m.Groups[2].Value));

    private static string Path(string invoice, string form) => $"/invoices/{invoice.Replace('/', '-')}/{form}/print";

    private static string[] Cells(string sheet, int place) => [.. Cell().Matches(Regex.Match(sheet, $"data-place=\"{place}\".*?</tr>", RegexOptions.Singleline).Value).Select(m => Flat(m.Groups[1].Value))];

    private static string Flat(string html) => Space().Replace(Tag().Replace(html, "").Replace("\u00ad", ""), " ").Trim();

    [GeneratedRegex(@"data-line=""([^""]+)""><span[^>]*>[^<]*</span><span class=""upd-value"">(.*?)</span><span class=""upd-code"">", RegexOptions.Singleline)]
    private static partial Regex FormLine();

    [GeneratedRegex(@"<tr class=""upd-cols"">.*?</tr>", RegexOptions.Singleline)]
    private static partial Regex Columns();

    [GeneratedRegex(@"<tr class=""upd-total"">.*?</tr>", RegexOptions.Singleline)]
    private static partial Regex Total();

    [GeneratedRegex(@"<td[^>]*>(.*?)</td>", RegexOptions.Singleline)]
    private static partial Regex Cell();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
