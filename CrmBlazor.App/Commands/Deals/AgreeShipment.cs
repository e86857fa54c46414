using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Invoices;

namespace CrmBlazor.App.Commands.Deals;

/// <param name="On">The day of the shipment.</param>
/// <param name="Carrier">Number of the company that carries.</param>
[AllowedTo(Role.Logistics)]
public sealed record AgreeShipment(int Deal, DateOnly On, int? Carrier = null, string? Note = null) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var deal = await context.DealAsync(Deal);
        var carrier = Carrier is { } number ? await context.PartyAsync("carrier", number) : null;
        FieldFaults.None(InvoiceDetails.PartyFault("carrier", carrier));
        deal.AgreeShipment(On, carrier?.Id, carrier?.Number, Note, context.Actor, await context.TodayAsync());
        return new(deal.Id, deal.Number);
    }
}
