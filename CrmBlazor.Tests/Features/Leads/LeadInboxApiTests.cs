using System.Text.Json;
using CrmBlazor.App.Commands.Customers;
using CrmBlazor.App.Commands.Leads;
using CrmBlazor.Tests.Support;
using static CrmBlazor.App.Seeds.DemoPeople;

namespace CrmBlazor.Tests.Features.Leads;

/// <summary>The inbox by the API: who has a lead, what is no client, and who is known while the call is on.</summary>
public abstract class LeadInboxApiTests(SharedOffice shared)
{
    private readonly Office office = shared.Office;

    [Fact]
    public async Task Of_two_who_take_a_lead_at_once_one_has_it_and_everybody_sees_who()
    {
        var lead = await office.LeadAsync();
        var answers = await Task.WhenAll(office.CommandAsync(Operator, "TakeLead", new { lead }), office.CommandAsync(Manager, "TakeLead", new { lead }));
        var winner = answers[0].Brief == "200" ? Operator : Manager;
        answers.Select(a => a.Brief).Should().BeEquivalentTo("200", $"409 by {winner.Email}");
        foreach (var told in new[] { await LeadAsync(lead), await RowAsync("new", lead) })
            (told.GetProperty("takenBy").GetGuid(), told.GetProperty("takenAt").GetDateTimeOffset()).Should().Be((await office.IdOfAsync(winner), Office.Noon));
    }

    [Fact]
    public async Task What_somebody_else_has_taken_may_still_be_talked_about_and_become_a_deal()
    {
        var lead = await office.TakenLeadAsync();
        (await office.CommandAsync(Manager, "AddNote", new { subject = new { kind = "lead", number = lead }, text = "Перезвонил сам" })).Brief.Should().Be("200");
        (await office.CommandAsync(Manager, "ConvertLead", new { lead, contact = A.NewClient(), deal = A.Need() })).Brief.Should().Be("200");
    }

    [Fact]
    public async Task What_is_no_client_leaves_the_queue_with_its_reason_and_comes_back()
    {
        var lead = await office.JunkedLeadAsync();
        var row = await RowAsync("junk", lead);
        (row.GetProperty("status").GetString(), row.GetProperty("junkReason").GetString()).Should().Be(("junk", "Ошиблись номером"));
        (await NumbersAsync("new")).Should().NotContain(lead);
        (await LeadAsync(lead)).GetProperty("toConverting").GetArrayLength().Should().Be(0, "it is not on the way to a deal");
        (await office.CommandAsync(Operator, "ConvertLead", new { lead, contact = A.NewClient(), deal = A.Need() })).Brief.Should().Be($"409 by {Operator.Email}");
        (await office.CommandAsync(Manager, "ReopenLead", new { lead })).Ok();
        (await NumbersAsync("new")).Should().Contain(lead);
        (await LeadAsync(lead)).GetProperty("toConverting").GetArrayLength().Should().Be(2);
    }

    [Fact]
    public async Task Opening_an_open_lead_writes_nothing()
    {
        var lead = await office.LeadAsync();
        var before = await office.HeadAsync();
        (await office.CommandAsync(Operator, "ReopenLead", new { lead })).Brief.Should().Be("200");
        (await office.HappenedAsync(before)).Should().BeEmpty();
    }

    [Fact]
    public async Task The_number_that_calls_tells_who_it_is_and_which_of_his_deals_are_open()
    {
        var (client, known) = await ClientAsync();
        var (open, closed) = (await DealOfAsync(known), await DealOfAsync(known, "Блоки ФБС"));
        await office.CommandAsync(Manager, "LoseDeal", new { deal = closed, reason = "price", analysis = "Дорого" });
        var person = Known(await LeadAsync(await CallAsync(phone: $"8{client.MobilePhone![2..]}"), Manager)).Should().ContainSingle().Which;
        (person.GetProperty("number").GetInt32(), person.GetProperty("name").GetString()).Should().Be((known, client.FullName));
        Texts(person.GetProperty("fields")).Should().Equal("mobilePhone");
        person.GetProperty("deals").EnumerateArray().Select(d => (d.GetProperty("number").GetInt32(), d.GetProperty("stage").GetString())).Should().Equal((open, "assigned"));
    }

