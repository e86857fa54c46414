using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrmBlazor.App.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class WorkInFull : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "LeadId",
                table: "tasks",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "LeadNumber",
                table: "tasks",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "RemindAt",
                table: "tasks",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "RemindedAt",
                table: "tasks",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ReopenedAt",
                table: "leads",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Sides",
                table: "invoices",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "CopyOf",
                table: "deals",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "RepeatsDay",
                table: "deals",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "RepeatsEvery",
                table: "deals",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "RepeatsOn",
                table: "deals",
                type: "TEXT",
                nullable: true);

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

            migrationBuilder.AddColumn<string>(
                name: "Evidence",
                table: "breaches",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "feedback_forms",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    KeyHash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    DealId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DealNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    ContactId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ContactNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    SentAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ExpiresAt = table.Column<long>(type: "INTEGER", nullable: false),
                    RevokedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    RevokedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    AnsweredAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Mark = table.Column<int>(type: "INTEGER", nullable: true),
                    Comment = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_feedback_forms", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "follows",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_follows", x => new { x.UserId, x.SubjectId });
                });

            migrationBuilder.CreateTable(
                name: "offers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    DealId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DealNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    MadeOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    MadeAt = table.Column<long>(type: "INTEGER", nullable: false),
                    MadeBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    ValidUntil = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Terms = table.Column<string>(type: "TEXT", nullable: true),
                    DeliveryAddress = table.Column<string>(type: "TEXT", nullable: false),
                    Sides = table.Column<string>(type: "TEXT", nullable: false),
                    Lines = table.Column<string>(type: "TEXT", nullable: false),
                    Total = table.Column<long>(type: "INTEGER", nullable: false),
                    Vat = table.Column<long>(type: "INTEGER", nullable: false),
                    SentAt = table.Column<long>(type: "INTEGER", nullable: true),
                    SentBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    SentChannel = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    SentTo = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_offers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "preferences",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_preferences", x => new { x.UserId, x.Key });
                });

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

            migrationBuilder.CreateTable(
                name: "stage_attempts",
                columns: table => new
                {
                    DealId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Stage = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false),
                    Since = table.Column<long>(type: "INTEGER", nullable: false),
                    Until = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_stage_attempts", x => new { x.DealId, x.PersonId, x.Stage });
                });

            migrationBuilder.CreateTable(
                name: "task_people",
                columns: table => new
                {
                    TaskId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Part = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_task_people", x => new { x.TaskId, x.PersonId });
                    table.ForeignKey(
                        name: "FK_task_people_tasks_TaskId",
                        column: x => x.TaskId,
                        principalTable: "tasks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "task_templates",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    OwnerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ForOffice = table.Column<bool>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    IsImportant = table.Column<bool>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: true),
                    Checklist = table.Column<string>(type: "TEXT", nullable: false),
                    Days = table.Column<int>(type: "INTEGER", nullable: false),
                    RemovedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    RemovedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_task_templates", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_tasks_LeadId",
                table: "tasks",
                column: "LeadId",
                filter: "\"LeadId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_tasks_RemindAt",
                table: "tasks",
                column: "RemindAt",
                filter: "\"RemindAt\" IS NOT NULL AND \"RemindedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_deals_RepeatsOn",
                table: "deals",
                column: "RepeatsOn",
                filter: "\"RepeatsOn\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_contacts_MergedIntoId",
                table: "contacts",
                column: "MergedIntoId",
                filter: "\"MergedIntoId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_feedback_forms_ContactId",
                table: "feedback_forms",
                column: "ContactId");

            migrationBuilder.CreateIndex(
                name: "IX_feedback_forms_DealId",
                table: "feedback_forms",
                column: "DealId");

            migrationBuilder.CreateIndex(
                name: "IX_feedback_forms_KeyHash",
                table: "feedback_forms",
                column: "KeyHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_offers_DealId",
                table: "offers",
                column: "DealId");

            migrationBuilder.CreateIndex(
                name: "IX_offers_Number",
                table: "offers",
                column: "Number",
                unique: true);

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

            migrationBuilder.CreateIndex(
                name: "IX_task_people_PersonId",
                table: "task_people",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_task_templates_Number",
                table: "task_templates",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_task_templates_OwnerId",
                table: "task_templates",
                column: "OwnerId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "feedback_forms");

            migrationBuilder.DropTable(
                name: "follows");

            migrationBuilder.DropTable(
                name: "offers");

            migrationBuilder.DropTable(
                name: "preferences");

            migrationBuilder.DropTable(
                name: "relations");

            migrationBuilder.DropTable(
                name: "stage_attempts");

            migrationBuilder.DropTable(
                name: "task_people");

            migrationBuilder.DropTable(
                name: "task_templates");

            migrationBuilder.DropIndex(
                name: "IX_tasks_LeadId",
                table: "tasks");

            migrationBuilder.DropIndex(
                name: "IX_tasks_RemindAt",
                table: "tasks");

            migrationBuilder.DropIndex(
                name: "IX_deals_RepeatsOn",
                table: "deals");

            migrationBuilder.DropIndex(
                name: "IX_contacts_MergedIntoId",
                table: "contacts");

            migrationBuilder.DropColumn(
                name: "LeadId",
                table: "tasks");

            migrationBuilder.DropColumn(
                name: "LeadNumber",
                table: "tasks");

            migrationBuilder.DropColumn(
                name: "RemindAt",
                table: "tasks");

            migrationBuilder.DropColumn(
                name: "RemindedAt",
                table: "tasks");

            migrationBuilder.DropColumn(
                name: "ReopenedAt",
                table: "leads");

            migrationBuilder.DropColumn(
                name: "Sides",
                table: "invoices");

            migrationBuilder.DropColumn(
                name: "CopyOf",
                table: "deals");

            migrationBuilder.DropColumn(
                name: "RepeatsDay",
                table: "deals");

            migrationBuilder.DropColumn(
                name: "RepeatsEvery",
                table: "deals");

            migrationBuilder.DropColumn(
                name: "RepeatsOn",
                table: "deals");

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

            migrationBuilder.DropColumn(
                name: "Evidence",
                table: "breaches");
        }
    }
}
