using CrmBlazor.Domain.Catalog;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Domain.Invoices;

namespace CrmBlazor.Domain.Offers;

/// <summary>«Предложение»: the deal's goods and prices as they were told to the client on a day (B 17, B 34b). What changes in the deal later changes no offer.</summary>
public sealed class Offer : Entity
{
    public const int TermsLength = 2000;

    private Offer() { }

    public int Number { get; private init; }
    public Guid DealId { get; private init; }
    public int DealNumber { get; private init; }
    public DateOnly MadeOn { get; private init; }
    public DateTimeOffset MadeAt { get; private init; }
    public Guid MadeBy { get; private init; }
    public DateOnly ValidUntil { get; private init; }

    /// <summary>Of delivery and payment, in free words.</summary>
    public string? Terms { get; private init; }
    public string DeliveryAddress { get; private init; } = "";
    public Sides Sides { get; private init; } = null!;
    public IReadOnlyList<GoodsLine> Lines { get; private init; } = [];
    public Money Total { get; private init; }
    public Money Vat { get; private init; }

    public DateTimeOffset? SentAt { get; private set; }
    public Guid? SentBy { get; private set; }
    public SendingChannel? SentChannel { get; private set; }
    public string? SentTo { get; private set; }

    /// <summary>At the rates of today (D10).</summary>
    /// <param name="validUntil">Not before today.</param>
    /// <param name="behind">Lines of which the catalogue says something else by now.</param>
    public static Offer Make(int number, Deal deal, DateOnly validUntil, string? terms, Sides sides, Actor actor, DateTimeOffset at, DateOnly today, IReadOnlyList<LineBehind>? behind = null)
    {
        Obstacles.None([.. deal.ToTouching(), .. deal.ToPriced(behind)]);
        FieldFaults.None(FieldFaults.Date("validUntil", validUntil, today, today.AddYears(1)), FieldFaults.Text("terms", terms, TermsLength));
        var totals = Totals.Of(deal.Lines, today);
        var offer = new Offer
        {
            Number = number,
            DealId = deal.Id,
            DealNumber = deal.Number,
            MadeOn = today,
            MadeAt = at,
            MadeBy = actor.Id,
            ValidUntil = validUntil,
            Terms = terms.OrNull(),
            DeliveryAddress = deal.DeliveryAddress,
            Sides = sides,
            Lines = deal.Lines,
            Total = totals.Gross,
            Vat = totals.Vat,
        };
        offer.Record(new OfferMade(offer.Id, number, deal.Id, deal.Number, totals.Gross, totals.Vat, validUntil));
        return offer;
    }

    /// <summary>Sending again is allowed and logged, as with an invoice.</summary>
    /// <param name="to">The address, asked for with e-mail.</param>
    public void Send(SendingChannel channel, string? to, Actor actor, DateTimeOffset at)
    {
        FieldFaults.None(EmailAddress.SendingFaults(Enum.IsDefined(channel), channel is SendingChannel.Email, to));
        (SentAt, SentBy, SentChannel, SentTo) = (at, actor.Id, channel, to.OrNull());
        Record(new OfferSent(Id, Number, DealId, DealNumber, channel, SentTo));
    }
}
