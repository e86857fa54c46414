using CrmBlazor.App.Commands.Office;
using CrmBlazor.App.Seeds;
using CrmBlazor.Tests.Support;
using static CrmBlazor.App.Seeds.DemoPeople;

namespace CrmBlazor.Tests.Features.Customers;

public abstract class CustomerApiTests(SharedOffice shared)
{
    private readonly Office office = shared.Office;

    /// <summary>On either engine: part of a word, two letters or one at the beginning of a word, a phone in any form, a work phone too.</summary>
    [Fact]
    public async Task A_contact_is_found_by_what_one_remembers()
    {
        async Task AddAsync(string fullName, string mobilePhone, string work) => await office.CommandAsync(Operator, "CreateContact",
            new { fullName, mobilePhone, privateEmail = $"{mobilePhone[^4..]}@found.example", birthDate = "1971-02-03", points = new[] { new { kind = "workPhone", value = work } } });
        await AddAsync("Ёжиков Платон", "+7 943 811-22-33", "8 812 700-11-22");
        await AddAsync("Ёжиков Яков", "+7 943 811-22-44", "325-96-47");
        async Task<string> FoundAsync(string text) => string.Join(", ", (await office.ReadAsync(Operator, $"contacts?search={Uri.EscapeDataString(text)}")).Ok().Body.GetProperty("items").EnumerateArray().Select(c => c.GetProperty("fullName").GetString()));
        foreach (var text in new[] { "ежиков платон", "жиков плат", "Платон Ё", "ежиков п", "8 (943) 811-22-33", "2-33@found", "700-11-22" }) (await FoundAsync(text)).Should().Be("Ёжиков Платон", text);
        foreach (var text in new[] { "Ежиков ЯК", "325-96-47", "3259647" }) (await FoundAsync(text)).Should().Be("Ёжиков Яков", text);
        (await FoundAsync("ёжиков")).Should().Be("Ёжиков Яков, Ёжиков Платон", "the newest comes first");
        (await FoundAsync("2-33@found.example")).Should().Be("Ёжиков Платон");
        foreach (var text in new[] { "ежиков ж", "2-33@lost.example", "8 (944) 811-22-33" }) (await FoundAsync(text)).Should().BeEmpty(text);
    }

    [Fact]
    public async Task A_contact_is_found_by_name_phone_and_mail_however_they_are_written()
    {
        var contact = A.NewContact() with { FullName = "Семёнов Пётр", MobilePhone = "8 (943) 777-55-33", PrivateEmail = "Semenov@Mail.example" };
        var number = (int)(await office.DoAsync(Operator, contact)).Number;
        foreach (var text in new[] { "семенов", "СЕМЁНОВ ПЁТР", "+7 943 777 55 33", "9437775533", "semenov@mail" })
            (await office.ReadAsync(Logistics, $"contacts?search={Uri.EscapeDataString(text)}")).Ok().Body.GetProperty("items").EnumerateArray().Select(c => c.GetProperty("number").GetInt32()).Should().Contain(number, text);
    }

    [Fact]
    public async Task A_contact_may_not_have_our_own_mail()
    {
        foreach (var mail in new[] { Manager.Email, "ADMIN@demo.example" })
            (await office.CommandAsync(Operator, "CreateContact", A.NewContact() with { PrivateEmail = mail })).Brief.Should().Be("422 privateEmail");
    }

    [Fact]
    public async Task An_edit_obeys_the_duplicate_rule_too()
    {
        var (known, contact) = (A.NewContact(), await office.ContactAsync());
        await office.DoAsync(Operator, known);
        (await office.CommandAsync(Operator, "EditContact", new { contact, known.FullName, known.MobilePhone, privateEmail = "other@mail.example", birthDate = "1961-01-01" })).Brief.Should().Be("422 contactDuplicate R 5");
        (await office.CommandAsync(Operator, "EditContact", new { contact, known.FullName, mobilePhone = "+7 943 777-00-01", privateEmail = "other@mail.example", birthDate = "1961-01-01" })).Ok()
            .Warnings.Should().Equal("contactSimilar R 5");
    }

    [Fact]
    public async Task The_office_may_ask_for_less_of_a_contact()
    {
        await using var own = await Office.OpenAsync(shared.Office.Engine);
        (await own.CommandAsync(Operator, "CreateContact", new { fullName = "Пётр" })).Brief.Should().Be("422 mobilePhone, privateEmail, birthDate");
        (await own.CommandAsync(Admin, "SetRequiredContactFields", new SetRequiredContactFields(["fullName"]))).Ok();
        (await own.CommandAsync(Operator, "CreateContact", new { fullName = "Пётр" })).Brief.Should().Be("200");
    }

