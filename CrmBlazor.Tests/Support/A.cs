using System.Globalization;
using CrmBlazor.App.Commands.Catalog;
using CrmBlazor.App.Commands.Customers;
using CrmBlazor.App.Commands.Deals;
using CrmBlazor.App.Commands.Files;
using CrmBlazor.App.Commands.Invoices;
using CrmBlazor.App.Commands.Leads;
using CrmBlazor.App.Commands.Office;
using CrmBlazor.App.Commands.Talks;
using CrmBlazor.App.Commands.Tasks;
using CrmBlazor.App.Data;
using CrmBlazor.App.Seeds;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Conversations;
using CrmBlazor.Domain.Deals;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.Tests.Support;

/// <summary>Records that have come as far as a test needs them, by the same commands as everybody's.</summary>
public static partial class A
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

    /// <summary>БЛОКОМИР-Т СНАБ СНТ.</summary>
    public const int Supplier = 7;

    /// <summary>АКТЮБИНСК ООО, a customer.</summary>
    public const int Customer = 3;
    public const string CustomerInn = "7898101847";

    public static Money Rubles(decimal rubles) => Money.FromRubles(rubles);

    /// <summary>Nobody that resembles another.</summary>
    public static LeadContact NewClient()
    {
        var number = Interlocked.Increment(ref clients);
        var name = string.Concat(number.ToString("D5", CultureInfo.InvariantCulture).Select(d => "абвгдежзик"[d - '0']));
        return new(null, $"Клиентов {name} Пётр", string.Create(CultureInfo.InvariantCulture, $"+7 943 {number:0000000}"), $"client{number}@mail.example", new DateOnly(1950, 1, 1).AddDays(number % 3900 * 7));
    }

    public static CreateContact NewContact()
    {
        var client = NewClient();
        return new(client.FullName, client.MobilePhone, client.PrivateEmail, client.BirthDate, "прораб");
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

    public static Task TalkAsync(this Office office, int deal) =>
        office.DoAsync(DemoPeople.Manager, new LogCall(Direction.Out, true, Deal: deal, Seconds: 90, Discussed: Discussed, Agreed: Agreed));

    public static async Task<int> NegotiatedDealAsync(this Office office)
    {
        var deal = await office.TakenDealAsync();
        await office.TalkAsync(deal);
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

    /// <summary>Priced, with a company.</summary>
    public static async Task<int> LinkedDealAsync(this Office office)
    {
        var deal = await office.PricedDealAsync();
        await office.DoAsync(DemoPeople.Manager, new LinkCompany(deal, Customer));
        return deal;
    }

    /// <summary>The deal's automatic task with every point done.</summary>
    public static async Task<int> TickedTaskAsync(this Office office, int deal)
    {
        var task = await office.TaskAsync(deal);
        for (var item = 1; item <= 5; item++) await office.DoAsync(DemoPeople.Manager, new TickChecklistItem(task, item, true));
        return task;
    }

    public static async Task<int> TaskAsync(this Office office, int deal)
    {
        await using var db = office.Read();
        return await db.Tasks.Where(t => t.DealNumber == deal && t.IsAutomatic).Select(t => t.Number).SingleAsync();
    }

    /// <summary>Shipped, with its task finished: nothing is in the way of «Сделка успешна».</summary>
    public static async Task<int> WinnableDealAsync(this Office office)
    {
        var (deal, invoice) = await office.ShippingDealAsync();
        await office.DoAsync(DemoPeople.Manager, new MarkInvoiceShipped(invoice));
        await office.DoAsync(DemoPeople.Manager, new FinishTask(await office.TickedTaskAsync(deal)));
        return deal;
    }

    public static async Task<int> WonDealAsync(this Office office)
    {
        var deal = await office.WinnableDealAsync();
        await office.DoAsync(DemoPeople.Manager, new WinDeal(deal));
        return deal;
    }

    public static async Task<int> LostDealAsync(this Office office)
    {
        var deal = await office.TakenDealAsync();
        await office.DoAsync(DemoPeople.Manager, new LoseDeal(deal, "price", "У соседей дешевле"));
        return deal;
    }

    /// <summary>Assigned to the first manager, and any other may take it.</summary>
    public static async Task<int> DealForAllAsync(this Office office)
    {
        var deal = await office.AssignedDealAsync();
        await office.DoAsync(DemoPeople.Manager, new EditDeal(deal, AvailableToAll: true));
        return deal;
    }

    /// <summary>A manager's note on a contact, which everybody sees.</summary>
    public static async Task<long> EntryAsync(this Office office) =>
        (await office.DoAsync(DemoPeople.Manager, new AddNote(new("contact", new((await office.ContactAsync()).Plain())), "НД"))).Sequence;

    public static readonly byte[] Pdf = [.. "%PDF-1.7\n"u8, .. Enumerable.Repeat((byte)' ', 300_000)];

    /// <summary>The contents of a file have arrived.</summary>
    public static async Task<Guid> UploadAsync(this Office office, DemoPerson who, string name = "Карточка.pdf", byte[]? contents = null)
    {
        using var stream = new MemoryStream(contents ?? Pdf);
        return (await office.Get<Uploads>().ReceiveAsync(stream, name, await office.IdOfAsync(who), default)).Id;
    }

    /// <summary>Of a manager, on a contact, which everybody sees.</summary>
    public static async Task<int> FileAsync(this Office office) =>
        (int)(await office.DoAsync(DemoPeople.Manager, new AttachFile(new("contact", new((await office.ContactAsync()).Plain())), await office.UploadAsync(DemoPeople.Manager)))).Number;

    /// <summary>A manager's own task, a day from now.</summary>
    public static async Task<int> OwnTaskAsync(this Office office, int? deal = null) =>
        (int)(await office.DoAsync(DemoPeople.Manager, new AddTask("Перезвонить", office.Time.GetUtcNow().AddDays(1), deal))).Number;

    /// <summary>The manager's: a deal that he did not take in time.</summary>
    public static async Task<int> BreachAsync(this Office office)
    {
        var deal = await office.AssignedDealAsync();
        await office.Ledger.RunAsync(Actor.System, new BreachClock(deal), office.Time.GetUtcNow().AddMinutes(11));
        await using var db = office.Read();
        return await db.Breaches.Where(b => b.DealNumber == deal).Select(b => b.Number).SingleAsync();
    }

    /// <summary>Merged into another by an operator.</summary>
    public static async Task<int> MergedContactAsync(this Office office)
    {
        var merged = await office.ContactAsync();
        await office.DoAsync(DemoPeople.Operator, new MergeContacts(await office.ContactAsync(), merged));
        return merged;
    }

    public static async Task<int> ContactAsync(this Office office) => (int)(await office.DoAsync(DemoPeople.Operator, NewContact())).Number;

    public static async Task<int> CompanyAsync(this Office office) =>
        (int)(await office.DoAsync(DemoPeople.Accountant, await Examples.All[nameof(RegisterCompany)].MakeAsync(office))).Number;

    public const string Password = "Два осенних клёна";

    /// <returns>The address of somebody new.</returns>
    public static async Task<string> UserAsync(this Office office, Role role = Role.Manager)
    {
        var add = (AddUser)await Examples.All[nameof(AddUser)].MakeAsync(office);
        await office.DoAsync(DemoPeople.Admin, add with { Role = role });
        return add.Email;
    }

    public static DateOnly Today(Office office) => DateOnly.FromDateTime(office.Time.GetUtcNow().ToOffset(TimeSpan.FromHours(3)).DateTime);
}
