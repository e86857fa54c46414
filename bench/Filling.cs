using System.Diagnostics;
using System.Globalization;
using CrmBlazor.App.Data;
using CrmBlazor.App.Security;
using CrmBlazor.Domain.Catalog;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Conversations;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Domain.Leads;
using CrmBlazor.Domain.Office;
using CrmBlazor.Domain.Staff;
using CrmBlazor.Domain.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace CrmBlazor.Bench;

/// <summary>An office with open deals: made by the same verbs as by hand, written in bulk, with a true chain.</summary>
internal sealed class Filling : IAsyncDisposable
{
    public const string Password = "bench password of sixteen letters";
    public const string Manager = "manager0@bench.example";
    public const string Head = "head0@bench.example";
    public const string Operator = "operator@bench.example";
    public const string Accountant = "accountant0@bench.example";
    public const string OtherAccountant = "accountant1@bench.example";
    private const int Managers = 20;
    private const int Heads = 20;
    private const int Page = 1000;
    private static readonly string[] Counted = ["lead", "deal", "contact", "task"];
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private readonly Database database;
    private readonly Office office = new(OfficeSettings.Default(), DateTimeOffset.UtcNow.AddDays(-30));
    private int made;

    private Filling(Database database) => this.database = database;

    /// <summary>As many heads of sales, who see every deal, as managers, who see their own and what is shown to all.</summary>
    public static IEnumerable<string> Watchers => Enumerable.Range(0, Managers).SelectMany(i => new[] { $"head{i}@bench.example", $"manager{i}@bench.example" });

    /// <summary>An office that is filled already, to be filled on.</summary>
    public static async Task<Filling> GoOnAsync(IReadOnlyDictionary<string, string> environment)
    {
        var filling = new Filling(DatabaseOf(environment));
        await filling.database.MigrateAsync();
        return filling;
    }

    public static async Task<Filling> BeginAsync(IReadOnlyDictionary<string, string> environment)
    {
        var filling = new Filling(DatabaseOf(environment));
        await filling.database.MigrateAsync();
        await filling.WriteAsync(filling.office.Furnish);
        return filling;
    }

    /// <summary>As many of each stage up to «Озвучена цена»; all taken, so that no clock runs.</summary>
    public Task AddDealsAsync(int count) => AddAsync(count, (db, log, number) => office.AddDeal(db, log, number, null));

    /// <summary>Contacts alone, past the log.</summary>
    public async Task AddContactsAsync(int count)
    {
        await using (var db = database.CreateDbContext()) made = await db.Contacts.CountAsync();
        await Crowding.AddContactsAsync(database, made + 1, count);
        made += count;
        await WriteAsync((db, _) => SetCounter(db, "contact", made + 1));
    }

    /// <summary>Handed to the first manager, who has not taken them yet: their clocks break at these instants.</summary>
    public Task AddWaitingAsync(IReadOnlyList<DateTimeOffset> breaches)
    {
        var from = made + 1;
        return AddAsync(breaches.Count, (db, log, number) => office.AddDeal(db, log, number, breaches[number - from]));
    }

