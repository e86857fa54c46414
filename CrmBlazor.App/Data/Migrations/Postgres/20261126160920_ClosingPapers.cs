using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrmBlazor.App.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class ClosingPapers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "transfer_documents",
                type: "character varying(30)",
                maxLength: 30,
                nullable: false,
                defaultValue: "Upd");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "OriginalOverdueAt",
                table: "transfer_documents",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ScanDueOn",
                table: "transfer_documents",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "ScanOverdueAt",
                table: "transfer_documents",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "SentAt",
                table: "transfer_documents",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "SentBy",
                table: "transfer_documents",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SentChannel",
                table: "transfer_documents",
                type: "character varying(30)",
                maxLength: 30,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SentTo",
                table: "transfer_documents",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<DateOnly>(
                name: "ShippedOn",
                table: "transfer_documents",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "contract_templates",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    File = table.Column<int>(type: "integer", nullable: false),
                    UploadId = table.Column<Guid>(type: "uuid", nullable: false),
                    AddedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    AddedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    RetiredBy = table.Column<Guid>(type: "uuid", nullable: true),
                    RetiredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_contract_templates", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "contracts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    Number = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    DealId = table.Column<Guid>(type: "uuid", nullable: false),
                    DealNumber = table.Column<int>(type: "integer", nullable: false),
                    CompanyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Template = table.Column<int>(type: "integer", nullable: false),
                    File = table.Column<int>(type: "integer", nullable: false),
                    MadeOn = table.Column<DateOnly>(type: "date", nullable: false),
                    MadeBy = table.Column<Guid>(type: "uuid", nullable: false),
                    MadeAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_contracts", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_contract_templates_Number",
                table: "contract_templates",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_contracts_CompanyId",
                table: "contracts",
                column: "CompanyId");

            migrationBuilder.CreateIndex(
                name: "IX_contracts_DealId",
                table: "contracts",
                column: "DealId");

            migrationBuilder.CreateIndex(
                name: "IX_contracts_Year_Ordinal",
                table: "contracts",
                columns: new[] { "Year", "Ordinal" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "contract_templates");

            migrationBuilder.DropTable(
                name: "contracts");

            migrationBuilder.DropColumn(
                name: "Kind",
                table: "transfer_documents");

            migrationBuilder.DropColumn(
                name: "OriginalOverdueAt",
                table: "transfer_documents");

            migrationBuilder.DropColumn(
                name: "ScanDueOn",
                table: "transfer_documents");

            migrationBuilder.DropColumn(
                name: "ScanOverdueAt",
                table: "transfer_documents");

            migrationBuilder.DropColumn(
                name: "SentAt",
                table: "transfer_documents");

            migrationBuilder.DropColumn(
                name: "SentBy",
                table: "transfer_documents");

            migrationBuilder.DropColumn(
                name: "SentChannel",
                table: "transfer_documents");

            migrationBuilder.DropColumn(
                name: "SentTo",
                table: "transfer_documents");

            migrationBuilder.DropColumn(
                name: "ShippedOn",
                table: "transfer_documents");
        }
    }
}
