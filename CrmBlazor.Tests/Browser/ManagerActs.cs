using CrmBlazor.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace CrmBlazor.Tests.Browser;

/// <summary>What a manager does at the screen: from «Беру» to «Сделка успешна».</summary>
public static class ManagerActs
{
    /// <summary>The press that the deal page offers for the next stage.</summary>
    public static async Task MoveOnAsync(this Person by, string stage)
    {
        await by.Find("#next .next-move").ClickAsync();
        await by.StandsAtAsync(stage);
    }

    public static Task StandsAtAsync(this Person by, string stage) => Expect(by.Find(".stagebar .is-now")).ToHaveAttributeAsync("data-stage", stage);

    /// <summary>The next stage is shut, and the page says why by these rows of the regulation.</summary>
    public static async Task IsShutAsync(this Person by, params string[] rules)
    {
        await Expect(by.Find("#next > .next-body .rule-ref")).ToHaveTextAsync(rules);
        await Expect(by.Find("#next .next-move")).ToHaveCountAsync(0);
    }

    /// <summary>The press beside what is in the way.</summary>
    public static Task CureAsync(this Person by, string command) => by.Find("#next > .next-body .cure button", by.Cure(command)).ClickAsync();

    /// <summary>The regulation's own numbers: 3 × 700 + 2 × 950.</summary>
    public static async Task FillGoodsAsync(this Person by, int deal)
    {
        await by.GoAsync($"/deals/{deal}?tab=goods");
        await by.AddLineAsync(0, "Кольцо стеновое КС 10-3 фут", "3", "700");
        await by.AddLineAsync(1, "фундаментный блок ФБС 9-5-3т", "2", "950");
        await Expect(by.Find(".totals-box dd.sum")).ToHaveTextAsync(by.Total());
        await by.PressAsync("Goods_Save");
        await Expect(by.Find(".deal-sub b.num").First).ToHaveTextAsync(by.Total());
    }

    public static async Task LinkCompanyAsync(this Person by)
    {
        await by.CureAsync("LinkCompany");
        await by.PickAsync("company", "АКТЮБИНСК");
        await by.SubmitAsync();
    }

    /// <returns>The invoice's number.</returns>
    public static async Task<string> IssueInvoiceAsync(this Person by)
    {
        await by.PressAsync("Act_IssueInvoice", by.Find(".deal-head"));
        await Expect(by.Find("#address")).ToHaveValueAsync(A.Address);
        await by.SubmitAsync();
        return (await by.Find("#invoices a.strong").TextContentAsync())!;
    }

    public static async Task SendInvoiceAsync(this Person by)
    {
        await by.PressAsync("Send_Do", by.Find("#invoices"));
        await by.FillAsync("to", "client@mail.example");
        await by.SubmitAsync();
    }

    public static async Task SetPartiesAsync(this Person by)
    {
        await by.Find("#set-parties").ClickAsync();
        await by.PickAsync("carrier", "ВЕСТ ГРУПП");
        await by.PickAsync("supplier", "ВЕСТ ГРУПП");
        await by.SubmitAsync();
    }

    public static async Task TickAllAsync(this Person by)
    {
        var points = by.Find("#tasks .check input");
        for (var i = 0; i < 5; i++) await points.Nth(i).CheckAsync();
        await by.PressAsync("Task_Finish", by.Find("#tasks"));
    }

    private static async Task AddLineAsync(this Person by, int row, string product, string quantity, string price)
    {
        await by.PickAsync("product", product);
        var cells = by.Find(".goods tbody tr").Nth(row).Locator("input.cell");
        await cells.Nth(0).FillAsync(quantity);
        await cells.Nth(1).FillAsync(price);
        await cells.Nth(1).BlurAsync();
    }
}
