using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrmBlazor.App.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class RulesOfWorking : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "ContactId",
                table: "tasks",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ContactNumber",
                table: "tasks",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsImportant",
                table: "tasks",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "tasks",
                type: "character varying(30)",
                maxLength: 30,
                nullable: false,
                defaultValue: "Task");

            migrationBuilder.AddColumn<string>(
                name: "Result",
                table: "tasks",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "Fines",
                table: "settings",
                type: "text",
                nullable: false,
                defaultValue: "{\"clock\":500,\"distribution\":300,\"lapse\":1000}");

            migrationBuilder.AddColumn<string>(
                name: "JunkReason",
                table: "leads",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "JunkedAt",
                table: "leads",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "JunkedBy",
                table: "leads",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "TakenAt",
                table: "leads",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "TakenBy",
                table: "leads",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "LapseNoticeAt",
                table: "deals",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "LapsesAt",
                table: "deals",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "Life_CommentedAt",
                table: "deals",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "Life_InteractedAt",
                table: "deals",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "Life_WroteAt",
                table: "deals",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "breaches",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    State = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Department = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    DealId = table.Column<Guid>(type: "uuid", nullable: false),
                    DealNumber = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    DueAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Appeal = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    AppealedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Reason = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Fine = table.Column<long>(type: "bigint", nullable: true),
                    DecidedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    DecidedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_breaches", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "requests",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    State = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    DealId = table.Column<Guid>(type: "uuid", nullable: false),
                    DealNumber = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Inn = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    CompanyKind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    Card = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    FiledBy = table.Column<Guid>(type: "uuid", nullable: false),
                    FiledAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    AnsweredBy = table.Column<Guid>(type: "uuid", nullable: true),
                    AnsweredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Reason = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Result = table.Column<int>(type: "integer", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_requests", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_tasks_ContactId",
                table: "tasks",
                column: "ContactId");

            migrationBuilder.CreateIndex(
                name: "IX_deals_LapseNoticeAt",
                table: "deals",
                column: "LapseNoticeAt",
                filter: "\"ClosedAt\" IS NULL AND \"LapseNoticeAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_breaches_Department_At",
                table: "breaches",
                columns: new[] { "Department", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_breaches_Number",
                table: "breaches",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_breaches_PersonId_At",
                table: "breaches",
                columns: new[] { "PersonId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_requests_DealId",
                table: "requests",
                column: "DealId");

            migrationBuilder.CreateIndex(
                name: "IX_requests_Number",
                table: "requests",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_requests_State_FiledAt",
                table: "requests",
                columns: new[] { "State", "FiledAt" });

            // Without the extension, or the right to create it, the search reads all and finds the same.
            migrationBuilder.Sql("""
                DO $$ BEGIN
                    CREATE EXTENSION IF NOT EXISTS pg_trgm;
                    CREATE INDEX "IX_contacts_SearchKey_trigrams" ON contacts USING gin ("SearchKey" gin_trgm_ops);
                EXCEPTION WHEN insufficient_privilege OR undefined_file OR feature_not_supported THEN RAISE NOTICE 'no pg_trgm: contacts are searched without an index'; END $$;
                """);

            // A deal was made after a conversation (R 1). What had lapsed before the rule was here is nobody's breach.
            migrationBuilder.Sql("""
                UPDATE deals SET "Life_WroteAt" = "Talks_WroteAt", "Life_InteractedAt" = coalesce("Talks_InteractedAt", "CreatedAt"), "Life_CommentedAt" = coalesce("Talks_CommentedAt", "CreatedAt");
                UPDATE deals SET "LapsesAt" = least("Life_InteractedAt", "Life_CommentedAt") + interval '2 months';
                UPDATE deals SET "LapseNoticeAt" = "LapsesAt" - interval '14 days' WHERE "ClosedAt" IS NULL AND "LapsesAt" > now();
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP INDEX IF EXISTS \"IX_contacts_SearchKey_trigrams\";");

            migrationBuilder.DropTable(
                name: "breaches");

            migrationBuilder.DropTable(
                name: "requests");

            migrationBuilder.DropIndex(
                name: "IX_tasks_ContactId",
                table: "tasks");

            migrationBuilder.DropIndex(
                name: "IX_deals_LapseNoticeAt",
                table: "deals");

            migrationBuilder.DropColumn(
                name: "ContactId",
                table: "tasks");

            migrationBuilder.DropColumn(
                name: "ContactNumber",
                table: "tasks");

            migrationBuilder.DropColumn(
                name: "IsImportant",
                table: "tasks");

            migrationBuilder.DropColumn(
                name: "Kind",
                table: "tasks");

            migrationBuilder.DropColumn(
                name: "Result",
                table: "tasks");

            migrationBuilder.DropColumn(
                name: "Fines",
                table: "settings");

            migrationBuilder.DropColumn(
                name: "JunkReason",
                table: "leads");

            migrationBuilder.DropColumn(
                name: "JunkedAt",
                table: "leads");

            migrationBuilder.DropColumn(
                name: "JunkedBy",
                table: "leads");

            migrationBuilder.DropColumn(
                name: "TakenAt",
                table: "leads");

            migrationBuilder.DropColumn(
                name: "TakenBy",
                table: "leads");

            migrationBuilder.DropColumn(
                name: "LapseNoticeAt",
                table: "deals");

            migrationBuilder.DropColumn(
                name: "LapsesAt",
                table: "deals");

            migrationBuilder.DropColumn(
                name: "Life_CommentedAt",
                table: "deals");

            migrationBuilder.DropColumn(
                name: "Life_InteractedAt",
                table: "deals");

            migrationBuilder.DropColumn(
                name: "Life_WroteAt",
                table: "deals");
        }
    }
}
