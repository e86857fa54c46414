using CrmBlazor.App.Security;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Domain.Invoices;
using CrmBlazor.Domain.Leads;
using CrmBlazor.Domain.Office;
using CrmBlazor.Domain.Staff;
using CrmBlazor.Domain.Tasks;
using CrmBlazor.Domain.WorkingTime;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Data;

/// <summary>What a command works with: its transaction, who acts and when, and records as that actor may touch them.</summary>
public sealed class CommandContext(CrmDb db, Actor actor, DateTimeOffset at, OfficeRules rules, string? secretHash)
{
    private static readonly PerEngine<Func<CrmDb, string, Task<Counter?>>> CounterByName =
        new(() => EF.CompileAsyncQuery((CrmDb db, string name) => db.Counters.AsTracking().SingleOrDefault(c => c.Name == name)));

    private readonly List<DomainEvent> happened = [];
    private OfficeSettings? settings;

    public CrmDb Db { get; } = db;
    public Actor Actor { get; } = actor;
    public DateTimeOffset At { get; } = at;
    public ProductionCalendar Calendar { get; } = rules.Calendar;
    public Passwords Passwords { get; } = rules.Passwords;

    /// <summary>The command's password as it is kept.</summary>
    public string SecretHash => secretHash ?? throw new InvalidOperationException("The command holds no secret.");

    /// <summary>What happened to no record in particular: notes, messages.</summary>
    public IReadOnlyList<DomainEvent> Happened => happened;

    public void Record(DomainEvent happening) => happened.Add(happening);

    /// <summary>As they stand, for reading.</summary>
    public async Task<OfficeSettings> SettingsAsync() => settings ??= await rules.SettingsAsync(Db);

    /// <summary>For the commands that change them.</summary>
    public async Task<OfficeSettings> SettingsToChangeAsync() => settings = await Db.Settings.SingleAsync();

    /// <summary>The business day.</summary>
    public async Task<DateOnly> TodayAsync() => (await SettingsAsync()).Today(At);

    /// <summary>The response clock of a deal that is assigned now.</summary>
    public async Task<ResponseClock> ClockAsync() => (await SettingsAsync()).Clock(At, Calendar);

    /// <summary>Gap-free: taken and given back with the transaction.</summary>
    public async Task<int> NextNumberAsync(string counter, int first = 1)
    {
        var row = Db.Counters.Local.FindEntry(counter)?.Entity ?? await CounterByName.On(Db)(Db, counter);
        if (row is null) Db.Counters.Add(row = new Counter { Name = counter, Next = first });
        return row.Next++;
    }

    /// <summary>A deal that the actor sees; else there is none.</summary>
    public async Task<Deal> DealAsync(int number)
    {
        var deal = await Db.Deals.SingleOrDefaultAsync(d => d.Number == number);
        return deal is not null && Actor.Sees(deal) ? deal : throw new NotFoundException("deal", number.Plain());
    }

    /// <summary>All who sell see every lead.</summary>
    public async Task<Lead> LeadAsync(int number) => await Db.Leads.SingleOrDefaultAsync(l => l.Number == number) ?? throw new NotFoundException("lead", number.Plain());

    /// <summary>One that was merged into another is not worked with any more.</summary>
    public async Task<Contact> ContactAsync(int number)
    {
        var contact = await Db.Contacts.SingleOrDefaultAsync(c => c.Number == number) ?? throw new NotFoundException("contact", number.Plain());
        Obstacles.None(contact.ToTouching());
        return contact;
    }

    /// <summary>A deal for which the actor answers: its responsible manager, or a head of sales who sees it.</summary>
    public async Task<Deal> OwnDealAsync(int number)
    {
        var deal = await DealAsync(number);
        return Actor.AnswersFor(deal) ? deal : throw new ForbiddenException("deal");
    }

    public async Task<DealFacts> FactsAsync(Deal deal) => await Db.FactsAsync(deal, await TodayAsync());

    /// <summary>An invoice, with its deal, that the actor sees; else there is none.</summary>
    public async Task<(Invoice Invoice, Deal Deal)> InvoiceAsync(string number)
    {
        var invoice = Actor.SeesInvoices() ? await Db.Invoices.SingleOrDefaultAsync(i => i.Number == number) : null;
        var deal = invoice is null ? null : await Db.Deals.SingleAsync(d => d.Id == invoice.DealId);
        return deal is not null && Actor.Sees(deal) ? (invoice!, deal) : throw new NotFoundException("invoice", number);
    }

    public async Task<(Invoice Invoice, Deal Deal)> OwnInvoiceAsync(string number)
    {
        var (invoice, deal) = await InvoiceAsync(number);
        return Actor.AnswersFor(deal) ? (invoice, deal) : throw new ForbiddenException("invoice");
    }

    public async Task<OfficeTask> TaskAsync(int number)
    {
        var task = await Db.Tasks.SingleOrDefaultAsync(t => t.Number == number);
        if (task is null || !await SeesAsync(task)) throw new NotFoundException("task", number.Plain());
        return task;
    }

    /// <summary>A task that the actor may finish and plan anew: his own, one that he gave, or of a deal for which he answers. Others who see it only look (D21).</summary>
    public async Task<OfficeTask> OwnTaskAsync(int number)
    {
        var task = await TaskAsync(number);
        return task.IsOf(Actor.Id) || await AnswersForAsync(task) ? task : throw new ForbiddenException("task");
    }

    /// <summary>The same, and the co-executors' too (B 13).</summary>
    public async Task<OfficeTask> WorkedTaskAsync(int number)
    {
        var task = await TaskAsync(number);
        return task.IsWorkedBy(Actor.Id) || await AnswersForAsync(task) ? task : throw new ForbiddenException("task");
    }

    private async Task<bool> AnswersForAsync(OfficeTask task)
    {
        if (Actor.Is(Role.System)) return true;
        var deal = task.DealId is { } id ? await Db.Deals.SingleAsync(d => d.Id == id) : null;
        return deal is not null && Actor.Sees(deal) && Actor.AnswersFor(deal);
    }

    public async Task<Company> CompanyAsync(int number) =>
        await Db.Companies.SingleOrDefaultAsync(c => c.Number == number) ?? throw new NotFoundException("company", number.Plain());

    /// <summary>A company named in a field: an unknown one is a fault of that field.</summary>
    public async Task<Company> PartyAsync(string field, int number) =>
        await Db.Companies.SingleOrDefaultAsync(c => c.Number == number) ?? throw new BadFieldsException(field, "unknown");

    public async Task<User> UserAsync(string field, string email)
    {
        var key = EmailAddress.Key(email);
        return await Db.Users.SingleOrDefaultAsync(u => u.Email == key) ?? throw new BadFieldsException(field, "unknown");
    }

    private async Task<bool> SeesAsync(OfficeTask task) => task.Concerns(Actor.Id) || Actor.Is(Role.System) || await Db.TasksSeenBy(Actor).AnyAsync(t => t.Id == task.Id);
}
