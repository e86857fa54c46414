using CrmBlazor.App.Documents;
using CrmBlazor.Domain.Invoices;
using CrmBlazor.Domain.Offers;
using CrmBlazor.Domain.Papers;

namespace CrmBlazor.App.Mail;

/// <summary>What the client reads with a paper. Letters to clients are Russian, as the papers are.</summary>
public sealed record PaperLetter(string Subject, string Text)
{
    /// <param name="link">Where the invoice can be read.</param>
    /// <param name="sender">Who signs, and to whom the client answers.</param>
    public static PaperLetter Of(Invoice invoice, string link, string? sender) => new($"Счёт № {invoice.Number} от {InvoiceSheet.Day(invoice.IssuedOn)}", Lines((sender, invoice.Sides?.Seller?.Name),
        $"Направляем счёт № {invoice.Number} от {InvoiceSheet.Day(invoice.IssuedOn)} на сумму {InvoiceSheet.Figure(invoice.Total)} руб.",
        invoice.DueOn is { } due ? $"Счёт действителен до {InvoiceSheet.Day(due)}" : null,
        $"Счёт во вложении; он же с QR-кодом для оплаты: {link}"));

    public static PaperLetter Of(Offer offer, string? sender) => new($"Предложение № {offer.Number} от {InvoiceSheet.Day(offer.MadeOn)}", Lines((sender, offer.Sides.Seller?.Name),
        $"Направляем предложение № {offer.Number} на сумму {InvoiceSheet.Figure(offer.Total)} руб.", $"Предложение действительно до {InvoiceSheet.Day(offer.ValidUntil)}", null));

    public static PaperLetter Of(ClosingSheet sheet, DocumentKind kind, string? sender)
    {
        var name = $"{ClosingSheets.NameOf(kind)} № {sheet.Title} от {InvoiceSheet.Day(sheet.On)}";
        return new(name, Lines((sender, sheet.Seller.Name), $"Направляем {(kind is DocumentKind.Act ? "акт" : "УПД")} № {sheet.Title} от {InvoiceSheet.Day(sheet.On)} к счёту № {sheet.Invoice} на сумму {InvoiceSheet.Figure(sheet.Total)} руб.",
            "Документ во вложении. Просим подписать его, прислать скан ответным письмом и вернуть оригинал."));
    }

    private static string Lines((string? Sender, string? Seller) from, params string?[] said) =>
        string.Join(Environment.NewLine + Environment.NewLine, said.Prepend("Здравствуйте!").Append(string.Join(Environment.NewLine, new[] { "С уважением,", from.Sender, from.Seller }.OfType<string>())).OfType<string>());
}