    [Fact]
    public async Task A_deal_that_one_does_not_see_is_not_told_of_the_known_client()
    {
        var (client, known) = await ClientAsync();
        await DealOfAsync(known);
        Known(await LeadAsync(await CallAsync(client.MobilePhone), Manager2)).Should().ContainSingle().Which.GetProperty("deals").GetArrayLength().Should().Be(0);
    }

    [Fact]
    public async Task The_mail_is_known_however_it_is_written_and_both_together_are_the_nearest()
    {
        var (client, known) = await ClientAsync();
        var (other, second) = await ClientAsync();
        var people = Known(await LeadAsync(await CallAsync(other.MobilePhone, client.PrivateEmail!.ToUpperInvariant())));
        people.Select(p => p.GetProperty("number").GetInt32()).Should().BeEquivalentTo([known, second]);
        Known(await LeadAsync(await CallAsync(client.MobilePhone, client.PrivateEmail))).Should().ContainSingle().Which.GetProperty("fields").GetArrayLength().Should().Be(2);
    }

    [Fact]
    public async Task A_part_of_a_number_or_no_number_is_nobody()
    {
        var (client, _) = await ClientAsync();
        foreach (var phone in new[] { client.MobilePhone![..^1], null }) Known(await LeadAsync(await CallAsync(phone))).Should().BeEmpty();
    }

    [Fact]
    public async Task Other_open_leads_of_the_same_number_are_named()
    {
        var (client, _) = await ClientAsync();
        var (first, second, junk) = (await CallAsync(client.MobilePhone), await CallAsync(client.MobilePhone), await CallAsync(client.MobilePhone));
        await office.DoAsync(Operator, new JunkLead(junk, "Повтор"));
        (await LeadAsync(second)).GetProperty("others").EnumerateArray().Select(l => l.GetProperty("number").GetInt32()).Should().Equal(first);
    }

    private async Task<(CreateContact Client, int Number)> ClientAsync()
    {
        var client = A.NewContact();
        return (client, (int)(await office.DoAsync(Operator, client)).Number);
    }

    /// <summary>Assigned to the first manager.</summary>
    private async Task<int> DealOfAsync(int contact, string group = "Кольца колодезные")
    {
        var deal = (int)(await office.DoAsync(Operator, new ConvertLead(await office.LeadAsync(), new(contact), A.Need(group: group)))).Number;
        await office.CommandAsync(Operator, "AssignDeal", new { deal, manager = Manager.Email });
        return deal;
    }

    private async Task<int> CallAsync(string? phone, string? email = null) => (int)(await office.DoAsync(Operator, new RegisterLead("Входящий звонок", "call", phone, email, "Клиент"))).Number;

    private async Task<JsonElement> LeadAsync(int lead, CrmBlazor.App.Seeds.DemoPerson? who = null) => (await office.ReadAsync(who ?? Operator, $"leads/{lead}")).Ok().Body;

    private async Task<JsonElement> RowAsync(string status, int lead) => (await ListAsync(status)).First(r => r.GetProperty("number").GetInt32() == lead);

    private async Task<IEnumerable<int>> NumbersAsync(string status) => (await ListAsync(status)).Select(r => r.GetProperty("number").GetInt32());

    private async Task<IReadOnlyList<JsonElement>> ListAsync(string status) => [.. (await office.ReadAsync(Operator, $"leads?status={status}&pageSize=200")).Ok().Body.GetProperty("items").EnumerateArray()];

    private static IReadOnlyList<JsonElement> Known(JsonElement lead) => [.. lead.GetProperty("known").EnumerateArray()];

    private static IEnumerable<string?> Texts(JsonElement list) => list.EnumerateArray().Select(t => t.GetString());
}

public sealed class LeadInboxApiOnSqlite(SqliteOffice office) : LeadInboxApiTests(office), IClassFixture<SqliteOffice>;

public sealed class LeadInboxApiOnPostgres(PostgresOffice office) : LeadInboxApiTests(office), IClassFixture<PostgresOffice>;
