using CrmBlazor.App.Commands.Catalog;
using CrmBlazor.App.Commands.Deals;
using CrmBlazor.App.Commands.Invoices;
using CrmBlazor.App.Commands.Leads;
using CrmBlazor.App.Commands.Papers;
using CrmBlazor.App.Commands.Payments;
using CrmBlazor.App.Commands.Talks;
using CrmBlazor.App.Commands.Tasks;
using CrmBlazor.App.Seeds;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Conversations;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Domain.Invoices;
using CrmBlazor.Domain.Papers;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.Tests.Support;

/// <summary>Records that have come as far as a test needs them, by the same commands as everybody's.</summary>
public static class A
{
    public const string Discussed = "Нужны кольца КС 10-9 и блоки, доставка в Синявино";
    public const string Agreed = "Пришлю расчёт на почту сегодня до вечера";
    public const string Address = "Синявино, ул. Песочная, 12";
    private static int clients;

    /// <summary>The regulation's own goods: 3 × 700 + 2 × 950 = 4 000.</summary>
    public static readonly LineInput[] Goods = [new(Rings, 3, Rubles(700)), new(Blocks, 2, Rubles(950))];

    /// <summary>«Кольцо стеновое КС 10-3 фут» in the demo's catalogue.</summary>
    public const int Rings = 18;

    /// <summary>«фундаментный блок ФБС 9-5-3т» in the demo's catalogue.</summary>
    public const int Blocks = 40;

    /// <summary>ВЕСТ ГРУПП ООО.</summary>
    public const int OwnCompany = 1;

    /// <summary>АКТЮБИНСК ООО, a customer.</summary>
    public const int Customer = 3;
    public const string CustomerInn = "7898101847";

    public static Money Rubles(decimal rubles) => Money.FromRubles(rubles);

    public static LeadContact NewClient()
    {
        var number = Interlocked.Increment(ref clients);
        return new(null, $"Клиентов {string.Concat(number.ToString("D4", System.Globalization.CultureInfo.InvariantCulture).Select(d => (char)('а' + (d - '0'))))} Пётр",
            $"+7 943 1{number / 100:00}-{number % 100:00}-11", $"client{number}@mail.example", new DateOnly(1950, 1, 1).AddDays(number * 37));
    }

    public static LeadDeal Need(string title = "КС, ФБС тест", string group = "Кольца колодезные") => new(title, "ЖБИ", "Благоустройство", group, Address, "Кольца и блоки, въезд с Песочной");

    public static async Task<int> LeadAsync(this Office office, bool talked = true)
    {
        var lead = (int)(await office.DoAsync(DemoPeople.Operator, new RegisterLead("Входящий звонок / Пётр", "call", "+7 943 000-00-00", Name: "Пётр"))).Number;
        if (talked) await office.DoAsync(DemoPeople.Operator, new LogCall(Direction.In, true, Lead: lead, Seconds: 60, Discussed: Discussed, Agreed: Agreed));
        return lead;
    }

    /// <summary>«Входящая заявка».</summary>
    public static async Task<int> DealAsync(this Office office, string group = "Кольца колодезные") =>
        (int)(await office.DoAsync(DemoPeople.Operator, new ConvertLead(await office.LeadAsync(), NewClient(), Need(group: group)))).Number;

    public static async Task<int> AssignedDealAsync(this Office office)
    {
        var deal = await office.DealAsync();
        await office.DoAsync(DemoPeople.Operator, new AssignDeal(deal, DemoPeople.Manager.Email));
        return deal;
    }

    public static async Task<int> TakenDealAsync(this Office office)
    {
        var deal = await office.AssignedDealAsync();
        await office.DoAsync(DemoPeople.Manager, new TakeDeal(deal));
        return deal;
    }

    public static async Task<int> NegotiatedDealAsync(this Office office)
    {
        var deal = await office.TakenDealAsync();
        await office.DoAsync(DemoPeople.Manager, new LogCall(Direction.Out, true, Deal: deal, Seconds: 90, Discussed: Discussed, Agreed: Agreed));
        await office.DoAsync(DemoPeople.Manager, new MoveDeal(deal, Stage.Negotiation));
        return deal;
    }

