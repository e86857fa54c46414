using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CrmBlazor.Domain.Statements;

/// <summary>A number of an invoice as a payer writes it, often without the year.</summary>
public readonly record struct NamedInvoice(int? Year, int Ordinal);

/// <summary>What a payer says his money is for, and what can be read from it.</summary>
public sealed partial class PurposeText
{
    private const string Latin = "ABCEHKMOPTXYaceopxy";
    private const string Cyrillic = "АВСЕНКМОРТХУасеорху";

    public PurposeText(string text)
    {
        Normal = Normalize(text);
        var invoices = new List<NamedInvoice>();
        foreach (Match anchor in Anchor().Matches(Normal)) NamesUnread |= !Read(Normal, anchor.Index + anchor.Length, invoices);
        Invoices = [.. invoices.Distinct()];
    }

    /// <summary>One spelling of what looks alike: signs of a number, letters of two alphabets, case and ё.</summary>
    public string Normal { get; }

    public IReadOnlyList<NamedInvoice> Invoices { get; }

    /// <summary>It names a number of an invoice that is not one of ours as it is written: «943/1», «А-15», «№ 943, 944/2».</summary>
    public bool NamesUnread { get; }

    /// <summary>A supplier gives back, or the bank passes on what was paid by cards.</summary>
    public bool IsNotCustomers => NotCustomers().IsMatch(Normal);

    /// <summary>It names a closing document, whose number says nothing of an invoice.</summary>
    public bool NamesOtherPaper => OtherPaper().IsMatch(Normal);

    /// <summary>The sign of a number goes first: the compatibility form would make two letters of it.</summary>
    private static string Normalize(string text)
    {
        var plain = new StringBuilder(NumberSign().Replace(text, "#").Normalize(NormalizationForm.FormKC));
        for (var i = 0; i < plain.Length; i++)
            if (Latin.IndexOf(plain[i]) is >= 0 and var at) plain[i] = Cyrillic[at];
        return Spaces().Replace(plain.ToString().ToUpperInvariant().Replace('Ё', 'Е'), " ");
    }

    /// <summary>All that one word for an invoice goes before.</summary>
    /// <returns>Nothing that looks like a number was left.</returns>
    private static bool Read(string text, int place, List<NamedInvoice> into)
    {
        for (var isFirst = true; ; isFirst = false)
        {
            var group = List(text, ref place);
            var year = group.Count > 0 ? Dated(text, ref place) : null;
            into.AddRange(group.Select(n => n.Year is null ? n with { Year = year } : n));
            if (year is not null && Next().Match(text, place) is { Success: true } next) place += next.Length;
            else return !(isFirst && group.Count == 0 ? UnreadFirst() : UnreadNext()).IsMatch(text, place) && (group.Count == 0 || year is not null || !UnreadEnd().IsMatch(text, place));
        }
    }

    /// <summary>«943, 944 и 945»; a number that begins a date ends the list.</summary>
    private static List<NamedInvoice> List(string text, ref int place)
    {
        var list = new List<NamedInvoice>();
        while (One().Match(text, place) is { Success: true } one)
        {
            list.Add(new(one.Groups[1].Success ? Number(one.Groups[1]) : null, Number(one.Groups[2])));
            place += one.Length;
            if (Separator().Match(text, place) is not { Success: true } separator || Date().IsMatch(text.AsSpan(place + separator.Length))) break;
            place += separator.Length;
        }
        return list;
    }

    /// <summary>The year of the date that follows a list is that of its numbers.</summary>
    private static int? Dated(string text, ref int place)
    {
        if (LongDate().Match(text, place) is not { Success: true } date) return null;
        place += date.Length;
        var year = Number(date.Groups[1]);
        return year < 100 ? year + 2000 : year;
    }

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?:№|N[oO]?[º°.]?)\s*(?=[0-9])|№|Nº")]
    private static partial Regex NumberSign();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"(?<![А-Я/])(?:СЧЕТ(?:А|У|АМ|АХ|ОВ|ОМ)?(?: ?- ?(?:ДОГОВОР|ОФЕРТ)[А-Я]*)?|СЧ-[ТУ]У?|СЧ|ИНВОЙС[А-Я]*)(?![А-Я])\.?(?! ?-? ?ФАКТ)[ :]*(?:НА ОПЛАТУ)?[ :#]*")]
    private static partial Regex Anchor();

    [GeneratedRegex(@"\G(?:(20[0-9][0-9]) ?[/\-\\] ?)?([0-9]{1,6})(?![0-9/])(?!\.[0-9])")]
    private static partial Regex One();

    [GeneratedRegex(@"\G(?: ?[,;] ?| И | )(?:И )?[# ]*(?=[0-9])")]
    private static partial Regex Separator();

    [GeneratedRegex(@"\A ?(?:ОТ )?[0-9]{1,2}[. ][0-9][0-9]?[. ][0-9][0-9]")]
    private static partial Regex Date();

    [GeneratedRegex(@"\G ?(?:ОТ )?[0-9]{1,2}[. ](?:[0-9]{1,2}|[А-Я]+)[. ]([0-9]{4}|[0-9]{2})(?: ?Г\.?)?")]
    private static partial Regex LongDate();

    [GeneratedRegex(@"\G ?[,;]? ?(?:И )?(?:#\s*(?=[0-9])|(?=20[0-9][0-9] ?[/\-]))")]
    private static partial Regex Next();

    /// <summary>Where no number was read: one in quotes or brackets, with letters, a slash or too many digits, or after its date. An account, a day and a sum are none.</summary>
    [GeneratedRegex(@"\G(?:ОТ ?[0-9]{1,2}[. ](?:[0-9]{1,2}|[А-Я]+)[. ](?:[0-9]{4}|[0-9]{2})(?: ?Г\.?)?[ ,]*#(?=[0-9])|[«""'(\[_= –-]*(?:НОМ(?:ЕР)?\.? ?)?[# ]*(?![0-9]{20}(?![0-9])|[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{2}|[0-9]+\.[0-9]{2}(?![0-9.]))(?:[0-9]|(?!(?:ОТ|ЗА|НА|ПО|ДО|О|С|И|В|К)[0-9])\p{L}{1,4}[-/]?[0-9]))")]
    private static partial Regex UnreadFirst();

    /// <summary>The rest of a number of which a part was read: «943/1», «943-1», «943а».</summary>
    [GeneratedRegex(@"\G(?: ?[/\\] ?[0-9А-Я]|-[0-9]{1,3}(?![0-9.])|-?[А-Я](?![А-Я.]))")]
    private static partial Regex UnreadEnd();

    /// <summary>A further one, in a list or after a date. A day with slashes is none.</summary>
    [GeneratedRegex(@"\G(?: ?[,;] ?| И | )?(?:И )?(?:[# ]*(?![0-9]{1,2}/[0-9]{1,2}/(?:20)?[0-9][0-9](?![0-9]))[0-9]{1,6} ?[/\\] ?[0-9]|# ?[0-9]{7}|# ?\p{L}{1,4}[-/]?[0-9])")]
    private static partial Regex UnreadNext();

    [GeneratedRegex("ВОЗВРАТ|ЭКВАЙРИНГ|МЕРЧАНТ|РЕЕСТР")]
    private static partial Regex NotCustomers();

    [GeneratedRegex("УПД|ФАКТУР")]
    private static partial Regex OtherPaper();
}
