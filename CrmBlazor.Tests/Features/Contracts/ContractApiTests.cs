using System.Net;
using CrmBlazor.App.Commands.Papers;
using CrmBlazor.Tests.Support;
using static CrmBlazor.App.Seeds.DemoPeople;

namespace CrmBlazor.Tests.Features.Contracts;

/// <summary>Contracts from the office's templates, and the papers of a record (I 3.3, K).</summary>
public abstract class ContractApiTests(SharedOffice shared)
{
    private readonly Office office = shared.Office;

    [Fact]
    public async Task A_contract_is_the_template_with_the_deals_facts_numbered_by_year()
    {
        var template = await office.ContractTemplateAsync(Docx.Of(null, ["№ {{Договор.Номер}} от {{Договор.Дата}}: {{Поставщик}} и {{Покупа", "тель}}, ИНН {{Покупатель.ИНН}}, {{Сделка.Сумма}} руб. ({{Сделка.СуммаПрописью}}) {{Неведомое}}"]));
        var deal = await office.LinkedDealAsync();
        var made = (await office.CommandAsync(Manager, "MakeContract", new { deal, template })).Ok().Body;
        var number = made.GetProperty("number").GetString()!;
        number.Should().StartWith("2026/");
        made.GetProperty("warnings")[0].GetProperty("text").GetString().Should().Contain("Неведомое");
        var papers = (await office.ReadAsync(Manager, $"deals/{deal}")).Ok().Body.GetProperty("papers").GetProperty("contracts")[0];
        papers.GetProperty("number").GetString().Should().Be(number);
        var address = $"/api/files/{papers.GetProperty("file").GetInt32()}";
        Docx.Read(await (await office.ClientAsync(Manager)).GetByteArrayAsync(address)).Should().Be($"№ {number} от 20 ноября 2026 г.: ВЕСТ ГРУПП ООО и АКТЮБИНСК ООО, ИНН {A.CustomerInn}, 4\u00a0000,00 руб. (Четыре тысячи рублей 00 копеек) {{{{Неведомое}}}}");
        (await (await office.ClientAsync(Manager2)).GetAsync(address)).StatusCode.Should().Be(HttpStatusCode.NotFound, "who does not see the deal sees no file of it");
        var next = (await office.CommandAsync(Manager, "MakeContract", new { deal, template })).Ok().Body.GetProperty("number").GetString()!;
        int.Parse(next[5..], null).Should().Be(int.Parse(number[5..], null) + 1, "numbers follow one another");
    }

    [Fact]
    public async Task Only_from_a_living_template_on_ones_own_open_deal_with_a_company()
    {
        var template = await office.ContractTemplateAsync();
        var deal = await office.LinkedDealAsync();
        (await office.CommandAsync(Manager2, "MakeContract", new { deal, template })).Brief.Should().Be("404");
        (await office.CommandAsync(Manager, "MakeContract", new { deal, template = 999_999 })).Brief.Should().Be("422 template");
        (await office.CommandAsync(Manager, "MakeContract", new { deal = await office.PricedDealAsync(), template })).Brief.Should().Be("422 noCompany B 40");
        (await office.CommandAsync(Manager, "MakeContract", new { deal = await office.LostDealAsync(), template })).Brief.Should().StartWith("422 dealClosed B 60");
        (await office.CommandAsync(Accountant, "RetireContractTemplate", new { template })).Ok();
        (await office.CommandAsync(Accountant2, "RetireContractTemplate", new { template })).Brief.Should().StartWith("409");
        (await office.CommandAsync(Manager, "MakeContract", new { deal, template })).Brief.Should().Be("422 template");
    }

    [Fact]
    public async Task A_bad_template_is_refused_by_its_field_and_nothing_is_kept()
    {
        foreach (var bad in new[] { Docx.Bomb(64), Docx.Parts(("word/vbaProject.bin", "x")) })
            (await office.CommandAsync(Accountant, "AddContractTemplate", new { name = "Плохой", upload = await office.UploadAsync(Accountant, "Договор.docx", bad) })).Brief.Should().Be("422 upload");
        (await office.CommandAsync(Accountant, "AddContractTemplate", new { name = "Чужой", upload = await office.UploadAsync(Manager, "Договор.docx", Docx.Of(null, ["x"])) })).Brief.Should().Be("422 upload");
        (await office.ReadAsync(Accountant, "contract-templates")).Ok().Body.GetProperty("items").EnumerateArray().Select(t => t.GetProperty("name").GetString()).Should().NotContain(["Плохой", "Чужой"]);
        (await office.ReadAsync(Operator, "contract-templates")).Brief.Should().StartWith("403");
    }

    [Fact]
    public async Task A_company_shows_the_papers_of_those_deals_that_one_sees()
    {
        var (deal, invoice) = await office.ShippingDealAsync(documentBack: false);
        await office.DoAsync(Manager, new MakeContract(deal, await office.ContractTemplateAsync()));
        var mine = (await office.ReadAsync(Manager, $"companies/{A.Customer}")).Ok().Body.GetProperty("papers");
        var paper = mine.GetProperty("papers").EnumerateArray().Single(p => p.GetProperty("invoice").GetString() == invoice);
        (paper.GetProperty("kind").GetString(), paper.GetProperty("document").GetString(), paper.GetProperty("gap").GetString()).Should().Be(("upd", $"УТ-{deal}", "noScan"));
        mine.GetProperty("contracts").EnumerateArray().Should().Contain(c => c.GetProperty("deal").GetInt32() == deal);
        var theirs = (await office.ReadAsync(Manager2, $"companies/{A.Customer}")).Ok().Body.GetProperty("papers");
        theirs.GetProperty("papers").EnumerateArray().Should().NotContain(p => p.GetProperty("invoice").GetString() == invoice);
        theirs.GetProperty("contracts").EnumerateArray().Should().NotContain(c => c.GetProperty("deal").GetInt32() == deal);
    }
}

public sealed class ContractApiOnSqlite(SqliteOffice office) : ContractApiTests(office), IClassFixture<SqliteOffice>;

public sealed class ContractApiOnPostgres(PostgresOffice office) : ContractApiTests(office), IClassFixture<PostgresOffice>;
