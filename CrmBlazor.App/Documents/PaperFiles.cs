using CrmBlazor.App.Data;
using CrmBlazor.App.Live;
using CrmBlazor.Domain.Invoices;
using CrmBlazor.Domain.Offers;
using CrmBlazor.Domain.Papers;
using Microsoft.AspNetCore.Components;

namespace CrmBlazor.App.Documents;

/// <summary>A paper as a file to be taken along.</summary>
public sealed record PaperFile(string Name, string Type, byte[] Bytes);

/// <summary>Invoices, offers and closing documents as files: PDF, or the print form itself where there is nothing to print with.</summary>
public sealed class PaperFiles(SheetFile sheets, PdfPrinter printer, OfficeBook book)
{
    public bool HasPdf => printer.IsThere;

    public async Task<PaperFile> FileAsync(CrmDb db, Invoice invoice)
    {
        var sheet = await db.SheetAsync(invoice, book);
        return await FileAsync<InvoicePrint>($"Счет {sheet.Number.Replace('/', '-')}", sheet);
    }

    public async Task<PaperFile> FileAsync(CrmDb db, Offer offer) => await FileAsync<OfferPrint>($"Предложение {offer.Number}", await db.SheetAsync(offer, book));

    public Task<PaperFile> FileAsync(ClosingSheet sheet, DocumentKind kind)
    {
        var name = $"{ClosingSheets.NameOf(kind)} {sheet.Number ?? "проект"}";
        return kind is DocumentKind.Act ? FileAsync<ActPrint>(name, sheet) : FileAsync<UpdPrint>(name, sheet);
    }

    /// <typeparam name="TForm">The print form, with a parameter <c>Sheet</c>.</typeparam>
    public async Task<PaperFile> FileAsync<TForm>(string name, object sheet) where TForm : IComponent
    {
        var html = await sheets.HtmlAsync<TForm>(sheet);
        return printer.IsThere ? new($"{name}.pdf", "application/pdf", await printer.PrintAsync(html)) : new($"{name}.html", "text/html", System.Text.Encoding.UTF8.GetBytes(html));
    }
}
