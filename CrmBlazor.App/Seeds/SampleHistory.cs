using System.Globalization;
using System.Text.Json;
using CrmBlazor.App.Commands.Catalog;
using CrmBlazor.App.Commands.Customers;
using CrmBlazor.App.Commands.Deals;
using CrmBlazor.App.Commands.Invoices;
using CrmBlazor.App.Commands.Leads;
using CrmBlazor.App.Commands.Payments;
using CrmBlazor.App.Commands.Talks;
using CrmBlazor.App.Data;
using CrmBlazor.Domain.Catalog;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Conversations;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Domain.Invoices;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Seeds;

/// <summary>
/// Companies and invoices of files, as the demo office would have come to them: by the same commands, at the hours of the files, so that each stands in the log
/// and has its deal. Only the numbers are the files' own, so the year that they are of has gaps and is marked.
/// </summary>
public sealed class SampleHistory(Ledger ledger, Writer writer, IDbContextFactory<CrmDb> factory)
{
    private const string Mark = "samples loaded";
    private Dictionary<string, Actor> actors = [];
    private Dictionary<string, Company> companies = [];
    private Dictionary<string, Product> products = [];
    private readonly Dictionary<string, int> directors = [];
    private IReadOnlyList<string> groups = [];

    public async Task<bool> IsHereAsync()
    {
        await using var db = factory.CreateDbContext();
        return await db.Counters.AnyAsync(c => c.Name == Mark);
    }

    /// <returns>How many companies there were none of before, and how many invoices.</returns>
    public async Task<(int Companies, int Invoices)> LoadAsync(string folder, DateTimeOffset now)
    {
        var (cards, bills) = (await SampleFile.RowsAsync(folder, "companies_clean.csv"), await SampleFile.RowsAsync(folder, "invoices.csv"));
        var clients = bills.Select(b => b["inn"]).ToHashSet();
        await writer.RunAsync(db => CountAsync(db, Mark, 0));
        await ReadAsync();
        var fresh = cards.Where(c => !companies.ContainsKey(c["inn"])).ToList();
        foreach (var card in fresh) await DoAsync(DemoPeople.Accountant, Registration(card), now);
        foreach (var supplier in companies.Values.Where(c => clients.Contains(c.Inn) && !c.CanBuy))
            await DoAsync(DemoPeople.Head, new SetCompanyProfile(supplier.Number, CompanyKind.Both, supplier.Sphere ?? Company.DefaultSpheres[0]), now);
        foreach (var name in bills.SelectMany(Goods).Select(g => g.Name).Distinct().Where(n => !products.ContainsKey(n)))
            await DoAsync(DemoPeople.Accountant, new RegisterProduct(name, "шт", VatKind.Standard, "ЖБИ прочее"), now);
        await ReadAsync();
        var people = cards.ToDictionary(c => c["inn"], c => c["director"]);
        foreach (var (bill, place) in bills.Select((b, i) => (b, i))) await IssueAsync(bill, place, people[bill["inn"]]);
        return (fresh.Count, bills.Count);
    }

    private async Task ReadAsync()
    {
        await using var db = factory.CreateDbContext();
        actors = await db.Users.ToDictionaryAsync(u => u.Email, u => u.Actor);
        companies = (await db.Companies.OrderBy(c => c.Number).ToListAsync()).DistinctBy(c => c.Inn).ToDictionary(c => c.Inn);
        products = (await db.Products.OrderBy(p => p.Number).ToListAsync()).DistinctBy(p => p.Name).ToDictionary(p => p.Name);
        groups = (await db.Settings.SingleAsync()).Words.ProductGroups;
    }

    private static RegisterCompany Registration(IReadOnlyDictionary<string, string> card) =>
        new(card["name_bitrix"], card["inn"], CompanyKind.Customer, card["address"], card["kpp"].OrNull(), card["ogrn"].OrNull(), null, [new(card["rs"], card["bik"], card["bank"], card["ks"])]);

