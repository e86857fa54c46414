using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrmBlazor.App.Data.Migrations.Postgres
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
                type: "text",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<string>(
                name: "Merge",
                table: "contacts",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "MergedIntoId",
                table: "contacts",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Addresses",
                table: "companies",
                type: "text",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.CreateTable(
                name: "relations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Note = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    FromKind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    FromId = table.Column<Guid>(type: "uuid", nullable: false),
                    FromNumber = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ToKind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ToId = table.Column<Guid>(type: "uuid", nullable: false),
                    ToNumber = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    MadeBy = table.Column<Guid>(type: "uuid", nullable: false),
                    MadeAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
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
