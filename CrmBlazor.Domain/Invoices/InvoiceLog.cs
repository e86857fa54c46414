using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Payments;

namespace CrmBlazor.Domain.Invoices;

/// <summary>Which events of a deal are about one of its invoices.</summary>
public static class InvoiceLog
{
    public static bool IsOf(DomainEvent happening, Guid invoice, string number) => happening switch
    {
        InvoiceEvent own => own.InvoiceId == invoice,
        PaymentEvent payment => payment.InvoiceId == invoice,
        AdvanceAllocated allocated => allocated.InvoiceId == invoice,
        AdvanceMade made => made.FromInvoice == number,
        { Subject: { Kind: "invoice", Id: var about } } => about == invoice,
        _ => false,
    };
}