    public static async Task<int> PricedDealAsync(this Office office)
    {
        var deal = await office.NegotiatedDealAsync();
        await office.DoAsync(DemoPeople.Manager, new SetDealLines(deal, Goods));
        await office.DoAsync(DemoPeople.Manager, new MoveDeal(deal, Stage.Priced));
        return deal;
    }

    /// <summary>An invoice to a company, sent; the deal at «Счёт выставлен».</summary>
    public static async Task<(int Deal, string Invoice)> InvoicedDealAsync(this Office office)
    {
        var deal = await office.PricedDealAsync();
        await office.DoAsync(DemoPeople.Manager, new LinkCompany(deal, Customer));
        var invoice = await office.SentInvoiceAsync(deal);
        await office.DoAsync(DemoPeople.Manager, new MoveDeal(deal, Stage.Invoiced));
        return (deal, invoice);
    }

    public static async Task<string> SentInvoiceAsync(this Office office, int deal)
    {
        var invoice = (string)(await office.DoAsync(DemoPeople.Manager, new IssueInvoice(deal, Address))).Number;
        await office.DoAsync(DemoPeople.Manager, new SendInvoice(invoice, SendingChannel.Email, "client@mail.example"));
        return invoice;
    }

    public static async Task<int> NoticeAsync(this Office office, string invoice, decimal rubles = 4000) =>
        (int)(await office.DoAsync(DemoPeople.Director, new PostPaymentNotice(invoice, Rubles(rubles), Today(office), CustomerInn))).Number;

    public static async Task ConfirmedAsync(this Office office, string invoice, decimal rubles = 4000) =>
        await office.DoAsync(DemoPeople.Accountant, new ConfirmPayment(await office.NoticeAsync(invoice, rubles)));

    public static Task ActualPartiesAsync(this Office office, string invoice) =>
        office.DoAsync(DemoPeople.Manager, new SetInvoiceParties(invoice, OwnCompany, OwnCompany, true));

    public static async Task<(int Deal, string Invoice)> PaidDealAsync(this Office office)
    {
        var (deal, invoice) = await office.InvoicedDealAsync();
        await office.ConfirmedAsync(invoice);
        await office.ActualPartiesAsync(invoice);
        await office.DoAsync(DemoPeople.Manager, new MarkInvoicePaid(invoice));
        return (deal, invoice);
    }

    /// <summary>At «Отгрузка», the transfer document requested, issued and back.</summary>
    public static async Task<(int Deal, string Invoice)> ShippingDealAsync(this Office office, bool documentBack = true)
    {
        var (deal, invoice) = await office.PaidDealAsync();
        await office.DoAsync(DemoPeople.Logistics, new AgreeShipment(deal, Today(office)));
        await office.DoAsync(DemoPeople.Manager, new MoveDeal(deal, Stage.Shipping));
        await office.DoAsync(DemoPeople.Manager, new RequestTransferDocument(invoice));
        await office.DoAsync(DemoPeople.Accountant, new IssueTransferDocument(invoice, $"УТ-{deal}", Today(office)));
        if (documentBack) await office.DoAsync(DemoPeople.Accountant, new ReceiveTransferDocument(invoice, Today(office), DocumentForm.Original));
        return (deal, invoice);
    }

    /// <summary>The checklist done, and the automatic task with it.</summary>
    public static async Task FinishedTaskAsync(this Office office, int deal)
    {
        var task = await office.TaskAsync(deal);
        for (var item = 1; item <= 5; item++) await office.DoAsync(DemoPeople.Manager, new TickChecklistItem(task, item, true));
        await office.DoAsync(DemoPeople.Manager, new FinishTask(task));
    }

    public static async Task<int> TaskAsync(this Office office, int deal)
    {
        await using var db = office.Read();
        return await db.Tasks.Where(t => t.DealNumber == deal && t.IsAutomatic).Select(t => t.Number).SingleAsync();
    }

    public static async Task<int> WonDealAsync(this Office office)
    {
        var (deal, invoice) = await office.ShippingDealAsync();
        await office.DoAsync(DemoPeople.Manager, new MarkInvoiceShipped(invoice));
        await office.FinishedTaskAsync(deal);
        await office.DoAsync(DemoPeople.Manager, new WinDeal(deal));
        return deal;
    }

    public static DateOnly Today(Office office) => DateOnly.FromDateTime(office.Time.GetUtcNow().ToOffset(TimeSpan.FromHours(3)).DateTime);
}
