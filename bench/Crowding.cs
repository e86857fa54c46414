using System.Globalization;
using System.Text;
using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Customers;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.Bench;

/// <summary>Contacts by the million, past the log: what is measured on them is only read, and created beside them.</summary>
internal static class Crowding
{
    private const int Page = 500;
    private static readonly string[] Roots = ["Бетон", "Кольц", "Плит", "Песчан", "Щебн", "Цемент", "Блоч", "Лотк", "Перемыч", "Дренаж", "Свай", "Труб", "Опалуб", "Раствор", "Гравий", "Колодез", "Люк", "Бордюр", "Арматур", "Каменн"];
    private static readonly string[] Endings = ["ов", "ин", "кин", "овский", "енко", "ёв", "ян", "ский", "ич", "ук"];
    private static readonly string[] First = ["Аркадий", "Борис", "Вадим", "Глеб", "Денис", "Егор", "Захар", "Игорь", "Кирилл", "Лука", "Максим", "Никита", "Олег", "Пётр", "Роман", "Савва", "Тимур", "Фёдор", "Юрий", "Ян"];
    private static readonly string[] Fathers = ["Антонович", "Борисович", "Викторович", "Глебович", "Денисович", "Егорович", "Ильич", "Карлович", "Львович", "Маратович", "Олегович", "Петрович", "Романович", "Юрьевич"];

    public static string NameOf(int number) =>
        $"{Roots[number % Roots.Length]}{Endings[number / 20 % Endings.Length]}-{Letters(number / 200 % 500)} {First[number / 7 % First.Length]} {Fathers[number / 11 % Fathers.Length]}";

    public static string PhoneOf(int number) => string.Create(CultureInfo.InvariantCulture, $"+79{43_0000000L + number:000000000}");

    public static string MailOf(int number) => string.Create(CultureInfo.InvariantCulture, $"c{number}@mail.example");

    /// <summary>With the numbers that follow.</summary>
    public static async Task AddContactsAsync(Database database, int from, int count)
    {
        for (var first = from; first < from + count; first += Page * 20)
        {
            await using var scope = await database.BeginWriteAsync();
            for (var part = first; part < Math.Min(first + (Page * 20), from + count); part += Page) await InsertAsync(scope.Db, part, Math.Min(Page, from + count - part));
            await scope.Transaction.CommitAsync();
        }
    }

    private static async Task InsertAsync(CrmDb db, int first, int count)
    {
        var sqlite = db.Database.IsSqlite();
        var sql = new StringBuilder("""INSERT INTO contacts ("Id", "Number", "FullName", "MobilePhone", "MobilePhoneRaw", "PrivateEmail", "BirthDate", "NameKey", "EmailKey", "SearchKey", "CreatedBy", "CreatedAt", "Version") VALUES """);
        for (var number = first; number < first + count; number++)
        {
            var (name, phone, mail) = (NameOf(number), PhoneOf(number), MailOf(number));
            var (born, at) = (new DateOnly(1950, 1, 1).AddDays(number % 18_000).Plain(), DateTimeOffset.UnixEpoch.AddSeconds(1_700_000_000 + number));
            var when = sqlite ? at.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture) : $"'{at:O}'";
            sql.Append(number == first ? "" : ", ").Append(CultureInfo.InvariantCulture,
                $"('{Guid.CreateVersion7().ToString().ToUpperInvariant()}', {number}, '{name}', '{phone}', '{phone}', '{mail}', '{born}', '{ContactKeys.NameKey(name)}', '{mail}', '{TextForms.SearchKey([name, phone, mail])}', '{Guid.Empty}', {when}, 1)");
        }
        await db.Database.ExecuteSqlRawAsync(sql.ToString());
    }

    private static string Letters(int number) => string.Concat(number.ToString("D3", CultureInfo.InvariantCulture).Select(d => "абвгдежзик"[d - '0']));
}
