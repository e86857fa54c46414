using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrmBlazor.App.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class MoneyInFull : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "CopyOf",
                table: "invoices",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "RepeatsDay",
                table: "invoices",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "RepeatsEvery",
                table: "invoices",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "RepeatsOn",
                table: "invoices",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "invoice_links",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    KeyHash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    InvoiceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    InvoiceNumber = table.Column<string>(type: "TEXT", nullable: false),
                    DealId = table.Column<Guid>(type: "TEXT", nullable: false),
                    MadeAt = table.Column<long>(type: "INTEGER", nullable: false),
                    MadeBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    ExpiresAt = table.Column<long>(type: "INTEGER", nullable: false),
                    RevokedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Views = table.Column<int>(type: "INTEGER", nullable: false),
                    SeenAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_invoice_links", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "letters",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Paper = table.Column<string>(type: "TEXT", nullable: false),
                    PaperId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PaperNumber = table.Column<string>(type: "TEXT", nullable: false),
                    DealId = table.Column<Guid>(type: "TEXT", nullable: false),
                    To = table.Column<string>(type: "TEXT", nullable: false),
                    AskedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    AskedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Tries = table.Column<int>(type: "INTEGER", nullable: false),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: true),
                    SentAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Fault = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_letters", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_invoices_RepeatsOn",
                table: "invoices",
                column: "RepeatsOn",
                filter: "\"RepeatsOn\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_invoice_links_InvoiceId",
                table: "invoice_links",
                column: "InvoiceId");

            migrationBuilder.CreateIndex(
                name: "IX_invoice_links_KeyHash",
                table: "invoice_links",
                column: "KeyHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_letters_DueAt",
                table: "letters",
                column: "DueAt",
                filter: "\"DueAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_letters_PaperId",
                table: "letters",
                column: "PaperId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "invoice_links");

            migrationBuilder.DropTable(
                name: "letters");

            migrationBuilder.DropIndex(
                name: "IX_invoices_RepeatsOn",
                table: "invoices");

            migrationBuilder.DropColumn(
                name: "CopyOf",
                table: "invoices");

            migrationBuilder.DropColumn(
                name: "RepeatsDay",
                table: "invoices");

            migrationBuilder.DropColumn(
                name: "RepeatsEvery",
                table: "invoices");

            migrationBuilder.DropColumn(
                name: "RepeatsOn",
                table: "invoices");
        }
    }
}
