using CrmBlazor.Domain.Catalog;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Domain.Deals;

namespace CrmBlazor.Domain.Invoices;

public enum InvoiceStatus { New, Paid, PaidAndShipped, Unpaid }

public enum SendingChannel { Email, Link, Print }

/// <summary>
/// A bill for a deal. It stays «Новый» until the money is there (B 50): «отправлен» is a fact beside the status (D1). Money and papers live beside.
/// </summary>
public sealed partial class Invoice : Entity
{
    private Invoice() { }

    public int Year { get; private init; }
    public int Ordinal { get; private init; }

    /// <summary>By year, gap-free, for instance <c>2026/1</c>.</summary>
    public string Number { get; private init; } = "";
    public InvoiceStatus Status { get; private set; }
    public DateOnly IssuedOn { get; private init; }
    public DateTimeOffset IssuedAt { get; private init; }
    public Guid IssuedBy { get; private init; }
    public DateOnly? DueOn { get; private init; }
    public string? Subject { get; private init; }
    public string DeliveryAddress { get; private init; } = "";

    public Guid DealId { get; private init; }
    public int DealNumber { get; private init; }
    public Guid ContactId { get; private init; }

    /// <summary>The buyer; without one the invoice is made out to the contact, and is a cash invoice (D22).</summary>
    public Guid? CompanyId { get; private init; }
    public bool IsCash { get; private init; }
    public Guid SellerId { get; private init; }

    /// <summary>The requisites as they were printed; none in invoices that are older than they are kept.</summary>
    public Sides? Sides { get; private init; }

    public Guid CarrierId { get; private set; }
    public Guid SupplierId { get; private set; }

    /// <summary>An explicit mark: our own company is both a placeholder and a possible real carrier (D11).</summary>
    public DateTimeOffset? PartiesActualAt { get; private set; }
    public Guid? PartiesActualBy { get; private set; }

    public IReadOnlyList<GoodsLine> Lines { get; private set; } = [];
    public Money Total { get; private set; }
    public Money Vat { get; private set; }

    public DateTimeOffset? SentAt { get; private set; }
    public Guid? SentBy { get; private set; }
    public SendingChannel? SentChannel { get; private set; }
    public string? SentTo { get; private set; }

    /// <summary>The goods are the deal's, at the rates of today (B 43, D10).</summary>
    public static Invoice Issue(int year, int ordinal, Deal deal, InvoiceDetails details, Actor actor, DateTimeOffset at, DateOnly today)
    {
        Obstacles.None([.. deal.ToTouching(), .. deal.ToPriced(details.Behind)]);
        return Make(year, ordinal, deal, details.Lines ?? deal.Lines, details, actor, at, today);
    }

    private static Invoice Make(int year, int ordinal, Deal deal, IReadOnlyList<GoodsLine> lines, InvoiceDetails details, Actor actor, DateTimeOffset at, DateOnly today, string? copyOf = null)
    {
        FieldFaults.None(details.Faults(today));
        var totals = Totals.Of(lines, today);
        var invoice = new Invoice
        {
            Year = year,
            Ordinal = ordinal,
            Number = $"{year:0}/{ordinal:0}",
            IssuedOn = today,
            IssuedAt = at,
            IssuedBy = actor.Id,
            DueOn = details.DueOn,
            Subject = details.Subject.OrNull(),
            DeliveryAddress = details.DeliveryAddress.Trim(),
            DealId = deal.Id,
            DealNumber = deal.Number,
            ContactId = deal.ContactId,
            CompanyId = details.Cash ? null : deal.CompanyId,
            IsCash = details.Cash || deal.CompanyId is null,
            SellerId = details.Seller.Id,
            Sides = details.Sides,
            CarrierId = (details.Carrier ?? details.Seller).Id,
            SupplierId = (details.Supplier ?? details.Seller).Id,
            Lines = lines,
            Total = totals.Gross,
            Vat = totals.Vat,
            CopyOf = copyOf,
        };
        invoice.Record(new InvoiceIssued(invoice.Id, invoice.Number, deal.Id, deal.Number, totals.Gross, totals.Vat, invoice.IsCash));
        return invoice;
    }

