using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrmBlazor.App.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class PapersFrozen : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Cards",
                table: "transfer_documents",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "DocumentOn",
                table: "statement_operations",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SignerPeriods",
                table: "companies",
                type: "text",
                nullable: false,
                defaultValueSql: "'[]'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Cards",
                table: "transfer_documents");

            migrationBuilder.DropColumn(
                name: "DocumentOn",
                table: "statement_operations");

            migrationBuilder.DropColumn(
                name: "SignerPeriods",
                table: "companies");
        }
    }
}
