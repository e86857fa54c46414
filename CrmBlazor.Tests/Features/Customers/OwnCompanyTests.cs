using System.Net;
using CrmBlazor.App.Commands.Customers;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Tests.Support;
using static CrmBlazor.App.Seeds.DemoPeople;

namespace CrmBlazor.Tests.Features.Customers;

/// <summary>Our own legal entities: taxes by period, who signs, stamp and signatures.</summary>
public abstract class OwnCompanyTests(SharedOffice shared)
{
    private static readonly Signers Both = new(new("Ясенев Кирилл Олегович", "Генеральный директор"), new("Берёзова Светлана Ивановна", "Главный бухгалтер"));
    private readonly Office office = shared.Office;

    [Fact]
    public async Task Taxes_are_told_in_the_order_of_their_days()
    {
        var company = await office.OwnCompanyAsync();
        (await office.CommandAsync(Accountant, "SetTaxRegimes", new { company, regimes = new[] { new { from = "2027-01-01", regime = "simplified" }, new { from = "2026-01-01", regime = "simplifiedSeven" } }, version = 1 })).Ok();
        var regimes = (await office.ReadAsync(Accountant, $"companies/{company}")).Body.GetProperty("ours").GetProperty("regimes");
        regimes.EnumerateArray().Select(r => (r.GetProperty("from").GetString(), r.GetProperty("regime").GetString())).Should().Equal(("2026-01-01", "simplifiedSeven"), ("2027-01-01", "simplified"));
        (await office.CommandAsync(Accountant, "SetTaxRegimes", new { company, regimes = new[] { new { from = "2026-01-01", regime = "general" }, new { from = "2026-01-01", regime = "simplified" }, new { from = "1812-01-01", regime = "general" } } })).Brief
            .Should().Be("422 regimes[2].from, regimes[1].from");
        (await office.CommandAsync(Accountant, "SetTaxRegimes", new { company, regimes = Array.Empty<object>(), version = 1 })).Brief.Should().StartWith("409 regimes");
    }

    [Fact]
    public async Task Our_companies_have_a_list_of_their_own()
    {
        var company = await office.OwnCompanyAsync();
        var items = (await office.ReadAsync(Accountant, "companies?own=true&pageSize=200")).Body.GetProperty("items").EnumerateArray().ToList();
        items.Should().OnlyContain(c => c.GetProperty("own").GetBoolean()).And.Contain(c => c.GetProperty("number").GetInt32() == company);
    }

    [Fact]
    public async Task Who_signs_stands_on_the_paper_with_stamp_and_signature_and_stays_as_on_its_day()
    {
        var seller = await office.OwnCompanyAsync();
        await office.DoAsync(Accountant, new SetSigners(seller, Both.Head, Both.Accountant));
        await office.DoAsync(Accountant, new SetSealImage(seller, SealImage.Stamp, await office.UploadAsync(Accountant, "Печать.png", A.Png)));
        await office.DoAsync(Accountant, new SetSealImage(seller, SealImage.HeadSignature, await office.UploadAsync(Accountant, "Подпись.png", A.Png)));
        var deal = await office.LinkedDealAsync();
        var invoice = (string)(await office.DoAsync(Manager, new CrmBlazor.App.Commands.Invoices.IssueInvoice(deal, A.Address, Seller: seller))).Number;
        await office.DoAsync(Accountant, new SetSigners(seller, new("Новиков Олег Ильич", "Директор"), null));
        await office.DoAsync(Accountant, new SetSealImage(seller, SealImage.HeadSignature));

        var manager = await office.ClientAsync(Manager);
        var page = WebUtility.HtmlDecode(await manager.GetStringAsync(new Uri($"/invoices/{invoice.Replace('/', '-')}/print", UriKind.Relative)));
        page.Should().Contain("(Ясенев К. О.)").And.Contain("Генеральный директор").And.Contain("(Берёзова С. И.)").And.NotContain("Новиков");
        page.Split("data:image/png;base64," + Convert.ToBase64String(A.Png)).Should().HaveCount(3);
    }

    [Fact]
    public async Task Who_signs_is_told_by_the_days_from_which_they_do()
    {
        var company = await office.OwnCompanyAsync();
        await office.DoAsync(Accountant, new SetSigners(company, Both.Head, Both.Accountant, From: new(2026, 1, 1)));
        (await office.CommandAsync(Accountant, "SetSigners", new { company, head = new { name = "Новиков Олег Ильич", position = "Заместитель", warrant = "доверенность № 5" }, from = "2026-12-01" })).Ok();
        var periods = (await office.ReadAsync(Accountant, $"companies/{company}")).Body.GetProperty("ours").GetProperty("signerPeriods");
        periods.EnumerateArray().Select(p => (p.GetProperty("from").GetString(), p.GetProperty("signers").GetProperty("head").GetProperty("name").GetString()))
            .Should().Equal(("2026-01-01", Both.Head!.Name), ("2026-12-01", "Новиков Олег Ильич"));
        (await office.CommandAsync(Accountant, "SetSigners", new { company, head = new { name = "Другой", position = "Директор" }, version = 1 })).Brief.Should().StartWith("409 signers");
        (await office.CommandAsync(Accountant, "SetSigners", new { company, from = "2026-12-01" })).Ok();
        (await office.CommandAsync(Accountant, "SetSigners", new { company, from = "2026-12-01" })).Brief.Should().Be("422 head.name", "there is nobody to take away");
    }

    [Fact]
    public async Task A_picture_is_told_by_its_contents_and_is_not_too_large()
    {
        var company = await office.OwnCompanyAsync();
        var large = A.Png.Concat(new byte[1024 * 1024]).ToArray();
        (await office.CommandAsync(Accountant, "SetSealImage", new { company, kind = "stamp", upload = await office.UploadAsync(Accountant, "Печать.png", large) })).Brief.Should().Be("422 upload");
        (await office.CommandAsync(Accountant, "SetSealImage", new { company, kind = "stamp", upload = await office.UploadAsync(Accountant) })).Brief.Should().Be("422 upload");
        (await office.CommandAsync(Accountant, "SetSealImage", new { company, kind = "stamp", upload = Guid.NewGuid() })).Brief.Should().Be("422 upload");
        (await office.CommandAsync(Accountant, "SetSealImage", new { company = A.Customer, kind = "stamp" })).Brief.Should().Be("422 notOwnCompany B 44");
    }

    [Fact]
    public async Task A_stamp_is_shown_to_accounting_alone_beside_the_papers()
    {
        var company = await office.OwnCompanyAsync();
        await office.DoAsync(Accountant, new SetSealImage(company, SealImage.Stamp, await office.UploadAsync(Accountant, "Печать.png", A.Png)));
        var (path, none) = (new Uri($"/companies/{company}/images/stamp", UriKind.Relative), new Uri($"/companies/{company}/images/headSignature", UriKind.Relative));
        var accountant = await office.ClientAsync(Accountant);
        var manager = await office.ClientAsync(Manager);
        (await accountant.GetByteArrayAsync(path)).Should().Equal(A.Png);
        (await accountant.GetAsync(none)).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await manager.GetAsync(path)).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }
}

public sealed class OwnCompanyOnSqlite(SqliteOffice office) : OwnCompanyTests(office), IClassFixture<SqliteOffice>;

public sealed class OwnCompanyOnPostgres(PostgresOffice office) : OwnCompanyTests(office), IClassFixture<PostgresOffice>;
