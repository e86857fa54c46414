using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrmBlazor.App.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Statements : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "OperationId",
                table: "payments",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "statement_files",
                columns: table => new
                {
                    StatementId = table.Column<Guid>(type: "uuid", nullable: false),
                    Packed = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_statement_files", x => x.StatementId);
                });

            migrationBuilder.CreateTable(
                name: "statement_operations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    StatementId = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Account = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Document = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Date = table.Column<DateOnly>(type: "date", nullable: true),
                    Sum = table.Column<long>(type: "bigint", nullable: true),
                    Raw = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Direction = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Party = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    PartyInn = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    PartyAccount = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Purpose = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    SearchKey = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Decision = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Note = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Suggested = table.Column<string>(type: "text", nullable: false),
                    State = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Allocated = table.Column<long>(type: "bigint", nullable: false),
                    AsideKind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    AsideReason = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    PayerId = table.Column<Guid>(type: "uuid", nullable: true),
                    DecidedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    DecidedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_statement_operations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "statements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: true),
                    FileName = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Size = table.Column<int>(type: "integer", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: true),
                    To = table.Column<DateOnly>(type: "date", nullable: true),
                    Turnovers = table.Column<string>(type: "text", nullable: false),
                    UploadedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    UploadedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    AcceptedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    AcceptedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_statements", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_payments_OperationId",
                table: "payments",
                column: "OperationId");

            migrationBuilder.CreateIndex(
                name: "IX_statement_operations_Key",
                table: "statement_operations",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_statement_operations_Number",
                table: "statement_operations",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_statement_operations_State_Number",
                table: "statement_operations",
                columns: new[] { "State", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_statement_operations_StatementId",
                table: "statement_operations",
                column: "StatementId");

            migrationBuilder.CreateIndex(
                name: "IX_statements_Number",
                table: "statements",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_statements_Sha256",
                table: "statements",
                column: "Sha256",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "statement_files");

            migrationBuilder.DropTable(
                name: "statement_operations");

            migrationBuilder.DropTable(
                name: "statements");

            migrationBuilder.DropIndex(
                name: "IX_payments_OperationId",
                table: "payments");

            migrationBuilder.DropColumn(
                name: "OperationId",
                table: "payments");
        }
    }
}
