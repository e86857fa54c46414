using CrmBlazor.App.Commands.Catalog;
using CrmBlazor.App.Commands.Customers;
using CrmBlazor.App.Commands.Requests;
using CrmBlazor.Tests.Support;
using Microsoft.EntityFrameworkCore;
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
        Add<RegisterOwnCompany>(Manager, _ => "/companies?own=true", "#new-own", Form);
        Add<SetTaxRegimes>(Manager, c => $"/companies/{c.Company}", "#edit-regimes", RegimeAsync);
        Add<SetSigners>(Manager, c => $"/companies/{c.Company}", "#edit-signers", SignersAsync);
        Add<SetSealImage>(Manager, c => $"/companies/{c.Company}", "#seal-stamp label", (p, _, _) => p.Find("#seal-stamp input").SetInputFilesAsync(new FilePayload { Name = "Печать.png", MimeType = "image/png", Buffer = A.Png }));
        Card<EditProduct>(c => c.Product, "#edit-product", FormInCardAsync);
        Card<SetProductPrice>(c => c.Product, "#set-price", FormInCardAsync);
        Add<MoveSection>(Manager, c => $"/catalog?section={Uri.EscapeDataString(c.Section)}", "#move-section", Form);
        Card<ArchiveProduct>(c => c.Product, "#archive-product", Once);
        Card<RestoreProduct>(c => c.Product, "#restore-product", Once);
        Add<RequestCompany>(Operator, c => $"/deals/{c.Deal}", (p, _) => p.Find(".fields button", p.T("Act_LinkCompany")), AskCompanyAsync);
        Add<RequestProduct>(Operator, c => $"/deals/{c.Deal}?tab=goods", "#ask-product", Form);
        Add<FulfilRequest>(Manager, _ => "/requests", (p, c) => p.Find($"[data-request='{c.Request}'] [data-act=fulfil]"), FulfilAsync);
        Add<WithdrawRequest>(Operator, DealOfAsync, (p, c) => p.Find($"[data-request='{c.Request}'] [data-withdraw]"), Once);
        Add<DeclineRequest>(Manager, _ => "/requests", (p, c) => p.Find($"[data-request='{c.Request}'] [data-act=decline]"), Form);
    }

    private static async Task<string> DealOfAsync(Office office, WithdrawRequest command)
    {
        await using var db = office.Read();
        return $"/deals/{await db.Requests.Where(r => r.Number == command.Request).Select(r => r.DealNumber).SingleAsync()}";
    }

    private static async Task RegimeAsync(Person by, SetTaxRegimes command, ILocator button)
    {
        await button.ClickAsync();
        await by.Find("#regime-0").SelectOptionAsync(command.Regimes[0].Regime.ToString());
        await by.Find("#regimes button[type=submit]").ClickAsync();
    }

    private static async Task SignersAsync(Person by, SetSigners command, ILocator button)
    {
        await button.ClickAsync();
        await by.FillAsync("head-name", command.Head!.Name);
        await by.Find("#signers button[type=submit]").ClickAsync();
    }

    /// <summary>In the card of a product.</summary>
    private void Card<T>(Func<T, int> product, string button, Func<Person, T, ILocator, Task> how) where T : App.Data.Command => Add(Manager, c => $"/catalog?product={product(c)}", button, how);

    private static async Task FormInCardAsync(Person by, App.Data.Command command, ILocator button)
    {
        await button.ClickAsync();
        await by.FillAsync(command);
        await by.Find("[role=dialog] button[type=submit]").ClickAsync();
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
