using System.Globalization;
using CrmBlazor.App.Commands.Invoices;
using CrmBlazor.App.Commands.Offers;
using CrmBlazor.App.Data;
using CrmBlazor.Domain.Invoices;

namespace CrmBlazor.App.Forms.Acts;

public sealed class SendInvoiceForm : SendForm
{
    protected override Command Of(string subject, SendingChannel channel, string? to) => new SendInvoice(subject, channel, to);
}

public sealed class SendOfferForm : SendForm
{
    /// <summary>An offer has no address of its own.</summary>
    protected override IEnumerable<SendingChannel> Channels => [SendingChannel.Email, SendingChannel.Print];

    protected override Command Of(string subject, SendingChannel channel, string? to) => new SendOffer(int.Parse(subject, CultureInfo.InvariantCulture), channel, to);
}