    /// <summary>From the call to the invoice, and to what became of it.</summary>
    private async Task IssueAsync(IReadOnlyDictionary<string, string> bill, int place, string person)
    {
        var day = DateOnly.ParseExact(bill["date"], "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var at = new DateTimeOffset(day, new TimeOnly(10, place), TimeSpan.FromHours(3));
        var deal = await DealAsync(bill, place, person, at);
        var (year, ordinal) = bill["number"].Split('/') is [var y, var n] ? (y, int.Parse(n, CultureInfo.InvariantCulture)) : throw new FormatException(bill["number"]);
        await writer.RunAsync(db => CountAsync(db, $"history {year}", 0));
        await writer.RunAsync(db => CountAsync(db, $"invoice {year}", ordinal));
        var invoice = (string)(await DoAsync(DemoPeople.Manager, new IssueInvoice(deal, companies[bill["inn"]].LegalAddress), at.AddMinutes(50))).Number;
        await DoAsync(DemoPeople.Manager, new SendInvoice(invoice, SendingChannel.Email, $"client{place.Plain()}@samples.example"), at.AddMinutes(55));
        await DoAsync(DemoPeople.Manager, new MoveDeal(deal, Stage.Invoiced), at.AddMinutes(56));
        if (bill["status"] is "Оплачен") await PayAsync(invoice, bill, at.AddHours(2));
        if (bill["status"] is "Не оплачен") await DoAsync(DemoPeople.Manager, new MarkInvoiceUnpaid(invoice, "Клиент отказался от заказа"), at.AddHours(2));
    }

    private async Task<int> DealAsync(IReadOnlyDictionary<string, string> bill, int place, string person, DateTimeOffset at)
    {
        var company = companies[bill["inn"]];
        var lead = (int)(await DoAsync(DemoPeople.Operator, new RegisterLead($"Входящий звонок / {company.Name}", "call", null, $"client{place.Plain()}@samples.example", person), at)).Number;
        await DoAsync(DemoPeople.Operator, new LogCall(Direction.In, true, Lead: lead, Seconds: 60, Discussed: "Спросил, какие изделия нужны и куда их доставить", Agreed: "Менеджер перезвонит и назовёт цену с доставкой"), at.AddMinutes(1));
        var group = groups[place % groups.Count];
        var converted = await DoAsync(DemoPeople.Operator, new ConvertLead(lead, directors.TryGetValue(company.Inn, out var known) ? new(known) : Director(person, place),
            new(Title(bill), "ЖБИ", "Строительство", group, company.LegalAddress, $"{Title(bill)}. Нужны цена с доставкой и срок, разгрузка манипулятором.")), at.AddMinutes(2));
        var deal = (int)converted.Number;
        directors[company.Inn] = converted.Contact!.Value;
        await DoAsync(DemoPeople.Operator, new AssignDeal(deal, DemoPeople.Manager.Email), at.AddMinutes(3));
        await DoAsync(DemoPeople.Manager, new TakeDeal(deal), at.AddMinutes(4));
        await DoAsync(DemoPeople.Manager, new LogCall(Direction.Out, true, Deal: deal, Seconds: 120, Discussed: "Уточнили размеры, количество и подъезд к площадке", Agreed: "Пришлю расчёт с доставкой до конца дня"), at.AddMinutes(10));
        await DoAsync(DemoPeople.Manager, new MoveDeal(deal, Stage.Negotiation), at.AddMinutes(11));
        await DoAsync(DemoPeople.Manager, new SetDealLines(deal, [.. Goods(bill).Select(g => new LineInput(products[g.Name].Number, g.Quantity, g.Price))]), at.AddMinutes(40));
        await DoAsync(DemoPeople.Manager, new MoveDeal(deal, Stage.Priced), at.AddMinutes(41));
        await DoAsync(DemoPeople.Manager, new LinkCompany(deal, company.Number), at.AddMinutes(45));
        return deal;
    }

    private async Task PayAsync(string invoice, IReadOnlyDictionary<string, string> bill, DateTimeOffset at)
    {
        var amount = Money.FromRubles(decimal.Parse(bill["paid"], CultureInfo.InvariantCulture));
        var own = companies.Values.First(c => c.IsOwn).Number;
        var payment = (int)(await DoAsync(DemoPeople.Director, new PostPaymentNotice(invoice, amount, DateOnly.FromDateTime(at.DateTime), bill["inn"], $"Оплата по счету № {invoice}"), at)).Number;
        await DoAsync(DemoPeople.Accountant, new ConfirmPayment(payment), at.AddMinutes(10));
        await DoAsync(DemoPeople.Manager, new SetInvoiceParties(invoice, own, own, true), at.AddMinutes(20));
        await DoAsync(DemoPeople.Manager, new MarkInvoicePaid(invoice), at.AddMinutes(21));
    }

    private static LeadContact Director(string person, int place) =>
        new(null, person, string.Create(CultureInfo.InvariantCulture, $"+7 943 700-00-{place:00}"), $"client{place.Plain()}@samples.example", new DateOnly(1960 + place, 1 + (place % 12), 1 + (place % 28)), "директор");

    private static string Title(IReadOnlyDictionary<string, string> bill) => string.Join(", ", Goods(bill).Select(g => $"{g.Name} × {g.Quantity.ToString(CultureInfo.InvariantCulture)}"));

    private static IEnumerable<(string Name, Money Price, decimal Quantity)> Goods(IReadOnlyDictionary<string, string> bill)
    {
        using var lines = JsonDocument.Parse(bill["lines_json"]);
        return [.. lines.RootElement.EnumerateArray().Select(l => (l[0].GetString()!, Money.FromRubles(decimal.Parse(l[1].GetString()!, CultureInfo.InvariantCulture)), l[2].GetDecimal()))];
    }

    private static async Task CountAsync(CrmDb db, string counter, int next)
    {
        if (await db.Counters.FindAsync(counter) is { } known) known.Next = next;
        else db.Counters.Add(new Counter { Name = counter, Next = next });
        await db.SaveChangesAsync();
    }

    private Task<Answer> DoAsync(DemoPerson who, Command command, DateTimeOffset at) => ledger.RunAsync(actors[who.Email], command, at);
}
