using CrmBlazor.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace CrmBlazor.Tests.Browser;

/// <summary>What the director, accounting and logistics do at their screens.</summary>
public static class OfficeActs
{
    public static async Task AnnounceAsync(this Person by, string invoice, string rubles)
    {
        await by.Find("#announce").ClickAsync();
        await by.PickAsync("invoice", invoice);
        await by.FillAsync("amount", rubles);
        await by.FillAsync("payer-inn", A.CustomerInn);
        await by.Find("#notice-form button[type=submit]").ClickAsync();
        await Expect(by.Find("#notice-form")).ToHaveCountAsync(0);
    }

    /// <summary>Chooses the notice in the channel and confirms what the panel compares.</summary>
    public static async Task ConfirmAsync(this Person by, string notice)
    {
        await by.Find($"[data-notice='{notice}']").ClickAsync();
        await by.Find("#confirm-payment").ClickAsync();
        await Expect(by.Find($"[data-notice='{notice}']")).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("is-confirmed"));
    }

    public static async Task AgreeShipmentAsync(this Person by, int deal)
    {
        await by.PressAsync("Act_AgreeShipment", by.Find($"#shipments [data-deal='{deal}']"));
        await by.SubmitAsync();
    }

    public static async Task IssueDocumentAsync(this Person by, string invoice)
    {
        await by.PressAsync("Act_IssueTransferDocument", by.Find($"#papers [data-invoice='{invoice}']"));
        await by.FillAsync("number", "УТ-1");
        await by.SubmitAsync();
    }

    public static async Task ReceiveDocumentAsync(this Person by, string invoice)
    {
        await by.PressAsync("Act_ReceiveTransferDocument", by.Find($"#papers [data-invoice='{invoice}']"));
        await by.SubmitAsync();
    }
}
