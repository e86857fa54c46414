using System.Text.Json;
using CrmBlazor.App.Commands.Customers;
using CrmBlazor.App.Seeds;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Tests.Support;
using static CrmBlazor.App.Seeds.DemoPeople;

namespace CrmBlazor.Tests.Features.Customers;

/// <summary>Who belongs to whom, and where they are found.</summary>
public abstract class RelationTests(SharedOffice shared)
{
    private readonly Office office = shared.Office;

    [Fact]
    public async Task A_relation_stands_on_both_cards_and_is_removed_from_both()
    {
        var (clerk, head) = (await office.ContactAsync(), await office.ContactAsync());
        var number = (await RelateAsync(("contact", clerk), ("contact", head), "head")).Ok().Number;
        (await RelationsAsync($"contacts/{clerk}")).Should().Equal($"head False contact {head}");
        (await RelationsAsync($"contacts/{head}")).Should().Equal($"head True contact {clerk}");
        (await office.CommandAsync(Operator, "Unrelate", new { relation = number })).Brief.Should().Be("200");
        foreach (var contact in new[] { clerk, head }) (await RelationsAsync($"contacts/{contact}")).Should().BeEmpty();
        (await office.HappenedAsync()).OfType<RelationEvent>().Where(e => e.Number == number).Select(e => $"{e.GetType().Name} {e.CardNumber}")
            .Should().Equal($"RelationMade {clerk}", $"RelationMade {head}", $"RelationBroken {clerk}", $"RelationBroken {head}");
    }

    [Fact]
    public async Task People_belong_to_companies_and_companies_to_each_other()
    {
        var (contact, one, other) = (await office.ContactAsync(), await office.CompanyAsync(), await office.CompanyAsync());
        (await RelateAsync(("contact", contact), ("company", one), "employer")).Ok();
        (await RelateAsync(("company", one), ("company", other), "sameOwner")).Ok();
        (await RelationsAsync($"companies/{one}")).Should().Equal($"employer True contact {contact}", $"sameOwner False company {other}");
    }

    [Fact]
    public async Task What_cannot_be_is_refused()
    {
        var (contact, other, company) = (await office.ContactAsync(), await office.ContactAsync(), await office.CompanyAsync());
        (await RelateAsync(("contact", contact), ("contact", contact), "colleague")).Brief.Should().Be("422 to");
        (await RelateAsync(("contact", contact), ("company", company), "relative")).Brief.Should().Be("422 kind");
        (await RelateAsync(("company", company), ("contact", contact), "employer")).Brief.Should().Be("422 kind", "a contact works at a company, not the other way");
        (await RelateAsync(("deal", 1), ("contact", contact), "colleague")).Brief.Should().Be("422 from.kind");
        (await RelateAsync(("contact", contact), ("contact", 999999), "colleague")).Brief.Should().Be("404");
        (await RelateAsync(("contact", contact), ("contact", other), "colleague")).Ok();
        (await RelateAsync(("contact", other), ("contact", contact), "colleague")).Brief.Should().Be("422 to", "it is there already, from the other side");
        (await RelateAsync(("contact", await office.MergedContactAsync()), ("contact", contact), "colleague")).Brief.Should().Be("422 contactMerged R 5");
    }

    [Fact]
    public async Task The_relations_of_a_merged_contact_are_read_through_the_kept_one()
    {
        var (keep, merge, third) = (await office.ContactAsync(), await office.ContactAsync(), await office.ContactAsync());
        (await RelateAsync(("contact", merge), ("contact", third), "assistant")).Ok();
        (await RelateAsync(("contact", merge), ("contact", keep), "colleague")).Ok();
        await office.DoAsync(Operator, new MergeContacts(keep, merge));
        (await RelationsAsync($"contacts/{keep}")).Should().Equal($"assistant False contact {third}");
    }

    [Fact]
    public async Task Addresses_are_set_as_a_whole_and_offered_to_the_deal()
    {
        var deal = await office.TakenDealAsync();
        var contact = (await office.ReadAsync(Manager, $"deals/{deal}")).Ok().Body.GetProperty("contact").GetProperty("number").GetInt32();
        (await SetAsync(Manager, "contact", contact, 1, ("postal", "а/я 5"), ("actual", "СПб, Невский, 1"), ("delivery", " Синявино, ул. Кольцевая, 7 "))).Ok();
        (await office.ReadAsync(Manager, $"contacts/{contact}")).Ok().Body.GetProperty("addresses").EnumerateArray().Select(a => $"{a.GetProperty("kind").GetString()} {a.GetProperty("text").GetString()}")
            .Should().Equal("postal а/я 5", "actual СПб, Невский, 1", "delivery Синявино, ул. Кольцевая, 7");
        (await office.ReadAsync(Manager, $"deals/{deal}")).Ok().Body.GetProperty("knownAddresses").EnumerateArray().Select(a => a.GetString()).Should().Equal("Синявино, ул. Кольцевая, 7", "СПб, Невский, 1");
        (await SetAsync(Head, "contact", contact, 1, ("postal", "а/я 6"))).Brief.Should().Be("409 addresses: postal: а/я 5; actual: СПб, Невский, 1; delivery: Синявино, ул. Кольцевая, 7 | postal: а/я 6");
    }

    [Fact]
    public async Task A_companys_legal_address_is_a_requisite_and_the_others_are_not()
    {
        var company = await office.CompanyAsync();
        (await SetAsync(Manager, "company", company, null, ("legal", "СПб"))).Brief.Should().Be("422 addresses[0].kind");
        (await SetAsync(Manager, "company", company, null, ("delivery", "СПб, склад"))).Ok();
        (await office.ReadAsync(Manager, $"companies/{company}")).Ok().Body.GetProperty("addresses").GetArrayLength().Should().Be(1);
        (await SetAsync(Manager, "lead", 1, null, ("delivery", "СПб"))).Brief.Should().Be("422 subject.kind");
        (await SetAsync(Manager, "contact", 999999, null, ("delivery", "СПб"))).Brief.Should().Be("404");
    }

    private Task<ApiAnswer> RelateAsync((string Kind, int Number) from, (string Kind, int Number) to, string kind) =>
        office.CommandAsync(Manager, "Relate", new { from = new { kind = from.Kind, number = from.Number }, to = new { kind = to.Kind, number = to.Number }, kind });

    private Task<ApiAnswer> SetAsync(DemoPerson who, string kind, int number, int? version, params (string Kind, string Text)[] addresses) =>
        office.CommandAsync(who, "SetAddresses", new { subject = new { kind, number }, addresses = addresses.Select(a => new { kind = a.Kind, text = a.Text }), version });

    private async Task<IEnumerable<string>> RelationsAsync(string path) => [.. (await office.ReadAsync(Manager, path)).Ok().Body.GetProperty("relations").EnumerateArray().Select(Line)];

    private static string Line(JsonElement relation) =>
        $"{relation.GetProperty("kind").GetString()} {relation.GetProperty("isReverse").GetBoolean()} {relation.GetProperty("otherKind").GetString()} {relation.GetProperty("other").GetInt32()}";
}

public sealed class RelationOnSqlite(SqliteOffice office) : RelationTests(office), IClassFixture<SqliteOffice>;

public sealed class RelationOnPostgres(PostgresOffice office) : RelationTests(office), IClassFixture<PostgresOffice>;
