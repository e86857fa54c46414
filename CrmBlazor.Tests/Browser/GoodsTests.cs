using CrmBlazor.App.Commands.Catalog;
using CrmBlazor.App.Commands.Deals;
using CrmBlazor.App.Seeds;
using CrmBlazor.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace CrmBlazor.Tests.Browser;

/// <summary>The lines of goods, worked without a mouse, and pasted from a sheet.</summary>
[Collection(Browsers.Name)]
public sealed class GoodsTests(Chromium chromium) : IAsyncLifetime
{
    private Office office = null!;

    public async Task InitializeAsync() => office = await Office.OpenLiveAsync();

    public async Task DisposeAsync() => await office.DisposeAsync();

    [Fact]
    public async Task Enter_in_an_empty_search_chooses_nothing()
    {
        var deal = await office.NegotiatedDealAsync();
        await using var manager = await ComeAsync(DemoPeople.Manager, $"/deals/{deal}?tab=goods");
        await manager.Find("#product").FocusAsync();
        for (var i = 0; i < 3; i++) await manager.Page.Keyboard.PressAsync("Enter");
        await Expect(manager.Find(".goods tr[data-line]")).ToHaveCountAsync(0);
        await manager.PickAsync("product", "Кольцо стеновое КС 10-3");
        await Expect(manager.Find(".goods tr[data-line]")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task The_answer_to_a_choice_that_comes_late_takes_the_hand_from_nobody_who_has_gone_on()
    {
        var deal = await office.NegotiatedDealAsync();
        await using var manager = await ComeAsync(DemoPeople.Manager, $"/deals/{deal}?tab=goods");
        await manager.PickAsync("product", "Кольцо стеновое КС 10-3");
        await Expect(Cell(manager, 0, "quantity")).ToBeFocusedAsync();
        await Cell(manager, 0, "quantity").FillAsync("3");
        await manager.Find("#product").PressSequentiallyAsync("ФБС 9-5");
        await manager.Page.EvaluateAsync("async () => (await import(new URL('js/lines.js', document.baseURI))).enter(document.querySelector('.goods'), 0)");
        await manager.Find("#product").PressSequentiallyAsync("-3т");
        await Expect(manager.Find("#product")).ToHaveValueAsync("ФБС 9-5-3т");
        await manager.Find(".mud-popover-open .mud-list-item", "фундаментный блок ФБС 9-5-3т").First.ClickAsync();
        await Expect(Cell(manager, 1, "quantity")).ToBeFocusedAsync();
        await Expect(Cell(manager, 0, "quantity")).ToHaveValueAsync("3");
    }

    [Fact]
    public async Task Nothing_typed_in_the_search_is_lost_on_a_slow_line()
    {
        var deal = await office.NegotiatedDealAsync();
        await using var manager = await ComeAsync(DemoPeople.Manager, $"/deals/{deal}?tab=goods");
        var line = await manager.SlowDownAsync(TimeSpan.FromMilliseconds(150));
        await manager.GoAsync($"/deals/{deal}?tab=goods");
        await Expect(manager.Find(".goods[data-ready]")).ToBeVisibleAsync();
        await manager.Find("#product").PressSequentiallyAsync("Кольцо стеновое КС 10-3", new() { Delay = 40 });
        await Expect(manager.Find("#product")).ToHaveValueAsync("Кольцо стеновое КС 10-3");
        await manager.Find(".mud-popover-open .mud-list-item", "Кольцо стеновое КС 10-3").First.ClickAsync();
        await Cell(manager, 0, "quantity").FillAsync("3");
        await manager.Find("#product").PressSequentiallyAsync("фундаментный блок ФБС 9-5-3т", new() { Delay = 40 });
        await Expect(manager.Find(".mud-popover-open .mud-list-item", "фундаментный блок ФБС 9-5-3т").First).ToBeVisibleAsync();
        await Expect(manager.Find("#product")).ToHaveValueAsync("фундаментный блок ФБС 9-5-3т");
        await Expect(Cell(manager, 0, "quantity")).ToHaveValueAsync("3");
        line.Held.Should().BeGreaterThan(50, "each letter is answered");
    }

    [Fact]
    public async Task Who_types_faster_than_the_line_gets_what_he_typed_and_its_quantity()
    {
        var deal = await office.NegotiatedDealAsync();
        await using var manager = await ComeAsync(DemoPeople.Manager, $"/deals/{deal}?tab=goods");
        await manager.SlowDownAsync(TimeSpan.FromMilliseconds(150));
        await manager.GoAsync($"/deals/{deal}?tab=goods");
        await Expect(manager.Find(".goods[data-ready]")).ToBeVisibleAsync();
        var keys = manager.Page.Keyboard;
        await manager.Find("#product").FocusAsync();
        await Expect(manager.Find(".mud-popover-open .mud-list-item").First).ToBeVisibleAsync();
        foreach (var key in new[] { "ЖБ-0018", "Enter", "12", "Enter" }) await (key == "Enter" ? keys.PressAsync(key) : keys.TypeAsync(key));
        await Expect(manager.Find("[data-line='0'] .line-name")).ToContainTextAsync("Кольцо стеновое КС 10-3");
        await Expect(Cell(manager, 0, "quantity")).ToHaveValueAsync("12");
        await Expect(Cell(manager, 0, "price")).ToBeFocusedAsync();
        await Expect(manager.Find("#product")).ToHaveValueAsync("");
        await manager.Find("#product").FocusAsync();
        foreach (var key in new[] { "вертолёт", "Enter", "5" }) await (key == "Enter" ? keys.PressAsync(key) : keys.TypeAsync(key));
        await Expect(manager.Find("#product")).ToHaveValueAsync("вертолёт5");
        await Expect(manager.Find("[data-line]")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_deal_is_filled_with_goods_by_the_keys_alone()
    {
        var deal = await office.NegotiatedDealAsync();
        await using var manager = await ComeAsync(DemoPeople.Manager, $"/deals/{deal}?tab=goods");
        var keys = manager.Page.Keyboard;
        await manager.Find("#product").PressSequentiallyAsync("ЖБ-0018");
        await Expect(manager.Find(".mud-popover-open .mud-list-item").First).ToBeVisibleAsync();
        await keys.PressAsync("ArrowDown");
        await keys.PressAsync("Enter");
        await Expect(Cell(manager, 0, "quantity")).ToBeFocusedAsync();
        await keys.TypeAsync("3");
        await keys.PressAsync("Enter");
        await Expect(Cell(manager, 0, "price")).ToBeFocusedAsync();
        await keys.TypeAsync("710,50");
        await keys.PressAsync("Enter");
        await Expect(Cell(manager, 0, "discount")).ToBeFocusedAsync();
        await keys.TypeAsync("10");
        await keys.PressAsync("Enter");
        await Expect(manager.Find("#product")).ToBeFocusedAsync();
        await Cell(manager, 0, "price").FocusAsync();
        await keys.PressAsync("Control+Enter");
        await Eventually.BeAsync(async () => (await office.DealAsync(deal)).Lines is [{ Quantity: 3, Price.Kopecks: 71050, Discount: 10 }]);
    }

    [Fact]
    public async Task Arrows_go_by_rows_and_Ctrl_Delete_takes_one_away()
    {
        var deal = await office.NegotiatedDealAsync();
        await office.DoAsync(DemoPeople.Manager, new SetDealLines(deal, A.Goods));
        await using var manager = await ComeAsync(DemoPeople.Manager, $"/deals/{deal}?tab=goods");
        await Cell(manager, 0, "price").FocusAsync();
        await manager.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(Cell(manager, 1, "price")).ToBeFocusedAsync();
        await manager.Page.Keyboard.PressAsync("ArrowUp");
        await Expect(Cell(manager, 0, "price")).ToBeFocusedAsync();
        await manager.Page.Keyboard.PressAsync("Control+Delete");
        await Expect(manager.Find("[data-line]")).ToHaveCountAsync(1);
        await Expect(Cell(manager, 0, "quantity")).ToHaveValueAsync("2");
        await Expect(Cell(manager, 0, "quantity")).ToBeFocusedAsync();
        await manager.Find("[data-remove]").FocusAsync();
        await manager.Page.Keyboard.PressAsync("Enter");
        await Expect(manager.Find("[data-line]")).ToHaveCountAsync(0);
        await Expect(manager.Find("#product")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Cells_of_a_sheet_become_lines_and_what_is_not_understood_stays_with_its_reason()
    {
        var deal = await office.NegotiatedDealAsync();
        await office.ArchivedProductAsync();
        await using var manager = await ComeAsync(DemoPeople.Manager, $"/deals/{deal}?tab=goods");
        await PasteAsync(manager, "ЖБ-0018\t3\t1 700,50 ₽\t5%\r\nлоток л 1-1\t2\r\nвертолёт\t1\t5\r\nЖБ-0018\tмного\r\n");
        await Expect(manager.Find("[data-line]")).ToHaveCountAsync(1);
        await Expect(Cell(manager, 0, "price")).ToHaveValueAsync("1700,5");
        await Expect(Cell(manager, 0, "discount")).ToHaveValueAsync("5");
        await Expect(manager.Find("#unread .unread-line")).ToContainTextAsync(["Товар в архиве", "Нет в каталоге", "Количество больше нуля"]);
        await manager.PressAsync("Goods_Save");
        await Eventually.BeAsync(async () => (await office.DealAsync(deal)).Lines is [{ Quantity: 3, Discount: 5 }]);
        await Expect(manager.Find("#unread .unread-line")).ToHaveCountAsync(3);
        await Expect(manager.Find(".goods .kept")).ToHaveTextAsync(manager.T("Draft_Kept"));
        await manager.GoAsync($"/deals/{deal}?tab=goods");
        await Expect(manager.Find("#unread")).ToContainTextAsync("вертолёт");
    }

    [Fact]
    public async Task What_is_no_number_is_told_and_stays_typed()
    {
        var deal = await office.NegotiatedDealAsync();
        await office.DoAsync(DemoPeople.Manager, new SetDealLines(deal, A.Goods));
        await using var manager = await ComeAsync(DemoPeople.Manager, $"/deals/{deal}?tab=goods");
        await Cell(manager, 0, "quantity").FillAsync("три");
        await Cell(manager, 0, "quantity").BlurAsync();
        await Expect(manager.Find("[data-line='0'] .help--bad")).ToHaveTextAsync("Количество больше нуля, до трёх знаков");
        await Expect(Cell(manager, 0, "quantity")).ToHaveValueAsync("три");
        await Expect(manager.Find(".goods button[type=submit]")).ToBeDisabledAsync();
    }

    [Fact]
    public async Task A_change_in_the_catalogue_shows_on_the_line_and_one_press_takes_it_over()
    {
        var (deal, product) = (await office.NegotiatedDealAsync(), await office.ProductAsync());
        await office.DoAsync(DemoPeople.Manager, new SetDealLines(deal, [new(product, 2, A.Rubles(550))]));
        await office.DoAsync(DemoPeople.Accountant, new EditProduct(product, Unit: "м3"));
        await using var manager = await ComeAsync(DemoPeople.Manager, $"/deals/{deal}?tab=goods");
        await Expect(manager.Find("[data-line='0'] .help--warn")).ToHaveTextAsync("В строке «шт», в каталоге «м3»");
        await manager.Find("#refresh-lines").ClickAsync();
        await Expect(manager.Find("#behind")).ToHaveCountAsync(0);
        (await office.DealAsync(deal)).Lines[0].Unit.Should().Be("м3");
    }

    private static Microsoft.Playwright.ILocator Cell(Person person, int row, string name) => person.Find($"[data-line='{row}'] [data-cell={name}]");

    private static async Task PasteAsync(Person person, string text) => await person.Find("#product").EvaluateAsync(
        "(field, text) => { const data = new DataTransfer(); data.setData('text/plain', text); field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })); }", text);

    /// <summary>Not before the page listens to the keys.</summary>
    private async Task<Person> ComeAsync(DemoPerson who, string path)
    {
        var person = await Person.ComeAsync(chromium.Browser, office, who, path);
        await Expect(person.Find(".goods[data-ready]")).ToBeVisibleAsync();
        return person;
    }
}
