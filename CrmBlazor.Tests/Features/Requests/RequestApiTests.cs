using System.Text.Json;
using CrmBlazor.App.Data;
using CrmBlazor.App.Seeds;
using CrmBlazor.Domain.Requests;
using CrmBlazor.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static CrmBlazor.App.Seeds.DemoPeople;

namespace CrmBlazor.Tests.Features.Requests;

/// <summary>Accounting's queue by the API: who asks, who answers, and how the deal that waits fills itself (B 29, B 37-40).</summary>
public abstract class RequestApiTests(SharedOffice shared)
{
    private readonly Office office = shared.Office;

    [Fact]
    public async Task The_queue_tells_who_asks_for_what_and_for_which_deal()
    {
        var deal = await office.TakenDealAsync();
        var request = await office.CompanyRequestAsync(deal);
        var row = await RowAsync("waiting", request);
        (Text(row, "kind"), Text(row, "name"), Text(row, "inn"), Text(row, "companyKind"), Text(row, "card")).Should().Be(("company", "ТИСОВ-СТРОЙ ООО", A.AskedInn, "customer", A.Card));
        (Text(row, "filedBy"), row.GetProperty("deal").GetInt32(), Text(row, "dealTitle")).Should().Be((Manager.Name, deal, "КС, ФБС тест"));
        row.GetProperty("seesDeal").GetBoolean().Should().BeFalse("before its first invoice a deal is the business of sales alone");
        (await office.ReadAsync(Accountant, $"deals/{deal}")).Brief.Should().Be("404");
    }

    [Fact]
    public async Task Who_waits_longest_is_first()
    {
        var (first, second) = (await office.CompanyRequestAsync(), await office.ProductRequestAsync());
        (await NumbersAsync("waiting")).Should().BeInAscendingOrder().And.ContainInOrder(first, second);
    }

    [Fact]
    public async Task A_deal_that_waited_for_its_company_fills_itself()
    {
        var deal = await office.TakenDealAsync();
        var (request, before) = (await office.CompanyRequestAsync(deal), await office.HeadAsync());
        var company = (await office.CommandAsync(Accountant, "RegisterCompany", Card(request))).Ok().Number;
        (await office.HappenedAsync(before)).Select(EventJson.NameOf).Should().Equal("company.registered", "request.done", "contact.joinedCompany", "deal.companyLinked");
        var view = await DealAsync(deal);
        view.GetProperty("company").GetProperty("number").GetInt32().Should().Be(company);
        var told = view.GetProperty("requests")[0];
        (told.GetProperty("number").GetInt32(), Text(told, "state"), told.GetProperty("result").GetInt32()).Should().Be((request, "done", company));
        told.GetProperty("answeredAt").GetDateTimeOffset().Should().Be(Office.Noon);
        (await NumbersAsync("waiting")).Should().NotContain(request);
        (await NumbersAsync("done")).Should().Contain(request);
    }

    [Fact]
    public async Task A_company_that_is_there_already_is_named_and_the_deal_is_bound_to_it()
    {
        var deal = await office.TakenDealAsync();
        (await office.CommandAsync(Accountant, "FulfilRequest", new { request = await office.CompanyRequestAsync(deal), result = A.Customer })).Ok();
        (await DealAsync(deal)).GetProperty("company").GetProperty("number").GetInt32().Should().Be(A.Customer);
    }

    [Fact]
    public async Task A_deal_that_has_found_another_company_meanwhile_keeps_it()
    {
        var deal = await office.TakenDealAsync();
        var request = await office.CompanyRequestAsync(deal);
        await office.CommandAsync(Manager, "LinkCompany", new { deal, company = A.Customer });
        (await office.CommandAsync(Accountant, "FulfilRequest", new { request, result = await office.CompanyAsync() })).Ok();
        (await DealAsync(deal)).GetProperty("company").GetProperty("number").GetInt32().Should().Be(A.Customer);
    }

    [Fact]
    public async Task A_supplier_answers_the_request_and_does_not_become_the_client()
    {
        var deal = await office.TakenDealAsync();
        (await office.CommandAsync(Accountant, "FulfilRequest", new { request = await office.CompanyRequestAsync(deal), result = A.Supplier })).Ok();
        var view = await DealAsync(deal);
        (Text(view.GetProperty("requests")[0], "state"), view.TryGetProperty("company", out var company) && company.ValueKind is JsonValueKind.Object).Should().Be(("done", false));
    }

