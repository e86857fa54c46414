using CrmBlazor.App.Commands.Catalog;
using CrmBlazor.App.Commands.Customers;
using CrmBlazor.App.Seeds;
using CrmBlazor.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static CrmBlazor.App.Seeds.DemoPeople;

namespace CrmBlazor.Tests.Api;

/// <summary>Who was slower learns both values, or who was first and when; nothing is overwritten.</summary>
public abstract class ConflictTests(SharedOffice shared)
{
    private static readonly LineInput[] Other = [new(A.Rings, 1, A.Rubles(700))];
    private readonly Office office = shared.Office;

    [Fact]
    public async Task A_deal_that_was_edited_meanwhile()
    {
        var deal = await office.TakenDealAsync();
        var version = (await office.DealAsync(deal)).Version;
        await office.CommandAsync(Head, "EditDeal", new { deal, version, title = "Её", probability = 20 });
        await SlowerAsync("EditDeal", new { deal, version, title = "Моё", probability = 20 }, "409 title: Её | Моё, probability: 20 | 20");
        (await office.DealAsync(deal)).Title.Should().Be("Её");
        await NowAsync("EditDeal", new { deal, version = version + 1, title = "Моё" });
        await NowAsync("EditDeal", new { deal, title = "Без версии" });
        await SlowerAsync("EditDeal", new { deal, version = version + 9, title = "Из будущего" }, "422 version");
    }

    [Fact]
    public async Task Goods_that_were_set_meanwhile()
    {
        var deal = await office.NegotiatedDealAsync();
        var version = (await office.DealAsync(deal)).Version;
        await office.CommandAsync(Head, "SetDealLines", new { deal, version, lines = A.Goods });
        await SlowerAsync("SetDealLines", new { deal, version, lines = Other },
            "409 lines: Кольцо стеновое КС 10-3 фут (паз-гребень) × 3, фундаментный блок ФБС 9-5-3т × 2 | Кольцо стеновое КС 10-3 фут (паз-гребень) × 1");
        await NowAsync("SetDealLines", new { deal, version = version + 1, lines = Other });
    }

    [Fact]
    public async Task Lines_of_an_invoice_that_were_set_meanwhile()
    {
        var invoice = await office.InvoiceAsync();
        await office.CommandAsync(Head, "SetInvoiceLines", new { invoice, version = 1, lines = Other });
        await SlowerAsync("SetInvoiceLines", new { invoice, version = 1, lines = A.Goods }, "409 lines: 700.00 | 4000.00");
        await NowAsync("SetInvoiceLines", new { invoice, version = 2, lines = A.Goods });
    }

    [Fact]
    public async Task Parties_that_were_named_meanwhile()
    {
        var invoice = await office.InvoiceAsync();
        await office.CommandAsync(Head, "SetInvoiceParties", new { invoice, version = 1, carrier = A.Supplier, supplier = A.OwnCompany, actual = true });
        await SlowerAsync("SetInvoiceParties", new { invoice, version = 1, carrier = A.OwnCompany, supplier = A.OwnCompany, actual = true },
            "409 carrier: БЛОКОМИР-Т СНАБ СНТ | ВЕСТ ГРУПП ООО, supplier: ВЕСТ ГРУПП ООО | ВЕСТ ГРУПП ООО, actual: true | true");
        await NowAsync("SetInvoiceParties", new { invoice, version = 2, carrier = A.OwnCompany, supplier = A.OwnCompany, actual = true });
    }

    [Fact]
    public async Task A_contact_that_was_edited_meanwhile()
    {
        var (contact, client) = (await office.ContactAsync(), A.NewContact());
        object Edited(int version, string position) => new { contact, version, client.FullName, client.MobilePhone, client.PrivateEmail, client.BirthDate, position };
        await office.CommandAsync(Head, "EditContact", Edited(1, "директор"));
        await SlowerAsync("EditContact", Edited(1, "снабженец"), "409 position: директор | снабженец");
        await NowAsync("EditContact", Edited(2, "снабженец"));
    }

    /// <summary>One saves the whole form, the other a cell of it.</summary>
    [Fact]
    public async Task Of_two_who_edit_one_contact_at_once_one_wins_and_the_other_sees_both_values()
    {
        const int Tries = 200;
        var (contact, client) = (await office.ContactAsync(), A.NewContact());
        for (var version = 1; version <= Tries; version++)
        {
            object Edited(string position) => new { contact, version, client.FullName, client.MobilePhone, client.PrivateEmail, client.BirthDate, position };
            var (form, cell) = ($"прораб {version}", $"снабженец {version}");
            var answers = await Task.WhenAll(office.CommandAsync(Operator, "EditContact", Edited(form)), office.CommandAsync(Manager, "EditContact", Edited(cell)));
            var (won, lost) = answers[0].Brief == "200" ? (form, cell) : (cell, form);
            answers.Select(a => a.Brief).Should().BeEquivalentTo("200", $"409 position: {won} | {lost}");
        }
        (await office.ReadAsync(Manager, $"contacts/{contact}")).Ok().Body.GetProperty("version").GetInt64().Should().Be(Tries + 1);
    }

    /// <summary>The form has changed the mail, the cell the position, both of the version they saw: the slower one looks again, and nothing of the other's is lost.</summary>
    [Fact]
    public async Task Of_two_who_edit_different_fields_at_once_both_are_kept()
    {
        const int Tries = 200;
        var contact = await office.ContactAsync();
        for (var i = 0; i < Tries; i++)
        {
            var (mail, position) = ($"novyj{i}@mail.example", $"снабженец {i}");
            var seen = await CardAsync(contact);
            await Task.WhenAll(KeepAsync(Operator, contact, seen, c => c with { PrivateEmail = mail }), KeepAsync(Manager, contact, seen, c => c with { Position = position }));
            var now = await CardAsync(contact);
            (now.PrivateEmail, now.Position).Should().Be((mail, position));
        }
    }

