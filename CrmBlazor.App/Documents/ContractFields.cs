using CrmBlazor.Domain.Catalog;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Domain.Deals;

namespace CrmBlazor.App.Documents;

/// <summary>The fields of a contract's template, by their names in it.</summary>
public static class ContractFields
{
    private const string Blank = "____________";

    /// <summary>For whoever writes a template.</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        "Договор.Номер", "Договор.Дата",
        "Поставщик", "Поставщик.ИНН", "Поставщик.КПП", "Поставщик.ОГРН", "Поставщик.Адрес", "Поставщик.Счёт", "Поставщик.Банк", "Поставщик.БИК", "Поставщик.КоррСчёт", "Поставщик.Руководитель", "Поставщик.Должность", "Поставщик.Основание",
        "Покупатель", "Покупатель.ИНН", "Покупатель.КПП", "Покупатель.ОГРН", "Покупатель.Адрес", "Покупатель.Счёт", "Покупатель.Банк", "Покупатель.БИК", "Покупатель.КоррСчёт",
        "Контакт", "Контакт.Телефон", "Контакт.Почта",
        "Сделка.Номер", "Сделка.Название", "Сделка.Адрес", "Сделка.Товары", "Сделка.Сумма", "Сделка.СуммаПрописью", "Сделка.НДС", "Менеджер",
    ];

    /// <summary>What is not known yet is left as a line to be filled by hand.</summary>
    public static IReadOnlyDictionary<string, string> Of(string number, DateOnly on, ContractSides sides, Deal deal)
    {
        var totals = Totals.Of(deal.Lines, on);
        IEnumerable<(string Name, string? Value)> fields =
        [
            ("Договор.Номер", number), ("Договор.Дата", InvoiceSheet.Day(on)),
            .. Party("Поставщик", sides.Seller), ("Поставщик.Руководитель", sides.Head is { } head ? InvoiceSheet.Signature(head.Name) : null),
            ("Поставщик.Должность", sides.Head?.Position.OrNull() ?? "руководитель"), ("Поставщик.Основание", sides.Head?.Warrant ?? "Устав"), .. Party("Покупатель", sides.Buyer),
            ("Контакт", sides.Contact.FullName), ("Контакт.Телефон", sides.Contact.MobilePhone is { } phone ? PhoneNumber.Show(phone) : null), ("Контакт.Почта", sides.Contact.PrivateEmail),
            ("Сделка.Номер", deal.Number.Plain()), ("Сделка.Название", deal.Title), ("Сделка.Адрес", deal.DeliveryAddress),
            ("Сделка.Товары", string.Join("; ", deal.Lines.Select(l => $"{l.Name}, {InvoiceSheet.Figure(l.Quantity)} {l.Unit} по {InvoiceSheet.Figure(l.Price)} руб."))),
            ("Сделка.Сумма", InvoiceSheet.Figure(totals.Gross)), ("Сделка.СуммаПрописью", AmountInWords.Of(totals.Gross)), ("Сделка.НДС", InvoiceSheet.Figure(totals.Vat)),
            ("Менеджер", sides.Manager),
        ];
        return fields.ToDictionary(f => DocxForm.KeyOf(f.Name), f => f.Value.OrNull() ?? Blank);
    }

    private static IEnumerable<(string, string?)> Party(string side, Company company)
    {
        var account = company.BankAccounts.Count > 0 ? company.BankAccounts[0] : null;
        return [(side, company.Name), ($"{side}.ИНН", company.Inn), ($"{side}.КПП", company.Kpp), ($"{side}.ОГРН", company.Ogrn), ($"{side}.Адрес", company.LegalAddress),
            ($"{side}.Счёт", account?.Account), ($"{side}.Банк", account?.BankName), ($"{side}.БИК", account?.Bik), ($"{side}.КоррСчёт", account?.CorrespondentAccount)];
    }
}

/// <summary>Who signs, and who is written to.</summary>
public sealed record ContractSides(Company Seller, Company Buyer, Contact Contact, Signer? Head, string? Manager);
