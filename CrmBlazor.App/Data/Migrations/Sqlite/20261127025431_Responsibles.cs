using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrmBlazor.App.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Responsibles : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Areas",
                table: "settings",
                type: "TEXT",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<long>(
                name: "Amount",
                table: "leads",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Messenger",
                table: "leads",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SourceNote",
                table: "leads",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Points",
                table: "companies",
                type: "TEXT",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.CreateIndex(
                name: "IX_leads_ContactId",
                table: "leads",
                column: "ContactId",
                filter: "\"ContactId\" IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_leads_ContactId",
                table: "leads");

            migrationBuilder.DropColumn(
                name: "Areas",
                table: "settings");

            migrationBuilder.DropColumn(
                name: "Amount",
                table: "leads");

            migrationBuilder.DropColumn(
                name: "Messenger",
                table: "leads");

            migrationBuilder.DropColumn(
                name: "SourceNote",
                table: "leads");

            migrationBuilder.DropColumn(
                name: "Points",
                table: "companies");
        }
    }
}
