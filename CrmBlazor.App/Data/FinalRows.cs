namespace CrmBlazor.App.Data;

/// <summary>
/// What the database itself refuses, whoever asks: the log only grows, and what is decided stays. Looked after at each start, see <see cref="Database"/>.
/// Every column of these tables is guarded here, or moves for as long as the record lives.
/// </summary>
public static class FinalRows
{
    public static IReadOnlyList<Guard> All { get; } =
    [
        Guard.Update("log_no_update", "log", "the log only grows"),
        Guard.Delete("log_no_delete", "log", "the log only grows"),
        Guard.Twin("log_no_replace", "log", "Sequence = NEW.Sequence", "the log only grows"),

        Guard.Update("log_texts_no_update", "log_texts", "a text of the log is erased or stays"),
        Guard.Twin("log_texts_no_replace", "log_texts", "Sequence = NEW.Sequence", "a text of the log is erased or stays"),

        Guard.Delete("payments_no_delete", "payments", "a payment stays"),
        Guard.Twin("payments_no_replace", "payments", "Id = NEW.Id OR Number = NEW.Number", "a payment stays"),
        Guard.Update("payments_facts", "payments", "a payment stays as it was announced", of: """
            Id, Number, InvoiceId, InvoiceNumber, DealId, Amount, PayerInn, PaidOn, Text, OperationId, PostedBy, PostedAt
            """),
        Guard.Update("payments_decided", "payments", "a payment is decided once", of: "State, DecidedBy, DecidedAt, Reason, Version", when: "OLD.State <> 'Waiting'"),

        Guard.Delete("invoices_no_delete", "invoices", "an invoice stays"),
        Guard.Twin("invoices_no_replace", "invoices", "Id = NEW.Id OR Number = NEW.Number OR (Year = NEW.Year AND Ordinal = NEW.Ordinal)", "an invoice stays"),
        Guard.Update("invoices_facts", "invoices", "an invoice stays as it was issued", of: """
            Id, Number, Year, Ordinal, IssuedOn, IssuedAt, IssuedBy, DueOn, Subject, DeliveryAddress, DealId, DealNumber, ContactId, CompanyId, IsCash, SellerId, Sides, CopyOf
            """),
        Guard.Update("invoices_lines", "invoices", "only a new invoice is edited (B 50)", of: "Lines, Total, Vat",
            when: "OLD.Status <> 'New' OR OLD.SentAt IS NOT NULL OR OLD.Announced > 0"),
        Guard.Update("invoices_not_new_again", "invoices", "there is no way back to new (B 50)", of: "Status", when: "NEW.Status = 'New' AND OLD.Status <> 'New'"),
        Guard.Update("invoices_paid", "invoices", "the money of a paid invoice stays (B 57)", of: "Confirmed",
            when: "OLD.Status = 'Paid' AND NEW.Status = 'Paid' AND NEW.Confirmed <> OLD.Confirmed"),
        Guard.Update("invoices_paid_once", "invoices", "an invoice is paid once (B 57)", of: "PaidAt, PaidBy", when: "OLD.PaidAt IS NOT NULL"),
        Guard.Update("invoices_requested", "invoices", "the parties stay once the transfer document is requested (B 50)", of: "CarrierId, SupplierId, PartiesActualAt, PartiesActualBy, DocumentRequestedAt, DocumentRequestedBy",
            when: "OLD.Status = 'Paid' AND OLD.DocumentRequestedAt IS NOT NULL"),
        Guard.Update("invoices_final", "invoices", "a final status stays (B 50)", of: """
            Status, Confirmed, CarrierId, SupplierId, PartiesActualAt, PartiesActualBy, UnpaidReason, UnpaidAt, UnpaidBy, DocumentRequestedAt, DocumentRequestedBy,
            ShippedAt, ShippedBy
            """,
            when: "OLD.Status IN ('PaidAndShipped', 'Unpaid')"),
        Guard.Update("invoices_marks", "invoices", "a mark comes with its status (B 50)", of: "UnpaidReason, UnpaidAt, UnpaidBy, ShippedAt, ShippedBy", when: "NEW.Status = OLD.Status"),
        Guard.Update("invoices_unsent", "invoices", "an unpaid invoice is not sent (B 50)", of: "SentAt, SentBy, SentChannel, SentTo", when: "OLD.Status = 'Unpaid'"),

        Guard.Delete("statements_no_delete", "statements", "a statement stays"),
        Guard.Update("statements_facts", "statements", "a statement stays as it came", of: "Id, FileName, Sha256, Size, From, To, Turnovers, UploadedBy, UploadedAt"),
        Guard.Update("statements_accepted", "statements", "a statement is accepted once", of: "Number, AcceptedBy, AcceptedAt", when: "OLD.AcceptedAt IS NOT NULL"),
        Guard.Update("statement_files_no_update", "statement_files", "a statement stays as it came"),
        Guard.Delete("statement_files_no_delete", "statement_files", "a statement stays"),
        Guard.Delete("statement_operations_no_delete", "statement_operations", "an operation of the bank stays"),
        Guard.Twin("statement_operations_no_replace", "statement_operations", "Id = NEW.Id OR Number = NEW.Number OR Key = NEW.Key", "an operation of the bank stays"),
        Guard.Update("statement_operations_facts", "statement_operations", "an operation of the bank stays as it was", of: """
            Id, Number, StatementId, Key, Account, Document, Date, DocumentOn, Sum, Raw, Direction, Party, PartyInn, PartyAccount, Purpose, SearchKey, Decision, Note, Suggested
            """),

        Guard.Delete("advances_no_delete", "advances", "an advance stays"),
        Guard.Twin("advances_no_replace", "advances", "Id = NEW.Id OR Number = NEW.Number", "an advance stays"),
        Guard.Update("advances_facts", "advances", "an advance stays as it was made", of: "Id, Number, FromInvoiceId, FromInvoice, DealId, PayerId, Amount, MadeAt"),
        Guard.Update("advances_left", "advances", "an advance only gets less", of: "Left", when: "NEW.Left > OLD.Left"),

        Guard.Delete("transfer_documents_no_delete", "transfer_documents", "a document stays"),
        Guard.Twin("transfer_documents_no_replace", "transfer_documents", "Id = NEW.Id OR InvoiceId = NEW.InvoiceId OR (Year = NEW.Year AND Number = NEW.Number)", "a document stays"),
        Guard.Twin("transfer_documents_no_twin", "transfer_documents", "Year = NEW.Year AND Number = NEW.Number AND Id <> NEW.Id", "a document stays", "Number, Year"),
        Guard.Update("transfer_documents_facts", "transfer_documents", "a document stays as it was requested", of: "Id, InvoiceId, InvoiceNumber, DealId, Kind, RequestedBy, RequestedAt"),
        Guard.Update("transfer_documents_issued", "transfer_documents", "a document stays as it was issued", of: "Number, Year, IssuedOn, IssuedBy, IssuedAt, ShippedOn, ScanDueOn, Cards",
            when: "OLD.Number IS NOT NULL"),
        Guard.Update("transfer_documents_returned", "transfer_documents", "a document is returned once", of: "ReturnedOn, ReturnedForm, ReturnedBy, ReturnedAt, ScanOn, OriginalDueOn",
            when: "OLD.ReturnedOn IS NOT NULL"),

        Guard.Delete("deals_no_delete", "deals", "a deal stays"),
        Guard.Twin("deals_no_replace", "deals", "Id = NEW.Id OR Number = NEW.Number", "a deal stays"),
        Guard.Update("deals_facts", "deals", "a deal stays as it was made", of: """
            Id, Number, LeadId, LeadNumber, LeadArrivedAt, CopyOf, Direction, Segment, ProductGroup, CreatedBy, CreatedAt
            """),
        // The client is the same person under another number when contacts are merged: a new version of the deal, with an event.
        Guard.Update("deals_client", "deals", "a deal stays as it was made", of: "ContactId", when: "NEW.ContactId <> OLD.ContactId AND NEW.Version = OLD.Version"),
        Guard.Update("deals_final", "deals", "a final stage stays (B 59, B 60)", of: """
            Stage, StageSince, StageBy, ClosedAt, LossReason, LossAnalysis, Title, SearchKey, DeliveryAddress, Comment, Location, EndsOn, Probability, AvailableToAll,
            CompanyId, InvoicedAt, Lines, Amount, Goods, ManagerId, Department, AssignedAt, AssignedBy, TakenAt, TakenBy, WarnAt, DueAt, WarnedAt, BreachedAt, Distribution,
            ShipmentRequestedAt, ShipmentRequestedBy, ShipsOn, ShipmentAgreedBy, CarrierId, ShipmentNote, DeliveredOn
            """,
            when: "OLD.Stage IN ('Won', 'Lost')"),
    ];
}