    [Fact]
    public async Task A_product_that_was_asked_for_is_told_to_the_deal()
    {
        var deal = await office.TakenDealAsync();
        var request = await office.ProductRequestAsync(deal);
        var product = (await office.CommandAsync(Accountant, "RegisterProduct", new { name = "Кольцо КС 7-1", unit = "шт", vat = "standard", section = "Кольца колодезные", request })).Ok().Number;
        var told = (await DealAsync(deal)).GetProperty("requests")[0];
        (Text(told, "kind"), Text(told, "state"), told.GetProperty("result").GetInt32()).Should().Be(("product", "done", product));
    }

    [Fact]
    public async Task A_form_for_a_product_answers_no_request_for_a_company()
    {
        var (company, product) = (await office.CompanyRequestAsync(), await office.ProductRequestAsync());
        (await office.CommandAsync(Accountant, "RegisterProduct", new { name = "Кольцо", unit = "шт", vat = "standard", section = "Люки", request = company })).Brief.Should().Be("422 request");
        (await office.CommandAsync(Accountant, "RegisterCompany", Card(product))).Brief.Should().Be("422 request");
    }

    [Fact]
    public async Task The_card_itself_goes_with_the_request_to_accounting_and_to_nobody_who_sees_neither()
    {
        var deal = await office.TakenDealAsync();
        var card = await office.UploadAsync(Manager, "Карточка.pdf");
        (await office.CommandAsync(Manager, "RequestCompany", A.CompanyRequest(deal) with { Files = [Guid.NewGuid()] })).Brief.Should().Be("422 files[0]");
        var request = (int)(await office.DoAsync(Manager, A.CompanyRequest(deal) with { Files = [card] })).Number;
        var row = await RowAsync("waiting", request);
        var file = row.GetProperty("files")[0];
        Text(file, "name").Should().Be("Карточка.pdf");
        foreach (var (who, seen) in new[] { (Accountant, "OK"), (Manager, "OK"), (Manager2, "NotFound"), (Logistics, "NotFound") })
        {
            using var answer = await (await office.ClientAsync(who)).GetAsync(new Uri($"/api/files/{file.GetProperty("number").GetInt32()}", UriKind.Relative));
            $"{answer.StatusCode}".Should().Be(seen, who.Email);
        }
    }

    [Fact]
    public async Task The_reason_is_told_to_who_asked_and_he_may_ask_again()
    {
        var deal = await office.TakenDealAsync();
        (await office.CommandAsync(Accountant, "DeclineRequest", new { request = await office.CompanyRequestAsync(deal), reason = "Нет карточки компании" })).Ok();
        Text((await DealAsync(deal)).GetProperty("requests")[0], "reason").Should().Be("Нет карточки компании");
        (await office.CommandAsync(Manager, "RequestCompany", A.CompanyRequest(deal))).Ok();
        (await DealAsync(deal)).GetProperty("requests").EnumerateArray().Select(r => Text(r, "state")).Should().Equal("waiting", "declined");
    }

    [Fact]
    public async Task While_a_request_waits_the_same_is_not_asked_for_twice()
    {
        var deal = await office.TakenDealAsync();
        await office.CompanyRequestAsync(deal);
        await office.ProductRequestAsync(deal);
        (await office.CommandAsync(Manager, "RequestCompany", A.CompanyRequest(deal, "Другая ООО"))).Brief.Should().Be("422 requestWaits B 37");
        (await office.CommandAsync(Manager, "RequestProduct", new { deal, name = "кольцо кс 7-1" })).Brief.Should().Be("422 requestWaits B 37");
        (await office.CommandAsync(Manager, "RequestProduct", new { deal, name = "Крышка ПП 7" })).Brief.Should().Be("200", "another product is another request");
    }

