using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrmBlazor.App.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class GoodsAndSellers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "ArchivedAt",
                table: "products",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ArchivedBy",
                table: "products",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Images",
                table: "companies",
                type: "text",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.AddColumn<string>(
                name: "Regimes",
                table: "companies",
                type: "text",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<string>(
                name: "Signers",
                table: "companies",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "price_changes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ProductId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    From = table.Column<long>(type: "bigint", nullable: true),
                    To = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_price_changes", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_products_Article",
                table: "products",
                column: "Article");

            migrationBuilder.CreateIndex(
                name: "IX_products_Section_Name_Number",
                table: "products",
                columns: new[] { "Section", "Name", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_price_changes_ProductId_At",
                table: "price_changes",
                columns: new[] { "ProductId", "At" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "price_changes");

            migrationBuilder.DropIndex(
                name: "IX_products_Article",
                table: "products");

            migrationBuilder.DropIndex(
                name: "IX_products_Section_Name_Number",
                table: "products");

            migrationBuilder.DropColumn(
                name: "ArchivedAt",
                table: "products");

            migrationBuilder.DropColumn(
                name: "ArchivedBy",
                table: "products");

            migrationBuilder.DropColumn(
                name: "Images",
                table: "companies");

            migrationBuilder.DropColumn(
                name: "Regimes",
                table: "companies");

            migrationBuilder.DropColumn(
                name: "Signers",
                table: "companies");
        }
    }
}