    private async Task KeepAsync(DemoPerson who, int contact, EditContact seen, Func<EditContact, EditContact> change)
    {
        var answer = await office.CommandAsync(who, "EditContact", change(seen));
        if (answer.Brief == "200") return;
        answer.Brief.Should().StartWith("409 ");
        (await office.CommandAsync(who, "EditContact", change(await CardAsync(contact)))).Ok();
    }

    private async Task<EditContact> CardAsync(int contact)
    {
        await using var db = office.Read();
        var card = await db.Contacts.SingleAsync(c => c.Number == contact);
        return new(contact, card.FullName, card.MobilePhoneRaw, card.PrivateEmail, card.BirthDate, card.Position, card.Version);
    }

    [Fact]
    public async Task Phones_of_a_contact_that_were_set_meanwhile()
    {
        var contact = await office.ContactAsync();
        object Set(int version, string value) => new { contact, version, points = new[] { new { kind = "workPhone", value } } };
        await office.CommandAsync(Head, "SetContactPoints", Set(1, "8 812 000-40-00"));
        await SlowerAsync("SetContactPoints", Set(1, "8 812 000-40-01"), "409 points: 8 812 000-40-00 | 8 812 000-40-01");
        await NowAsync("SetContactPoints", Set(2, "8 812 000-40-01"));
    }

    [Fact]
    public async Task People_of_a_task_that_were_chosen_meanwhile()
    {
        var task = await office.OwnTaskAsync();
        object Set(int version, params string[] coExecutors) => new { task, version, coExecutors, observers = Array.Empty<string>() };
        await NowAsync("SetTaskPeople", Set(1, Manager2.Email));
        await SlowerAsync("SetTaskPeople", Set(1, Head.Email), $"409 coExecutors: {Manager2.Email} | {Head.Email}, observers:  | ");
        await NowAsync("SetTaskPeople", Set(2, Head.Email));
    }

    [Fact]
    public async Task A_companys_profile_that_was_set_meanwhile()
    {
        var company = await office.CompanyAsync();
        await office.CommandAsync(Head, "SetCompanyProfile", new { company, version = 1, kind = "both", sphere = "Партнеры" });
        await SlowerAsync("SetCompanyProfile", new { company, version = 1, kind = "supplier", sphere = "Партнеры" }, "409 kind: both | supplier, sphere: Партнеры | Партнеры");
        await NowAsync("SetCompanyProfile", new { company, version = 2, kind = "supplier", sphere = "Партнеры" });
    }

    [Fact]
    public async Task A_lead_that_another_has_put_right_meanwhile()
    {
        var lead = await office.LeadAsync(talked: false);
        await office.CommandAsync(Head, "EditLead", new { lead, version = 1, title = "Звонок", source = "call", phone = "8 943 000-12-13", name = "Лебедев" });
        await SlowerAsync("EditLead", new { lead, version = 1, title = "Звонок", source = "call", phone = "8 943 000-12-13", name = "Лебедева" }, "409 name: Лебедев | Лебедева");
        await NowAsync("EditLead", new { lead, version = 2, title = "Звонок", source = "call", phone = "8 943 000-12-13", name = "Лебедева" });
    }

    public static TheoryData<string> OnceOnly =>
    [
        "TakeDeal", "AssignDeal", "ConvertLead", "ConfirmPayment", "RejectPayment", "MarkInvoicePaid", "MarkInvoiceUnpaid", "MarkInvoiceShipped", "RequestTransferDocument",
        "IssueTransferDocument", "ReceiveTransferDocument", "TakeCompany", "FinishTask", "RequestShipment", "MoveDeal", "TakeLead", "JunkLead",
        "FulfilRequest", "DeclineRequest", "WithdrawRequest",
    ];

    [Theory]
    [MemberData(nameof(OnceOnly))]
    public async Task What_is_done_is_not_done_again_whoever_repeats_it(string name)
    {
        var example = Examples.All[name];
        var body = await example.BodyAsync(office);
        (await office.CommandAsync(example.Who, name, body)).Ok();
        var head = await office.HeadAsync();
        foreach (var who in new[] { example.Who, Colleague(example.Who) })
        {
            var answer = await office.CommandAsync(who, name, body);
            answer.Brief.Should().Be($"409 by {example.Who.Email}");
            answer.Body.GetProperty("at").GetDateTimeOffset().Should().Be(Office.Noon);
            answer.Body.GetProperty("title").GetString().Should().Contain(example.Who.Name);
        }
        (await office.HeadAsync()).Should().Be(head);
    }

    private static DemoPerson Colleague(DemoPerson who) => who == Manager || who == Operator ? Head : Accountant2;

    private async Task SlowerAsync(string command, object fields, string brief)
    {
        var head = await office.HeadAsync();
        (await office.CommandAsync(Manager, command, fields)).Brief.Should().Be(brief);
        (await office.HeadAsync()).Should().Be(head);
    }

    private async Task NowAsync(string command, object fields) => (await office.CommandAsync(Manager, command, fields)).Brief.Should().Be("200");
}

public sealed class ConflictOnSqlite(SqliteOffice office) : ConflictTests(office), IClassFixture<SqliteOffice>;

public sealed class ConflictOnPostgres(PostgresOffice office) : ConflictTests(office), IClassFixture<PostgresOffice>;
