using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Invoices;
using CrmBlazor.Domain.Mail;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Commands.Offers;

/// <summary>By e-mail a letter goes out after it.</summary>
/// <param name="To">The address, asked for with e-mail.</param>
[AllowedTo(Role.Manager, Role.HeadOfSales)]
public sealed record SendOffer(int Offer, SendingChannel Channel, string? To = null) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var offer = await context.Db.Offers.SingleOrDefaultAsync(o => o.Number == Offer) ?? throw new NotFoundException("offer", Offer.Plain());
        await context.OwnDealAsync(offer.DealNumber);
        offer.Send(Channel, To, context.Actor, context.At);
        if (Channel is SendingChannel.Email) context.Db.Letters.Add(Letter.With(offer, To!, context.Actor, context.At));
        return new(offer.Id, offer.Number);
    }
}
