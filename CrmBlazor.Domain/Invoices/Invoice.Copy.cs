using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Deals;

namespace CrmBlazor.Domain.Invoices;

/// <summary>The same bill once more: anew in place of an unpaid one (B 50, D13), by hand (B 51), or by the calendar.</summary>
public sealed partial class Invoice
{
    /// <summary>Number of the invoice it was made from.</summary>
    public string? CopyOf { get; private init; }

    /// <summary>Every so many months; none where the invoice does not repeat.</summary>
    public int? RepeatsEvery { get; private set; }

    public DateOnly? RepeatsOn { get; private set; }

    /// <summary>Of the month.</summary>
    public int? RepeatsDay { get; private set; }

    /// <summary>The goods of the source at the rates of today; nothing that was sent, paid or agreed goes with them.</summary>
    /// <param name="details">The parties are those of the source, and have to be confirmed again.</param>
    public static Invoice Copy(int year, int ordinal, Invoice source, Deal deal, InvoiceDetails details, Actor actor, DateTimeOffset at, DateOnly today)
    {
        Obstacles.None(deal.ToTouching());
        var copy = Make(year, ordinal, deal, details.Lines ?? source.Lines, details, actor, at, today, source.Number);
        copy.Record(new InvoiceCopied(copy.Id, copy.Number, deal.Id, source.Number));
        return copy;
    }

    /// <summary>The rates of today are others than those it was issued at, and the goods have not gone: the rate follows the day of shipment (D10).</summary>
    public bool HasOldRates(DateOnly today) =>
        Status is InvoiceStatus.New or InvoiceStatus.Paid && DocumentRequestedAt is null && Lines.Any(l => l.VatRate(today) != l.VatRate(IssuedOn));

    /// <param name="months">None stops it.</param>
    /// <param name="on">The first day; after today.</param>
    public void Repeat(int? months, DateOnly? on, DateOnly today)
    {
        FieldFaults.None(Repetition.Faults(months, on, today));
        if ((RepeatsEvery, RepeatsOn) == (months, on)) return;
        var (monthsWas, onWas) = (RepeatsEvery, RepeatsOn);
        (RepeatsEvery, RepeatsOn, RepeatsDay) = (months, on, on?.Day);
        Record(months is { } every ? new InvoiceRepeatSet(Id, Number, DealId, every, on!.Value, monthsWas, onWas) : new InvoiceRepeatStopped(Id, Number, DealId, monthsWas, onWas));
    }

    /// <summary>Its day has come: never early, and once; false where there is nothing to repeat. A closed deal ends it, and so does the withdrawal of the invoice.</summary>
    public bool PassRepeat(Deal deal, DateOnly today)
    {
        if (RepeatsEvery is not { } months || RepeatsOn is not { } due || due > today) return false;
        if (deal.IsClosed || Status is InvoiceStatus.Unpaid)
        {
            Repeat(null, null, today);
            return false;
        }
        RepeatsOn = Repetition.Next(due, months, RepeatsDay ?? due.Day, today);
        return true;
    }
}
