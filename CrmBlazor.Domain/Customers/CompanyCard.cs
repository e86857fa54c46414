using System.Text.RegularExpressions;
using CrmBlazor.Domain.Common;

namespace CrmBlazor.Domain.Customers;

/// <summary>
/// The requisites that the text of a «карточка предприятия» names, in whatever layout it came: lines, a table, a sentence. What is not found is nothing;
/// of two candidates the one whose check digits are right is taken.
/// </summary>
public sealed partial record CompanyCard(string? Name, string? Inn, string? Kpp, string? Ogrn, string? LegalAddress, IReadOnlyList<BankAccount> BankAccounts)
{
    public bool IsEmpty => (Name, Inn, Kpp, Ogrn, LegalAddress, BankAccounts.Count) is (null, null, null, null, null, 0);

    public static CompanyCard Read(string? text)
    {
        var plain = Spaces().Replace((text ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'), " ");
        var inns = Numbers(InnLabel(), plain, Customers.Inn.Normalize).ToList();
        return new(
            NameIn(plain),
            inns.Find(Customers.Inn.IsValid) ?? inns.FirstOrDefault(),
            Numbers(KppLabel(), plain, Customers.Kpp.Normalize).FirstOrDefault(Customers.Kpp.IsValid),
            Numbers(OgrnLabel(), plain, Customers.Ogrn.Normalize).FirstOrDefault(Customers.Ogrn.IsValid),
            AddressIn(plain),
            [.. AccountsIn(plain)]);
    }

    /// <summary>What the card says in place of the known; what it does not say stays.</summary>
    public CompanyDetails Over(CompanyDetails known) => known with
    {
        Name = Name ?? known.Name,
        Inn = Inn ?? known.Inn,
        Kpp = Kpp ?? known.Kpp,
        Ogrn = Ogrn ?? known.Ogrn,
        LegalAddress = LegalAddress ?? known.LegalAddress,
        BankAccounts = BankAccounts.Count > 0 ? BankAccounts : known.BankAccounts,
    };

    private static IEnumerable<string> Numbers(Regex label, string text, Func<string?, string> normalize) => label.Matches(text).Select(m => normalize(m.Groups["n"].Value));

    /// <summary>The short name before the full one; without a label, the first legal form with what follows it.</summary>
    private static string? NameIn(string text) =>
        (Labelled(ShortName(), text) ?? Labelled(LongName(), text) ?? Formed().Match(text).Value.OrNull()) is { } name ? Cut(name, CompanyDetails.NameLength) : null;

    private static string? AddressIn(string text) => (Labelled(LegalLabel(), text) ?? Labelled(PlainAddress(), text)) is { } address ? Cut(address, CompanyDetails.AddressLength) : null;

    /// <summary>What follows a label on its line, or on the next one, up to the next label.</summary>
    private static string? Labelled(Regex label, string text) => label.Matches(text).Select(m => Clean(m.Groups["v"].Value)).FirstOrDefault(v => v is not null);

    private static string? Clean(string value) => NextLabel().Split(value, 2)[0].Trim(' ', ':', '|', ';', ',', '-', '–', '—', '\n').OrNull();

    private static string Cut(string value, int length) => value.Length <= length ? value : value[..length];

    /// <summary>An account of 301 is the bank's own; each of the client's is paired with the БИК by which its key is right.</summary>
    private static IEnumerable<BankAccount> AccountsIn(string text)
    {
        var biks = Numbers(BikLabel(), text, Customers.Bik.Normalize).Where(Customers.Bik.IsValid).Distinct().ToList();
        var numbers = Twenty().Matches(text).Select(m => (Number: string.Concat(m.Value.Where(char.IsAsciiDigit)), m.Index)).DistinctBy(n => n.Number).ToList();
        var banks = BankLabel().Matches(text).Select(m => (Name: Clean(m.Groups["v"].Value), m.Index)).Where(b => b.Name is not null).ToList();
        foreach (var (number, index) in numbers.Where(n => !BankAccountNumber.IsCorrespondent(n.Number)))
        {
            var bik = biks.Find(b => BankAccountNumber.IsValid(number, b)) ?? biks.FirstOrDefault();
            if (bik is null) continue;
            var correspondent = numbers.Find(n => BankAccountNumber.IsCorrespondent(n.Number) && BankAccountNumber.IsValid(n.Number, bik)).Number;
            var bank = banks.Count == 0 ? null : banks.MinBy(b => Math.Abs(b.Index - index)).Name;
            yield return new(number, bik, bank is null ? null : Cut(bank, BankAccount.BankNameLength), correspondent);
        }
    }

    private const string Gap = @"[\s:|№#=\-–—.]*";
    private const string Line = Gap + @"(?<v>[^\n]+)";

    [GeneratedRegex(@"[^\S\n]+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\bИНН\b(?!\s*банка)(?:\s*/\s*КПП)?(?:\s*(?:организации|предприятия|юр\w*\s*лица))?" + Gap + @"(?<n>\d(?:\s?\d){11}|\d(?:\s?\d){9})(?!\d)", RegexOptions.IgnoreCase)]
    private static partial Regex InnLabel();

    [GeneratedRegex(@"\bКПП\b(?!\s*банка)(?:\s*(?:организации|предприятия))?" + Gap + @"(?:\d{10,12}\s*[/\\|]\s*)?(?<n>\d{4}\s?[0-9A-Z]{2}\s?\d{3})(?!\d)", RegexOptions.IgnoreCase)]
    private static partial Regex KppLabel();

    [GeneratedRegex(@"\bОГРН(?:ИП)?\b[^\d\n]{0,40}\s*(?<n>\d(?:\s?\d){14}|\d(?:\s?\d){12})(?!\d)", RegexOptions.IgnoreCase)]
    private static partial Regex OgrnLabel();

    [GeneratedRegex(@"\bБИК\b(?:\s*банка)?" + Gap + @"(?<n>\d(?:\s?\d){8})(?!\d)", RegexOptions.IgnoreCase)]
    private static partial Regex BikLabel();

    [GeneratedRegex(@"(?<!\d)\d(?:[ .]?\d){19}(?!\d)")]
    private static partial Regex Twenty();

    [GeneratedRegex(@"(?:сокращ[её]нное|краткое)\s+(?:фирменное\s+)?(?:наименование|название)(?:\s+(?:организации|предприятия|общества|компании))?" + Line, RegexOptions.IgnoreCase)]
    private static partial Regex ShortName();

    [GeneratedRegex(@"(?<!банка\s)\b(?:полное\s+)?(?:фирменное\s+)?(?:наименование|название)(?!\s+банка)(?:\s+(?:организации|предприятия|общества|компании|контрагента|юр\w*\s+лица))?" + Line, RegexOptions.IgnoreCase)]
    private static partial Regex LongName();

    [GeneratedRegex(@"\b(?:ООО|ОАО|ЗАО|ПАО|НАО|АО|СНТ|ТСЖ|МУП|ГУП)\s*[«""„“][^\n»""”“]+[»""”“]+|\bИП\s+\p{Lu}\p{L}+(?:\s+\p{Lu}[\p{L}.]+){1,2}|\bИндивидуальный предприниматель\s+\p{Lu}\p{L}+(?:\s+\p{Lu}[\p{L}.]+){1,2}|\b(?:ООО|АО)\s+[^\n,;]+")]
    private static partial Regex Formed();

    [GeneratedRegex(@"(?:юридическ\w*|юр\.?)\s*(?:(?:и|/|,)\s*(?:фактическ\w*|почтов\w*)\s*)*адрес\w*(?:\s*\([^)\n]*\))?(?:\s+(?:организации|предприятия|регистрации))?" + Line + @"|(?:адрес\s+)?мест[оа]\s+нахождения" + Line + @"|адрес\s+регистрации" + Line, RegexOptions.IgnoreCase)]
    private static partial Regex LegalLabel();

    [GeneratedRegex(@"(?<!(?:факт|почт|электр|e-?mail|сайт)[\w.]*\s)\bадрес(?!\s*(?:электр|эл\.|почт|сайт|банка|доставки))" + Line, RegexOptions.IgnoreCase)]
    private static partial Regex PlainAddress();

    [GeneratedRegex(@"\b(?:наименование\s+банка|название\s+банка|банк\s+получателя|(?<=\n\W*|^\W*|[,;]\s)банк)(?!\w)" + Line + @"|\d{4}\s+в\s+(?<v>[^\n]+)", RegexOptions.IgnoreCase)]
    private static partial Regex BankLabel();

    [GeneratedRegex(@"[\n]|[,;|]?\s*\b(?:ИНН|КПП|ОГРН(?:ИП)?|БИК|ОКПО|ОКВЭД|ОКАТО|ОКТМО|р/\s?с\w*|к/\s?с\w*|кор\w*\.?\s*/?\s*сч\w*|расч\w*\.?\s*сч\w*|тел(?:ефон)?\b|e-?mail|эл\w*\.?\s*почта|(?:юридический|фактический|почтовый|юр\.|факт\.)\s*адрес|адрес\s*:|генеральный\s+директор|директор\s*:|(?:полное|сокращ[её]нное|краткое)\s+\w+енование)", RegexOptions.IgnoreCase)]
    private static partial Regex NextLabel();
}
