using System.Globalization;
using System.Security.Cryptography;
using CrmBlazor.App.Commands.Catalog;
using CrmBlazor.App.Commands.Customers;
using CrmBlazor.App.Commands.Office;
using CrmBlazor.App.Commands.Papers;
using CrmBlazor.App.Data;
using CrmBlazor.App.Documents;
using CrmBlazor.Domain.Catalog;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Domain.Files;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Seeds;

/// <summary>The demo office: people, goods, companies and sixty deals with their history, all of it done by commands.</summary>
public sealed class DemoOffice(Ledger ledger, Writer writer, Database database, IDbContextFactory<CrmDb> factory, TimeProvider time)
{
    private const string Begun = "demo office begun";
    private const string Filled = "demo office filled";
    private const string MoscowZone = "Europe/Moscow";

    public static string Accounts =>
        string.Join(Environment.NewLine, DemoPeople.All.Select(p => $"  {p.Email,-26} {p.Role,-12} {DemoPeople.Password}"));

    /// <summary>Once. The mark of its beginning goes first, so that a filling that was cut short is told from somebody's real office.</summary>
    public async Task FillAsync()
    {
        if (await IsMarkedAsync(Filled)) return;
        await writer.RunAsync(db => MarkAsync(db, Begun));
        await using (var hurry = await database.HurryAsync()) await FillAsync(time.GetUtcNow().AddDays(-30));
        await writer.RunAsync(db => MarkAsync(db, Filled));
    }

    /// <summary>Whether the database is a demo office, whole or not.</summary>
    public async Task<bool> IsHereAsync() => await IsMarkedAsync(Begun) || await IsMarkedAsync(Filled);

    /// <summary>Begun, and never filled.</summary>
    public async Task<bool> IsCutShortAsync() => await IsMarkedAsync(Begun) && !await IsMarkedAsync(Filled);

    private static async Task MarkAsync(CrmDb db, string mark)
    {
        db.Counters.Add(new Counter { Name = mark });
        await db.SaveChangesAsync();
    }

    private async Task<bool> IsMarkedAsync(string mark)
    {
        await using var db = factory.CreateDbContext();
        return await db.Counters.AnyAsync(c => c.Name == mark);
    }

    private async Task FillAsync(DateTimeOffset opened)
    {
        await writer.RunAsync(NumberAsync);
        await FurnishAsync(opened);
        await DoAsync(new AddContractTemplate(ContractBlank.Name, await KeepAsync(ContractBlank.Make(), opened)), opened);
        await DoAsync(new SetManagerAreas([new(DemoPeople.Manager.Email, ["ЖБИ"], []), new(DemoPeople.Manager2.Email, ["Нерудные материалы"], [])]), opened);
        await using var filled = factory.CreateDbContext();
        var actors = await filled.Users.ToDictionaryAsync(u => u.Email, u => u.Actor);
        var (products, companies) = (await filled.Products.OrderBy(p => p.Number).ToListAsync(), await filled.Companies.OrderBy(c => c.Number).ToListAsync());
        await new DemoHistory(ledger, new(actors, products, companies, TaskOf, LetterOf, time.GetUtcNow())).PlayAsync();
    }

    /// <summary>People, working time round the clock, goods, companies.</summary>
    public async Task FurnishAsync(DateTimeOffset at)
    {
        foreach (var person in DemoPeople.All)
        {
            await DoAsync(new AddUser(person.Name, person.Email, person.Role, DemoPeople.Password, person.Department), at);
            if (person.InPayments) await DoAsync(new SetPaymentMembership(person.Email, true), at);
        }
        await DoAsync(new SetWorkingTime(Enum.GetValues<DayOfWeek>(), TimeOnly.MinValue, TimeOnly.MinValue, MoscowZone, RoundTheClock: true), at);
        await DoAsync(new RegisterOwnCompany("ВЕСТ ГРУПП ООО", "7806210729", "195027, г. Санкт-Петербург, ул. Складская, д. 4, лит. А", "780601001", null,
            [new("40702810900000000943", "044030971", "АО «НЕВСКИЙ ТЕСТБАНК» Г. САНКТ-ПЕТЕРБУРГ", "30101810800000000971")]), at);
        var work = new List<Task>();
        foreach (var (row, place) in SeedFile.Rows("companies.csv").Select((r, i) => (r, i)))
        {
            work.Add(DoAsync(new RegisterCompany(row[0], row[1], Enum.Parse<CompanyKind>(row[9], ignoreCase: true), row[8], row[2].OrNull(), row[3].OrNull(), Company.DefaultSpheres[place % Company.DefaultSpheres.Count],
                [new(row[4], row[6], row[5], row[7])]), at));
        }
        foreach (var row in SeedFile.Rows("products.csv"))
            work.Add(DoAsync(new RegisterProduct(row[1], row[2], VatKind.Standard, row[3], row[4].OrNull() is { } price ? Money.FromRubles(decimal.Parse(price, CultureInfo.InvariantCulture)) : null, row[0]), at));
        await Task.WhenAll(work);
    }

    /// <summary>As if it had been uploaded.</summary>
    private async Task<Guid> KeepAsync(byte[] contents, DateTimeOffset at)
    {
        var upload = new Upload(Guid.NewGuid(), Actor.System.Id, at, $"{ContractBlank.Name}.docx", contents.Length, Convert.ToHexStringLower(SHA256.HashData(contents)));
        await writer.RunAsync(async db =>
        {
            db.Uploads.Add(upload);
            db.FileParts.Add(new(upload.Id, 0, contents, at));
            await db.SaveChangesAsync();
        });
        return upload.Id;
    }

    private Task<Answer> DoAsync(Command command, DateTimeOffset at) => ledger.RunAsync(Actor.System, command, at);

    private int TaskOf(int deal)
    {
        using var db = factory.CreateDbContext();
        return db.Tasks.Where(t => t.DealNumber == deal && t.IsAutomatic).Select(t => t.Number).Single();
    }

    private Guid LetterOf(string invoice)
    {
        using var db = factory.CreateDbContext();
        return db.Letters.Where(l => l.PaperNumber == invoice).Select(l => l.Id).Single();
    }

    /// <summary>The office is not new: its numbers are such that the deal of the regulation gets those of the regulation.</summary>
    private static async Task NumberAsync(CrmDb db)
    {
        var older = DemoStories.All.Count(s => s.Days > DemoStories.All[0].Days);
        db.Counters.AddRange(
            new Counter { Name = "lead", Next = 33082 - older },
            new Counter { Name = "deal", Next = 37924 - older },
            new Counter { Name = "task", Next = 23104 - older },
            new Counter { Name = "company", Next = 13454 },
            new Counter { Name = "contact", Next = 5101 });
        await db.SaveChangesAsync();
    }
}