    [Fact]
    public async Task A_company_is_found_by_name_and_INN_and_shows_the_deals_one_sees()
    {
        await using var own = await Office.OpenAsync(shared.Office.Engine);
        foreach (var text in new[] { "актюбинск", A.CustomerInn })
            (await own.ReadAsync(Manager, $"companies?search={Uri.EscapeDataString(text)}")).Ok().Body.GetProperty("items").EnumerateArray().Select(c => c.GetProperty("number").GetInt32()).Should().Equal(A.Customer);
        var deal = await office.LinkedDealAsync();
        (await DealsOfAsync(Manager)).Should().Contain(deal);
        (await DealsOfAsync(Manager2)).Should().NotContain(deal);
        (await office.ReadAsync(Manager, "companies/999999")).Brief.Should().Be("404");
    }

    [Fact]
    public async Task Companies_are_found_by_their_kind_their_sphere_and_whose_they_are()
    {
        await using var own = await Office.OpenAsync(shared.Office.Engine);
        var company = await own.CompanyAsync();
        (await own.CommandAsync(Manager, "TakeCompany", new { company })).Ok();
        (await own.CommandAsync(Manager, "SetCompanyProfile", new { company, kind = "both", sphere = "Дилеры" })).Ok();
        (await FoundAsync(Manager, "mine=true")).Should().Equal(company);
        (await FoundAsync(Manager2, "mine=true")).Should().BeEmpty();
        (await FoundAsync(Manager2, "kind=both&sphere=Дилеры")).Should().Equal(company);
        (await FoundAsync(Manager2, "sphere=Партнеры&search=актюбинск")).Should().NotContain(company);
        (await own.ReadAsync(Manager, "companies?kind=космос")).Brief.Should().StartWith("400");

        async Task<IEnumerable<int>> FoundAsync(DemoPerson who, string query) =>
            (await own.ReadAsync(who, $"companies?{query}")).Ok().Body.GetProperty("items").EnumerateArray().Select(c => c.GetProperty("number").GetInt32());
    }

    [Fact]
    public async Task Kind_and_sphere_are_the_responsibles_and_the_heads()
    {
        var company = await office.CompanyAsync();
        (await office.CommandAsync(Manager, "TakeCompany", new { company })).Ok();
        object profile = new { company, kind = "both", sphere = "Дилеры" };
        (await office.CommandAsync(Manager2, "SetCompanyProfile", profile)).Brief.Should().Be("403");
        (await office.CommandAsync(Manager, "SetCompanyProfile", profile)).Brief.Should().Be("200");
        (await office.CommandAsync(Head, "SetCompanyProfile", new { company, kind = "supplier", sphere = "Партнеры" })).Brief.Should().Be("200");
        (await office.CommandAsync(Manager, "SetCompanyProfile", new { company, kind = "both", sphere = "Космос" })).Brief.Should().Be("422 sphere");
    }

    [Fact]
    public async Task Wrong_requisites_are_named_one_by_one() =>
        (await office.CommandAsync(Accountant, "RegisterCompany", new
        {
            name = "", inn = "7806210728", kpp = "1", ogrn = "2", kind = "customer", legalAddress = "", sphere = "Космос",
            bankAccounts = new object[] { new { account = "1", bik = "044030972" }, new { account = "40702810000000002000", bik = "1" }, new { bik = "044030972" } },
        })).Brief.Should().Be("422 bankAccounts[2].account");

    [Fact]
    public async Task A_branch_has_the_same_INN_with_another_KPP()
    {
        object Branch(string kpp) => new { name = "АКТЮБИНСК ФИЛИАЛ", inn = A.CustomerInn, kpp, kind = "customer", legalAddress = "СПб" };
        (await office.CommandAsync(Accountant, "RegisterCompany", Branch("780643001"))).Brief.Should().Be("200");
        (await office.CommandAsync(Accountant, "RegisterCompany", Branch("780643001"))).Brief.Should().Be("422 inn");
    }

    private async Task<IEnumerable<int>> DealsOfAsync(DemoPerson who) =>
        (await office.ReadAsync(who, $"companies/{A.Customer}")).Ok().Body.GetProperty("deals").EnumerateArray().Select(d => d.GetProperty("number").GetInt32()).ToList();
}

public sealed class CustomerApiOnSqlite(SqliteOffice office) : CustomerApiTests(office), IClassFixture<SqliteOffice>;

public sealed class CustomerApiOnPostgres(PostgresOffice office) : CustomerApiTests(office), IClassFixture<PostgresOffice>;
