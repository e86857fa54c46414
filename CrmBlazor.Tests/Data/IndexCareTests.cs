using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Staff;
using CrmBlazor.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static CrmBlazor.App.Seeds.DemoPeople;

namespace CrmBlazor.Tests.Data;

/// <summary>SQLite goes by what is in the indexes, not by a guess.</summary>
public sealed class IndexCareTests
{
    [Fact]
    public async Task A_clients_deals_are_found_by_the_client_though_all_of_them_are_the_operators()
    {
        await using var office = await Office.OpenAsync();
        for (var i = 0; i < 8; i++) await office.TakenDealAsync();
        (await PlanAsync(office)).Should().Contain("IX_deals_CreatedBy_ClosedAt", "nothing is known of the rows yet");
        office.Time.Advance(TimeSpan.FromHours(1));
        await Eventually.BeAsync(async () => (await PlanAsync(office)).Contains("IX_deals_ContactId", StringComparison.Ordinal));
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
