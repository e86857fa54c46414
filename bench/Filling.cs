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

/// <summary>An office with so many open deals: made by the same verbs as by hand, written in bulk, with a true chain.</summary>
internal static class Filling
{
    public const string Password = "bench password of sixteen letters";
    public const string Manager = "manager0@bench.example";
    public const string Head = "head@bench.example";
    public const string Operator = "operator@bench.example";
    private const int Managers = 20;
    private const int Page = 1000;

    public static async Task MakeAsync(string path, int deals)
    {
        var watch = Stopwatch.StartNew();
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["ConnectionStrings:Default"] = $"Data Source={path}" }).Build();
        await using var database = Database.Of(settings);
        await database.MigrateAsync();
        var office = new Office(OfficeSettings.Default(), DateTimeOffset.UtcNow.AddDays(-30));
        await WriteAsync(database, (db, log) => office.Furnish(db, log));
        for (var made = 0; made < deals; made += Page)
        {
            var count = Math.Min(Page, deals - made);
            await WriteAsync(database, (db, log) => office.AddDeals(db, log, made, count));
        }
        await using var check = database.CreateDbContext();
        var finding = await LogVerifier.VerifyAsync(check);
        Console.WriteLine($"filled {deals} open deals in {watch.Elapsed.TotalSeconds:0} s, {new FileInfo(path).Length / 1_000_000} MB; verify-log: {finding.Text}");
        if (!finding.IsSound) throw new InvalidOperationException(finding.Text);
    }

    private static async Task WriteAsync(Database database, Action<CrmDb, Log> work)
    {
        await using var scope = await database.BeginWriteAsync();
        scope.Db.ChangeTracker.AutoDetectChangesEnabled = false;
        var log = await Log.OpenAsync(scope.Db);
        work(scope.Db, log);
        await scope.Db.SaveChangesAsync();
        await log.CloseAsync(scope.Db);
        await scope.Transaction.CommitAsync();
    }

    /// <summary>The clerk of the filled office: keeps numbers and users between the pages.</summary>
    private sealed class Office(OfficeSettings settings, DateTimeOffset opened)
    {
        private static readonly string[] Stages = ["incoming", "assigned", "negotiation", "priced"];
        private readonly List<User> managers = [];
        private User clerk = null!;
        private Product product = null!;

        public void Furnish(CrmDb db, Log log)
        {
            settings.SetHours(Domain.WorkingTime.OfficeHours.Always);
            db.Settings.Add(settings);
            clerk = AddUser(db, log, 1, "Operator", Operator, Role.Operator);
            AddUser(db, log, 2, "Head", Head, Role.HeadOfSales);
            for (var i = 0; i < Managers; i++) managers.Add(AddUser(db, log, i + 3, $"Manager {i}", i == 0 ? Manager : $"manager{i}@bench.example", Role.Manager));
            product = Product.Register(1, new("Кольцо стеновое КС 10-9", "шт", VatKind.Standard, "Кольца колодезные", new Money(160000)));
            db.Products.Add(product);
            Append(db, log, Guid.Empty, opened, settings, product);
        }

        public void AddDeals(CrmDb db, Log log, int from, int count)
        {
            for (var i = from + 1; i <= from + count; i++) AddDeal(db, log, i);
            foreach (var (name, next) in new[] { ("lead", from + count + 1), ("deal", from + count + 1), ("contact", from + count + 1), ("task", from + count + 1) }) SetCounter(db, name, next);
        }

        /// <summary>As many of each stage up to «Озвучена цена»; all taken, so that no clock runs.</summary>
        private void AddDeal(CrmDb db, Log log, int number)
        {
            var (at, manager, by) = (opened.AddSeconds(number * 20L), managers[number / Stages.Length % Managers], clerk.Actor);
            var call = new Call(Direction.In, true, 60, "Нужны кольца колодезные и доставка на объект", "Менеджер перезвонит с ценой сегодня");
            var lead = Lead.Register(number, new($"Входящий звонок / {number}", "call", Phone(number), null, $"Клиент {number}"), settings.Words.Sources, by, at);
            lead.LogCall(call, settings.StopList, at);
            var contact = Contact.Create(number, new($"Клиентов Клиент {Letters(number)}", Phone(number), $"client{number}@mail.example", new DateOnly(1950, 1, 1).AddDays(number % 18000)),
                settings.RulesFor([], new DateOnly(2026, 1, 1)), by, at);
            var deal = Deal.Open(number, lead, contact.Id, number, new($"Кольца, объект {number}", "ЖБИ", "Благоустройство", "Кольца колодезные", "Синявино, Песочная, 1", "Кольца на колодец"), settings.Words, by, at);
            lead.Convert(contact.Id, deal.Id, number, by, at);
            var task = Advance(deal, manager.Actor, at, number);
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

        private static User AddUser(CrmDb db, Log log, int number, string name, string email, Role role)
        {
            var user = User.Add(number, name, email, role, "Отдел продаж", taken: false);
            db.Users.Add(user);
            db.Credentials.Add(new Credential { UserId = user.Id, PasswordHash = Passwords.Hash(Password) });
            Append(db, log, Guid.Empty, DateTimeOffset.UtcNow.AddDays(-31), user);
            return user;
        }

        private static void Append(CrmDb db, Log log, Guid by, DateTimeOffset at, params Entity[] records)
        {
            foreach (var happened in records.SelectMany(r => r.TakeEvents()).OrderBy(h => h.Turn)) log.Append(db, happened.Event, by, at);
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

        private static string Phone(int number) => string.Create(CultureInfo.InvariantCulture, $"+7 9{number / 10_000_000:00}{number / 10_000 % 1000:000}{number % 10_000:0000}")[..13];

        private static string Letters(int number) => string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(d => (char)('а' + (d - '0'))));
    }
}
