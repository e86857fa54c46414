using CrmBlazor.App.Commands.Payments;
using CrmBlazor.App.Commands.Invoices;
using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Invoices;
using CrmBlazor.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Commands.Deals;

/// <summary>From any open stage, with the cause analysed (B 60); open invoices become «Не оплачен», open work is cancelled.</summary>
/// <param name="Reason">price, terms, competitor, noNeed, noContact, other.</param>
[AllowedTo(Role.Manager, Role.HeadOfSales)]
public sealed record LoseDeal(int Deal, string Reason, string Analysis) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var deal = await context.OwnDealAsync(Deal);
        deal.Lose(Reason, Analysis, (await context.SettingsAsync()).Words.LossReasons, context.Actor, context.At);
        foreach (var invoice in await context.Db.Invoices.Where(i => i.DealId == deal.Id && i.Status == InvoiceStatus.New).ToListAsync())
        {
            await context.AddAdvanceAsync(invoice, invoice.MarkUnpaid(Analysis.Trim(), context.Actor, context.At));
            await context.CloseLinksAsync(invoice.Id);
        }
        foreach (var task in await context.Db.Tasks.Where(t => t.DealId == deal.Id && t.State == TaskState.Open).ToListAsync()) task.Cancel(context.Actor, context.At);
        return new(deal.Id, deal.Number);
    }
}