    public async Task VerifyAsync()
    {
        await using var check = database.CreateDbContext();
        var finding = await LogVerifier.VerifyAsync(check);
        Console.WriteLine($"filled {made} in {watch.Elapsed.TotalSeconds:0} s; verify-log: {finding.Text}");
        if (!finding.IsSound) throw new InvalidOperationException(finding.Text);
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private static Database DatabaseOf(IReadOnlyDictionary<string, string> environment) => Database.Of(new ConfigurationBuilder()
        .AddInMemoryCollection(environment.ToDictionary(e => e.Key.Replace("__", ":", StringComparison.Ordinal), e => (string?)e.Value)).Build());

    private async Task AddAsync(int count, Action<CrmDb, Log, int> add)
    {
        for (var until = made + count; made < until;)
        {
            var numbers = Enumerable.Range(made + 1, Math.Min(Page, until - made)).ToList();
            await WriteAsync((db, log) =>
            {
                foreach (var number in numbers) add(db, log, number);
                foreach (var name in Counted) SetCounter(db, name, numbers[^1] + 1);
            });
            made = numbers[^1];
        }
    }

    private async Task WriteAsync(Action<CrmDb, Log> work)
    {
        await using var scope = await database.BeginWriteAsync();
        scope.Db.ChangeTracker.AutoDetectChangesEnabled = false;
        var log = await Log.OpenAsync(scope.Db);
        work(scope.Db, log);
        await scope.Db.SaveChangesAsync();
        await log.CloseAsync(scope.Db);
        await scope.Transaction.CommitAsync();
    }

    private static void SetCounter(CrmDb db, string name, int next)
    {
        if (db.Counters.Find(name) is { } counter)
        {
            counter.Next = next;
            db.Entry(counter).State = EntityState.Modified;
        }
        else db.Counters.Add(new Counter { Name = name, Next = next });
    }

    /// <summary>The clerk of the filled office: keeps numbers and users between the pages.</summary>
    private sealed class Office(OfficeSettings settings, DateTimeOffset opened)
    {
        private static readonly string Hash = Passwords.Hash(Password);
        private static readonly string[] Stages = ["incoming", "assigned", "negotiation", "priced"];
        private readonly List<User> managers = [];
        private User clerk = null!;
        private Product product = null!;
        private int users;

        public void Furnish(CrmDb db, Log log)
        {
            settings.SetHours(Domain.WorkingTime.OfficeHours.Always);
            db.Settings.Add(settings);
            clerk = AddUser(db, log, "Operator", Operator, Role.Operator);
            for (var i = 0; i < Heads; i++) AddUser(db, log, $"Head {i}", $"head{i}@bench.example", Role.HeadOfSales);
            for (var i = 0; i < Managers; i++) managers.Add(AddUser(db, log, $"Manager {i}", $"manager{i}@bench.example", Role.Manager));
            for (var i = 0; i < 2; i++) AddUser(db, log, $"Accountant {i}", $"accountant{i}@bench.example", Role.Accountant);
            product = Product.Register(1, new("Кольцо стеновое КС 10-9", "шт", VatKind.Standard, "Кольца колодезные", new Money(160000)));
            db.Products.Add(product);
            Append(db, log, Guid.Empty, opened, settings, product);
        }

        /// <param name="breach">Of a deal that waits to be taken; nothing for one of any stage that is taken.</param>
        public void AddDeal(CrmDb db, Log log, int number, DateTimeOffset? breach)
        {
            var manager = managers[breach is null ? number / Stages.Length % Managers : 0];
            var (at, by) = (breach?.AddMinutes(-settings.Limits.BreachAfter) ?? opened.AddSeconds(number * 20L), clerk.Actor);
            var call = new Call(Direction.In, true, 60, "Нужны кольца колодезные и доставка на объект", "Менеджер перезвонит с ценой сегодня");
            var lead = Lead.Register(number, new($"Входящий звонок / {number}", "call", Phone(number), null, $"Клиент {number}"), settings.Words.Sources, by, at);
            lead.LogCall(call, settings.StopList, at);
            var contact = Contact.Create(number, new($"Клиентов Клиент {Letters(number)}", Phone(number), $"client{number}@mail.example", new DateOnly(1950, 1, 1).AddDays(number % 18000)),
                settings.RulesFor([], new DateOnly(2026, 1, 1)), by, at);
            var deal = Deal.Open(number, lead, contact.Id, number, new($"Кольца, объект {number}", "ЖБИ", "Благоустройство", "Кольца колодезные", "Синявино, Песочная, 1", "Кольца на колодец"), settings.Words, by, at);
            lead.Convert(contact.Id, deal.Id, number, by, at);
            var task = breach is null ? Advance(deal, manager.Actor, at, number) : null;
            if (breach is not null) deal.AssignTo(manager.Actor, settings.Clock(at, Domain.WorkingTime.ProductionCalendar.Empty), by, at);
            db.AddRange(lead, contact, deal);
            if (task is not null) db.Add(task);
            Append(db, log, by.Id, at, lead, contact, deal);
            if (task is not null) Append(db, log, manager.Id, at, task);
        }

        private OfficeTask? Advance(Deal deal, Actor manager, DateTimeOffset at, int number)
        {
            if (number % Stages.Length == 0) return null;
            var clock = settings.Clock(at, Domain.WorkingTime.ProductionCalendar.Empty);
            deal.AssignTo(manager, clock, clerk.Actor, at);
            deal.Take(clock, DateOnly.FromDateTime(DateTime.UtcNow.AddDays(20)), manager, at.AddMinutes(3));
            if (number % Stages.Length >= 2)
            {
                deal.LogCall(new(Direction.Out, true, 90, "Уточнили размеры, количество и адрес", "Пришлю расчёт до конца дня"), settings.StopList, manager, at.AddMinutes(5));
                deal.MoveTo(Stage.Negotiation, null, new([], null), manager, at.AddMinutes(6));
            }
            if (number % Stages.Length >= 3)
            {
                deal.SetLines([GoodsLine.Of(product, 1 + (number % 9), new Money(160000))], null, DateOnly.FromDateTime(at.Date));
                deal.MoveTo(Stage.Priced, null, new([], null), manager, at.AddMinutes(30));
            }
            return OfficeTask.ForNewDeal(number, number, deal.Id, manager.Id, DateTimeOffset.UtcNow.AddDays(20), at);
        }

        private User AddUser(CrmDb db, Log log, string name, string email, Role role)
        {
            var user = User.Add(++users, name, email, role, "Отдел продаж", taken: false);
            if (role is Role.Accountant) user.SetPaymentMembership(true);
            db.Users.Add(user);
            db.Credentials.Add(new Credential { UserId = user.Id, PasswordHash = Hash });
            Append(db, log, Guid.Empty, DateTimeOffset.UtcNow.AddDays(-31), user);
            return user;
        }

        private static void Append(CrmDb db, Log log, Guid by, DateTimeOffset at, params Entity[] records)
        {
            foreach (var happened in records.SelectMany(r => r.TakeEvents()).OrderBy(h => h.Turn)) log.Append(db, happened.Event, by, at);
        }

        private static string Phone(int number) => string.Create(CultureInfo.InvariantCulture, $"+7 9{number / 10_000_000:00}{number / 10_000 % 1000:000}{number % 10_000:0000}")[..13];

        private static string Letters(int number) => string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(d => (char)('а' + (d - '0'))));
    }
}
