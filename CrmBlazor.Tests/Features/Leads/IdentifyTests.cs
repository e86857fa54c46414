using CrmBlazor.App.Commands.Customers;
using CrmBlazor.App.Commands.Leads;
using CrmBlazor.App.Commands.Office;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Domain.Leads;
using CrmBlazor.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static CrmBlazor.App.Seeds.DemoPeople;

namespace CrmBlazor.Tests.Features.Leads;

/// <summary>Who is behind a lead: a contact alone is made of it, a known one is found by any of his numbers, and his card shows his leads (B 1-3).</summary>
public abstract class IdentifyTests(Engine engine) : IAsyncLifetime
{
    private static readonly string[] Concrete = ["ЖБИ"];
    private Office office = null!;

    public async Task InitializeAsync() => office = await Office.OpenAsync(engine);

    public async Task DisposeAsync() => await office.DisposeAsync();

    [Fact]
    public async Task A_contact_alone_is_made_without_a_talk_and_the_lead_stays_open_with_him_behind_it()
    {
        var lead = await office.LeadAsync(talked: false);
        await office.DoAsync(Operator, new EditLead(lead, "Звонок", "call", "8 943 000-12-13", Messenger: "@lebedev"));
        (await office.CommandAsync(Operator, "IdentifyLead", new { lead, contact = A.NewClient() })).Ok();
        var card = (await office.ReadAsync(Operator, $"leads/{lead}")).Ok().Body;
        card.GetProperty("status").GetString().Should().Be("new");
        var contact = card.GetProperty("contact").GetInt32();
        card.GetProperty("known")[0].GetProperty("number").GetInt32().Should().Be(contact);
        await using var db = office.Read();
        (await db.Contacts.SingleAsync()).Points.Should().ContainSingle().Which.Should().Be(new ContactPoint(ContactPointKind.Messenger, "@lebedev"));
        (await office.HappenedAsync()).OfType<LeadIdentified>().Should().ContainSingle().Which.ContactNumber.Should().Be(contact);
        (await office.ReadAsync(Manager, $"contacts/{contact}")).Ok().Body.GetProperty("leads")[0].GetProperty("number").GetInt32().Should().Be(lead);
        (await office.ReadAsync(Accountant, $"contacts/{contact}")).Ok().Body.GetProperty("leads").GetArrayLength().Should().Be(0, "accounting sees no leads");
    }

    [Fact]
    public async Task The_rules_of_a_contact_are_the_same_by_this_door()
    {
        var (lead, client) = (await office.LeadAsync(), A.NewClient());
        (await office.CommandAsync(Operator, "IdentifyLead", new { lead, contact = client with { PrivateEmail = Head.Email } })).Brief.Should().Be("422 contact.privateEmail");
        await office.DoAsync(Operator, new CreateContact(client.FullName, client.MobilePhone, client.PrivateEmail, client.BirthDate, "прораб"));
        (await office.CommandAsync(Operator, "IdentifyLead", new { lead, contact = client })).Brief.Should().Be("422 contactDuplicate R 5");
        (await office.CommandAsync(Operator, "IdentifyLead", new { lead, contact = new { number = 999 } })).Brief.Should().Be("422 contact.number");
        (await office.CommandAsync(Operator, "IdentifyLead", new { lead, contact = new { number = 1 } })).Ok();
    }

    [Fact]
    public async Task A_converted_lead_is_nobody_elses()
    {
        var lead = await office.ConvertedLeadAsync();
        (await office.CommandAsync(Operator, "IdentifyLead", new { lead, contact = A.NewClient() })).Brief.Should().StartWith("409 by");
    }

