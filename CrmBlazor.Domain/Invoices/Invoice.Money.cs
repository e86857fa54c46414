using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Deals;

namespace CrmBlazor.Domain.Invoices;

/// <summary>The payment lock: the status stays shut until the confirmed money equals the sum to the kopeck and the parties are actual (B 50, B 57).</summary>
public sealed partial class Invoice
{
    /// <summary>A lost deal gives its analysis as the reason.</summary>
    public const int ReasonLength = Deal.AnalysisLength;

    /// <summary>Money of notices that wait or are confirmed: it locks the lines.</summary>
    public Money Announced { get; private set; }

    /// <summary>Confirmed money that counts for this invoice; never more than the sum (D13).</summary>
    public Money Confirmed { get; private set; }
    public DateTimeOffset? PaidAt { get; private set; }
    public Guid? PaidBy { get; private set; }
    public string? UnpaidReason { get; private set; }
    public DateTimeOffset? UnpaidAt { get; private set; }
    public Guid? UnpaidBy { get; private set; }

    /// <summary>Paid, and not gone back since.</summary>
    public bool IsPaid => Status is InvoiceStatus.Paid or InvoiceStatus.PaidAndShipped;

    public void Announce(Money amount) => Announced += amount;

    public void Withdraw(Money amount) => Announced -= amount;

    /// <summary>Takes what is still due and gives back the rest, which is the payer's advance.</summary>
    public Money Receive(Money amount)
    {
        var due = Status is InvoiceStatus.New ? Total - Confirmed : Money.Zero;
        var taken = amount < due ? amount : due;
        Confirmed += taken;
        return amount - taken;
    }

    /// <summary>What is in the way of «Оплачен» besides the press itself.</summary>
    public IEnumerable<Obstacle> ToBePaid()
    {
        if (Status is not InvoiceStatus.New) yield return new("invoiceNotNew", "B 50", null, Status);
        if (Confirmed != Total) yield return new("moneyDiffers", "B 50", new Cure("OpenPayments", Number), Confirmed, Total, Total - Confirmed);
        if (PartiesActualAt is null) yield return new("partiesNotActual", "B 57", new Cure("SetInvoiceParties", Number));
    }

    public void MarkPaid(Actor actor, DateTimeOffset at)
    {
        if (IsPaid) throw new AlreadyDoneException("MarkInvoicePaid", PaidBy, PaidAt!.Value);
        Obstacles.None(ToBePaid());
        (Status, PaidAt, PaidBy) = (InvoiceStatus.Paid, at, actor.Id);
        Record(new InvoicePaid(Id, Number, DealId, Total));
    }

    /// <summary>The way back ends with the request of the transfer document (B 50).</summary>
    public IEnumerable<Obstacle> ToBecomingUnpaid()
    {
        if (Status is InvoiceStatus.PaidAndShipped || DocumentRequestedAt is not null) yield return new("documentRequested", "B 50");
    }

    /// <summary>New, or paid before the transfer document is requested, and then by accounting alone.</summary>
    /// <returns>The confirmed money, which becomes the payer's advance (D13).</returns>
    public Money MarkUnpaid(string reason, Actor actor, DateTimeOffset at)
    {
        if (UnpaidAt is { } done) throw new AlreadyDoneException("MarkInvoiceUnpaid", UnpaidBy, done);
        if (Status is not InvoiceStatus.New && !actor.Is(Role.Accountant)) throw new ForbiddenException("MarkInvoiceUnpaid");
        Obstacles.None(ToBecomingUnpaid());
        FieldFaults.None(FieldFaults.Text("reason", reason, ReasonLength, required: true));
        var advance = Confirmed;
        Record(new InvoiceUnpaid(Id, Number, DealId, Status, advance, reason.Trim()));
        (Status, UnpaidReason, UnpaidAt, UnpaidBy) = (InvoiceStatus.Unpaid, reason.Trim(), at, actor.Id);
        Confirmed = Money.Zero;
        return advance;
    }
}
