using CrmBlazor.App.Data;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Domain.Deals;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Commands.Deals;

/// <summary>Who sells and who buys, for the papers of a deal.</summary>
public static class DealSides
{
    /// <summary>Our own legal entity (B 44).</summary>
    public static Task<Company?> SellerAsync(this CommandContext context) => context.Db.Companies.OrderBy(c => c.Number).FirstOrDefaultAsync(c => c.IsOwn);

    /// <summary>With the requisites of today.</summary>
    /// <param name="cash">Made out to the contact (D22).</param>
    public static async Task<Sides> SidesAsync(this CommandContext context, Deal deal, Company? seller, bool cash = false)
    {
        var contact = await context.Db.Contacts.SingleAsync(c => c.Id == deal.ContactId);
        var company = !cash && deal.CompanyId is { } id ? await context.Db.Companies.SingleAsync(c => c.Id == id) : null;
        return Sides.Of(seller, company, contact);
    }
}
