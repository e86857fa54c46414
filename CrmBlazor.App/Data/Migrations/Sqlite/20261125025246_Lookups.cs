using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrmBlazor.App.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Lookups : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_transfer_documents_IssuedAt",
                table: "transfer_documents",
                column: "IssuedAt",
                filter: "\"IssuedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_transfer_documents_ReturnedOn",
                table: "transfer_documents",
                column: "ReturnedOn",
                filter: "\"ReturnedOn\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_payments_InvoiceNumber",
                table: "payments",
                column: "InvoiceNumber");

            migrationBuilder.CreateIndex(
                name: "IX_deals_AssignedAt",
                table: "deals",
                column: "AssignedAt");

            migrationBuilder.CreateIndex(
                name: "IX_deals_CompanyId",
                table: "deals",
                column: "CompanyId");

            migrationBuilder.CreateIndex(
                name: "IX_deals_CreatedAt",
                table: "deals",
                column: "CreatedAt");

            migrationBuilder.CreateIndex(
                name: "IX_deals_ShipmentRequestedAt",
                table: "deals",
                column: "ShipmentRequestedAt",
                filter: "\"ShipmentRequestedAt\" IS NOT NULL AND \"ShipsOn\" IS NULL AND \"ClosedAt\" IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_transfer_documents_IssuedAt",
                table: "transfer_documents");

            migrationBuilder.DropIndex(
                name: "IX_transfer_documents_ReturnedOn",
                table: "transfer_documents");

            migrationBuilder.DropIndex(
                name: "IX_payments_InvoiceNumber",
                table: "payments");

            migrationBuilder.DropIndex(
                name: "IX_deals_AssignedAt",
                table: "deals");

            migrationBuilder.DropIndex(
                name: "IX_deals_CompanyId",
                table: "deals");

            migrationBuilder.DropIndex(
                name: "IX_deals_CreatedAt",
                table: "deals");

            migrationBuilder.DropIndex(
                name: "IX_deals_ShipmentRequestedAt",
                table: "deals");
        }
    }
}