    /// <summary>Only «Новый», not sent and without money can be edited (B 50).</summary>
    public IEnumerable<Obstacle> ToEditing()
    {
        if (Status is not InvoiceStatus.New)
        {
            yield return new("invoiceNotNew", "B 50", null, Status);
            yield break;      // what could be done about the others would not help
        }
        if (SentAt is not null) yield return new("invoiceSent", "B 50", new Cure("MarkInvoiceUnpaid", Number));
        if (Announced > Money.Zero) yield return new("moneyAnnounced", "B 50");
    }

    public void SetLines(IReadOnlyList<GoodsLine> lines, long? version)
    {
        Obstacles.None(ToEditing());
        FieldFaults.None(FieldFaults.When(lines.Count == 0, "lines", "required"), GoodsLine.Faults(lines));
        FieldFaults.None(lines.SelectMany((l, i) => FieldFaults.When(l.Gross <= Money.Zero, $"lines[{i}].price", "badPrice")));
        MustBeAt(version, () => [new("lines", Total.ToString(), Totals.Of(lines, IssuedOn).Gross.ToString())]);
        if (lines.SequenceEqual(Lines)) return;
        var totals = Totals.Of(lines, IssuedOn);
        var (was, now) = LineWords.Between(Lines, lines);
        Record(new InvoiceLinesSet(Id, Number, DealId, totals.Gross, totals.Vat, Total, Vat, was, now));
        (Lines, Total, Vat) = (lines, totals.Gross, totals.Vat);
    }

    /// <summary>Sending again is allowed and logged (D1).</summary>
    /// <param name="to">The address, asked for with e-mail.</param>
    public void Send(SendingChannel channel, string? to, Actor actor, DateTimeOffset at)
    {
        if (Status is InvoiceStatus.Unpaid) throw new RuleBrokenException(new Obstacle("invoiceNotNew", "B 50", null, Status));
        FieldFaults.None(EmailAddress.SendingFaults(Enum.IsDefined(channel), channel is SendingChannel.Email, to));
        (SentAt, SentBy, SentChannel, SentTo) = (at, actor.Id, channel, to.OrNull());
        Record(new InvoiceSent(Id, Number, DealId, channel, SentTo));
    }

    /// <summary>Carrier and supplier may change in any status until the transfer document is requested (B 50, D2).</summary>
    public IEnumerable<Obstacle> ToSettingParties()
    {
        if (Status is InvoiceStatus.Unpaid) yield return new("invoiceNotNew", "B 50", null, Status);
        else if (DocumentRequestedAt is not null) yield return new("partiesLocked", "B 50");
    }

    /// <summary>Sets who carries and who supplies, and whether that is agreed.</summary>
    /// <param name="was">Those that stand there now.</param>
    public void SetParties(Parties parties, Parties was, long? version, Actor actor, DateTimeOffset at)
    {
        Obstacles.None(ToSettingParties());
        var (carrier, supplier, actual) = parties;
        FieldFaults.None(InvoiceDetails.PartyFault("carrier", carrier), InvoiceDetails.PartyFault("supplier", supplier));
        MustBeAt(version, () =>
        [
            new("carrier", was.Carrier.Name, carrier.Name),
            new("supplier", was.Supplier.Name, supplier.Name),
            new("actual", was.Actual.Plain(), actual.Plain()),
        ]);
        (CarrierId, SupplierId) = (carrier.Id, supplier.Id);
        (PartiesActualAt, PartiesActualBy) = (actual ? at : null, actual ? actor.Id : null);
        Record(new InvoicePartiesSet(Id, Number, DealId, carrier.Number, supplier.Number, actual, was.Carrier.Number, was.Supplier.Number, was.Actual));
    }
}
