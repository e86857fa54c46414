using CrmBlazor.Domain.Invoices;
using CrmBlazor.Domain.Papers;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Data;

public static class PaperReading
{
    /// <summary>Seller and buyer as a closing document of this invoice has them.</summary>
    public static async Task<PaperSides> PaperSidesAsync(this CrmDb db, Invoice invoice) => PaperSides.Of(invoice,
        await db.Companies.AsNoTracking().SingleAsync(c => c.Id == invoice.SellerId),
        invoice.CompanyId is { } id ? await db.Companies.AsNoTracking().SingleAsync(c => c.Id == id) : null,
        await db.Contacts.AsNoTracking().SingleAsync(c => c.Id == invoice.ContactId));
}
