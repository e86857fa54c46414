using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Leads;
using CrmBlazor.Tests.Support;
using static CrmBlazor.App.Seeds.DemoPeople;

namespace CrmBlazor.Tests.Features.Leads;

/// <summary>Deal and contact on the basis of a lead (B 2-5, R 1, R 2).</summary>
public abstract class ConversionTests(SharedOffice shared)
{
    private readonly Office office = shared.Office;

    [Fact]
    public async Task A_lead_says_beforehand_what_shuts_its_conversion()
    {
        var lead = await office.LeadAsync(talked: false);
        (await ShutAsync(lead)).Should().Equal("noInteraction", "noComment");
        await office.CommandAsync(Operator, "LogMessage", new { lead, direction = "out", channel = "email", text = "Добрый день" });
        await office.CommandAsync(Operator, "LogMessage", new { lead, direction = "in", channel = "email", text = "Здравствуйте" });
        (await ShutAsync(lead)).Should().Equal("noComment");
        await office.CommandAsync(Operator, "AddNote", new { subject = new { kind = "lead", number = lead }, text = "НД" });
        (await ShutAsync(lead)).Should().Equal("noComment");
        await office.CommandAsync(Operator, "AddComment", new { subject = new { kind = "lead", number = lead }, discussed = A.Discussed, agreed = A.Agreed });
        (await ShutAsync(lead)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_managers_own_lead_becomes_his_own_deal_at_once()
    {
        var lead = (await office.CommandAsync(Manager2, "RegisterLead", new { title = "Рекомендация", source = "recommendation", name = "Клиент" })).Number;
        await office.CommandAsync(Manager2, "LogCall", new { lead, direction = "out", answered = true, seconds = 60, discussed = A.Discussed, agreed = A.Agreed });
        var before = await office.HeadAsync();
        var deal = (await office.CommandAsync(Manager2, "ConvertLead", new { lead, contact = A.NewClient(), deal = A.Need() })).Ok().Number;
        (await office.HappenedAsync(before)).Select(EventJson.NameOf).Should().Equal("contact.created", "deal.created", "lead.converted", "deal.assigned", "deal.moved", "task.created");
        (await office.DealAsync(deal)).ManagerId.Should().Be(await office.IdOfAsync(Manager2));
    }

    [Fact]
    public async Task The_answer_names_deal_and_contact_and_who_resembles_him()
    {
        var known = A.NewContact();
        var number = (int)(await office.DoAsync(Operator, known)).Number;
        var answer = (await ConvertAsync(A.NewClient() with { MobilePhone = known.MobilePhone })).Ok();
        answer.Body.GetProperty("contact").GetInt32().Should().BeGreaterThan(number);
        answer.Warnings.Should().Equal("contactSimilar R 5");
        answer.Body.GetProperty("warnings")[0].GetProperty("link").GetString().Should().Be($"/contacts/{number}");
    }

    [Fact]
    public async Task A_client_is_named_by_his_number_or_as_somebody_new()
    {
        var contact = await office.ContactAsync();
        (await ConvertAsync(new { number = contact })).Ok().Body.GetProperty("contact").GetInt32().Should().Be(contact);
        (await ConvertAsync(new { number = 999999 })).Brief.Should().Be("422 contact.number");
        (await ConvertAsync(new { })).Brief.Should().Be("422 contact.fullName, contact.mobilePhone, contact.privateEmail, contact.birthDate");
    }

    [Fact]
    public async Task One_open_deal_of_a_product_group_for_a_client()
    {
        var contact = await office.ContactAsync();
        var first = (await ConvertAsync(new { number = contact })).Ok().Number;
        (await ConvertAsync(new { number = contact })).Brief.Should().Be("422 dealDuplicate R 2");
        (await ConvertAsync(new { number = contact }, "Блоки ФБС")).Brief.Should().Be("200", "another group is another deal");
        await office.CommandAsync(Operator, "AssignDeal", new { deal = first, manager = Manager.Email });
        await office.CommandAsync(Manager, "LoseDeal", new { deal = first, reason = "price", analysis = "Дорого" });
        (await ConvertAsync(new { number = contact })).Brief.Should().Be("200", "the first is closed");
    }

    [Fact]
    public async Task A_client_who_calls_again_on_his_open_deal_is_joined_to_it_with_what_he_said()
    {
        var join = await office.JoinAsync();
        var before = await office.DealAsync(join.Deal);
        office.Time.Advance(TimeSpan.FromHours(1));
        await office.CommandAsync(Operator, "LogCall", new { lead = join.Lead, direction = "in", answered = true, seconds = 60, discussed = A.Discussed, agreed = A.Agreed });
        (await office.CommandAsync(Operator, "JoinLead", join)).Ok();
        var lead = (await office.ReadAsync(Operator, $"leads/{join.Lead}")).Ok().Body;
        (lead.GetProperty("status").GetString(), lead.GetProperty("deal").GetInt32(), lead.GetProperty("contact").GetInt32()).Should().Be(("converted", join.Deal, join.Contact!.Value));
        (await office.DealAsync(join.Deal)).LapsesAt.Should().BeAfter(before.LapsesAt!.Value, "the talk keeps the deal alive");
        (await office.HappenedAsync()).OfType<LeadJoined>().Should().ContainSingle(j => j.Number == join.Lead).Which.Deal.Should().Be(before.Id, "its timeline tells it");
        (await office.CommandAsync(Operator, "JoinLead", join)).Brief.Should().Be($"409 by {Operator.Email}");
    }

    [Fact]
    public async Task A_lead_goes_only_with_a_deal_of_its_own_client()
    {
        var (join, foreign) = (await office.JoinAsync(), await office.AssignedDealAsync());
        (await office.CommandAsync(Manager, "JoinLead", join with { Deal = foreign })).Brief.Should().Be("404", "he sees it, and it is another's");
        (await office.CommandAsync(Manager, "JoinLead", new { lead = await office.LeadAsync(), deal = join.Deal })).Brief.Should().Be("422 contact", "nobody knows who called");
        (await office.CommandAsync(Manager2, "JoinLead", join)).Ok();
    }

    [Fact]
    public async Task Without_a_talk_a_lead_goes_with_no_deal()
    {
        var join = await office.JoinAsync();
        (await office.CommandAsync(Operator, "JoinLead", join with { Lead = await office.LeadAsync(talked: false) })).Brief.Should().StartWith("422 noInteraction R 1");
    }

    [Fact]
    public async Task A_closed_deal_that_one_does_not_see_does_not_exist()
    {
        var join = await office.JoinAsync();
        await office.CommandAsync(Manager, "LoseDeal", new { deal = join.Deal, reason = "price", analysis = "Дорого" });
        (await office.CommandAsync(Manager2, "JoinLead", join)).Brief.Should().Be("404");
    }

    [Fact]
    public async Task A_deal_keeps_for_how_much_the_client_meant_to_buy()
    {
        var lead = (await office.CommandAsync(Operator, "RegisterLead", new { title = "Звонок", source = "call", name = "Клиент", amount = 120000 })).Number;
        await office.CommandAsync(Operator, "LogCall", new { lead, direction = "in", answered = true, seconds = 60, discussed = A.Discussed, agreed = A.Agreed });
        var deal = (await office.CommandAsync(Operator, "ConvertLead", new { lead, contact = A.NewClient(), deal = A.Need() })).Ok().Number;
        (await office.ReadAsync(Operator, $"deals/{deal}")).Ok().Body.GetProperty("told").GetDecimal().Should().Be(120000);
    }

    [Fact]
    public async Task A_closed_deal_is_joined_by_nobody()
    {
        var join = await office.JoinAsync();
        await office.CommandAsync(Manager, "LoseDeal", new { deal = join.Deal, reason = "price", analysis = "Дорого" });
        (await office.CommandAsync(Manager, "JoinLead", join)).Brief.Should().StartWith("422 dealClosed");
    }

    [Fact]
    public async Task A_refused_conversion_leaves_no_contact_behind()
    {
        var (client, lead) = (A.NewClient(), await office.LeadAsync());
        var before = await ContactsAsync();
        (await office.CommandAsync(Operator, "ConvertLead", new { lead, contact = client, deal = A.Need() with { Direction = "Дерево", Comment = "" } })).Brief.Should().Be("422 deal.direction, deal.comment");
        (await ContactsAsync()).Should().Be(before);
    }

    [Fact]
    public async Task The_list_of_leads_is_for_sales()
    {
        var lead = await office.LeadAsync();
        await office.DealAsync();
        (await office.ReadAsync(Manager, $"leads?search={lead.Plain()}")).Ok().Body.GetProperty("total").GetInt32().Should().BePositive();
        (await office.ReadAsync(Operator, "leads?status=converted&pageSize=1")).Ok().Body.GetProperty("items").EnumerateArray()
            .Should().OnlyContain(l => l.GetProperty("status").GetString() == "converted");
        foreach (var person in new[] { Accountant, Director, Logistics, Admin })
        {
            (await office.ReadAsync(person, "leads")).Brief.Should().Be("403");
            (await office.ReadAsync(person, $"leads/{lead}")).Brief.Should().Be("404");
        }
    }

    [Fact]
    public async Task Many_leads_of_one_client_stay_apart()
    {
        await office.LeadAsync();
        await office.LeadAsync();
        (await office.HappenedAsync()).OfType<LeadRegistered>().Where(l => l.Phone == "+7 943 000-00-00").Should().HaveCountGreaterThan(1);
    }

    private async Task<ApiAnswer> ConvertAsync(object contact, string group = "Кольца колодезные") =>
        await office.CommandAsync(Operator, "ConvertLead", new { lead = await office.LeadAsync(), contact, deal = A.Need(group: group) });

    private async Task<IEnumerable<string?>> ShutAsync(int lead) =>
        (await office.ReadAsync(Operator, $"leads/{lead}")).Ok().Body.GetProperty("toConverting").EnumerateArray().Select(o => o.GetProperty("code").GetString()).ToList();

    private async Task<int> ContactsAsync() => (await office.ReadAsync(Operator, "contacts")).Ok().Body.GetProperty("total").GetInt32();
}

public sealed class ConversionOnSqlite(SqliteOffice office) : ConversionTests(office), IClassFixture<SqliteOffice>;

public sealed class ConversionOnPostgres(PostgresOffice office) : ConversionTests(office), IClassFixture<PostgresOffice>;
