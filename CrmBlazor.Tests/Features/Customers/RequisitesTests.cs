using CrmBlazor.App.Commands.Customers;
using CrmBlazor.App.Data;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Tests.Support;
using static CrmBlazor.App.Seeds.DemoPeople;

namespace CrmBlazor.Tests.Features.Customers;

/// <summary>Requisites change (B 36), accounting alone changes them (B 37), and one company is not registered twice.</summary>
public abstract class RequisitesTests(SharedOffice shared)
{
    private static readonly object[] OneAccount = [new { account = "40702810000000002000", bik = "044030972" }];
    private static readonly object[] WrongAccount = [new { account = "40702810000000002001", bik = "044030972" }];
    private readonly Office office = shared.Office;

    [Fact]
    public async Task What_is_left_out_stays_and_what_is_empty_is_emptied()
    {
        var company = await office.CompanyAsync();
        var head = await office.HeadAsync();
        (await office.CommandAsync(Accountant, "EditCompany", new { company, name = "Берёзовый дом ООО", ogrn = "", bankAccounts = OneAccount })).Brief.Should().Be("200");
        var view = (await office.ReadAsync(Manager, $"companies/{company}")).Ok().Body;
        (view.GetProperty("name").GetString(), view.GetProperty("kpp").GetString(), view.TryGetProperty("ogrn", out _)).Should().Be(("Берёзовый дом ООО", "780601001", false));
        view.GetProperty("bankAccounts").GetArrayLength().Should().Be(1);
        var edited = (await office.HappenedAsync(head)).OfType<CompanyEdited>().Single();
        edited.Fields.Should().Equal("name", "ogrn", "bankAccounts");
        edited.Was["ogrn"].Should().Be("1187899010001");
        (await office.ReadAsync(Manager, $"companies?search={Uri.EscapeDataString("березовый дом")}")).Ok().Body.GetProperty("items").EnumerateArray().Select(c => c.GetProperty("number").GetInt32()).Should().Contain(company);
    }

    [Fact]
    public async Task Nothing_changed_nothing_happened()
    {
        var (company, head) = (await office.CompanyAsync(), await office.HeadAsync());
        (await office.CommandAsync(Accountant, "EditCompany", new { company, legalAddress = " СПб, ул. Складская, 1 " })).Brief.Should().Be("200");
        (await office.HeadAsync()).Should().Be(head);
    }

    [Fact]
    public async Task Wrong_requisites_are_named_one_by_one() =>
        (await office.CommandAsync(Accountant, "EditCompany", new { company = await office.CompanyAsync(), name = " ", inn = "7806210728", kpp = "1", bankAccounts = WrongAccount })).Brief
            .Should().Be("422 name, inn, kpp, bankAccounts[0].account");

    [Fact]
    public async Task Requisites_that_were_changed_meanwhile()
    {
        var company = await office.CompanyAsync();
        (await office.CommandAsync(Accountant2, "EditCompany", new { company, version = 1, kpp = "780601009" })).Brief.Should().Be("200");
        (await office.CommandAsync(Accountant, "EditCompany", new { company, version = 1, kpp = "780601008" })).Brief.Should().Be("409 kpp: 780601009 | 780601008");
        (await office.CommandAsync(Accountant, "EditCompany", new { company, version = 2, kpp = "780601008" })).Brief.Should().Be("200");
        (await office.CommandAsync(Accountant, "EditCompany", new { company = 999999, kpp = "780601008" })).Brief.Should().Be("404");
    }

    [Fact]
    public async Task An_INN_that_is_known_is_refused_on_every_way_unless_it_is_a_branch()
    {
        var company = await office.CompanyAsync();
        foreach (var kpp in new[] { "789801001", "" })
        {
            (await office.CommandAsync(Accountant, "EditCompany", new { company, inn = A.CustomerInn, kpp })).Brief.Should().Be("422 inn", kpp);
            (await office.CommandAsync(Accountant, "RegisterCompany", new { name = "Двойник ООО", inn = A.CustomerInn, kpp, kind = "customer", legalAddress = "СПб" })).Brief.Should().Be("422 inn", kpp);
            (await office.CommandAsync(Accountant, "RegisterOwnCompany", new { name = "Двойник ООО", inn = A.CustomerInn, kpp, legalAddress = "СПб" })).Brief.Should().Be("422 inn", kpp);
        }
        (await office.CommandAsync(Accountant, "EditCompany", new { company, inn = A.CustomerInn, kpp = "780643777" })).Brief.Should().Be("200");
    }

    [Fact]
    public async Task A_name_that_is_known_is_worth_a_look_on_every_way()
    {
        var (one, other) = (await RegisterAsync("ООО «Ёлкин-Строй»"), await office.CompanyAsync());
        var registered = await AnswerAsync("ЕЛКИН СТРОЙ, АО");
        var seen = registered.Warnings.Should().ContainSingle().Which;
        (seen.Code, seen.Rule, seen.Cure!.Subject).Should().Be(("companySimilar", "B 36", $"{one}"));
        seen.Facts.Should().Equal($"{one}", "ООО «Ёлкин-Строй»");
        (await office.CommandAsync(Accountant, "EditCompany", new { company = other, name = "Елкин-строй" })).Ok().Warnings.Should().Equal("companySimilar B 36", "companySimilar B 36");
        (await office.CommandAsync(Accountant, "EditCompany", new { company = other, kpp = "780601003" })).Ok().Warnings.Should().BeEmpty("its name was told when it changed");
        (await RegisterAsync("Ёлкин-Строй Плюс ООО")).Should().BePositive();
        (await AnswerAsync("Ёлкин-Строй Плюс Два")).Warnings.Should().BeEmpty();
    }

    [Fact]
    public async Task A_card_on_the_board_follows_the_companys_name()
    {
        var company = await office.CompanyAsync();
        var deal = await office.PricedDealAsync();
        await office.DoAsync(Manager, new App.Commands.Deals.LinkCompany(deal, company));
        await office.DoAsync(Accountant, new EditCompany(company, "Переименованный дом ООО"));
        await office.FollowedAsync();
        await Eventually.BeAsync(() => office.Get<App.Live.BoardProjection>().Now.Cards.Any(c => c.Number == deal && c.Client == "Переименованный дом ООО"));
    }

    private async Task<int> RegisterAsync(string name) => (int)(await AnswerAsync(name)).Number;

    private async Task<Answer> AnswerAsync(string name) => await office.DoAsync(Accountant, (RegisterCompany)await Examples.All[nameof(RegisterCompany)].MakeAsync(office) with { Name = name });
}

public sealed class RequisitesOnSqlite(SqliteOffice office) : RequisitesTests(office), IClassFixture<SqliteOffice>;

public sealed class RequisitesOnPostgres(PostgresOffice office) : RequisitesTests(office), IClassFixture<PostgresOffice>;