    [Fact]
    public async Task What_is_needed_no_more_leaves_the_queue_and_may_be_asked_for_anew()
    {
        var deal = await office.TakenDealAsync();
        var request = await office.CompanyRequestAsync(deal);
        (await office.CommandAsync(Manager2, "WithdrawRequest", new { request })).Brief.Should().Be("404");
        (await office.CommandAsync(Manager, "WithdrawRequest", new { request })).Ok();
        await using (var db = office.Read()) (await db.Requests.CountAsync(r => r.State == RequestState.Waiting && r.Number == request)).Should().Be(0);
        (await office.CommandAsync(Accountant, "RegisterCompany", Card(request))).Brief.Should().Be($"409 by {Manager.Email}", "whoever had it open learns who has taken it back");
        (await office.CommandAsync(Manager, "RequestCompany", A.CompanyRequest(deal))).Ok();
        (await DealAsync(deal)).GetProperty("requests").EnumerateArray().Select(r => Text(r, "state")).Should().Equal("waiting", "withdrawn");
    }

    [Fact]
    public async Task Of_two_accountants_the_slower_one_adds_nothing()
    {
        var request = await office.CompanyRequestAsync();
        (await office.CommandAsync(Accountant2, "DeclineRequest", new { request, reason = "Нет карточки" })).Ok();
        var before = await office.HeadAsync();
        (await office.CommandAsync(Accountant, "RegisterCompany", Card(request))).Brief.Should().Be($"409 by {Accountant2.Email}");
        (await office.HeadAsync()).Should().Be(before);
    }

    [Fact]
    public async Task The_queue_is_for_accounting()
    {
        foreach (var person in DemoPeople.All)
            (await office.ReadAsync(person, "requests")).Brief.Should().Be(person.Role is CrmBlazor.Domain.Common.Role.Accountant ? "200" : "403", person.Email);
    }

    [Fact]
    public async Task By_no_door_does_a_manager_add_a_company_or_a_product()
    {
        var (company, product) = (await office.CompanyRequestAsync(), await office.ProductRequestAsync());
        foreach (var person in new[] { Manager, Head, Operator, Admin })
        {
            (await office.CommandAsync(person, "RegisterCompany", Card(company))).Brief.Should().Be("403", person.Email);
            (await office.CommandAsync(person, "RegisterProduct", new { name = "Кольцо", unit = "шт", vat = "standard", section = "Люки", request = product })).Brief.Should().Be("403", person.Email);
            (await office.CommandAsync(person, "FulfilRequest", new { request = company, result = A.Customer })).Brief.Should().Be("403", person.Email);
        }
    }

    [Fact]
    public async Task Only_who_answers_for_the_deal_asks_for_it()
    {
        var deal = await office.DealForAllAsync();
        (await office.CommandAsync(Manager2, "RequestCompany", A.CompanyRequest(deal))).Brief.Should().Be("403");
        (await office.CommandAsync(Head, "RequestCompany", A.CompanyRequest(deal))).Brief.Should().Be("200");
    }

    /// <summary>A company of its own for every request: an ИНН is there once.</summary>
    private static object Card(int request) => new { name = "ТИСОВ-СТРОЙ ООО", inn = A.AskedInn, kpp = $"7806{request:00000}", kind = "customer", legalAddress = "СПб, ул. Складская, 1", request };

    private static string? Text(JsonElement record, string field) => record.GetProperty(field).GetString();

    private async Task<JsonElement> DealAsync(int deal) => (await office.ReadAsync(Manager, $"deals/{deal}")).Ok().Body;

    private async Task<JsonElement> RowAsync(string state, int number) => (await ListAsync(state)).First(r => r.GetProperty("number").GetInt32() == number);

    private async Task<IEnumerable<int>> NumbersAsync(string state) => (await ListAsync(state)).Select(r => r.GetProperty("number").GetInt32());

    private async Task<IReadOnlyList<JsonElement>> ListAsync(string state) => [.. (await office.ReadAsync(Accountant, $"requests?state={state}&pageSize=200")).Ok().Body.GetProperty("items").EnumerateArray()];
}

public sealed class RequestApiOnSqlite(SqliteOffice office) : RequestApiTests(office), IClassFixture<SqliteOffice>;

public sealed class RequestApiOnPostgres(PostgresOffice office) : RequestApiTests(office), IClassFixture<PostgresOffice>;
