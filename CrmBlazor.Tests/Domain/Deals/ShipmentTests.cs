using CrmBlazor.Domain.Deals;
using CrmBlazor.Tests.Support;

namespace CrmBlazor.Tests.Domain.Deals;

public class ShipmentTests
{
    [Fact]
    public void Logistics_is_asked_once_until_it_agrees()
    {
        var deal = Desk.Paid().Deal;
        deal.RequestShipment(Desk.Head, Desk.Noon);
        Action again = () => deal.RequestShipment(Desk.Head, Desk.Noon.AddMinutes(1));
        again.DoneBefore().Should().Be((Desk.Head.Id, Desk.Noon));
        Agree(deal, Desk.Today);
        again.Should().NotThrow("a new day may be asked for");
    }

    [Fact]
    public void Agreeing_again_is_a_new_day()
    {
        var deal = Desk.Paid().Deal;
        Agree(deal, Desk.Today);
        Agree(deal, Desk.Today.AddDays(3), " Кран нужен ");
        deal.Happened().Should().Equal(
            new ShipmentAgreed(deal.Id, 37924, Desk.Today, 7, null),
            new ShipmentAgreed(deal.Id, 37924, Desk.Today.AddDays(3), 7, "Кран нужен", Desk.Today));
        (deal.ShipsOn, deal.ShipmentAgreedBy, deal.CarrierId).Should().Be((Desk.Today.AddDays(3), Desk.Logistics.Id, Desk.Supplier.Id));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(366)]
    public void A_shipment_lies_ahead_within_a_year(int days)
    {
        Action agree = () => Agree(Desk.Paid().Deal, Desk.Today.AddDays(days), new string('я', Deal.NoteLength + 1));
        agree.Faults().Should().Equal("on: badDate", "note: tooLong");
    }

    [Fact]
    public void Cargo_arrives_after_its_shipment_is_agreed()
    {
        var deal = Desk.Paid().Deal;
        Arriving(deal, Desk.Today).Obstacles().Should().Equal("shipmentNotAgreed, B 58, RequestShipment");
        deal.RequestShipment(Desk.Manager, Desk.Noon);
        Arriving(deal, Desk.Today).Obstacles().Should().Equal("shipmentAsked, B 58");
        Agree(deal, Desk.Today);
        deal.Happened();
        Arriving(deal, Desk.Today.AddDays(1)).Faults().Should().Equal("on: badDate");
        Arriving(deal, Desk.Today.AddDays(-1)).Faults().Should().Equal("on: badDate");
        deal.RecordDelivery(Desk.Today, Desk.Today);
        deal.RecordDelivery(Desk.Today, Desk.Today);
        deal.Happened().Should().Equal(new DealDelivered(deal.Id, 37924, Desk.Today));
    }

    private static void Agree(Deal deal, DateOnly on, string? note = null) => deal.AgreeShipment(on, Desk.Supplier.Id, Desk.Supplier.Number, note, Desk.Logistics, Desk.Today);

    private static Action Arriving(Deal deal, DateOnly on) => () => deal.RecordDelivery(on, Desk.Today);
}
