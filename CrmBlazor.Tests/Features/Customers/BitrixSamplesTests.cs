using System.Globalization;
using CrmBlazor.App.Commands.Customers;
using CrmBlazor.App.Commands.Office;
using CrmBlazor.App.Data;
using CrmBlazor.App.Features.Customers;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static CrmBlazor.App.Seeds.DemoPeople;

namespace CrmBlazor.Tests.Features.Customers;

/// <summary>The contacts and companies of another CRM, by the same commands as everybody's: what cannot be taken over is told row by row.</summary>
public sealed class BitrixSamplesTests : IAsyncLifetime
{
    private static readonly Dictionary<string, CompanyKind> Kinds = new() { ["Покупатель"] = CompanyKind.Customer, ["Поставщик"] = CompanyKind.Supplier, ["Поставщик и Покупатель"] = CompanyKind.Both };
    private Office office = null!;

    public async Task InitializeAsync()
    {
        office = await Office.OpenAsync(Engine.Sqlite);
        await office.DoAsync(Admin, new SetRequiredContactFields(["fullName", "mobilePhone"]));
    }

    public async Task DisposeAsync() => await office.DisposeAsync();

    [Fact]
    public async Task Eight_contacts_are_told_by_their_phone_and_numbers_that_nobody_can_dial_are_kept()
    {
        var (told, unread, refused) = (new List<string>(), new List<string>(), new List<string>());
        var rows = Sample.Table("bitrix_contacts.csv");
        foreach (var row in rows)
        {
            var (answer, obstacles, faults) = await TryAsync(Operator, Contact(row));
            var seen = (answer?.Warnings ?? []).Concat(obstacles).ToList();
            if (seen.Any(o => o.Code is "contactDuplicate" or "contactSimilar" && ((string)o.Facts[1]).Contains("mobilePhone", StringComparison.Ordinal))) told.Add(row["ID"]);
            unread.AddRange(seen.Where(o => o.Code == "phoneUnread").Select(o => $"{row["ID"]} {o.Facts[0]}"));
            refused.AddRange(faults.Select(f => $"{row["ID"]} {f}"));
        }
        told.Should().Equal(rows.TakeLast(8).Select(r => r["ID"]));
        refused.Should().BeEquivalentTo(rows.Where(r => r["Мобильный телефон"].Length == 0).Select(r => $"{r["ID"]} mobilePhone: required")
            .Concat(rows.Where(r => r["Частный e-mail"].Length > 0 && !r["Частный e-mail"].Split('@')[1].Contains('.')).Select(r => $"{r["ID"]} privateEmail: badEmail")));
        var taken = rows.Where(r => !refused.Exists(f => f.StartsWith(r["ID"], StringComparison.Ordinal))).ToList();
        unread.Should().BeEquivalentTo(taken.Where(r => r["Другой телефон"].Count(char.IsAsciiDigit) is > 0 and < 10 && !IsRefusedTwin(r, rows)).Select(r => $"{r["ID"]} {r["Другой телефон"]}"));
        unread.Should().NotBeEmpty();
    }

    [Fact]
    public async Task Four_companies_are_there_already_one_inn_is_wrong_and_of_seven_without_one_only_one_is_known_by_its_name()
    {
        await using var db = office.Read();
        var known = await db.Companies.Select(c => c.Inn).ToListAsync();
        var rows = Sample.Table("bitrix_companies.csv").Where(r => !known.Contains(Inn.Normalize(r["Реквизит: ИНН"]))).ToList();
        var before = await ByNameAsync(rows);
        var refused = new Dictionary<string, string>();
        foreach (var row in rows)
        {
            var (_, _, faults) = await TryAsync(Accountant, Company(row));
            if (faults.Count > 0) refused[row["ID"]] = string.Join(", ", faults);
        }
        refused.Where(r => r.Value == "inn: taken").Select(r => r.Key).Should().BeEquivalentTo(rows.GroupBy(r => Inn.Normalize(r["Реквизит: ИНН"])).Where(g => g.Key.Length > 0).SelectMany(g => g.Skip(1)).Select(r => r["ID"]));
        refused.Where(r => r.Value == "inn: badInn").Select(r => r.Key).Should().Equal("13075");
        var nameless = refused.Where(r => r.Value == "inn: required").Select(r => rows.Single(c => c["ID"] == r.Key)).ToList();
        nameless.Should().HaveCount(7);
        (await ByNameAsync(nameless)).Except(before).Should().Equal("18105");
        refused.Should().HaveCount(7 + 1 + refused.Count(r => r.Value == "inn: taken"));
    }

    private async Task<List<string>> ByNameAsync(IEnumerable<IReadOnlyDictionary<string, string>> rows)
    {
        var found = new List<string>();
        await using var db = office.Read();
        foreach (var row in rows)
            if ((await db.CompaniesAsync(new(Plain(row["Название компании"])), new(1, 10))).Total > 0) found.Add(row["ID"]);
        return found;
    }

    private static CreateContact Contact(IReadOnlyDictionary<string, string> row) => new(
        string.Join(' ', new[] { row["Фамилия"], row["Имя"], row["Отчество"] }.Where(n => n.Length > 0)), row["Мобильный телефон"].OrNull(), row["Частный e-mail"].OrNull(),
        DateOnly.TryParseExact(row["Дата рождения"], "dd.MM.yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var born) ? born : null, row["Должность"].OrNull(),
        [.. Point(ContactPointKind.WorkPhone, row["Рабочий телефон"]), .. Point(ContactPointKind.OtherPhone, row["Другой телефон"]), .. Point(ContactPointKind.WorkEmail, row["Рабочий e-mail"])]);

    private static IEnumerable<PointInput> Point(ContactPointKind kind, string value) => value.Length == 0 ? [] : [new(kind, value)];

    private static RegisterCompany Company(IReadOnlyDictionary<string, string> row) => new(row["Название компании"], row["Реквизит: ИНН"], Kinds[row["Тип компании"]], row["Юридический адрес"],
        row["Реквизит: КПП"].OrNull(), row["Реквизит: ОГРН"].OrNull(), row["Сфера деятельности"].OrNull());

    /// <summary>«ООО „Растворикс Монтаж“» without its form and quotes.</summary>
    private static string Plain(string name) => string.Join(' ', name.Split(' ').Select(w => w.Trim('«', '»')).Where(w => w is not ("ООО" or "АО" or "ТСЖ" or "МУП" or "СНТ" or "ИП")));

    /// <summary>With the same name and phone it is refused whole.</summary>
    private static bool IsRefusedTwin(IReadOnlyDictionary<string, string> row, IReadOnlyList<IReadOnlyDictionary<string, string>> rows) =>
        rows.TakeLast(8).Contains(row) && rows.Any(r => r != row && Contact(r).FullName == Contact(row).FullName && PhoneNumber.Find(r["Мобильный телефон"]) == PhoneNumber.Find(row["Мобильный телефон"]));

    private async Task<(Answer? Answer, IReadOnlyList<Obstacle> Obstacles, IReadOnlyList<string> Faults)> TryAsync(App.Seeds.DemoPerson who, Command command)
    {
        try
        {
            return (await office.DoAsync(who, command), [], []);
        }
        catch (RuleBrokenException broken)
        {
            return (null, broken.Obstacles, []);
        }
        catch (BadFieldsException bad)
        {
            return (null, [], [.. bad.Faults.Select(f => $"{f.Field}: {f.Code}")]);
        }
    }
}
