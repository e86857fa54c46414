namespace CrmBlazor.App.Data;

/// <summary>
/// What the database itself refuses, whoever asks: the log only grows, and what is decided stays. Made anew at each start, see <see cref="Database"/>.
/// Every column of these tables is guarded here, or moves for as long as the record lives.
/// </summary>
public static class FinalRows
{
    private static readonly (string Name, string When, string Why)[] Triggers =
    [
        ("log_no_update", "UPDATE ON log", "the log only grows"),
        ("log_no_delete", "DELETE ON log", "the log only grows"),
        ("log_no_replace", "INSERT ON log WHEN EXISTS (SELECT 1 FROM log WHERE Sequence = NEW.Sequence)", "the log only grows"),
        ("log_texts_no_update", "UPDATE ON log_texts", "a text of the log is erased or stays"),
        ("log_texts_no_replace", "INSERT ON log_texts WHEN EXISTS (SELECT 1 FROM log_texts WHERE Sequence = NEW.Sequence)", "a text of the log is erased or stays"),

        ("payments_no_delete", "DELETE ON payments", "a payment stays"),
        ("payments_no_replace", "INSERT ON payments WHEN EXISTS (SELECT 1 FROM payments WHERE Id = NEW.Id OR Number = NEW.Number)", "a payment stays"),
        ("payments_facts", "UPDATE OF Id, Number, InvoiceId, InvoiceNumber, DealId, Amount, PayerInn, PaidOn, Text, PostedBy, PostedAt ON payments", "a payment stays as it was announced"),
        ("payments_decided", "UPDATE OF State, DecidedBy, DecidedAt, Reason, Version ON payments WHEN OLD.State <> 'Waiting'", "a payment is decided once"),

        ("invoices_no_delete", "DELETE ON invoices", "an invoice stays"),
        ("invoices_no_replace", "INSERT ON invoices WHEN EXISTS (SELECT 1 FROM invoices WHERE Id = NEW.Id OR Number = NEW.Number OR (Year = NEW.Year AND Ordinal = NEW.Ordinal))",
            "an invoice stays"),
        ("invoices_facts", """
            UPDATE OF Id, Number, Year, Ordinal, IssuedOn, IssuedAt, IssuedBy, DueOn, Subject, DeliveryAddress, DealId, DealNumber, ContactId, CompanyId, IsCash, SellerId ON invoices
            """, "an invoice stays as it was issued"),
        ("invoices_lines", "UPDATE OF Lines, Total, Vat ON invoices WHEN OLD.Status <> 'New' OR OLD.SentAt IS NOT NULL OR OLD.Announced > 0", "only a new invoice is edited (B 50)"),
        ("invoices_not_new_again", "UPDATE OF Status ON invoices WHEN NEW.Status = 'New' AND OLD.Status <> 'New'", "there is no way back to new (B 50)"),
        ("invoices_paid", "UPDATE OF Confirmed ON invoices WHEN OLD.Status = 'Paid' AND NEW.Status = 'Paid' AND NEW.Confirmed <> OLD.Confirmed", "the money of a paid invoice stays (B 57)"),
        ("invoices_paid_once", "UPDATE OF PaidAt, PaidBy ON invoices WHEN OLD.PaidAt IS NOT NULL", "an invoice is paid once (B 57)"),
        ("invoices_requested", """
            UPDATE OF CarrierId, SupplierId, PartiesActualAt, PartiesActualBy, DocumentRequestedAt, DocumentRequestedBy ON invoices
            WHEN OLD.Status = 'Paid' AND OLD.DocumentRequestedAt IS NOT NULL
            """, "the parties stay once the transfer document is requested (B 50)"),
        ("invoices_final", """
            UPDATE OF Status, Confirmed, CarrierId, SupplierId, PartiesActualAt, PartiesActualBy, UnpaidReason, UnpaidAt, UnpaidBy, DocumentRequestedAt, DocumentRequestedBy, ShippedAt, ShippedBy
            ON invoices WHEN OLD.Status IN ('PaidAndShipped', 'Unpaid')
            """, "a final status stays (B 50)"),
        ("invoices_marks", "UPDATE OF UnpaidReason, UnpaidAt, UnpaidBy, ShippedAt, ShippedBy ON invoices WHEN NEW.Status = OLD.Status", "a mark comes with its status (B 50)"),
        ("invoices_unsent", "UPDATE OF SentAt, SentBy, SentChannel, SentTo ON invoices WHEN OLD.Status = 'Unpaid'", "an unpaid invoice is not sent (B 50)"),

        ("advances_no_delete", "DELETE ON advances", "an advance stays"),
        ("advances_no_replace", "INSERT ON advances WHEN EXISTS (SELECT 1 FROM advances WHERE Id = NEW.Id OR Number = NEW.Number)", "an advance stays"),
        ("advances_facts", "UPDATE OF Id, Number, FromInvoiceId, FromInvoice, DealId, PayerId, Amount, MadeAt ON advances", "an advance stays as it was made"),
        ("advances_left", "UPDATE OF \"Left\" ON advances WHEN NEW.\"Left\" > OLD.\"Left\"", "an advance only gets less"),

        ("transfer_documents_no_delete", "DELETE ON transfer_documents", "a document stays"),
        ("transfer_documents_no_replace", """
            INSERT ON transfer_documents
            WHEN EXISTS (SELECT 1 FROM transfer_documents WHERE Id = NEW.Id OR InvoiceId = NEW.InvoiceId OR (Year = NEW.Year AND Number = NEW.Number))
            """, "a document stays"),
        ("transfer_documents_no_twin", """
            UPDATE OF Number, Year ON transfer_documents
            WHEN EXISTS (SELECT 1 FROM transfer_documents WHERE Year = NEW.Year AND Number = NEW.Number AND Id <> NEW.Id)
            """, "a document stays"),
        ("transfer_documents_facts", "UPDATE OF Id, InvoiceId, InvoiceNumber, DealId, RequestedBy, RequestedAt ON transfer_documents", "a document stays as it was requested"),
        ("transfer_documents_issued", "UPDATE OF Number, Year, IssuedOn, IssuedBy, IssuedAt ON transfer_documents WHEN OLD.Number IS NOT NULL", "a document stays as it was issued"),
        ("transfer_documents_returned", "UPDATE OF ReturnedOn, ReturnedForm, ReturnedBy, ReturnedAt, ScanOn, OriginalDueOn ON transfer_documents WHEN OLD.ReturnedOn IS NOT NULL",
            "a document is returned once"),

        ("deals_no_delete", "DELETE ON deals", "a deal stays"),
        ("deals_no_replace", "INSERT ON deals WHEN EXISTS (SELECT 1 FROM deals WHERE Id = NEW.Id OR Number = NEW.Number)", "a deal stays"),
        ("deals_facts", "UPDATE OF Id, Number, LeadId, LeadNumber, LeadArrivedAt, ContactId, Direction, Segment, ProductGroup, CreatedBy, CreatedAt ON deals", "a deal stays as it was made"),
        ("deals_final", """
            UPDATE OF Stage, StageSince, StageBy, ClosedAt, LossReason, LossAnalysis, Title, SearchKey, DeliveryAddress, Comment, Location, EndsOn, Probability, AvailableToAll, CompanyId, InvoicedAt,
                Lines, Amount, Goods, ManagerId, Department, AssignedAt, AssignedBy, TakenAt, TakenBy, WarnAt, DueAt, WarnedAt, BreachedAt, Distribution,
                ShipmentRequestedAt, ShipmentRequestedBy, ShipsOn, ShipmentAgreedBy, CarrierId, ShipmentNote, DeliveredOn
            ON deals WHEN OLD.Stage IN ('Won', 'Lost')
            """, "a final stage stays (B 59, B 60)"),
    ];

    public static IEnumerable<string> Sqlite => Triggers.Select(t => $"CREATE TRIGGER {t.Name} BEFORE {t.When.Trim()} BEGIN SELECT RAISE(ABORT, '{t.Why}'); END;");
}
