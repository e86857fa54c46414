using Bunit;
using CrmBlazor.App.Commands.Requests;
using CrmBlazor.App.Features.Deals;
using CrmBlazor.App.Seeds;
using CrmBlazor.Domain.Requests;
using CrmBlazor.Tests.Support;

namespace CrmBlazor.Tests.Features.Deals;

/// <summary>A deal waits for accounting in sight (B 29, B 37).</summary>
public sealed class RequestsPanelTests(SharedOffice shared) : ScreenTest(shared, DemoPeople.Manager)
{
    private static readonly RequestView Waiting = AView.Of<RequestView>() with { Number = 3, Name = "ТИСОВ-СТРОЙ ООО", FiledAt = Desk.Noon };
    private static readonly RequestView Done = Waiting with { State = RequestState.Done, AnsweredAt = Desk.Noon, Result = 13456 };
    private static readonly RequestView Declined = Waiting with { State = RequestState.Declined, AnsweredAt = Desk.Noon, Reason = "Нет карточки" };
    private readonly List<(string, string?)> acts = [];
    private readonly List<int> added = [];

    [Fact]
    public void Nothing_was_asked_for_and_nothing_is_shown() => Panel([]).FindAll("#requests").Should().BeEmpty();

    [Fact]
    public void What_waits_shows_since_when()
    {
        var panel = Panel([Waiting]);
        panel.Find("waiting-time").GetAttribute("since").Should().Be($"{Desk.Noon.ToUnixTimeMilliseconds()}");
        panel.Find("waiting-time").GetAttribute("data-word").Should().Be("Ждёт бухгалтерию");
        panel.Find("[data-request='3']").TextContent.Should().Contain("Компания: ТИСОВ-СТРОЙ ООО");
        panel.FindAll("button").Should().ContainSingle().Which.Click();
        Intents.Bare.Should().ContainSingle().Which.Should().BeOfType<WithdrawRequest>().Which.Request.Should().Be(3);
    }

    [Fact]
    public void What_is_there_leads_to_it()
    {
        var link = Panel([Done]).Find("[data-state=done] a");
        (link.TextContent, link.GetAttribute("href")).Should().Be(("Заведена № 13456", "/companies/13456"));
    }

    [Fact]
    public void What_has_another_name_with_us_says_it() =>
        Panel([Done with { ResultName = "Тисов-Строй ООО" }, Done with { Number = 4, Kind = RequestKind.Product, ResultName = "Кольцо стеновое КС 7-1" }])
            .FindAll(".asked-name").Select(n => n.TextContent).Should().Equal("Кольцо стеновое КС 7-1");

    [Fact]
    public void What_was_declined_says_why_and_is_asked_for_again()
    {
        var panel = Panel([Declined]);
        panel.Find(".bad").TextContent.Should().Contain("Нет карточки");
        panel.Find("button").Click();
        acts.Should().Equal(("RequestCompany", "3"));
    }

    [Fact]
    public void What_a_closed_deal_needs_no_more_is_taken_back_though_nothing_is_asked_for_there() =>
        Panel([Waiting, Declined with { Number = 4, Kind = RequestKind.Product }], mayAsk: false).FindAll("button").Should().ContainSingle().Which.HasAttribute("data-withdraw").Should().BeTrue();

    [Fact]
    public void What_was_withdrawn_says_so_and_may_be_asked_for_again()
    {
        var panel = Panel([Waiting with { State = RequestState.Withdrawn, AnsweredAt = Desk.Noon }]);
        panel.Find("[data-state=withdrawn]").TextContent.Should().Contain("Отозван");
        panel.FindAll(".bad").Should().BeEmpty();
        panel.Find("button").Click();
        acts.Should().Equal(("RequestCompany", "3"));
    }

    [Fact]
    public void What_was_asked_for_once_more_stands_there_once() =>
        Panel([Waiting with { Number = 4 }, Declined]).FindAll("[data-request]").Select(r => r.GetAttribute("data-request")).Should().Equal("4");

    [Fact]
    public void Who_only_looks_on_asks_for_nothing() => Panel([Declined, Waiting with { Number = 5, Kind = RequestKind.Product }], mayAsk: false, mayWithdraw: false).FindAll("button").Should().BeEmpty();

    [Fact]
    public void A_product_that_is_there_goes_into_the_goods_once()
    {
        var product = Done with { Kind = RequestKind.Product, Name = "Кольцо КС 7-1", Result = 77 };
        Goods(product, []).Find("button").Click();
        added.Should().Equal(77);
        Goods(product, [77]).FindAll("button").Should().BeEmpty();
        Panel([product]).FindAll("button").Should().BeEmpty("the goods are elsewhere");
    }

    private IRenderedComponent<RequestsPanel> Panel(RequestView[] requests, bool mayAsk = true, bool mayWithdraw = true) =>
        Render<RequestsPanel>(p => p.Add(r => r.Requests, requests).Add(r => r.CanAsk, mayAsk).Add(r => r.CanWithdraw, mayWithdraw).Add(r => r.OnAct, acts.Add));

    private IRenderedComponent<RequestsPanel> Goods(RequestView product, int[] rows) =>
        Render<RequestsPanel>(p => p.Add(r => r.Requests, [product]).Add(r => r.CanAsk, true).Add(r => r.Added, rows).Add(r => r.OnAdd, added.Add));
}
