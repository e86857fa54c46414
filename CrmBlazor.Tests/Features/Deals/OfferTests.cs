using System.Net;
using CrmBlazor.App.Commands.Deals;
using CrmBlazor.App.Commands.Offers;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Domain.Invoices;
using CrmBlazor.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static CrmBlazor.App.Seeds.DemoPeople;

namespace CrmBlazor.Tests.Features.Deals;

/// <summary>«Предложение», a copy, a regular deal, a hand-over (B 17, B 34b, R 2).</summary>
public abstract class OfferTests(SharedOffice shared)
{
    private readonly Office office = shared.Office;

    [Fact]
    public async Task An_offer_keeps_the_goods_of_its_day_and_tells_when_it_was_sent()
    {
        var deal = await office.PricedDealAsync();
        var offer = (int)(await office.DoAsync(Manager, new MakeOffer(deal, Terms: "Предоплата 100 %"))).Number;
        await office.DoAsync(Manager, new SetDealLines(deal, [A.Goods[0] with { Discount = 50 }]));
        (await office.CommandAsync(Manager, "SendOffer", new { offer, channel = "email" })).Brief.Should().Be("422 to");
        (await office.CommandAsync(Manager, "SendOffer", new { offer, channel = "email", to = "client@mail.example" })).Ok();
        await using var db = office.Read();
        var kept = await db.Offers.SingleAsync(o => o.Number == offer);
        kept.Lines.Should().OnlyContain(l => l.Discount == 0);
        (kept.SentTo, kept.SentChannel).Should().Be(("client@mail.example", SendingChannel.Email));
        kept.ValidUntil.Should().BeAfter(A.Today(office).AddDays(9), "ten working days");
        var told = (await office.ReadAsync(Manager, $"deals/{deal}")).Ok().Body.GetProperty("offers")[0];
        told.GetProperty("number").GetInt32().Should().Be(offer);
    }

    [Fact]
    public async Task Its_print_form_is_for_whoever_sees_the_deal()
    {
        var deal = await office.PricedDealAsync();
        var offer = (int)(await office.DoAsync(Manager, new MakeOffer(deal, Terms: "<b>Предоплата</b>"))).Number;
        var sheet = await (await office.ClientAsync(Manager)).GetStringAsync($"/offers/{offer}/print");
        WebUtility.HtmlDecode(sheet).Should().Contain($"Коммерческое предложение № {offer}").And.Contain("<b>Предоплата</b>").And.Contain("КС 10-3");
        sheet.Should().NotContain("<b>Предоплата", "what is typed is no markup");
        (await (await office.ClientAsync(Manager2)).GetAsync($"/offers/{offer}/print")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await office.CommandAsync(Manager2, "SendOffer", new { offer, channel = "print" })).Brief.Should().Be("404");
    }

    [Fact]
    public async Task A_deal_is_copied_once_the_other_is_closed()
    {
        var source = await office.PricedDealAsync();
        (await office.CommandAsync(Manager, "CopyDeal", new { deal = source })).Brief.Should().Be("422 dealDuplicate R 2");
        await office.DoAsync(Manager, new LoseDeal(source, "price", "У соседей дешевле"));
        var copy = await office.DealAsync((int)(await office.DoAsync(Manager, new CopyDeal(source, "Кольца ещё раз"))).Number);
        (copy.Title, copy.Stage, copy.ManagerId, copy.Lines.Count).Should().Be(("Кольца ещё раз", Stage.Assigned, await office.IdOfAsync(Manager), (await office.DealAsync(source)).Lines.Count));
        (await office.HappenedAsync()).OfType<DealCreated>().Should().Contain(c => c.Number == copy.Number, "who waits for new deals hears of it as of any other");
        (await office.CommandAsync(Manager2, "CopyDeal", new { deal = source })).Brief.Should().Be("404");
    }

    [Fact]
    public async Task A_regular_deal_opens_by_itself_and_waits_while_another_is_open()
    {
        await using var own = await Office.OpenAsync(office.Engine);
        var source = await own.PricedDealAsync();
        await own.DoAsync(Manager, new SetDealRepeat(source, 1, A.Today(own).AddDays(1)));
        own.Time.Advance(TimeSpan.FromDays(1));
        await Eventually.BeAsync(async () => (await own.HappenedAsync()).OfType<DealRepeatPassed>().Any(p => p.InTheWay == source));
        await own.DoAsync(Manager, new LoseDeal(source, "price", "У соседей дешевле"));
        own.Time.Advance(TimeSpan.FromDays(31));
        await Eventually.BeAsync(async () => (await own.HappenedAsync()).OfType<DealCopied>().Any());
        var copied = (await own.HappenedAsync()).OfType<DealCopied>().Single();
        (copied.Source, (await own.DealAsync(copied.Number)).ManagerId).Should().Be((source, await own.IdOfAsync(Manager)));
    }

    [Fact]
    public async Task Who_gets_a_deal_is_told_what_he_should_know()
    {
        var deal = await office.TakenDealAsync();
        (await office.CommandAsync(Head, "AssignDeal", new { deal, manager = Manager2.Email, note = new string('я', 1001) })).Brief.Should().Be("422 note");
        (await office.CommandAsync(Head, "AssignDeal", new { deal, manager = Manager2.Email, note = "Ждёт звонка в среду" })).Ok();
        (await office.HappenedAsync()).OfType<DealAssigned>().Last(a => a.Number == deal).Note.Should().Be("Ждёт звонка в среду");
    }
}

public sealed class OffersOnSqlite(SqliteOffice office) : OfferTests(office), IClassFixture<SqliteOffice>;

public sealed class OffersOnPostgres(PostgresOffice office) : OfferTests(office), IClassFixture<PostgresOffice>;
