using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Staff;
using CrmBlazor.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static CrmBlazor.App.Seeds.DemoPeople;

namespace CrmBlazor.Tests.Data;

/// <summary>SQLite goes by what is in the indexes, not by a guess.</summary>
public sealed class IndexCareTests
{
    private const int Pieces = 3;
    private const int Portion = 2000;

    [Fact]
    public async Task A_clients_deals_are_found_by_the_client_though_all_of_them_are_the_operators()
    {
        await using var office = await Office.OpenAsync();
        for (var i = 0; i < 8; i++) await office.TakenDealAsync();
        (await PlanAsync(office)).Should().Contain("IX_deals_CreatedBy_ClosedAt", "nothing is known of the rows yet");
        office.Time.Advance(TimeSpan.FromHours(1));
        await Eventually.BeAsync(async () => (await PlanAsync(office)).Contains("IX_deals_ContactId", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_search_that_came_in_pieces_is_joined_while_the_office_works()
    {
        await using var office = await Office.OpenAsync();
        for (var i = 0; i < Pieces; i++) await AddContactsAsync(office, 1000 + (i * Portion));
        (await PiecesAsync(office)).Should().BeGreaterThan(2, "each portion is a piece of its own");
        office.Time.Advance(TimeSpan.FromHours(1));
        await Eventually.BeAsync(async () => await PiecesAsync(office) == 1);
        (await office.ReadAsync(Operator, $"contacts?search={Portion + 1000}@bulk")).Body.GetProperty("total").GetInt32().Should().Be(1, "nobody is lost on the way");
    }

    /// <summary>In one transaction, as an import.</summary>
    private static Task AddContactsAsync(Office office, int from) => office.Get<Writer>().RunAsync(db => db.Database.ExecuteSqlAsync($"""
        INSERT INTO contacts (Id, Number, FullName, NameKey, SearchKey, CreatedBy, CreatedAt, Version)
        WITH RECURSIVE n(i) AS (VALUES (0) UNION ALL SELECT i + 1 FROM n WHERE i < {Portion} - 1)
        SELECT printf('00000000-0000-0000-0000-%012d', {from} + i), {from} + i, 'Оптовик', 'оптовик', printf('%d@bulk.example ', {from} + i) || lower(hex(randomblob(60))), '00000000-0000-0000-0000-000000000000', 0, 1 FROM n
        """));

    private static async Task<int> PiecesAsync(Office office)
    {
        await using var db = office.Read();
        return await db.Database.SqlQuery<int>($"SELECT count(DISTINCT segid) AS Value FROM contacts_search_idx").SingleAsync();
    }

    private static async Task<string> PlanAsync(Office office)
    {
        await using var db = office.Read();
        var (actor, contact) = (new Actor(await office.IdOfAsync(Operator), Role.Operator, "", false), Guid.NewGuid());
        await using var command = db.Deals.Where(d => d.ContactId == contact).Where(actor.Deals()).CreateDbCommand();
        command.CommandText = $"EXPLAIN QUERY PLAN {command.CommandText}";
        await db.Database.OpenConnectionAsync();
        await using var row = await command.ExecuteReaderAsync();
        await row.ReadAsync();
        return row.GetString(3);
    }
}
