using System.Text.Json;
using CrmBlazor.App.Seeds;
using CrmBlazor.Tests.Support;
using static CrmBlazor.App.Seeds.DemoPeople;

namespace CrmBlazor.Tests.Features;

/// <summary>The deal of the regulation, from the call to the win, by the API alone: each gate is shut before its act and open after.</summary>
public abstract class JourneyTests(Engine engine) : IAsyncLifetime
{
    private const string Rings = "Кольцо стеновое КС 10-3 фут", Blocks = "фундаментный блок ФБС 9-5-3т";
    private Office office = null!;
    private int deal;

    public async Task InitializeAsync() => office = await Office.OpenAsync(engine);

    public async Task DisposeAsync() => await office.DisposeAsync();

    [Fact]
    public async Task A_deal_goes_from_the_call_to_won()
    {
        await ConvertAsync();
        await AnswerAsync();
        await PriceAsync();
        var invoice = await InvoiceAsync();
        await PayAsync(invoice);
        await ShipAsync(invoice);
        await WinAsync();
        (await EventsAsync()).Should().ContainInOrder("lead.registered", "call.logged", "contact.created", "deal.created", "lead.converted", "deal.assigned", "deal.taken", "deal.moved", "deal.linesSet",
            "contact.joinedCompany", "deal.companyLinked", "invoice.issued", "invoice.sent", "payment.announced", "payment.confirmed", "invoice.partiesSet", "invoice.paid", "deal.moved",
            "deal.shipmentRequested", "deal.shipmentAgreed", "document.requested", "document.issued", "document.received", "deal.delivered", "invoice.shipped", "task.finished", "deal.won");
    }

    private async Task ConvertAsync()
    {
        var lead = (await DoAsync(Operator, "RegisterLead", new { title = "Входящий звонок / Роман", source = "call", phone = "8 943 000-00-01" })).Number;
        object convert = new { lead, contact = new { fullName = "Кольцов Роман", mobilePhone = "8 943 000-00-01", privateEmail = "roman@mail.example", birthDate = "1980-05-12" }, deal = A.Need() };
        await RefusedAsync(Operator, "ConvertLead", convert, "422 noInteraction R 1, noComment R 1");
        await DoAsync(Operator, "LogCall", new { lead, direction = "in", answered = true, seconds = 40, discussed = A.Discussed, agreed = A.Agreed });
        deal = (await DoAsync(Operator, "ConvertLead", convert)).Number;
        await RefusedAsync(Head, "MoveDeal", new { deal, stage = "assigned" }, "422 managerMissing B 8");
        await DoAsync(Operator, "AssignDeal", new { deal, manager = Manager.Email });
    }

    private async Task AnswerAsync()
    {
        await RefusedAsync(Manager, "MoveDeal", new { deal, stage = "negotiation" }, "422 notTaken B 20, noTalk B 24");
        await DoAsync(Manager, "TakeDeal", new { deal });
        await RefusedAsync(Manager, "MoveDeal", new { deal, stage = "negotiation" }, "422 noTalk B 24");
        await DoAsync(Manager, "LogCall", new { deal, direction = "out", answered = true, seconds = 90, discussed = A.Discussed, agreed = A.Agreed });
        await DoAsync(Manager, "MoveDeal", new { deal, stage = "negotiation" });
    }

    private async Task PriceAsync()
    {
        await RefusedAsync(Manager, "MoveDeal", new { deal, stage = "priced" }, "422 noLines B 34b");
        await DoAsync(Manager, "SetDealLines", new { deal, lines = new[] { new { product = await ProductAsync(Rings), quantity = 3, price = 700 }, new { product = await ProductAsync(Blocks), quantity = 2, price = 950 } } });
        var totals = (await office.ReadAsync(Manager, $"deals/{deal}")).Body.GetProperty("totals");
        (Sum(totals, "gross"), Sum(totals, "vat"), Sum(totals, "net")).Should().Be((4000m, 721.31m, 3278.69m));
        await DoAsync(Manager, "MoveDeal", new { deal, stage = "priced" });
    }

    private async Task<string> InvoiceAsync()
    {
        await RefusedAsync(Manager, "MoveDeal", new { deal, stage = "invoiced" }, "422 noInvoice B 54, noCompany B 40");
        await DoAsync(Manager, "LinkCompany", new { deal, company = A.Customer });
        var invoice = (await DoAsync(Manager, "IssueInvoice", new { deal, deliveryAddress = A.Address })).Text;
        invoice.Should().Be("2026/1");
        await RefusedAsync(Manager, "MoveDeal", new { deal, stage = "invoiced" }, "422 notSent B 54");
        await DoAsync(Manager, "SendInvoice", new { invoice, channel = "email", to = "roman@mail.example" });
        await DoAsync(Manager, "MoveDeal", new { deal, stage = "invoiced" });
        return invoice;
    }

