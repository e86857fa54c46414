using System.Globalization;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Domain.Papers;

namespace CrmBlazor.App.Documents;

/// <param name="Code">The product's number.</param>
/// <param name="UnitCode">By ОКЕИ; a unit outside it has a dash (Минфин 15.10.2012 № 03-07-05/42).</param>
public sealed record ClosingLine(int Code, string? UnitCode, SheetLine Line)
{
    public Money Net => Line.Gross - Line.Vat;

    /// <summary>Without the tax, as the rules of the form have it.</summary>
    public Money Price => Line.Quantity == 0 ? Money.Zero : Money.FromRubles(Net.Rubles / Line.Quantity);

    public string Rate => Line.VatRate is { } rate ? $"{rate}%" : "без НДС";

    public string Tax => Line.VatRate is null ? "без НДС" : InvoiceSheet.Figure(Line.Vat);
}

/// <summary>What stands on the print forms of a closing document, УПД or act. Print forms are Russian in both languages.</summary>
/// <param name="Number">Accounting's; a draft has none.</param>
/// <param name="Invoice">For instance <c>2026/1</c>.</param>
/// <param name="ShippedOn">Whose rates of VAT hold.</param>
/// <param name="Payments">Orders that paid the invoice.</param>
public sealed record ClosingSheet(string? Number, DateOnly On, DateOnly ShippedOn, string Invoice, DateOnly InvoicedOn, int Deal, SheetParty Seller, SheetParty Buyer, SheetParty Supplier,
    SheetParty Carrier, string DeliveryAddress, IReadOnlyList<ClosingLine> Lines, IReadOnlyList<PaperRef> Payments, Signers Signers)
{
    public const string Draft = "проект, номер не присвоен";
    public const string Dash = "–";

    /// <summary>From this day there is a line (5б): ПП РФ 23.01.2026 № 26.</summary>
    private static readonly DateOnly AdvancesFrom = new(2026, 4, 1);
    private const string Nothing = $"№ {Dash} от {Dash}";

    /// <summary>1 is invoice and transfer document in one, 2 a transfer document alone: nothing in it is taxed.</summary>
    public int Status => Lines.Any(l => l.Line.VatRate is not null) ? 1 : 2;

    public bool HasAdvances => On >= AdvancesFrom;

    /// <summary>The invoice that was issued when the advance came.</summary>
    public PaperRef? Advance { get; init; }

    public string Title => Number ?? Draft;

    public Money Net => Money.Sum(Lines.Select(l => l.Net));

    public Money Vat => Money.Sum(Lines.Select(l => l.Line.Vat));

    public Money Total => Money.Sum(Lines.Select(l => l.Line.Gross));

    public string Tax => Status == 1 ? InvoiceSheet.Figure(Vat) : "без НДС";

    /// <summary>One row for each rate; none where nothing is taxed.</summary>
    public IEnumerable<(int Rate, Money Vat)> Rates =>
        Lines.Where(l => l.Line.VatRate is not null).GroupBy(l => l.Line.VatRate!.Value).OrderByDescending(g => g.Key).Select(g => (g.Key, Money.Sum(g.Select(l => l.Line.Vat))));

    /// <summary>(3)</summary>
    public string Consignor => Supplier.Inn == Seller.Inn && Supplier.Kpp == Seller.Kpp ? "он же" : $"{Supplier.Name}, {Supplier.Address}";

    /// <summary>(4)</summary>
    public string Consignee => string.Join(", ", new[] { Buyer.Name, Buyer.Address ?? DeliveryAddress }.OfType<string>());

    /// <summary>(5)</summary>
    public string Paid => Status == 2 || Payments.Count == 0 ? Nothing : string.Join("; ", Payments.Select(Named));

    /// <summary>(5б)</summary>
    public string Advances => Status == 2 || Advance is null ? Nothing : Named(Advance);

    /// <summary>(5а): the document is its own shipping document.</summary>
    public string Shipping => $"№ п/п {(Lines.Count == 1 ? "1" : $"1-{Lines.Count}")} № {Number ?? Dash} от {Day(On)}";

    /// <summary>Who is responsible for the document [13]: the accountant, or the head where there is none.</summary>
    public Signer? Responsible => Signers.Accountant ?? Signers.Head;

    /// <summary>[8], and what the act rests on.</summary>
    public string Ground => $"Счет на оплату № {Invoice} от {InvoiceSheet.Day(InvoicedOn)}, сделка № {Deal}";

    /// <summary>[9]</summary>
    public string Transport => $"Перевозчик: {Carrier.Name}{(Carrier.Inn is null ? "" : $", ИНН {Carrier.Inn}")}. Адрес доставки: {DeliveryAddress}";

    public bool IsSoleTrader => Inn.IsPerson(Seller.Inn ?? "");

    public IReadOnlyList<SheetLine> Goods => [.. Lines.Select(l => l.Line)];

    /// <summary>«7806210729/780601001»; a person in business has no КПП.</summary>
    public static string Codes(SheetParty party) => party.Inn is null ? Dash : party.Kpp is null ? party.Inn : $"{party.Inn}/{party.Kpp}";

    /// <summary>«Берёзова С. И., доверенность № 5 от 12.01.2026»</summary>
    public static string? Signature(Signer? signer) => signer is null ? null : string.Join(", ", new[] { InvoiceSheet.Signature(signer.Name), signer.Warrant }.OfType<string>());

    private static string Named(PaperRef paper) => $"№ {paper.Number ?? Dash} от {Day(paper.On)}";

    /// <summary>«20.11.2026»</summary>
    public static string Day(DateOnly day) => day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);
}
