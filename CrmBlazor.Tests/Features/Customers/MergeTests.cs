using System.Text.Json;
using CrmBlazor.App.Commands.Customers;
using CrmBlazor.App.Commands.Files;
using CrmBlazor.App.Commands.Leads;
using CrmBlazor.App.Commands.Talks;
using CrmBlazor.App.Commands.Tasks;
using CrmBlazor.App.Features.Customers;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static CrmBlazor.App.Seeds.DemoPeople;

namespace CrmBlazor.Tests.Features.Customers;

/// <summary>Two contacts of one person become one, and for thirty days two again (R 5).</summary>
public abstract class MergeTests(SharedOffice shared)
{
    private static readonly string[] Kept = ["number", "fullName", "mobilePhone", "mobilePhoneRaw", "privateEmail", "birthDate", "position", "points", "merged", "deals"];
    private static readonly string[] NameAndPosition = ["fullName", "position"];
    private readonly Office office = shared.Office;

    [Fact]
    public async Task The_kept_one_takes_what_it_has_not_and_every_phone_and_mail()
    {
        var (one, two) = (A.NewContact() with { Position = null }, A.NewContact() with { Points = [new(ContactPointKind.WorkPhone, "8 812 000-40-00")] });
        var (keep, merge) = (await AddAsync(one), await AddAsync(two));
        (await office.CommandAsync(Operator, "MergeContacts", new { keep, merge })).Brief.Should().Be("200");
        var view = await ContactAsync(keep);
        (Text(view, "fullName"), Text(view, "privateEmail"), Text(view, "position")).Should().Be((one.FullName, one.PrivateEmail, "прораб"));
        view.GetProperty("points").EnumerateArray().Select(p => p.GetProperty("value").GetString()).Should().BeEquivalentTo("8 812 000-40-00", two.MobilePhone, two.PrivateEmail);
        view.GetProperty("merged")[0].GetProperty("number").GetInt32().Should().Be(merge);
    }

    [Fact]
    public async Task Who_was_merged_is_not_called_beside_the_kept_one()
    {
        var (keep, merge) = (await office.ContactAsync(), await office.ContactAsync());
        await office.DoAsync(Operator, new MergeContacts(keep, merge));
        await using var db = office.Read();
        (await db.PeopleAsync([merge, keep])).Select(r => r.Number).Should().Equal(keep);
    }

    [Fact]
    public async Task Each_field_is_chosen()
    {
        var (one, two) = (A.NewContact(), A.NewContact() with { Position = "директор" });
        var (keep, merge) = (await AddAsync(one), await AddAsync(two));
        await office.DoAsync(Operator, new MergeContacts(keep, merge, ["fullName", "mobilePhone"]));
        var view = await ContactAsync(keep);
        (Text(view, "fullName"), Text(view, "mobilePhoneRaw"), Text(view, "privateEmail"), Text(view, "position")).Should().Be((two.FullName, two.MobilePhone, one.PrivateEmail, "прораб"));
        view.GetProperty("points").EnumerateArray().Select(p => p.GetProperty("value").GetString()).Should().BeEquivalentTo(one.MobilePhone, two.PrivateEmail);
    }

    [Fact]
    public async Task Deals_leads_tasks_files_and_what_was_said_are_the_kept_ones()
    {
        var (keep, deal) = (await office.ContactAsync(), await office.TakenDealAsync());
        var merge = await ClientOfAsync(deal);
        await office.DoAsync(Manager, new AddTask("Перезвонить", office.Time.GetUtcNow().AddHours(1), Contact: merge));
        await office.DoAsync(Manager, new AddNote(new("contact", new($"{merge}")), "Любит по утрам"));
        await office.DoAsync(Manager, new AttachFile(new("contact", new($"{merge}")), await office.UploadAsync(Manager)));
        await office.DoAsync(Manager, new MergeContacts(keep, merge));

        (await ClientOfAsync(deal)).Should().Be(keep);
        var view = await ContactAsync(keep);
        view.GetProperty("deals").EnumerateArray().Select(d => d.GetProperty("number").GetInt32()).Should().Equal(deal);
        view.GetProperty("files").GetArrayLength().Should().Be(1);
        await using var db = office.Read();
        var id = view.GetProperty("id").GetGuid();
        (await db.Leads.CountAsync(l => l.ContactId == id), await db.Tasks.CountAsync(t => t.ContactId == id && t.ContactNumber == keep)).Should().Be((1, 1));
        (await ContactAsync(merge)).GetProperty("number").GetInt32().Should().Be(keep, "the old address leads to the kept one");
    }

