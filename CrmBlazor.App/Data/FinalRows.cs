namespace CrmBlazor.App.Data;

/// <summary>What the database itself refuses, whoever asks: the log only grows, and money that is decided stays.</summary>
public static class FinalRows
{
    private static readonly (string Name, string When, string Why)[] Triggers =
    [
        ("log_no_update", "UPDATE ON log", "the log only grows"),
        ("log_no_delete", "DELETE ON log", "the log only grows"),
        ("log_no_replace", "INSERT ON log WHEN EXISTS (SELECT 1 FROM log WHERE Sequence = NEW.Sequence)", "the log only grows"),
        ("log_texts_no_update", "UPDATE ON log_texts", "a text of the log is erased or stays"),
        ("payments_no_delete", "DELETE ON payments", "a payment stays"),
        ("payments_no_replace", "INSERT ON payments WHEN EXISTS (SELECT 1 FROM payments WHERE Id = NEW.Id OR Number = NEW.Number)", "a payment stays"),
        ("payments_facts", "UPDATE OF Number, InvoiceId, InvoiceNumber, DealId, Amount, PayerInn, PaidOn, PostedBy, PostedAt ON payments", "a payment stays as it was announced"),
        ("payments_decided", "UPDATE OF State, DecidedBy, DecidedAt, Reason ON payments WHEN OLD.State <> 'Waiting'", "a payment is decided once"),
        ("invoices_no_delete", "DELETE ON invoices", "an invoice stays"),
        ("invoices_no_replace", "INSERT ON invoices WHEN EXISTS (SELECT 1 FROM invoices WHERE Id = NEW.Id OR Number = NEW.Number)", "an invoice stays"),
        ("invoices_facts", "UPDATE OF Number, Year, Ordinal, DealId, IssuedOn, IssuedBy, ContactId, CompanyId, IsCash, SellerId ON invoices", "an invoice stays as it was issued"),
        ("invoices_final", "UPDATE OF Status, Confirmed, CarrierId, SupplierId ON invoices WHEN OLD.Status IN ('PaidAndShipped', 'Unpaid')", "a final status stays (B 50)"),
        ("invoices_paid", "UPDATE OF Confirmed ON invoices WHEN OLD.Status = 'Paid' AND NEW.Status = 'Paid' AND NEW.Confirmed <> OLD.Confirmed", "the money of a paid invoice stays (B 57)"),
        ("invoices_lines", "UPDATE OF Lines, Total, Vat ON invoices WHEN OLD.Status <> 'New' OR OLD.SentAt IS NOT NULL OR OLD.Announced > 0", "only a new invoice is edited (B 50)"),
        ("invoices_not_new_again", "UPDATE OF Status ON invoices WHEN NEW.Status = 'New' AND OLD.Status <> 'New'", "there is no way back to new (B 50)"),
        ("advances_no_delete", "DELETE ON advances", "an advance stays"),
        ("advances_facts", "UPDATE OF Number, FromInvoiceId, DealId, PayerId, Amount ON advances", "an advance stays as it was made"),
        ("advances_left", "UPDATE OF \"Left\" ON advances WHEN NEW.\"Left\" > OLD.\"Left\"", "an advance only gets less"),
        ("transfer_documents_no_delete", "DELETE ON transfer_documents", "a document stays"),
        ("transfer_documents_issued", "UPDATE OF InvoiceId, Number, Year, IssuedOn, IssuedBy ON transfer_documents WHEN OLD.Number IS NOT NULL", "a document stays as it was issued"),
        ("transfer_documents_returned", "UPDATE OF ReturnedOn, ReturnedForm, ReturnedBy ON transfer_documents WHEN OLD.ReturnedOn IS NOT NULL", "a document is returned once"),
        ("deals_no_delete", "DELETE ON deals", "a deal stays"),
        ("deals_final", "UPDATE OF Stage ON deals WHEN OLD.Stage IN ('Won', 'Lost')", "a final stage stays (B 59, B 60)"),
    ];

    public static IEnumerable<string> Sqlite => Triggers.Select(t => $"CREATE TRIGGER IF NOT EXISTS {t.Name} BEFORE {t.When} BEGIN SELECT RAISE(ABORT, '{t.Why}'); END;");
}
