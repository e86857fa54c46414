using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrmBlazor.App.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Coincidences : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_contacts_BirthDate",
                table: "contacts");

            migrationBuilder.DropIndex(
                name: "IX_contacts_NameKey",
                table: "contacts");

            migrationBuilder.CreateIndex(
                name: "IX_contacts_BirthDate_Number",
                table: "contacts",
                columns: new[] { "BirthDate", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_contacts_NameKey_Number",
                table: "contacts",
                columns: new[] { "NameKey", "Number" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_contacts_BirthDate_Number",
                table: "contacts");

            migrationBuilder.DropIndex(
                name: "IX_contacts_NameKey_Number",
                table: "contacts");

            migrationBuilder.CreateIndex(
                name: "IX_contacts_BirthDate",
                table: "contacts",
                column: "BirthDate");

            migrationBuilder.CreateIndex(
                name: "IX_contacts_NameKey",
                table: "contacts",
                column: "NameKey");
        }
    }
}