    [Fact]
    public async Task A_merged_one_is_in_no_list_and_what_resembles_him_resembles_the_kept_one()
    {
        var (keep, two) = (await office.ContactAsync(), A.NewContact());
        var merge = await AddAsync(two);
        await office.DoAsync(Operator, new MergeContacts(keep, merge));
        foreach (var search in new[] { two.FullName!, two.PrivateEmail!, two.MobilePhone!, two.FullName![..10], "" })
            (await FoundAsync(search)).Should().NotContain(merge, search);
        (await FoundAsync(two.MobilePhone!)).Should().Contain(keep, "the number is known as his");
        (await office.CommandAsync(Operator, "CreateContact", A.NewContact() with { FullName = two.FullName })).Ok().Warnings.Should().Equal("contactSimilar R 5");
        (await office.CommandAsync(Operator, "CreateContact", A.NewContact() with { MobilePhone = two.MobilePhone, PrivateEmail = two.PrivateEmail })).Brief.Should().Be("422 contactDuplicate R 5", "he does not come back under his former number");
    }

    [Fact]
    public async Task However_often_he_was_merged_on_his_number_leads_to_the_kept_one()
    {
        var (first, second, kept) = (A.NewContact(), await office.ContactAsync(), await office.ContactAsync());
        await office.DoAsync(Operator, new MergeContacts(second, await AddAsync(first)));
        await office.DoAsync(Operator, new MergeContacts(kept, second));
        var refused = await office.CommandAsync(Operator, "CreateContact", A.NewContact() with { MobilePhone = first.MobilePhone, PrivateEmail = first.PrivateEmail });
        refused.Brief.Should().Be("422 contactDuplicate R 5");
        refused.Body.GetRawText().Should().Contain($"{kept}");
        var lead = (await office.CommandAsync(Operator, "RegisterLead", new { title = "Звонок", source = "call", phone = first.MobilePhone })).Ok().Number;
        (await office.ReadAsync(Operator, $"leads/{lead}")).Ok().Body.GetProperty("known").EnumerateArray().Select(k => k.GetProperty("number").GetInt32()).Should().Equal(kept);
    }

    [Fact]
    public async Task A_merged_one_is_not_worked_with_and_not_merged_again()
    {
        var (merged, other) = (await office.MergedContactAsync(), await office.ContactAsync());
        (await office.CommandAsync(Operator, "MergeContacts", new { keep = other, merge = merged })).Brief.Should().Be("422 contactMerged R 5");
        (await office.CommandAsync(Operator, "MergeContacts", new { keep = merged, merge = other })).Brief.Should().Be("422 contactMerged R 5");
        (await office.CommandAsync(Manager, "AddNote", new { subject = new { kind = "contact", number = merged }, text = "НД" })).Brief.Should().Be("422 contactMerged R 5");
        (await office.CommandAsync(Operator, "ConvertLead", new { lead = await office.LeadAsync(), contact = new { number = merged }, deal = A.Need() })).Brief.Should().Be("422 contactMerged R 5");
    }

    [Fact]
    public async Task Nobody_is_merged_with_himself_or_with_one_who_is_not_there()
    {
        var keep = await office.ContactAsync();
        (await office.CommandAsync(Operator, "MergeContacts", new { keep, merge = keep })).Brief.Should().Be("422 merge");
        (await office.CommandAsync(Operator, "MergeContacts", new { keep, merge = 999999 })).Brief.Should().Be("404");
        (await office.CommandAsync(Operator, "TakeBackMerge", new { contact = 999999 })).Brief.Should().Be("404");
        (await office.CommandAsync(Operator, "MergeContacts", new { keep, merge = await office.ContactAsync(), fields = (string[])["shoeSize"] })).Brief.Should().Be("422 fields[0]");
    }

    [Fact]
    public async Task Taken_back_each_has_what_it_had()
    {
        var (one, deal) = (A.NewContact() with { Position = null }, await office.TakenDealAsync());
        var (keep, merge) = (await AddAsync(one), await ClientOfAsync(deal));
        await office.DoAsync(Operator, new EditContact(merge, "Двойной Пётр", "+7 943 888-00-01", $"double{merge}@mail.example", new(1981, 2, 3), "директор"));
        var (before, other) = (await ContactAsync(keep), await ContactAsync(merge));
        await office.DoAsync(Operator, new MergeContacts(keep, merge, NameAndPosition));
        (await office.CommandAsync(Head, "TakeBackMerge", new { contact = merge })).Brief.Should().Be("200");
        foreach (var (was, number) in new[] { (before, keep), (other, merge) })
        {
            var now = await ContactAsync(number);
            foreach (var field in Kept) Raw(now, field).Should().Be(Raw(was, field), field);
        }
        (await ClientOfAsync(deal)).Should().Be(merge);
        (await FoundAsync("Двойной Пётр")).Should().Contain(merge);
    }

    [Fact]
    public async Task A_field_that_was_edited_since_stays_edited_and_a_later_deal_stays_with_the_kept_one()
    {
        var (one, two) = (A.NewContact(), A.NewContact() with { Position = "директор" });
        var (keep, merge) = (await AddAsync(one), await AddAsync(two));
        await office.DoAsync(Operator, new MergeContacts(keep, merge, NameAndPosition));
        await office.DoAsync(Operator, new EditContact(keep, two.FullName, one.MobilePhone, one.PrivateEmail, one.BirthDate, "завхоз"));
        var later = (int)(await office.DoAsync(Operator, new ConvertLead(await office.LeadAsync(), new(keep), A.Need()))).Number;
        await office.DoAsync(Operator, new TakeBackMerge(merge));
        var view = (await office.ReadAsync(Operator, $"contacts/{keep}")).Ok().Body;
        (Text(view, "fullName"), Text(view, "position")).Should().Be((one.FullName, "завхоз"));
        view.GetProperty("deals").EnumerateArray().Select(d => d.GetProperty("number").GetInt32()).Should().Equal(later);
    }