    [Fact]
    public async Task Who_calls_from_his_work_phone_or_writes_from_his_work_mail_is_known()
    {
        var contact = await office.ContactAsync();
        await office.DoAsync(Operator, new SetContactPoints(contact, [new(ContactPointKind.WorkPhone, "8 (812) 325-96-46"), new(ContactPointKind.WorkEmail, "Snab@Stroy.example")]));
        foreach (var (phone, email) in new[] { ("+7 812 325 96 46", (string?)null), (null, "snab@stroy.example") })
        {
            var lead = (int)(await office.DoAsync(Operator, new RegisterLead("Звонок", "call", phone, email))).Number;
            var known = (await office.ReadAsync(Operator, $"leads/{lead}")).Ok().Body.GetProperty("known");
            known.GetArrayLength().Should().Be(1);
            known[0].GetProperty("number").GetInt32().Should().Be(contact);
            known[0].GetProperty("fields").EnumerateArray().Select(f => f.GetString()).Should().Equal("points");
        }
    }

    [Fact]
    public async Task All_that_the_caller_said_is_kept()
    {
        var lead = (int)(await office.DoAsync(Operator, new RegisterLead("Звонок", "recommendation", Name: "Пётр", SourceNote: "советует Лебедев", Messenger: "@petr", Amount: A.Rubles(120_000)))).Number;
        var card = (await office.ReadAsync(Operator, $"leads/{lead}")).Ok().Body;
        (card.GetProperty("sourceNote").GetString(), card.GetProperty("messenger").GetString(), card.GetProperty("amount").GetDecimal()).Should().Be(("советует Лебедев", "@petr", 120_000m));
        (await office.CommandAsync(Operator, "EditLead", new { lead, title = "Звонок", source = "call", name = "Пётр", amount = -1 })).Brief.Should().Be("422 amount");
        (await office.ReadAsync(Operator, "leads?search=@petr")).Ok().Body.GetProperty("items").GetArrayLength().Should().Be(1);
    }

    [Fact]
    public async Task A_company_has_its_own_phones_and_is_found_by_them()
    {
        var company = await office.CompanyAsync();
        (await office.CommandAsync(Accountant, "SetCompanyPoints", new { company, points = new[] { new { kind = "workPhone", value = "8 (812) 325-96-46" } } })).Ok();
        foreach (var typed in new[] { "325-96-46", "+7 (812) 325 96 46" })
            (await office.ReadAsync(Manager, $"companies?search={Uri.EscapeDataString(typed)}")).Ok().Body.GetProperty("items").EnumerateArray().Select(r => r.GetProperty("number").GetInt32()).Should().Equal(company);
        (await office.HappenedAsync()).OfType<CompanyEdited>().Single().Now["points"].Should().Be("8 (812) 325-96-46");
    }

    [Fact]
    public async Task A_person_works_for_a_company_before_there_is_a_deal_and_may_leave_it()
    {
        var contact = await office.ContactAsync();
        await office.DoAsync(Manager, new JoinCompany(contact, A.Customer));
        (await PeopleAsync()).Should().Equal(contact);
        await office.DoAsync(Manager, new JoinCompany(contact));
        (await PeopleAsync()).Should().BeEmpty();
        (await office.HappenedAsync()).OfType<ContactLeftCompany>().Should().ContainSingle();
    }

    [Fact]
    public async Task The_responsible_is_proposed_by_the_offices_own_table()
    {
        await office.DoAsync(Admin, new SetManagerAreas([new(Manager2.Email, ["ЖБИ"], [])]));
        await using var db = office.Read();
        (await db.Settings.SingleAsync()).Areas.Should().ContainSingle().Which.Covers("ЖБИ", "Строительство").Should().BeTrue();
        (await office.CommandAsync(Admin, "SetManagerAreas", new { areas = new[] { new { manager = Head.Email, directions = Concrete, segments = Array.Empty<string>() } } })).Brief.Should().Be("422 areas[0].manager");
    }

    private async Task<IEnumerable<int>> PeopleAsync() =>
        (await office.ReadAsync(Manager, $"companies/{A.Customer}")).Ok().Body.GetProperty("people").EnumerateArray().Select(p => p.GetProperty("number").GetInt32());
}

public sealed class IdentifyTestsOnSqlite() : IdentifyTests(Engine.Sqlite);

public sealed class IdentifyTestsOnPostgres() : IdentifyTests(Engine.Postgres);
