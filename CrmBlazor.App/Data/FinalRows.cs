namespace CrmBlazor.App.Data;

/// <summary>What the database itself refuses, whoever asks: the log only grows, and money that is decided stays.</summary>
public static class FinalRows
{
    private static readonly (string Name, string When, string Why)[] Triggers =
    [
        ("log_no_update", "UPDATE ON log", "the log only grows"),
        ("log_no_delete", "DELETE ON log", "the log only grows"),
        ("log_texts_no_update", "UPDATE ON log_texts", "a text of the log is erased or stays"),
        ("payments_no_delete", "DELETE ON payments", "a payment stays"),
        ("payments_facts", "UPDATE OF Number, InvoiceId, InvoiceNumber, DealId, Amount, PayerInn, PaidOn, PostedBy, PostedAt ON payments", "a payment stays as it was announced"),
        ("payments_decided", "UPDATE OF State, DecidedBy, DecidedAt, Reason ON payments WHEN OLD.State <> 'Waiting'", "a payment is decided once"),
        ("invoices_no_delete", "DELETE ON invoices", "an invoice stays"),
        ("invoices_facts", "UPDATE OF Number, Year, Ordinal, DealId, IssuedOn, IssuedBy, ContactId, CompanyId, IsCash, SellerId ON invoices", "an invoice stays as it was issued"),
        ("invoices_final", "UPDATE OF Status, Confirmed, CarrierId, SupplierId ON invoices WHEN OLD.Status IN ('PaidAndShipped', 'Unpaid')", "a final status stays (B 50)"),
        ("invoices_lines", "UPDATE OF Lines, Total, Vat ON invoices WHEN OLD.Status <> 'New' OR OLD.SentAt IS NOT NULL OR OLD.Announced > 0", "only a new invoice is edited (B 50)"),
        ("invoices_not_new_again", "UPDATE OF Status ON invoices WHEN NEW.Status = 'New' AND OLD.Status <> 'New'", "there is no way back to new (B 50)"),
        ("advances_no_delete", "DELETE ON advances", "an advance stays"),
        ("advances_facts", "UPDATE OF Number, FromInvoiceId, DealId, PayerId, Amount ON advances", "an advance stays as it was made"),
        ("transfer_documents_no_delete", "DELETE ON transfer_documents", "a document stays"),
        ("deals_no_delete", "DELETE ON deals", "a deal stays"),
        ("deals_final", "UPDATE OF Stage ON deals WHEN OLD.Stage IN ('Won', 'Lost')", "a final stage stays (B 59, B 60)"),
    ];

    public static IEnumerable<string> Sqlite => Triggers.Select(t => $"CREATE TRIGGER {t.Name} BEFORE {t.When} BEGIN SELECT RAISE(ABORT, '{t.Why}'); END;");
}
