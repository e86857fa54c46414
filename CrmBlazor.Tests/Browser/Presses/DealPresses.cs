using CrmBlazor.App.Commands.Deals;
using CrmBlazor.App.Commands.Feedback;
using CrmBlazor.App.Commands.Offers;
using CrmBlazor.App.Data;
using CrmBlazor.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static CrmBlazor.App.Seeds.DemoPeople;

namespace CrmBlazor.Tests.Browser.Presses;

/// <summary>On the page of a deal. An operator sees the deals he made, the director those with an invoice.</summary>
public sealed class DealPresses : PressList
{
    public DealPresses()
    {
        Head<AssignDeal>(Manager, c => c.Deal, Form, async o => new(await o.AssignedDealAsync(), Manager2.Email));
        Head<CopyDeal>(Director, c => c.Deal, Form, async o => new(await o.WonDealAsync(), "Кольца ещё раз"));
        Head<AgreeShipment>(Director, c => c.Deal, Form);
        Head<RecordDelivery>(Director, c => c.Deal, Form);
        Add<TakeDeal>(Operator, c => $"/deals/{c.Deal}", (p, _) => p.Find(".deal-head button", p.Cure("TakeDeal")), Once);
        Add<EditDeal>(Operator, c => $"/deals/{c.Deal}", "#available", Once);
        Add<LinkCompany>(Operator, c => $"/deals/{c.Deal}", (p, _) => p.Find(".fields button", p.T("Act_LinkCompany")), LinkAsync);
        Add<SetDealRepeat>(Operator, c => $"/deals/{c.Deal}", "#repeat", Form);
        Add<SetDealLines>(Operator, c => $"/deals/{c.Deal}?tab=goods", ".goods button[type=submit]", SetDiscountAsync, async o => new(await o.PricedDealAsync(), [A.Goods[0] with { Discount = 5 }]));
        Add<RefreshDealLines>(Operator, c => $"/deals/{c.Deal}", (p, _) => p.Find("#next > .next-body .cure button", p.Cure("RefreshDealLines")), Once, BehindAsync);

        Add<MoveDeal>(Operator, c => $"/deals/{c.Deal}", ".stagebar [data-stage=negotiation]:not([disabled])", Form);
        Add<RequestShipment>(Director, c => $"/deals/{c.Deal}", (p, _) => p.Find("#next > .next-body .cure button", p.Cure("RequestShipment")), Once, async o => new((await o.PaidDealAsync()).Deal));
        Add<WinDeal>(Director, c => $"/deals/{c.Deal}", "#next .next-move", Once);
        Add<LoseDeal>(Operator, c => $"/deals/{c.Deal}", "#lose", Form);
        Add<MakeOffer>(Operator, c => $"/deals/{c.Deal}", "#make-offer", Form);
        Add<SendOffer>(Operator, DealOfAsync, (p, c) => p.Find($"[data-offer='{c.Offer}'] button"), Form);
        Add<SendFeedbackForm>(Director, c => $"/deals/{c.Deal}", "#send-feedback", Once);
        Add<RevokeFeedbackForm>(Director, c => $"/deals/{c.Deal}", "#revoke-feedback", Once);
    }

    /// <summary>A button of the deal's head that opens an act.</summary>
    private void Head<T>(App.Seeds.DemoPerson without, Func<T, int> deal, Func<Person, T, ILocator, Task> how, Func<Office, Task<T>>? make = null) where T : Command =>
        Add(without, c => $"/deals/{deal(c)}", (p, _) => p.Find(".deal-head button", p.T($"Act_{typeof(T).Name}")), how, make);

    private static async Task LinkAsync(Person by, LinkCompany command, ILocator button)
    {
        await button.ClickAsync();
        await by.PickAsync("company", "АКТЮБИНСК");
        await by.SubmitAsync();
    }

    /// <summary>Not yet priced, so that the gate tells.</summary>
    private static async Task<RefreshDealLines> BehindAsync(Office office)
    {
        var (deal, product) = (await office.NegotiatedDealAsync(), await office.ProductAsync());
        await office.DoAsync(Manager, new SetDealLines(deal, [new(product, 2, A.Rubles(700))]));
        await office.DoAsync(Accountant, new App.Commands.Catalog.EditProduct(product, Unit: "м3"));
        return new(deal);
    }

    private static async Task SetDiscountAsync(Person by, SetDealLines command, ILocator button)
    {
        var cell = by.Find(".goods tbody tr").First.Locator("input.cell").Nth(2);
        await cell.FillAsync("5");
        await cell.BlurAsync();
        await button.ClickAsync();
    }

    private static async Task<string> DealOfAsync(Office office, SendOffer command)
    {
        await using var db = office.Read();
        var deal = await db.Offers.Where(o => o.Number == command.Offer).Select(o => o.DealNumber).SingleAsync();
        return $"/deals/{deal}";
    }
}
