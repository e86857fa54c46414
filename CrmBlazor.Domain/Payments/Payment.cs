using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Domain.Invoices;

namespace CrmBlazor.Domain.Payments;

public enum PaymentState { Waiting, Confirmed, Rejected }

/// <summary>A notice in the «Оплата» channel: announced by one, confirmed or rejected by an accountant who is another (D12).</summary>
public sealed class Payment : Entity
{
    public const int TextLength = 500;
    public const int ReasonLength = 1000;
    private static readonly Money Most = new(1_000_000_000_00);
    private static readonly DateOnly Earliest = new(2000, 1, 1);

    private Payment() { }

    public int Number { get; private init; }
    public Guid InvoiceId { get; private init; }
    public string InvoiceNumber { get; private init; } = "";
    public Guid DealId { get; private init; }
    public Money Amount { get; private init; }
    public string? PayerInn { get; private init; }
    public DateOnly PaidOn { get; private init; }
    public string? Text { get; private init; }

    /// <summary>Of a bank statement, where it came with one.</summary>
    public Guid? OperationId { get; private init; }
    public PaymentState State { get; private set; }
    public Guid PostedBy { get; private init; }
    public DateTimeOffset PostedAt { get; private init; }
    public Guid? DecidedBy { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }
    public string? Reason { get; private set; }

    public static bool Takes(Money amount) => amount > Money.Zero && amount <= Most;

    public static bool Takes(DateOnly paidOn, DateOnly today) => paidOn >= Earliest && paidOn <= today;

    /// <summary>Cash is announced by accounting alone (D22).</summary>
    public static Payment Post(int number, Invoice invoice, Money amount, string? payerInn, DateOnly paidOn, string? text, Actor actor, DateTimeOffset at, DateOnly today, Guid? operation = null)
    {
        var inn = payerInn is null ? null : Inn.Normalize(payerInn).OrNull();
        FieldFaults.None(
            FieldFaults.When(!Takes(amount), "amount", "badAmount"),
            FieldFaults.When(inn is not null && !Inn.IsValid(inn), "payerInn", "badInn"),
            FieldFaults.Date("paidOn", paidOn, Earliest, today),
            FieldFaults.Text("text", text, TextLength));
        if (invoice.Status is InvoiceStatus.Unpaid) throw new RuleBrokenException(new Obstacle("invoiceNotNew", "B 50", null, invoice.Status));
        if (invoice.IsCash && !actor.Is(Role.Accountant, Role.System)) throw new RuleBrokenException(new Obstacle("cashByAccounting", "B 40"));
        var payment = new Payment
        {
            Number = number,
            InvoiceId = invoice.Id,
            InvoiceNumber = invoice.Number,
            DealId = invoice.DealId,
            Amount = amount,
            PayerInn = inn,
            PaidOn = paidOn,
            Text = text.OrNull(),
            OperationId = operation,
            PostedBy = actor.Id,
            PostedAt = at,
        };
        invoice.Announce(amount);
        payment.Record(new PaymentAnnounced(payment.Id, number, invoice.Id, invoice.Number, invoice.DealId, amount, paidOn, inn, payment.Text));
        return payment;
    }

    /// <summary>Four eyes: nobody decides on his own notice (B 56).</summary>
    public IEnumerable<Obstacle> ToDeciding(Actor actor)
    {
        if (actor.Id == PostedBy) yield return new("fourEyes", "B 56");
    }

    /// <returns>What the invoice did not need: the payer's advance (D13), or nothing.</returns>
    public Money Confirm(Invoice invoice, Actor actor, DateTimeOffset at)
    {
        Decide("ConfirmPayment", PaymentState.Confirmed, actor, at);
        var advance = invoice.Receive(Amount);
        Record(new PaymentConfirmed(Id, Number, InvoiceId, InvoiceNumber, DealId, Amount, invoice.Confirmed, invoice.Total, advance));
        return advance;
    }

    public void Reject(Invoice invoice, string reason, Actor actor, DateTimeOffset at)
    {
        Decide("RejectPayment", PaymentState.Rejected, actor, at, FieldFaults.Text("reason", reason, ReasonLength, required: true));
        Reason = reason.Trim();
        invoice.Withdraw(Amount);
        Record(new PaymentRejected(Id, Number, InvoiceId, InvoiceNumber, DealId, Amount, Reason));
    }

    /// <summary>With the operation of a statement whose decision is taken back: by whoever takes it back, for nobody has decided on the money.</summary>
    public void TakeBack(Invoice invoice, string reason, Actor actor, DateTimeOffset at)
    {
        if (DecidedAt is { } decided) throw new AlreadyDoneException("UndoOperation", DecidedBy, decided);
        FieldFaults.None(FieldFaults.Text("reason", reason, ReasonLength, required: true));
        (State, DecidedBy, DecidedAt, Reason) = (PaymentState.Rejected, actor.Id, at, reason.Trim());
        invoice.Withdraw(Amount);
        Record(new PaymentRejected(Id, Number, InvoiceId, InvoiceNumber, DealId, Amount, Reason));
    }

    private void Decide(string act, PaymentState state, Actor actor, DateTimeOffset at, params IEnumerable<FieldFault>[] faults)
    {
        if (DecidedAt is { } decided) throw new AlreadyDoneException(act, DecidedBy, decided);
        Obstacles.None(ToDeciding(actor));
        FieldFaults.None(faults);
        (State, DecidedBy, DecidedAt) = (state, actor.Id, at);
    }
}
