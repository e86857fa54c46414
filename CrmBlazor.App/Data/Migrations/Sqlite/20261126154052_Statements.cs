using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrmBlazor.App.Data.Migrations.Sqlite
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
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "statement_files",
                columns: table => new
                {
                    StatementId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Packed = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_statement_files", x => x.StatementId);
                });

            migrationBuilder.CreateTable(
                name: "statement_operations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    StatementId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Account = table.Column<string>(type: "TEXT", nullable: false),
                    Document = table.Column<string>(type: "TEXT", nullable: false),
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Sum = table.Column<long>(type: "INTEGER", nullable: true),
                    Raw = table.Column<string>(type: "TEXT", nullable: true),
                    Direction = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Party = table.Column<string>(type: "TEXT", nullable: false),
                    PartyInn = table.Column<string>(type: "TEXT", nullable: true),
                    PartyAccount = table.Column<string>(type: "TEXT", nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", nullable: false),
                    SearchKey = table.Column<string>(type: "TEXT", nullable: false),
                    Decision = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Suggested = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Allocated = table.Column<long>(type: "INTEGER", nullable: false),
                    AsideKind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    AsideReason = table.Column<string>(type: "TEXT", nullable: true),
                    PayerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecidedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecidedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_statement_operations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "statements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: true),
                    FileName = table.Column<string>(type: "TEXT", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Size = table.Column<int>(type: "INTEGER", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Turnovers = table.Column<string>(type: "TEXT", nullable: false),
                    UploadedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    UploadedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    AcceptedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    AcceptedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
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
