using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Domain.Deals;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Commands.Deals;

/// <summary>Who sells and who buys, for the papers of a deal.</summary>
public static class DealSides
{
    /// <summary>Our own legal entity (B 44): the one that is named, else the one of the deal's last invoice, else the first.</summary>
    public static async Task<Company?> SellerAsync(this CommandContext context, Deal deal, int? seller = null)
    {
        if (seller is not { } number) return await context.Db.SellerOfAsync(deal.Id);
        var named = await context.PartyAsync("seller", number);
        return named.IsOwn ? named : throw new BadFieldsException("seller", "notOwn");
    }

    /// <summary>With the requisites of today.</summary>
    /// <param name="cash">Made out to the contact (D22).</param>
    public static async Task<Sides> SidesAsync(this CommandContext context, Deal deal, Company? seller, bool cash = false)
    {
        var contact = await context.Db.Contacts.SingleAsync(c => c.Id == deal.ContactId);
        var company = !cash && deal.CompanyId is { } id ? await context.Db.Companies.SingleAsync(c => c.Id == id) : null;
        return Sides.Of(seller, company, contact, await context.TodayAsync());
    }
}
