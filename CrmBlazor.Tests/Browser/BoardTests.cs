using CrmBlazor.App.Seeds;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace CrmBlazor.Tests.Browser;

[Collection(Browsers.Name)]
public sealed class BoardTests(Chromium chromium) : IAsyncLifetime
{
    private Office office = null!;

    public async Task InitializeAsync() => office = await Office.OpenLiveAsync();

    public async Task DisposeAsync() => await office.DisposeAsync();

    [Fact]
    public async Task A_new_deal_appears_at_its_manager_and_the_head_and_at_nobody_else()
    {
        await using var manager = await ComeAsync(DemoPeople.Manager);
        await using var other = await ComeAsync(DemoPeople.Manager2);
        await using var head = await ComeAsync(DemoPeople.Head);
        var deal = await office.AssignedDealAsync();
        await Expect(manager.CardIn("assigned", deal)).ToBeVisibleAsync();
        await Expect(head.CardIn("assigned", deal)).ToBeVisibleAsync();
        await Expect(manager.Find(".toast-card")).ToContainTextAsync("КС, ФБС тест");
        await Expect(manager.Page).ToHaveTitleAsync(new System.Text.RegularExpressions.Regex("Сделки"));
        await Expect(other.Card(deal)).ToHaveCountAsync(0);
        await Expect(other.Find(".toast-card")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_refused_drag_snaps_back_and_says_why()
    {
        var deal = await office.AssignedDealAsync();
        await using var manager = await ComeAsync(DemoPeople.Manager);
        await Expect(manager.Card(deal)).ToBeVisibleAsync();
        await manager.DragAsync(deal, "negotiation");
        await Expect(manager.Find(".refuse")).ToContainTextAsync("B 20");
        await Expect(manager.Find(".refuse")).ToContainTextAsync("B 24");
        await Expect(manager.CardIn("assigned", deal)).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("is-refused"));
        await manager.Find(".refuse").GetByText("Беру").ClickAsync();
        await Expect(manager.Find(".refuse")).ToHaveCountAsync(0);
        await Eventually.BeAsync(async () => (await office.DealAsync(deal)).TakenAt is not null);
    }

    [Fact]
    public async Task The_drag_the_menu_and_the_API_give_the_same_obstacles()
    {
        var deal = await office.AssignedDealAsync();
        var refused = (await (await office.ApiAsync(DemoPeople.Manager)).CommandAsync("MoveDeal", new { deal, stage = "priced" })).Body.GetProperty("obstacles").EnumerateArray()
            .Select(o => o.GetProperty("text").GetString()!).ToList();
        await using var manager = await ComeAsync(DemoPeople.Manager);
        await manager.DragAsync(deal, "priced");
        await Expect(manager.Find(".refuse .obstacle span:first-child:not(.rule-ref)")).ToHaveTextAsync(refused);
        await manager.Page.Keyboard.PressAsync("Escape");
        await Expect(manager.Find(".refuse")).ToHaveCountAsync(0);
        await manager.Card(deal).HoverAsync();
        await manager.Card(deal).Locator(".card-more").ClickAsync();
        await manager.Find(".move-menu [data-stage='priced']").ClickAsync();
        await Expect(manager.Find(".refuse .obstacle span:first-child:not(.rule-ref)")).ToHaveTextAsync(refused);
    }

    [Fact]
    public async Task A_card_is_moved_by_the_pointer_and_the_other_board_follows()
    {
        var deal = await TalkedDealAsync();
        await using var manager = await ComeAsync(DemoPeople.Manager);
        await using var head = await ComeAsync(DemoPeople.Head);
        await Expect(head.CardIn("assigned", deal)).ToBeVisibleAsync();
        await manager.DragAsync(deal, "negotiation");
        await Expect(manager.CardIn("negotiation", deal)).ToBeVisibleAsync();
        await Expect(head.CardIn("negotiation", deal)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_card_is_moved_by_the_keyboard_alone()
    {
        var deal = await TalkedDealAsync();
        await using var manager = await ComeAsync(DemoPeople.Manager);
        await manager.Card(deal).FocusAsync();
        await manager.Page.Keyboard.PressAsync("Space");
        await Expect(manager.Find("[data-say]")).ToContainTextAsync("поднята");
        await manager.Page.Keyboard.PressAsync("ArrowRight");
        await Expect(manager.Find("[data-say]")).ToContainTextAsync("Согласование с клиентом");
        await manager.Page.Keyboard.PressAsync("Space");
        await Expect(manager.CardIn("negotiation", deal)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Nothing_is_sent_to_the_server_while_a_card_is_carried()
    {
        var deal = await office.AssignedDealAsync();
        await using var manager = await ComeAsync(DemoPeople.Manager);
        await manager.Find(".toast-card").Or(manager.Card(deal)).First.WaitForAsync();
        await manager.Page.EvaluateAsync(CountCalls);
        var from = (await manager.Card(deal).BoundingBoxAsync())!;
        await manager.Page.Mouse.MoveAsync(from.X + 30, from.Y + 14);
        await manager.Page.Mouse.DownAsync();
        for (var x = 400; x < 1400; x += 50) await manager.Page.Mouse.MoveAsync(x, 400);
        (await manager.Page.EvaluateAsync<int>("window.sent")).Should().Be(0);
        await manager.Page.Keyboard.PressAsync("Escape");
        await manager.Page.Mouse.UpAsync();
    }

    [Fact]
    public async Task A_long_column_keeps_only_the_cards_near_the_eye_and_none_is_left_out()
    {
        List<int> deals = [];
        for (var i = 0; i < 90; i++) deals.Add(await office.AssignedDealAsync());
        await using var manager = await ComeAsync(DemoPeople.Manager);
        await Expect(manager.CardIn("assigned", deals[0])).ToBeVisibleAsync();
        var seen = new HashSet<int>();
        for (var turn = 0; turn < 100 && seen.Count < deals.Count; turn++)
        {
            var shown = await ShownAsync(manager);
            shown.Count.Should().BeLessThanOrEqualTo(60);
            seen.UnionWith(shown);
            await manager.Page.EvaluateAsync("() => { const list = document.querySelector('#col-assigned .cards'); list.scrollTop += list.clientHeight / 2; }");
            await manager.Page.WaitForFunctionAsync("() => { const box = document.querySelector('#col-assigned .cards').getBoundingClientRect(); return [0.2, 0.5, 0.8].every(part => document.elementsFromPoint(box.x + 60, box.y + box.height * part - 3).concat(document.elementsFromPoint(box.x + 60, box.y + box.height * part + 6)).some(e => e.matches('.card'))); }");
        }
        seen.Should().BeEquivalentTo(deals);
        await manager.Page.EvaluateAsync("document.querySelector('#col-assigned .cards').scrollTop = 0");
        await Expect(manager.CardIn("assigned", deals[0])).ToBeInViewportAsync();
        await manager.Page.EvaluateAsync("document.querySelector('#col-assigned .cards').scrollTop = 1e6");
        await Expect(manager.CardIn("assigned", deals[^1])).ToBeInViewportAsync();
        await Expect(manager.CardIn("assigned", deals[0])).ToHaveCountAsync(0);
        await manager.Find(".tabs .tab:nth-child(2)").ClickAsync();
        await Expect(manager.Find(".tabs .tab:nth-child(2)")).ToHaveAttributeAsync("aria-current", "true");
        await Expect(manager.CardIn("assigned", deals[^1])).ToBeInViewportAsync();
    }

    [Fact]
    public async Task A_step_back_asks_for_its_reason()
    {
        var deal = await office.PricedDealAsync();
        await using var manager = await ComeAsync(DemoPeople.Manager);
        await manager.DragAsync(deal, "negotiation");
        await manager.FillAsync("reason", "Клиент попросил пересчитать доставку");
        await manager.Button("Вернуть", exact: true).ClickAsync();
        await Expect(manager.CardIn("negotiation", deal)).ToBeVisibleAsync();
        (await office.DealAsync(deal)).Stage.Should().Be(Stage.Negotiation);
    }

    [Fact]
    public async Task Two_managers_press_take_at_once_and_the_second_is_told_who_was_first()
    {
        var deal = await office.DealForAllAsync();
        await using var first = await ComeAsync(DemoPeople.Manager);
        await using var second = await ComeAsync(DemoPeople.Manager2);
        var at = DateTimeOffset.UtcNow.AddSeconds(1).ToUnixTimeMilliseconds();
        await Task.WhenAll(new[] { first, second }.Select(p => p.Card(deal).GetByText("Беру").EvaluateAsync("(press, at) => setTimeout(() => press.click(), at - Date.now())", at)));
        await Eventually.BeAsync(async () => (await office.DealAsync(deal)).TakenAt is not null);
        await Eventually.BeAsync(async () => (await Task.WhenAll(ToldAsync(first), ToldAsync(second))).Count(told => told) == 1);
    }

    private static async Task<IReadOnlyList<int>> ShownAsync(Person person) => await person.Page.EvaluateAsync<int[]>("[...document.querySelectorAll('#col-assigned .card')].map(c => Number(c.dataset.deal))");

    /// <summary>Counts what the page asks of the server; the link's own pings and receipts are no calls.</summary>
    private const string CountCalls = """
        () => {
          window.sent = 0;
          const send = WebSocket.prototype.send;
          WebSocket.prototype.send = function (data) {
            if (new TextDecoder().decode(data).includes('BeginInvokeDotNetFromJS')) window.sent++;
            return send.call(this, data);
          };
        }
        """;

    private static async Task<bool> ToldAsync(Person person) => await person.Find(".toast-card--bad", "Уже сделано").CountAsync() > 0;

    private Task<Person> ComeAsync(DemoPerson who) => Person.ComeAsync(chromium.Browser, office, who, "/board");

    private async Task<int> TalkedDealAsync()
    {
        var deal = await office.TakenDealAsync();
        await office.TalkAsync(deal);
        return deal;
    }
}
