using CrmBlazor.App.Commands.Catalog;
using CrmBlazor.App.Commands.Customers;
using CrmBlazor.App.Commands.Requests;
using Microsoft.Playwright;
using static CrmBlazor.App.Seeds.DemoPeople;

namespace CrmBlazor.Tests.Browser.Presses;

/// <summary>Companies and products, which only accounting adds and others ask for.</summary>
public sealed class AccountingPresses : PressList
{
    public AccountingPresses()
    {
        Add<RegisterCompany>(Manager, _ => "/companies", "#new-company", Form);
        Add<EditCompany>(Manager, c => $"/companies/{c.Company}?requisites=true", "#edit-company button[type=submit]", EditAsync);
        Add<RegisterProduct>(Manager, _ => "/catalog", "#new-product", Form);
        Add<RequestCompany>(Operator, c => $"/deals/{c.Deal}", (p, _) => p.Find(".fields button", p.T("Act_LinkCompany")), AskCompanyAsync);
        Add<RequestProduct>(Operator, c => $"/deals/{c.Deal}?tab=goods", "#ask-product", Form);
        Add<FulfilRequest>(Manager, _ => "/requests", (p, c) => p.Find($"[data-request='{c.Request}'] [data-act=fulfil]"), FulfilAsync);
        Add<DeclineRequest>(Manager, _ => "/requests", (p, c) => p.Find($"[data-request='{c.Request}'] [data-act=decline]"), Form);
    }

    private static async Task EditAsync(Person by, EditCompany command, ILocator button)
    {
        await by.FillAsync(command, "#edit-company");
        await button.ClickAsync();
    }

    private static async Task AskCompanyAsync(Person by, RequestCompany command, ILocator button)
    {
        await button.ClickAsync();
        await by.Find("#ask-company").ClickAsync();
        await Assertions.Expect(by.Find("#card")).ToBeVisibleAsync();
        await by.FillAsync(command);
        await by.SubmitAsync();
    }

    private static async Task FulfilAsync(Person by, FulfilRequest command, ILocator button)
    {
        await button.ClickAsync();
        await by.PickAsync("result", "АКТЮБИНСК");
        await by.SubmitAsync();
    }
}
