using CrmBlazor.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.Tests.Data;

/// <summary>The tables as they are in an office that was opened.</summary>
public abstract class SchemaTests(SharedOffice shared)
{
    private readonly Office office = shared.Office;

    [Fact]
    public async Task The_migrations_have_come_as_far_as_the_model()
    {
        await using var db = office.Read();
        db.Database.HasPendingModelChanges().Should().BeFalse("a change of the model needs a migration");
        (await db.Database.GetPendingMigrationsAsync()).Should().BeEmpty();
    }

    public static TheoryData<string, string> Looked => new()
    {
        { "SELECT * FROM deals WHERE CompanyId = '00000000-0000-0000-0000-000000000001' ORDER BY Number DESC", "deals_CompanyId" },
        { "SELECT count(*) FROM deals WHERE CreatedAt >= (SELECT min(IssuedAt) FROM invoices)", "deals_CreatedAt" },
        { "SELECT * FROM deals WHERE (Department IS NULL OR Department = 'x') AND AssignedAt >= (SELECT min(IssuedAt) FROM invoices) AND ManagerId IS NOT NULL", "deals_AssignedAt" },
        { "SELECT count(*) FROM deals WHERE ShipmentRequestedAt IS NOT NULL AND ShipsOn IS NULL AND ClosedAt IS NULL", "deals_ShipmentRequestedAt" },
        { "SELECT * FROM payments WHERE InvoiceNumber IN ('2026/1', '2026/2')", "payments_InvoiceNumber" },
        { "SELECT count(*) FROM transfer_documents WHERE IssuedAt IS NULL", "transfer_documents_IssuedAt" },
        { "SELECT * FROM transfer_documents WHERE ReturnedOn IS NULL", "transfer_documents_ReturnedOn" },
    };

    [Theory]
    [MemberData(nameof(Looked))]
    public async Task What_screens_and_counters_look_for_is_found_by_an_index(string sql, string index)
    {
        (await office.Database.PlanAsync(sql)).Should().Contain($"IX_{index}");
    }
}

public sealed class SchemaOnSqlite(SqliteOffice office) : SchemaTests(office), IClassFixture<SqliteOffice>;

public sealed class SchemaOnPostgres(PostgresOffice office) : SchemaTests(office), IClassFixture<PostgresOffice>;
