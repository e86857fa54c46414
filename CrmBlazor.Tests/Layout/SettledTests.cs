using CrmBlazor.App.Commands.Deals;
using CrmBlazor.App.Commands.Papers;
using CrmBlazor.App.Commands.Payments;
using CrmBlazor.App.Commands.Requests;
using CrmBlazor.App.Layout;
using CrmBlazor.App.Seeds;
using CrmBlazor.Tests.Support;
using Fluxor;
using Microsoft.Extensions.DependencyInjection;

namespace CrmBlazor.Tests.Layout;

/// <summary>What an accountant finds under the bell when he comes back.</summary>
public sealed class SettledTests(SharedOffice shared) : BellTest(shared, DemoPeople.Accountant)
{
    [Fact]
    public async Task What_a_colleague_has_settled_meanwhile_is_neither_counted_nor_listed()
    {
        await SeenAsync();
        var (_, invoice) = await Office.InvoicedDealAsync();
        var (first, second) = (await Office.CompanyRequestAsync(), await Office.CompanyRequestAsync());
        var payment = (int)(await Office.DoAsync(DemoPeople.Director, new PostPaymentNotice(invoice, A.Rubles(4000), Desk.Today, A.CustomerInn))).Number;
        var waiting = await UnseenAsync();
        await Office.DoAsync(DemoPeople.Accountant2, new ConfirmPayment(payment));
        await Office.DoAsync(DemoPeople.Accountant2, new DeclineRequest(first, "Нет карточки"));
        (waiting, await UnseenAsync()).Should().Be((3, 1));
        Services.GetRequiredService<IDispatcher>().Dispatch(new EarlierAlertsWanted());
        var shell = Services.GetRequiredService<IState<ShellState>>();
        await Eventually.BeAsync(() => !shell.Value.Alerts.IsEmpty);
        shell.Value.Alerts.Select(a => a.Key).Should().Equal($"request {second}");
    }

    [Fact]
    public async Task A_paper_calls_until_it_is_issued_and_confirmed_money_no_more()
    {
        await SeenAsync();
        var invoice = await Office.RequestedDocumentAsync();
        var waiting = await UnseenAsync();
        await Office.DoAsync(DemoPeople.Accountant2, new IssueTransferDocument(invoice, "УТ-1", Desk.Today));
        (waiting, await UnseenAsync()).Should().Be((1, 0));
    }
}

/// <summary>What logistics find there.</summary>
public sealed class SettledShipmentTests(SharedOffice shared) : BellTest(shared, DemoPeople.Logistics)
{
    [Fact]
    public async Task A_shipment_calls_until_it_is_agreed_and_asked_for_anew_it_calls_again()
    {
        var (deal, _) = await Office.InvoicedDealAsync();
        await SeenAsync();
        await Office.DoAsync(DemoPeople.Manager, new RequestShipment(deal));
        var asked = await UnseenAsync();
        await Office.DoAsync(DemoPeople.Logistics, new AgreeShipment(deal, A.Today(Office)));
        var agreed = await UnseenAsync();
        await Office.DoAsync(DemoPeople.Manager, new RequestShipment(deal));
        (asked, agreed, await UnseenAsync()).Should().Be((1, 0, 1));
    }
}

/// <summary>Counts what stands under the bell.</summary>
public abstract class BellTest(SharedOffice shared, DemoPerson who) : ScreenTest(shared, who, circuit: true)
{
    protected async Task SeenAsync()
    {
        Services.GetRequiredService<IDispatcher>().Dispatch(new AlertsSeen());
        await Eventually.BeAsync(async () =>
        {
            await using var db = Office.Read();
            var head = $"{db.LogHeads.Single().Sequence}";
            return db.Preferences.Any(p => p.Key == "alerts.seen" && p.Text == head);
        });
    }

    protected async Task<int> UnseenAsync()
    {
        var found = new TaskCompletionSource<int>();
        var store = Services.GetRequiredService<IStore>();
        store.SubscribeToAction<UnseenFound>(this, f => found.TrySetResult(f.Count));
        Services.GetRequiredService<IDispatcher>().Dispatch(new UnseenWanted());
        return await found.Task;
    }
}
