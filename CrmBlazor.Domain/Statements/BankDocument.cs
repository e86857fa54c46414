using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Customers;

namespace CrmBlazor.Domain.Statements;

/// <summary>One document of a statement. A date or a sum that cannot be read leaves its text, so that a person can see what stood there.</summary>
/// <param name="Date">Of the document.</param>
/// <param name="ReceivedOn">The day the money came, where the bank tells it.</param>
/// <param name="SpentOn">The day the money went.</param>
public sealed partial record BankDocument(string Number, string DateText, DateOnly? Date, string SumText, Money? Sum, DateOnly? ReceivedOn, DateOnly? SpentOn,
    string PayerAccount, string? PayerInn, string Payer, string PayeeAccount, string? PayeeInn, string Payee, string Purpose)
{
    public const int NumberLength = 50;
    public const int NameLength = 300;
    public const int PurposeLength = 1000;
    public const int RawLength = 40;

    /// <summary>By which the same document is known again in another file, together with the account of ours.</summary>
    public string KeyOf(string ourAccount) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\u001f', ourAccount, PayerAccount, Number, Date?.Plain() ?? DateText, Sum?.ToString() ?? SumText, Purpose))));

    internal static BankDocument Of(IReadOnlyDictionary<string, string> fields)
    {
        var (date, sum) = (Get("Дата"), Get("Сумма"));
        return new(Cut(Get("Номер"), NumberLength), Cut(date, RawLength), DayOf(date), Cut(sum, RawLength), MoneyOf(sum), DayOf(Get("ДатаПоступило")), DayOf(Get("ДатаСписано")),
            Account("Плательщик"), InnOf("Плательщик"), NameOf("Плательщик"), Account("Получатель"), InnOf("Получатель"), NameOf("Получатель"), Purpose());

        string Get(string key) => fields.TryGetValue(key, out var value) ? value : "";

        string Account(string side) => Get($"{side}Счет") is { Length: > 0 } account ? account : Get($"{side}РасчСчет");

        string? InnOf(string side)
        {
            var inn = Inn.Normalize(Get($"{side}ИНН"));
            return inn.Length > 1 ? Cut(inn, 12) : InnInName().Match(Cut(Get(side), 4 * NameLength)) is { Success: true } found ? found.Groups[1].Value : null;
        }

        string NameOf(string side)
        {
            var name = Cut(Get(side) is { Length: > 0 } whole ? InnBeforeName().Replace(Cut(whole, 4 * NameLength), "") : Get($"{side}1"), 4 * NameLength);
            return Cut(AddressInName().Replace(name, "").Trim(), NameLength);
        }

        string Purpose() => Get("НазначениеПлатежа") is { Length: > 0 } whole ? whole : string.Join(' ', Enumerable.Range(1, 6).Select(i => Get($"НазначениеПлатежа{i.Plain()}")).Where(p => p.Length > 0));
    }

    internal static DateOnly? DayOf(string text) => DateOnly.TryParseExact(text, "dd.MM.yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    internal static Money? MoneyOf(string text) => Amount().IsMatch(text) ? Money.FromRubles(decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture)) : null;

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length];

    /// <summary>Under a hundred billion rubles: no file is so large that its sums overflow.</summary>
    [GeneratedRegex(@"\A[0-9]{1,11}(\.[0-9]{1,2})?\z")]
    private static partial Regex Amount();

    [GeneratedRegex(@"ИНН ([0-9]{12}|[0-9]{10})(?![0-9])")]
    private static partial Regex InnInName();

    [GeneratedRegex(@"\AИНН [0-9]+\s*")]
    private static partial Regex InnBeforeName();

    [GeneratedRegex(@"\s*//.*?//\s*\z")]
    private static partial Regex AddressInName();
}
