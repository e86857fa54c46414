using CrmBlazor.App;
using CrmBlazor.App.Commands.Invoices;
using CrmBlazor.App.Commands.Tasks;
using CrmBlazor.App.Seeds;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace CrmBlazor.Tests.Browser;

/// <summary>Every gate of the pipeline by all its doors: the API, the drag, the menu and the deal's own page refuse with the same words.</summary>
[Collection(Browsers.Name)]
public sealed class GateTests(Chromium chromium) : IAsyncLifetime
{
    private const string Texts = ".obstacle span:first-child:not(.rule-ref)";
    private Office office = null!;

    public async Task InitializeAsync() => office = await Office.OpenLiveAsync();

    public async Task DisposeAsync() => await office.DisposeAsync();

    [Theory]
    [InlineData(Stage.Negotiation)]
    [InlineData(Stage.Priced)]
    [InlineData(Stage.Invoiced)]
    [InlineData(Stage.Paid)]
    [InlineData(Stage.Shipping)]
    public async Task A_shut_gate_refuses_with_the_same_words_by_every_door(Stage to)
    {
        var deal = await BeforeAsync(to);
        var stage = Wire.Camel($"{to}");
        var refused = (await office.CommandAsync(DemoPeople.Manager, "MoveDeal", new { deal, stage })).Body.GetProperty("obstacles").EnumerateArray()
            .Select(o => o.GetProperty("text").GetString()!).ToList();
        refused.Should().NotBeEmpty();
        await using var manager = await Person.ComeAsync(chromium.Browser, office, DemoPeople.Manager, "/board");
        await manager.DragAsync(deal, stage);
        await Expect(manager.Find($".refuse {Texts}")).ToHaveTextAsync(refused);
        await manager.Page.Keyboard.PressAsync("Escape");
        await manager.Card(deal).HoverAsync();
        await manager.Card(deal).Locator(".card-more").ClickAsync();
        await manager.Find($".move-menu [data-stage='{stage}']").ClickAsync();
        await Expect(manager.Find($".refuse {Texts}")).ToHaveTextAsync(refused);
        await manager.GoAsync($"/deals/{deal}");
        await Expect(manager.Find($"#next > .next-body {Texts}")).ToHaveTextAsync(refused);
        await manager.Find($".stagebar [data-stage='{stage}']").ClickAsync();
        await Expect(manager.Find($"#refused {Texts}")).ToHaveTextAsync(refused);
        (await office.DealAsync(deal)).Stage.Should().NotBe(to);
    }

    [Fact]
    public async Task A_deal_whose_task_is_open_cannot_be_won_by_any_door()
    {
        var (deal, invoice) = await office.ShippingDealAsync();
        await office.DoAsync(DemoPeople.Manager, new MarkInvoiceShipped(invoice));
        var refused = (await office.CommandAsync(DemoPeople.Manager, "WinDeal", new { deal })).Body.GetProperty("obstacles").EnumerateArray().Select(o => o.GetProperty("text").GetString()!).ToList();
        await using var manager = await Person.ComeAsync(chromium.Browser, office, DemoPeople.Manager, "/board");
        await manager.DragAsync(deal, "won");
        await Expect(manager.Find($".refuse {Texts}")).ToHaveTextAsync(refused);
        await manager.GoAsync($"/deals/{deal}");
        await Expect(manager.Find($"#next > .next-body {Texts}")).ToHaveTextAsync(refused);
        await office.DoAsync(DemoPeople.Manager, new FinishTask(await office.TickedTaskAsync(deal)));
        await manager.MoveOnAsync("won");
    }

    [Fact]
    public async Task A_deal_is_lost_by_a_drag_with_a_reason_and_an_analysis()
    {
        var deal = await office.TakenDealAsync();
        await using var manager = await Person.ComeAsync(chromium.Browser, office, DemoPeople.Manager, "/board");
        await manager.DragAsync(deal, "lost");
        await manager.Find("[role=dialog] button[type=submit]").ClickAsync();
        await Expect(manager.Find("[role=dialog] .help--bad")).ToHaveCountAsync(2);
        await manager.ChooseAsync("reason", "price");
        await manager.FillAsync("analysis", "У соседей дешевле на пять процентов");
        await manager.Find("[role=dialog] button[type=submit]").ClickAsync();
        await manager.StandsAtAsync("lost");
        (await office.DealAsync(deal)).LossAnalysis.Should().Be("У соседей дешевле на пять процентов");
    }

    /// <summary>A deal that stands right before the stage, with nothing done for it.</summary>
    private async Task<int> BeforeAsync(Stage to) => to switch
    {
        Stage.Negotiation => await office.AssignedDealAsync(),
        Stage.Priced => await office.NegotiatedDealAsync(),
        Stage.Invoiced => await office.PricedDealAsync(),
        Stage.Paid => (await office.InvoicedDealAsync()).Deal,
        _ => (await office.PaidDealAsync()).Deal,
    };
}
