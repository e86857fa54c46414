using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrmBlazor.App.Data.Migrations.Sqlite
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
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ContactNumber",
                table: "tasks",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsImportant",
                table: "tasks",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "tasks",
                type: "TEXT",
                maxLength: 30,
                nullable: false,
                defaultValue: "Task");

            migrationBuilder.AddColumn<string>(
                name: "Result",
                table: "tasks",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Fines",
                table: "settings",
                type: "TEXT",
                nullable: false,
                defaultValue: "{\"clock\":500,\"distribution\":300,\"lapse\":1000}");

            migrationBuilder.AddColumn<string>(
                name: "JunkReason",
                table: "leads",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "JunkedAt",
                table: "leads",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "JunkedBy",
                table: "leads",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "TakenAt",
                table: "leads",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "TakenBy",
                table: "leads",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "LapseNoticeAt",
                table: "deals",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "LapsesAt",
                table: "deals",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "Life_CommentedAt",
                table: "deals",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "Life_InteractedAt",
                table: "deals",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "Life_WroteAt",
                table: "deals",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "breaches",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Department = table.Column<string>(type: "TEXT", nullable: true),
                    DealId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DealNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Appeal = table.Column<string>(type: "TEXT", nullable: true),
                    AppealedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", nullable: true),
                    Fine = table.Column<long>(type: "INTEGER", nullable: true),
                    DecidedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecidedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_breaches", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "requests",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    DealId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DealNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Inn = table.Column<string>(type: "TEXT", nullable: true),
                    CompanyKind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    Card = table.Column<string>(type: "TEXT", nullable: true),
                    FiledBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    FiledAt = table.Column<long>(type: "INTEGER", nullable: false),
                    AnsweredBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    AnsweredAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", nullable: true),
                    Result = table.Column<int>(type: "INTEGER", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
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

            migrationBuilder.Sql("""
                CREATE VIRTUAL TABLE contacts_search USING fts5(Key, tokenize='trigram', content='', contentless_delete=1);
                INSERT INTO contacts_search(rowid, Key) SELECT Number, ' ' || SearchKey FROM contacts;
                """);

            // A deal was made after a conversation (R 1). What had lapsed before the rule was here is nobody's breach.
            migrationBuilder.Sql("""
                UPDATE deals SET Life_WroteAt = Talks_WroteAt, Life_InteractedAt = coalesce(Talks_InteractedAt, CreatedAt), Life_CommentedAt = coalesce(Talks_CommentedAt, CreatedAt);
                UPDATE deals SET LapsesAt = strftime('%s', min(Life_InteractedAt, Life_CommentedAt) / 1000, 'unixepoch', '+2 months') * 1000;
                UPDATE deals SET LapseNoticeAt = LapsesAt - 14 * 86400000 WHERE ClosedAt IS NULL AND LapsesAt > unixepoch() * 1000;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TABLE contacts_search;");

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
