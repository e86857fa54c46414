namespace CrmBlazor.App.Data;

/// <summary>
/// What the database itself refuses, whoever asks: the log only grows, and what is decided stays. Made at each start, see <see cref="Database"/>.
/// Every column of these tables is guarded here, or moves for as long as the record lives.
/// </summary>
public static class FinalRows
{
    public static IReadOnlyList<Guard> All { get; } =
    [
        new("log_no_update", "UPDATE", "log", "the log only grows"),
        new("log_no_delete", "DELETE", "log", "the log only grows"),
        Guard.Twin("log_no_replace", "log", "Sequence = NEW.Sequence", "the log only grows"),

        new("log_texts_no_update", "UPDATE", "log_texts", "a text of the log is erased or stays"),
        Guard.Twin("log_texts_no_replace", "log_texts", "Sequence = NEW.Sequence", "a text of the log is erased or stays"),

        new("payments_no_delete", "DELETE", "payments", "a payment stays"),
        Guard.Twin("payments_no_replace", "payments", "Id = NEW.Id OR Number = NEW.Number", "a payment stays"),
        new("payments_facts", "UPDATE", "payments", "a payment stays as it was announced", Of: """
            Id, Number, InvoiceId, InvoiceNumber, DealId, Amount, PayerInn, PaidOn, Text, PostedBy, PostedAt
            """),
        new("payments_decided", "UPDATE", "payments", "a payment is decided once", Of: "State, DecidedBy, DecidedAt, Reason, Version", When: "OLD.State <> 'Waiting'"),

        new("invoices_no_delete", "DELETE", "invoices", "an invoice stays"),
        Guard.Twin("invoices_no_replace", "invoices", "Id = NEW.Id OR Number = NEW.Number OR (Year = NEW.Year AND Ordinal = NEW.Ordinal)", "an invoice stays"),
        new("invoices_facts", "UPDATE", "invoices", "an invoice stays as it was issued", Of: """
            Id, Number, Year, Ordinal, IssuedOn, IssuedAt, IssuedBy, DueOn, Subject, DeliveryAddress, DealId, DealNumber, ContactId, CompanyId, IsCash, SellerId
            """),
        new("invoices_lines", "UPDATE", "invoices", "only a new invoice is edited (B 50)", Of: "Lines, Total, Vat",
            When: "OLD.Status <> 'New' OR OLD.SentAt IS NOT NULL OR OLD.Announced > 0"),
        new("invoices_not_new_again", "UPDATE", "invoices", "there is no way back to new (B 50)", Of: "Status", When: "NEW.Status = 'New' AND OLD.Status <> 'New'"),
        new("invoices_paid", "UPDATE", "invoices", "the money of a paid invoice stays (B 57)", Of: "Confirmed",
            When: "OLD.Status = 'Paid' AND NEW.Status = 'Paid' AND NEW.Confirmed <> OLD.Confirmed"),
        new("invoices_paid_once", "UPDATE", "invoices", "an invoice is paid once (B 57)", Of: "PaidAt, PaidBy", When: "OLD.PaidAt IS NOT NULL"),
        new("invoices_requested", "UPDATE", "invoices", "the parties stay once the transfer document is requested (B 50)", Of: "CarrierId, SupplierId, PartiesActualAt, PartiesActualBy, DocumentRequestedAt, DocumentRequestedBy",
            When: "OLD.Status = 'Paid' AND OLD.DocumentRequestedAt IS NOT NULL"),
        new("invoices_final", "UPDATE", "invoices", "a final status stays (B 50)", Of: """
            Status, Confirmed, CarrierId, SupplierId, PartiesActualAt, PartiesActualBy, UnpaidReason, UnpaidAt, UnpaidBy, DocumentRequestedAt, DocumentRequestedBy,
            ShippedAt, ShippedBy
            """,
            When: "OLD.Status IN ('PaidAndShipped', 'Unpaid')"),
        new("invoices_marks", "UPDATE", "invoices", "a mark comes with its status (B 50)", Of: "UnpaidReason, UnpaidAt, UnpaidBy, ShippedAt, ShippedBy", When: "NEW.Status = OLD.Status"),
        new("invoices_unsent", "UPDATE", "invoices", "an unpaid invoice is not sent (B 50)", Of: "SentAt, SentBy, SentChannel, SentTo", When: "OLD.Status = 'Unpaid'"),

        new("advances_no_delete", "DELETE", "advances", "an advance stays"),
        Guard.Twin("advances_no_replace", "advances", "Id = NEW.Id OR Number = NEW.Number", "an advance stays"),
        new("advances_facts", "UPDATE", "advances", "an advance stays as it was made", Of: "Id, Number, FromInvoiceId, FromInvoice, DealId, PayerId, Amount, MadeAt"),
        new("advances_left", "UPDATE", "advances", "an advance only gets less", Of: "Left", When: "NEW.Left > OLD.Left"),

        new("transfer_documents_no_delete", "DELETE", "transfer_documents", "a document stays"),
        Guard.Twin("transfer_documents_no_replace", "transfer_documents", "Id = NEW.Id OR InvoiceId = NEW.InvoiceId OR (Year = NEW.Year AND Number = NEW.Number)", "a document stays"),
        Guard.Twin("transfer_documents_no_twin", "transfer_documents", "Year = NEW.Year AND Number = NEW.Number AND Id <> NEW.Id", "a document stays", "Number, Year"),
        new("transfer_documents_facts", "UPDATE", "transfer_documents", "a document stays as it was requested", Of: "Id, InvoiceId, InvoiceNumber, DealId, RequestedBy, RequestedAt"),
        new("transfer_documents_issued", "UPDATE", "transfer_documents", "a document stays as it was issued", Of: "Number, Year, IssuedOn, IssuedBy, IssuedAt",
            When: "OLD.Number IS NOT NULL"),
        new("transfer_documents_returned", "UPDATE", "transfer_documents", "a document is returned once", Of: "ReturnedOn, ReturnedForm, ReturnedBy, ReturnedAt, ScanOn, OriginalDueOn",
            When: "OLD.ReturnedOn IS NOT NULL"),

        new("deals_no_delete", "DELETE", "deals", "a deal stays"),
        Guard.Twin("deals_no_replace", "deals", "Id = NEW.Id OR Number = NEW.Number", "a deal stays"),
        new("deals_facts", "UPDATE", "deals", "a deal stays as it was made", Of: """
            Id, Number, LeadId, LeadNumber, LeadArrivedAt, ContactId, Direction, Segment, ProductGroup, CreatedBy, CreatedAt
            """),
        new("deals_final", "UPDATE", "deals", "a final stage stays (B 59, B 60)", Of: """
            Stage, StageSince, StageBy, ClosedAt, LossReason, LossAnalysis, Title, SearchKey, DeliveryAddress, Comment, Location, EndsOn, Probability, AvailableToAll,
            CompanyId, InvoicedAt, Lines, Amount, Goods, ManagerId, Department, AssignedAt, AssignedBy, TakenAt, TakenBy, WarnAt, DueAt, WarnedAt, BreachedAt, Distribution,
            ShipmentRequestedAt, ShipmentRequestedBy, ShipsOn, ShipmentAgreedBy, CarrierId, ShipmentNote, DeliveredOn
            """,
            When: "OLD.Stage IN ('Won', 'Lost')"),
    ];
}