    [Fact]
    public async Task After_thirty_days_it_is_for_good()
    {
        await using var own = await Office.OpenAsync(office.Engine);
        var (early, late) = (await own.MergedContactAsync(), await own.MergedContactAsync());
        own.Time.Advance(TimeSpan.FromDays(30));
        await own.DoAsync(Operator, new TakeBackMerge(early));
        own.Time.Advance(TimeSpan.FromSeconds(1));
        (await own.Invoking(o => o.DoAsync(Operator, new TakeBackMerge(late))).Should().ThrowAsync<RuleBrokenException>()).Which.Obstacles.Should().ContainSingle().Which.Code.Should().Be("mergeOld");
    }

    [Fact]
    public async Task Merges_one_upon_the_other_are_taken_back_in_order()
    {
        var (a, b, c) = (await office.ContactAsync(), await office.ContactAsync(), await office.ContactAsync());
        await office.DoAsync(Operator, new MergeContacts(b, a));
        await office.DoAsync(Operator, new MergeContacts(c, b));
        (await ContactAsync(a)).GetProperty("number").GetInt32().Should().Be(c);
        (await office.CommandAsync(Operator, "TakeBackMerge", new { contact = a })).Brief.Should().Be("422 mergeCovered R 5");
        await office.DoAsync(Operator, new TakeBackMerge(b));
        (await office.CommandAsync(Operator, "TakeBackMerge", new { contact = a })).Brief.Should().Be("200");
    }

    [Fact]
    public async Task Whoever_looked_at_an_older_card_sees_both_values()
    {
        var (keep, merge) = (await office.ContactAsync(), await office.ContactAsync());
        await office.DoAsync(Operator, new SetContactPoints(merge, [new(ContactPointKind.Messenger, "@petr")]));
        (await office.CommandAsync(Operator, "MergeContacts", new { keep, merge, version = 1, mergedVersion = 1 })).Brief.Should().StartWith("409 fullName");
        (await office.CommandAsync(Operator, "MergeContacts", new { keep, merge, version = 1, mergedVersion = 2 })).Brief.Should().Be("200");
    }

    [Fact]
    public async Task Two_open_deals_of_one_group_are_told()
    {
        var (one, two) = (await office.TakenDealAsync(), await office.TakenDealAsync());
        (await office.CommandAsync(Manager, "MergeContacts", new { keep = await ClientOfAsync(one), merge = await ClientOfAsync(two) })).Ok().Warnings.Should().Equal("dealDuplicate R 2");
    }

    [Fact]
    public async Task The_log_tells_what_went_over_and_what_was_there_before()
    {
        var (keep, deal) = (await office.ContactAsync(), await office.TakenDealAsync());
        var (merge, head) = (await ClientOfAsync(deal), await office.HeadAsync());
        await office.DoAsync(Manager, new MergeContacts(keep, merge, ["fullName"]));
        var happened = await office.HappenedAsync(head);
        happened.OfType<DealClientChanged>().Should().ContainSingle().Which.Should().Match<DealClientChanged>(e => e.Was == merge && e.Client == keep);
        var merged = happened.OfType<ContactMerged>().Single();
        merged.Deals.Should().Equal(deal);
        merged.Fields.Should().Contain("fullName").And.Contain("points");
        merged.Was["fullName"].Should().NotBe(merged.Now["fullName"]);
    }

    private async Task<int> AddAsync(CreateContact contact) => (int)(await office.DoAsync(Operator, contact)).Number;

    private async Task<JsonElement> ContactAsync(int number) => (await office.ReadAsync(Manager, $"contacts/{number}")).Ok().Body;

    private async Task<int> ClientOfAsync(int deal) => (await office.ReadAsync(Manager, $"deals/{deal}")).Ok().Body.GetProperty("contact").GetProperty("number").GetInt32();

    private async Task<IReadOnlyList<int>> FoundAsync(string text) =>
        [.. (await office.ReadAsync(Operator, $"contacts?search={Uri.EscapeDataString(text)}")).Ok().Body.GetProperty("items").EnumerateArray().Select(c => c.GetProperty("number").GetInt32())];

    private static string? Text(JsonElement view, string field) => view.TryGetProperty(field, out var value) ? value.GetString() : null;

    private static string? Raw(JsonElement view, string field) => view.TryGetProperty(field, out var value) ? value.GetRawText() : null;
}

public sealed class MergeOnSqlite(SqliteOffice office) : MergeTests(office), IClassFixture<SqliteOffice>;

public sealed class MergeOnPostgres(PostgresOffice office) : MergeTests(office), IClassFixture<PostgresOffice>;
