using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Invoices;

namespace CrmBlazor.Domain.Payments;

/// <summary>Confirmed money beyond its invoice: it belongs to the payer until it is allocated to another invoice of his (D13).</summary>
public sealed class Advance : Entity
{
    private Advance() { }

    public int Number { get; private init; }
    public Guid FromInvoiceId { get; private init; }
    public string FromInvoice { get; private init; } = "";
    public Guid DealId { get; private init; }

    /// <summary>Whose money it is: the company of the invoice, or its contact.</summary>
    public Guid PayerId { get; private init; }
    public Money Amount { get; private init; }
    public Money Left { get; private set; }
    public DateTimeOffset MadeAt { get; private init; }

    public static Advance Of(int number, Invoice invoice, Money amount, DateTimeOffset at)
    {
        var advance = new Advance
        {
            Number = number,
            FromInvoiceId = invoice.Id,
            FromInvoice = invoice.Number,
            DealId = invoice.DealId,
            PayerId = PayerOf(invoice),
            Amount = amount,
            Left = amount,
            MadeAt = at,
        };
        advance.Record(new AdvanceMade(advance.Id, number, invoice.DealId, invoice.Number, amount));
        return advance;
    }

    /// <param name="payers">Ids under which the invoice's payer is known, where contacts were merged.</param>
    /// <param name="seller">Of the invoice that it is from: the money came to that company of ours.</param>
    public IEnumerable<Obstacle> ToAllocating(Invoice invoice, IReadOnlyCollection<Guid>? payers = null, Guid? seller = null)
    {
        if (invoice.Status is not InvoiceStatus.New) yield return new("invoiceNotNew", "B 50", null, invoice.Status);
        if (PayerOf(invoice) != PayerId && payers?.Contains(PayerId) is not true) yield return new("otherPayer", "B 57");
        if (seller is { } paid && paid != invoice.SellerId) yield return new("advanceOfOther", "B 44", null, FromInvoice, invoice.Number);
        if (Left <= Money.Zero) yield return new("advanceSpent", "B 57", null, Number);
        if (invoice.Confirmed == invoice.Total) yield return new("nothingDue", "B 57", null, invoice.Number);
    }

    /// <summary>As much as the invoice still needs.</summary>
    public void AllocateTo(Invoice invoice, IReadOnlyCollection<Guid>? payers = null, Guid? seller = null)
    {
        Obstacles.None(ToAllocating(invoice, payers, seller));
        var before = Left;
        Left = invoice.Receive(before);
        invoice.Announce(before - Left);
        Record(new AdvanceAllocated(Id, Number, invoice.DealId, invoice.Id, invoice.Number, before - Left, Left));
    }

    public static Guid PayerOf(Invoice invoice) => invoice.CompanyId ?? invoice.ContactId;
}
