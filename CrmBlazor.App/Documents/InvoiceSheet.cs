using System.Globalization;
using CrmBlazor.Domain.Common;

namespace CrmBlazor.App.Documents;

public sealed record SheetParty(string Name, string? Inn = null, string? Kpp = null, string? Address = null, string? Phone = null)
{
    public override string ToString() => string.Join(", ", new[] { Name, Inn is null ? null : $"ИНН {Inn}", Kpp is null ? null : $"КПП {Kpp}", Address, Phone is null ? null : $"тел.: {Phone}" }.OfType<string>());
}

public sealed record SheetBank(string Account, string Bik, string? Name, string? CorrespondentAccount);

public sealed record SheetLine(string Name, decimal Quantity, string Unit, Money Price, decimal Discount, int? VatRate, Money Gross, Money Vat);

/// <summary>What stands on the print form of an invoice. Print forms are Russian in both languages.</summary>
/// <param name="Bank">Of the seller; without one there is nothing to pay to, and no code.</param>
public sealed record InvoiceSheet(string Number, DateOnly IssuedOn, DateOnly? DueOn, SheetParty Seller, SheetBank? Bank, SheetParty Buyer, int Deal, string DeliveryAddress, bool Cash,
    IReadOnlyList<SheetLine> Lines, Money Total, Money Vat, string? Director, string? Accountant)
{
    private static readonly CultureInfo Russian = new("ru-RU");

    /// <summary>Of who signs, where it is known.</summary>
    public string? DirectorPosition { get; init; }
    public string? AccountantPosition { get; init; }

    /// <summary>Pictures, as addresses that an image can show.</summary>
    public string? Stamp { get; init; }
    public string? DirectorSignature { get; init; }
    public string? AccountantSignature { get; init; }

    /// <summary>One row for each rate; none where nothing is taxed.</summary>
    public IEnumerable<(int Rate, Money Vat)> Rates => Lines.Where(l => l.VatRate is not null).GroupBy(l => l.VatRate!.Value).OrderByDescending(g => g.Key).Select(g => (g.Key, Money.Sum(g.Select(l => l.Vat))));

    public bool HasDiscount => Lines.Any(l => l.Discount > 0);

    public string? Code => Bank is null || Cash ? null : QrPicture.Of(PaymentQr.Of(new(Seller.Name, Bank.Account, Bank.Name ?? "", Bank.Bik, Bank.CorrespondentAccount, Seller.Inn!, Seller.Kpp, Total, Purpose)));

    private string Purpose => $"Оплата по счету № {Number} от {IssuedOn.ToString("dd.MM.yyyy", Russian)}. {Tax}";

    private string Tax => Rates.ToList() switch
    {
        [] => "Без налога (НДС)",
        [var only] => $"В т.ч. НДС {only.Rate}% - {only.Vat}",
        _ => $"В т.ч. НДС - {Vat}",
    };

    /// <summary>«4 000,00».</summary>
    public static string Figure(Money money) => money.Rubles.ToString("N2", Russian);

    public static string Figure(decimal quantity) => quantity.ToString("#,0.###", Russian);

    /// <summary>«12 мая 2018 г.»</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy 'г.'", Russian);

    /// <summary>«Берёзова С. И.» of «Берёзова Светлана Ивановна».</summary>
    public static string Signature(string name) => name.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var surname, .. var others] ? string.Join(' ', [surname, .. others.Select(o => $"{o[0]}.")]) : name;
}
