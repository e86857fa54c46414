using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrmBlazor.App.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ClientsInFull : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Addresses",
                table: "contacts",
                type: "TEXT",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<string>(
                name: "Merge",
                table: "contacts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "MergedIntoId",
                table: "contacts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Addresses",
                table: "companies",
                type: "TEXT",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.CreateTable(
                name: "relations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Note = table.Column<string>(type: "TEXT", nullable: true),
                    FromKind = table.Column<string>(type: "TEXT", nullable: false),
                    FromId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FromNumber = table.Column<string>(type: "TEXT", nullable: false),
                    ToKind = table.Column<string>(type: "TEXT", nullable: false),
                    ToId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ToNumber = table.Column<string>(type: "TEXT", nullable: false),
                    MadeBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    MadeAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_relations", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_contacts_MergedIntoId",
                table: "contacts",
                column: "MergedIntoId",
                filter: "\"MergedIntoId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_relations_FromId",
                table: "relations",
                column: "FromId");

            migrationBuilder.CreateIndex(
                name: "IX_relations_Number",
                table: "relations",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_relations_ToId",
                table: "relations",
                column: "ToId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "relations");

            migrationBuilder.DropIndex(
                name: "IX_contacts_MergedIntoId",
                table: "contacts");

            migrationBuilder.DropColumn(
                name: "Addresses",
                table: "contacts");

            migrationBuilder.DropColumn(
                name: "Merge",
                table: "contacts");

            migrationBuilder.DropColumn(
                name: "MergedIntoId",
                table: "contacts");

            migrationBuilder.DropColumn(
                name: "Addresses",
                table: "companies");
        }
    }
}