    private async Task PayAsync(string invoice)
    {
        await RefusedAsync(Manager, "MoveDeal", new { deal, stage = "paid" }, "422 moneyDiffers B 50, partiesNotActual B 57, paidByMark B 57");
        var payment = (await DoAsync(Director, "PostPaymentNotice", new { invoice, amount = 4000, payerInn = A.CustomerInn, paidOn = A.Today(office) })).Number;
        await RefusedAsync(Manager, "MarkInvoicePaid", new { invoice }, "422 moneyDiffers B 50, partiesNotActual B 57");
        await DoAsync(Accountant, "ConfirmPayment", new { payment });
        await DoAsync(Manager, "SetInvoiceParties", new { invoice, carrier = A.Supplier, supplier = A.Supplier, actual = true });
        await DoAsync(Manager, "MarkInvoicePaid", new { invoice });
        (await StageAsync()).Should().Be("paid");
    }

    private async Task ShipAsync(string invoice)
    {
        await RefusedAsync(Manager, "MoveDeal", new { deal, stage = "shipping" }, "422 shipmentNotAgreed B 58");
        await DoAsync(Manager, "RequestShipment", new { deal });
        await DoAsync(Logistics, "AgreeShipment", new { deal, on = A.Today(office), carrier = A.Supplier, note = "Манипулятор" });
        await DoAsync(Manager, "MoveDeal", new { deal, stage = "shipping" });
        await DoAsync(Manager, "RequestTransferDocument", new { invoice });
        await DoAsync(Accountant, "IssueTransferDocument", new { invoice, number = "УТ-1", on = A.Today(office) });
        await RefusedAsync(Manager, "MarkInvoiceShipped", new { invoice }, "422 documentNotReturned B 59");
        await DoAsync(Accountant, "ReceiveTransferDocument", new { invoice, on = A.Today(office), form = "original" });
        await DoAsync(Logistics, "RecordDelivery", new { deal, on = A.Today(office) });
        await RefusedAsync(Manager, "WinDeal", new { deal }, "422 invoiceNotShipped B 59, taskOpen B 16");
        await DoAsync(Manager, "MarkInvoiceShipped", new { invoice });
    }

    private async Task WinAsync()
    {
        await RefusedAsync(Manager, "WinDeal", new { deal }, "422 taskOpen B 16");
        var task = (await office.ReadAsync(Manager, $"deals/{deal}")).Body.GetProperty("tasks")[0];
        foreach (var point in task.GetProperty("checklist").EnumerateArray())
            await DoAsync(Manager, "TickChecklistItem", new { task = task.GetProperty("number").GetInt32(), item = point.GetProperty("item").GetInt32(), done = true });
        await DoAsync(Manager, "FinishTask", new { task = task.GetProperty("number").GetInt32() });
        await RefusedAsync(Manager, "MoveDeal", new { deal, stage = "won" }, "422 wonByCommand B 59");
        await DoAsync(Manager, "WinDeal", new { deal });
        (await StageAsync()).Should().Be("won");
        await RefusedAsync(Manager, "MoveDeal", new { deal, stage = "shipping", reason = "Вернём" }, "422 dealClosed B 59");
    }

    private async Task<ApiAnswer> DoAsync(DemoPerson who, string command, object fields) => (await office.CommandAsync(who, command, fields)).Ok();

    private async Task RefusedAsync(DemoPerson who, string command, object fields, string brief) => (await office.CommandAsync(who, command, fields)).Brief.Should().Be(brief);

    private async Task<int> ProductAsync(string words) => (await office.ReadAsync(Manager, $"catalog?search={Uri.EscapeDataString(words)}")).Body.GetProperty("items")[0].GetProperty("number").GetInt32();

    private async Task<string?> StageAsync() => (await office.ReadAsync(Manager, $"deals/{deal}")).Body.GetProperty("stage").GetString();

    private async Task<IEnumerable<string>> EventsAsync() =>
        (await office.ReadAsync(Head, "events?after=0&limit=1000")).Body.GetProperty("items").EnumerateArray().Select(e => e.GetProperty("type").GetString()!).ToList();

    private static decimal Sum(JsonElement totals, string name) => totals.GetProperty(name).GetDecimal();
}

public sealed class JourneyOnSqlite() : JourneyTests(Engine.Sqlite);

public sealed class JourneyOnPostgres() : JourneyTests(Engine.Postgres);
