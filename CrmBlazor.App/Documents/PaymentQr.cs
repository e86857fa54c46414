using System.Globalization;
using System.Text;
using CrmBlazor.Domain.Common;

namespace CrmBlazor.App.Documents;

/// <summary>To whom, how much and what for: what a bank's application reads from the code of ГОСТ Р 56042-2014.</summary>
public sealed record PaymentOrder(string Name, string Account, string Bank, string Bik, string? CorrespondentAccount, string Inn, string? Kpp, Money Sum, string Purpose);

public static class PaymentQr
{
    /// <summary>UTF-8, by the standard's second code.</summary>
    private const string Head = "ST00012";
    private const string Separators = "|#;:^_~{}!$%&()*+,/@";
    private const int PayeeBytes = 300;

    public static string Of(PaymentOrder order)
    {
        var name = Cut(order.Name, 160);
        while (Encoding.UTF8.GetByteCount(Join('|', Payee(order, name))) > PayeeBytes) name = name[..^1];
        (string Name, string? Value)[] fields =
        [
            .. Payee(order, name), ("Sum", order.Sum.Kopecks.ToString(CultureInfo.InvariantCulture)), ("Purpose", Cut(order.Purpose, 210)), ("PayeeINN", order.Inn), ("KPP", order.Kpp),
        ];
        return Head + Join(Separators.First(s => !Array.Exists(fields, f => f.Value?.Contains(s) is true)), fields);
    }

    /// <summary>The five that stand first, in this order.</summary>
    private static (string Name, string? Value)[] Payee(PaymentOrder order, string name) =>
        [("Name", name), ("PersonalAcc", order.Account), ("BankName", Cut(order.Bank, 45)), ("BIC", order.Bik), ("CorrespAcc", order.CorrespondentAccount ?? "0")];

    private static string Join(char separator, IEnumerable<(string Name, string? Value)> fields) =>
        string.Concat(fields.Where(f => f.Value is not null).Select(f => $"{separator}{f.Name}={f.Value}"));

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length];
}
