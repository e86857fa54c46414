using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Conversations;

namespace CrmBlazor.Domain.Deals;

/// <summary>The same sale once more: by hand, or by the calendar.</summary>
public sealed partial class Deal
{
    /// <summary>The deal it was made on the basis of; nobody passed a lead on late with it.</summary>
    public int? CopyOf { get; private init; }

    /// <summary>Every so many months; none where the deal does not repeat.</summary>
    public int? RepeatsEvery { get; private set; }

    public DateOnly? RepeatsOn { get; private set; }

    /// <summary>Of the month; the 31st is the 28th only in February.</summary>
    public int? RepeatsDay { get; private set; }

    /// <summary>A new deal with the same client, need and goods, from the beginning of the regulation: nothing that was said or paid goes with it.</summary>
    /// <param name="source">May be closed.</param>
    /// <param name="contact">Number of its client.</param>
    /// <param name="on">The day whose rates of VAT hold.</param>
    public static Deal Copy(int number, Deal source, int contact, string? title, Actor actor, DateTimeOffset at, DateOnly on)
    {
        FieldFaults.None(FieldFaults.Text("title", title, DealDetails.TitleLength));
        var copy = new Deal
        {
            Number = number,
            LeadId = source.LeadId,
            LeadNumber = source.LeadNumber,
            LeadArrivedAt = at,
            CopyOf = source.Number,
            ContactId = source.ContactId,
            CompanyId = source.CompanyId,
            Title = title.OrNull() ?? source.Title,
            Direction = source.Direction,
            Segment = source.Segment,
            ProductGroup = source.ProductGroup,
            DeliveryAddress = source.DeliveryAddress,
            Comment = source.Comment,
            Location = source.Location,
            CreatedBy = actor.Id,
            CreatedAt = at,
            Lines = source.Lines,
            Goods = source.Goods,
            Amount = source.Lines.Count == 0 ? null : Catalog.Totals.Of(source.Lines, on).Gross,
        };
        copy.Begin(contact, Talks.None, actor, at);
        copy.Record(new DealCopied(copy.Id, number, source.Number));
        return copy;
    }

    /// <param name="months">None stops it.</param>
    /// <param name="on">The first day; after today.</param>
    public void Repeat(int? months, DateOnly? on, DateOnly today)
    {
        FieldFaults.None(Repetition.Faults(months, on, today));
        if ((RepeatsEvery, RepeatsOn) == (months, on)) return;
        var (monthsWas, onWas) = (RepeatsEvery, RepeatsOn);
        (RepeatsEvery, RepeatsOn, RepeatsDay) = (months, on, on?.Day);
        Record(months is { } every ? new DealRepeatSet(Id, Number, every, on!.Value, monthsWas, onWas) : new DealRepeatStopped(Id, Number, monthsWas, onWas));
    }

    /// <summary>Its day has come: never early, and once; false where there is nothing to repeat.</summary>
    public bool PassRepeat(DateOnly today)
    {
        if (RepeatsEvery is not { } months || RepeatsOn is not { } due || due > today) return false;
        RepeatsOn = Repetition.Next(due, months, RepeatsDay ?? due.Day, today);
        return true;
    }
}
