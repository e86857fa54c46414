using CrmBlazor.App.Components;
using CrmBlazor.App.Layout;
using CrmBlazor.App.Seeds;
using CrmBlazor.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.Tests.Layout;

/// <summary>One search through everything, and nothing that one may not see.</summary>
public sealed class FinderTests
{
    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_client_is_found_by_what_is_known_of_him_and_his_deal_with_him(Engine engine)
    {
        await using var office = await Office.OpenAsync(engine);
        var (deal, invoice) = await office.InvoicedDealAsync();
        await using var db = office.Read();
        var client = await db.Deals.Where(d => d.Number == deal).Join(db.Contacts, d => d.ContactId, c => c.Id, (d, c) => c).SingleAsync();
        var lead = await db.Deals.Where(d => d.Number == deal).Select(d => d.LeadNumber).SingleAsync();
        foreach (var known in new[] { client.FullName, client.MobilePhone![^7..], client.PrivateEmail! })
            (await LinksAsync(office, DemoPeople.Manager, known)).Should().Contain([$"/contacts/{client.Number}", DealLinks.Deal(deal), $"/leads/{lead}"], known);
        (await LinksAsync(office, DemoPeople.Manager, invoice)).Should().Equal(DealLinks.Invoice(invoice));
        (await LinksAsync(office, DemoPeople.Manager, A.CustomerInn)).Should().Equal($"/companies/{A.Customer}");
        foreach (var vague in new[] { null, " ", "я", "\0" }) (await LinksAsync(office, DemoPeople.Manager, vague)).Should().BeEmpty("one letter is in everything");
    }

    [Fact]
    public async Task What_one_may_not_see_is_not_found()
    {
        await using var office = await Office.OpenAsync();
        var (deal, invoice) = await office.InvoicedDealAsync();
        await using var db = office.Read();
        var client = await db.Deals.Where(d => d.Number == deal).Join(db.Contacts, d => d.ContactId, c => c.Id, (d, c) => c.FullName).SingleAsync();
        (await LinksAsync(office, DemoPeople.Manager2, client)).Should().NotContain(DealLinks.Deal(deal)).And.Contain(l => l.StartsWith("/contacts/", StringComparison.Ordinal));
        (await LinksAsync(office, DemoPeople.Accountant, client)).Should().NotContain(l => l.StartsWith("/leads/", StringComparison.Ordinal));
        foreach (var stranger in new[] { DemoPeople.Manager2, DemoPeople.Operator, DemoPeople.Admin }) (await LinksAsync(office, stranger, invoice)).Should().BeEmpty(stranger.Email);
    }

    private static async Task<IEnumerable<string>> LinksAsync(Office office, DemoPerson who, string? text)
    {
        await using var db = office.Read();
        var actor = (await db.Users.SingleAsync(u => u.Email == who.Email)).Actor;
        return (await office.Get<Finder>().FindAsync(text, actor)).Select(f => f.Link);
    }
}
