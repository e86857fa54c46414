using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrmBlazor.App.Data.Migrations.Postgres
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
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<int>(
                name: "RepeatsDay",
                table: "invoices",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "RepeatsEvery",
                table: "invoices",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "RepeatsOn",
                table: "invoices",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "invoice_links",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    KeyHash = table.Column<byte[]>(type: "bytea", nullable: false),
                    InvoiceId = table.Column<Guid>(type: "uuid", nullable: false),
                    InvoiceNumber = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    DealId = table.Column<Guid>(type: "uuid", nullable: false),
                    MadeAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    MadeBy = table.Column<Guid>(type: "uuid", nullable: false),
                    ExpiresAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    RevokedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Views = table.Column<int>(type: "integer", nullable: false),
                    SeenAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_invoice_links", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "letters",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Paper = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    PaperId = table.Column<Guid>(type: "uuid", nullable: false),
                    PaperNumber = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    DealId = table.Column<Guid>(type: "uuid", nullable: false),
                    To = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    AskedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    AskedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Tries = table.Column<int>(type: "integer", nullable: false),
                    DueAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    SentAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Fault = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Version = table.Column<long>(type: "bigint", nullable: false)
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
