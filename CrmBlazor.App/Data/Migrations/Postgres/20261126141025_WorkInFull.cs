using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrmBlazor.App.Data.Migrations.Postgres
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
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "LeadNumber",
                table: "tasks",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "RemindAt",
                table: "tasks",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "RemindedAt",
                table: "tasks",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "ReopenedAt",
                table: "leads",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Sides",
                table: "invoices",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "CopyOf",
                table: "deals",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "RepeatsDay",
                table: "deals",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "RepeatsEvery",
                table: "deals",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "RepeatsOn",
                table: "deals",
                type: "date",
                nullable: true);

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

            migrationBuilder.AddColumn<string>(
                name: "Evidence",
                table: "breaches",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.CreateTable(
                name: "feedback_forms",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    KeyHash = table.Column<byte[]>(type: "bytea", nullable: false),
                    DealId = table.Column<Guid>(type: "uuid", nullable: false),
                    DealNumber = table.Column<int>(type: "integer", nullable: false),
                    ContactId = table.Column<Guid>(type: "uuid", nullable: false),
                    ContactNumber = table.Column<int>(type: "integer", nullable: false),
                    SentAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ExpiresAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    RevokedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    RevokedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    AnsweredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Mark = table.Column<int>(type: "integer", nullable: true),
                    Comment = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_feedback_forms", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "follows",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    SubjectId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_follows", x => new { x.UserId, x.SubjectId });
                });

            migrationBuilder.CreateTable(
                name: "offers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    DealId = table.Column<Guid>(type: "uuid", nullable: false),
                    DealNumber = table.Column<int>(type: "integer", nullable: false),
                    MadeOn = table.Column<DateOnly>(type: "date", nullable: false),
                    MadeAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    MadeBy = table.Column<Guid>(type: "uuid", nullable: false),
                    ValidUntil = table.Column<DateOnly>(type: "date", nullable: false),
                    Terms = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    DeliveryAddress = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Sides = table.Column<string>(type: "text", nullable: false),
                    Lines = table.Column<string>(type: "text", nullable: false),
                    Total = table.Column<long>(type: "bigint", nullable: false),
                    Vat = table.Column<long>(type: "bigint", nullable: false),
                    SentAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    SentBy = table.Column<Guid>(type: "uuid", nullable: true),
                    SentChannel = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    SentTo = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_offers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "preferences",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Text = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_preferences", x => new { x.UserId, x.Key });
                });

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

            migrationBuilder.CreateTable(
                name: "stage_attempts",
                columns: table => new
                {
                    DealId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Stage = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Count = table.Column<int>(type: "integer", nullable: false),
                    Since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_stage_attempts", x => new { x.DealId, x.PersonId, x.Stage });
                });

            migrationBuilder.CreateTable(
                name: "task_people",
                columns: table => new
                {
                    TaskId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Part = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false)
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: false),
                    ForOffice = table.Column<bool>(type: "boolean", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    IsImportant = table.Column<bool>(type: "boolean", nullable: false),
                    Title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Text = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Checklist = table.Column<string>(type: "text", nullable: false),
                    Days = table.Column<int>(type: "integer", nullable: false),
                    RemovedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    RemovedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
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
