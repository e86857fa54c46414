using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrmBlazor.App.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class WorkAndMoney : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Cards",
                table: "transfer_documents",
                type: "text",
                nullable: true);

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
                name: "ArchivedAt",
                table: "products",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ArchivedBy",
                table: "products",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "OperationId",
                table: "payments",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "ReopenedAt",
                table: "leads",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CopyOf",
                table: "invoices",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<int>(
                name: "RepeatsDay",
                table: "invoices",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "RepeatsEvery",
                table: "invoices",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "RepeatsOn",
                table: "invoices",
                type: "date",
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
                name: "SignerPeriods",
                table: "companies",
                type: "text",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<string>(
                name: "Signers",
                table: "companies",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Evidence",
                table: "breaches",
                type: "text",
                nullable: true,
                collation: "C");

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
                name: "invoice_links",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    KeyHash = table.Column<byte[]>(type: "bytea", nullable: false),
                    InvoiceId = table.Column<Guid>(type: "uuid", nullable: false),
                    InvoiceNumber = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    DealId = table.Column<Guid>(type: "uuid", nullable: false),
                    MadeAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    MadeBy = table.Column<Guid>(type: "uuid", nullable: false),
                    ExpiresAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    RevokedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Views = table.Column<int>(type: "integer", nullable: false),
                    SeenAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_invoice_links", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "letters",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Paper = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    PaperId = table.Column<Guid>(type: "uuid", nullable: false),
                    PaperNumber = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    DealId = table.Column<Guid>(type: "uuid", nullable: false),
                    To = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    AskedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    AskedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Tries = table.Column<int>(type: "integer", nullable: false),
                    DueAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    SentAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Fault = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_letters", x => x.Id);
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
                name: "statement_files",
                columns: table => new
                {
                    StatementId = table.Column<Guid>(type: "uuid", nullable: false),
                    Packed = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_statement_files", x => x.StatementId);
                });

            migrationBuilder.CreateTable(
                name: "statement_operations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    StatementId = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Account = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Document = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Date = table.Column<DateOnly>(type: "date", nullable: true),
                    DocumentOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Sum = table.Column<long>(type: "bigint", nullable: true),
                    Raw = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Direction = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Party = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    PartyInn = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    PartyAccount = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Purpose = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    SearchKey = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Decision = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Note = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Suggested = table.Column<string>(type: "text", nullable: false),
                    State = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Allocated = table.Column<long>(type: "bigint", nullable: false),
                    AsideKind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    AsideReason = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    PayerId = table.Column<Guid>(type: "uuid", nullable: true),
                    DecidedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    DecidedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_statement_operations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "statements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: true),
                    FileName = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Size = table.Column<int>(type: "integer", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: true),
                    To = table.Column<DateOnly>(type: "date", nullable: true),
                    Turnovers = table.Column<string>(type: "text", nullable: false),
                    UploadedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    UploadedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    AcceptedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    AcceptedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_statements", x => x.Id);
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
                name: "IX_products_Article",
                table: "products",
                column: "Article");

            migrationBuilder.CreateIndex(
                name: "IX_products_Section_Name_Number",
                table: "products",
                columns: new[] { "Section", "Name", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_payments_OperationId",
                table: "payments",
                column: "OperationId");

            migrationBuilder.CreateIndex(
                name: "IX_invoices_RepeatsOn",
                table: "invoices",
                column: "RepeatsOn",
                filter: "\"RepeatsOn\" IS NOT NULL");

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
                name: "IX_invoice_links_InvoiceId",
                table: "invoice_links",
                column: "InvoiceId");

            migrationBuilder.CreateIndex(
                name: "IX_invoice_links_KeyHash",
                table: "invoice_links",
                column: "KeyHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_letters_DueAt",
                table: "letters",
                column: "DueAt",
                filter: "\"DueAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_letters_PaperId",
                table: "letters",
                column: "PaperId");

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
                name: "IX_price_changes_ProductId_At",
                table: "price_changes",
                columns: new[] { "ProductId", "At" });

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
                name: "IX_statement_operations_Key",
                table: "statement_operations",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_statement_operations_Number",
                table: "statement_operations",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_statement_operations_State_Number",
                table: "statement_operations",
                columns: new[] { "State", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_statement_operations_StatementId",
                table: "statement_operations",
                column: "StatementId");

            migrationBuilder.CreateIndex(
                name: "IX_statements_Number",
                table: "statements",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_statements_Sha256",
                table: "statements",
                column: "Sha256",
                unique: true);

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
                name: "contract_templates");

            migrationBuilder.DropTable(
                name: "contracts");

            migrationBuilder.DropTable(
                name: "feedback_forms");

            migrationBuilder.DropTable(
                name: "follows");

            migrationBuilder.DropTable(
                name: "invoice_links");

            migrationBuilder.DropTable(
                name: "letters");

            migrationBuilder.DropTable(
                name: "offers");

            migrationBuilder.DropTable(
                name: "preferences");

            migrationBuilder.DropTable(
                name: "price_changes");

            migrationBuilder.DropTable(
                name: "relations");

            migrationBuilder.DropTable(
                name: "stage_attempts");

            migrationBuilder.DropTable(
                name: "statement_files");

            migrationBuilder.DropTable(
                name: "statement_operations");

            migrationBuilder.DropTable(
                name: "statements");

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
                name: "IX_products_Article",
                table: "products");

            migrationBuilder.DropIndex(
                name: "IX_products_Section_Name_Number",
                table: "products");

            migrationBuilder.DropIndex(
                name: "IX_payments_OperationId",
                table: "payments");

            migrationBuilder.DropIndex(
                name: "IX_invoices_RepeatsOn",
                table: "invoices");

            migrationBuilder.DropIndex(
                name: "IX_deals_RepeatsOn",
                table: "deals");

            migrationBuilder.DropIndex(
                name: "IX_contacts_MergedIntoId",
                table: "contacts");

            migrationBuilder.DropColumn(
                name: "Cards",
                table: "transfer_documents");

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
                name: "ArchivedAt",
                table: "products");

            migrationBuilder.DropColumn(
                name: "ArchivedBy",
                table: "products");

            migrationBuilder.DropColumn(
                name: "OperationId",
                table: "payments");

            migrationBuilder.DropColumn(
                name: "ReopenedAt",
                table: "leads");

            migrationBuilder.DropColumn(
                name: "CopyOf",
                table: "invoices");

            migrationBuilder.DropColumn(
                name: "RepeatsDay",
                table: "invoices");

            migrationBuilder.DropColumn(
                name: "RepeatsEvery",
                table: "invoices");

            migrationBuilder.DropColumn(
                name: "RepeatsOn",
                table: "invoices");

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
                name: "Images",
                table: "companies");

            migrationBuilder.DropColumn(
                name: "Regimes",
                table: "companies");

            migrationBuilder.DropColumn(
                name: "SignerPeriods",
                table: "companies");

            migrationBuilder.DropColumn(
                name: "Signers",
                table: "companies");

            migrationBuilder.DropColumn(
                name: "Evidence",
                table: "breaches");
        }
    }
}
