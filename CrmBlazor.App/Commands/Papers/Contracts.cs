using CrmBlazor.App.Data;
using CrmBlazor.App.Documents;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Domain.Papers;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Commands.Papers;

internal static class Contracts
{
    public static Task<ContractTemplate?> TemplateAsync(this CommandContext context, int number) => context.Db.ContractTemplates.SingleOrDefaultAsync(t => t.Number == number);

    /// <summary>Both sides with the requisites of today, and who signs for us.</summary>
    public static async Task<ContractSides> ContractSidesAsync(this CommandContext context, Deal deal, Company seller)
    {
        var db = context.Db;
        var head = (seller.SignersOn(await context.TodayAsync()) ?? await db.OfficeSignersAsync()).Head;
        var manager = await db.Users.Where(u => u.Id == deal.ManagerId).Select(u => u.Name).FirstOrDefaultAsync();
        return new(seller, await db.Companies.SingleAsync(c => c.Id == deal.CompanyId), await db.Contacts.SingleAsync(c => c.Id == deal.ContactId), head, manager);
    }

    public static IReadOnlyList<Obstacle> Told(IReadOnlyList<string> unknown) => unknown.Count == 0 ? [] : [new("fieldsUnknown", "B 58", null, string.Join(", ", unknown))];
}
