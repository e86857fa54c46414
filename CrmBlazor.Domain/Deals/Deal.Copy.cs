using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Conversations;
using CrmBlazor.Domain.Office;

namespace CrmBlazor.Domain.Deals;

/// <summary>The same sale once more: by hand, or by the calendar.</summary>
public sealed partial class Deal
{
    public const int MostMonths = 24;

    /// <summary>Every so many months; none where the deal does not repeat.</summary>
    public int? RepeatsEvery { get; private set; }

    public DateOnly? RepeatsOn { get; private set; }

    /// <summary>A new deal with the same client, need and goods, from the beginning of the regulation: nothing that was said or paid goes with it.</summary>
    /// <param name="source">May be closed.</param>
    /// <param name="on">The day whose rates of VAT hold.</param>
    public static Deal Copy(int number, Deal source, string? title, Dictionaries words, Actor actor, DateTimeOffset at, DateOnly on)
    {
        var details = new DealDetails(title ?? source.Title, source.Direction, source.Segment, source.ProductGroup, source.DeliveryAddress, source.Comment, source.Location ?? "");
        FieldFaults.None(details.Faults(words));
        var copy = new Deal
        {
            Number = number,
            Title = details.Title.Trim(),
            Stage = Stage.Incoming,
            StageSince = at,
            StageBy = actor.Id,
            LeadId = source.LeadId,
            LeadNumber = source.LeadNumber,
            LeadArrivedAt = at,
            ContactId = source.ContactId,
            CompanyId = source.CompanyId,
            Direction = details.Direction,
            Segment = details.Segment,
            ProductGroup = details.ProductGroup,
            DeliveryAddress = details.DeliveryAddress,
            Comment = details.Comment,
            Location = source.Location,
            CreatedBy = actor.Id,
            CreatedAt = at,
            Lines = source.Lines,
            Goods = source.Goods,
            Amount = source.Lines.Count == 0 ? null : Catalog.Totals.Of(source.Lines, on).Gross,
        };
        copy.SearchKey = copy.Searched();
        copy.Live(Talks.None, at);
        copy.Record(new DealCopied(copy.Id, number, source.Number, copy.Direction, copy.Segment, copy.ProductGroup, copy.Title));
        return copy;
    }

    /// <param name="months">None stops it.</param>
    /// <param name="on">The first day; after today.</param>
    public void Repeat(int? months, DateOnly? on, DateOnly today)
    {
        FieldFaults.None(
            FieldFaults.When(months is < 1 or > MostMonths, "months", "badMonths"),
            FieldFaults.When(months is not null && on is null, "on", "required"),
            FieldFaults.Date("on", months is null ? null : on, today.AddDays(1), today.AddYears(2)));
        if (months is null) on = null;
        if ((RepeatsEvery, RepeatsOn) == (months, on)) return;
        (RepeatsEvery, RepeatsOn) = (months, on);
        Record(months is { } every ? new DealRepeatSet(Id, Number, every, on!.Value) : new DealRepeatStopped(Id, Number));
    }

    /// <summary>Its day has come: never early, and once; false where there is nothing to repeat.</summary>
    public bool PassRepeat(DateOnly today)
    {
        if (RepeatsEvery is not { } months || RepeatsOn is not { } due || due > today) return false;
        while (RepeatsOn <= today) RepeatsOn = RepeatsOn.Value.AddMonths(months);
        return true;
    }
}
