using CrmBlazor.App.Commands.Deals;
using CrmBlazor.App.Commands.Invoices;
using CrmBlazor.App.Commands.Offers;
using CrmBlazor.App.Commands.Papers;
using CrmBlazor.App.Commands.Payments;
using CrmBlazor.App.Documents;
using CrmBlazor.App.Seeds;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Domain.Invoices;
using CrmBlazor.Domain.Papers;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.Tests.Support;

/// <summary>From the invoice to the papers.</summary>
public static partial class A
{
    /// <summary>New and not sent.</summary>
    public static async Task<string> InvoiceAsync(this Office office) => await office.InvoiceOfAsync(await office.LinkedDealAsync());

    public static async Task<string> InvoiceOfAsync(this Office office, int deal) => (string)(await office.DoAsync(DemoPeople.Manager, new IssueInvoice(deal, Address))).Number;

    /// <summary>An invoice to a company, sent; the deal at «Счёт выставлен».</summary>
    public static async Task<int> OfferAsync(this Office office) => (int)(await office.DoAsync(DemoPeople.Manager, new MakeOffer(await office.PricedDealAsync()))).Number;

    public static async Task<(int Deal, string Invoice)> InvoicedDealAsync(this Office office)
    {
        var deal = await office.LinkedDealAsync();
        var invoice = await office.SentInvoiceAsync(deal);
        await office.DoAsync(DemoPeople.Manager, new MoveDeal(deal, Stage.Invoiced));
        return (deal, invoice);
    }

    public static async Task<string> SentInvoiceAsync(this Office office, int deal)
    {
        var invoice = await office.InvoiceOfAsync(deal);
        await office.DoAsync(DemoPeople.Manager, new SendInvoice(invoice, SendingChannel.Email, "client@mail.example"));
        return invoice;
    }

    /// <summary>Sent by a link.</summary>
    public static async Task<string> LinkedInvoiceAsync(this Office office)
    {
        var (_, invoice) = await office.InvoicedDealAsync();
        await office.LinkAsync(invoice);
        return invoice;
    }

    /// <returns>The secret address.</returns>
    public static async Task<string> LinkAsync(this Office office, string invoice) => (await office.DoAsync(DemoPeople.Manager, new SendInvoice(invoice, SendingChannel.Link))).Link!;

    /// <summary>Of a deal that is lost.</summary>
    public static async Task<(int Deal, string Invoice)> LostInvoiceAsync(this Office office)
    {
        var (deal, invoice) = await office.InvoicedDealAsync();
        await office.DoAsync(DemoPeople.Manager, new LoseDeal(deal, "price", "У соседей дешевле"));
        return (deal, invoice);
    }

    public static async Task<int> NoticeAsync(this Office office, string invoice, decimal rubles = 4000) =>
        (int)(await office.DoAsync(DemoPeople.Director, new PostPaymentNotice(invoice, Rubles(rubles), Today(office), CustomerInn))).Number;

    public static async Task ConfirmedAsync(this Office office, string invoice, decimal rubles = 4000) =>
        await office.DoAsync(DemoPeople.Accountant, new ConfirmPayment(await office.NoticeAsync(invoice, rubles)));

    public static Task ActualPartiesAsync(this Office office, string invoice) =>
        office.DoAsync(DemoPeople.Manager, new SetInvoiceParties(invoice, OwnCompany, OwnCompany, true));

    /// <summary>Its money is confirmed and its parties are actual: the press is open.</summary>
    public static async Task<string> PayableInvoiceAsync(this Office office) => (await office.PayableDealAsync()).Invoice;

    public static async Task<(int Deal, string Invoice)> PayableDealAsync(this Office office)
    {
        var (deal, invoice) = await office.InvoicedDealAsync();
        await office.ConfirmedAsync(invoice);
        await office.ActualPartiesAsync(invoice);
        return (deal, invoice);
    }

    public static async Task<(int Deal, string Invoice)> PaidDealAsync(this Office office)
    {
        var (deal, invoice) = await office.PayableDealAsync();
        await office.DoAsync(DemoPeople.Manager, new MarkInvoicePaid(invoice));
        return (deal, invoice);
    }

    /// <summary>Money of an invoice that was given up, and the invoice that follows it.</summary>
    public static async Task<(int Advance, string Invoice)> AdvanceAsync(this Office office)
    {
        var (deal, invoice) = await office.InvoicedDealAsync();
        await office.ConfirmedAsync(invoice, 1500);
        await office.DoAsync(DemoPeople.Manager, new MarkInvoiceUnpaid(invoice, "Сумма другая"));
        await using var db = office.Read();
        return (await db.Advances.MaxAsync(a => a.Number), await office.SentInvoiceAsync(deal));
    }

    public static async Task<int> ContractTemplateAsync(this Office office, byte[]? contents = null) =>
        (int)(await office.DoAsync(DemoPeople.Accountant, new AddContractTemplate("Договор поставки", await office.UploadAsync(DemoPeople.Accountant, "Договор.docx", contents ?? ContractBlank.Make())))).Number;

    public static async Task<string> RequestedDocumentAsync(this Office office)
    {
        var (_, invoice) = await office.PaidDealAsync();
        await office.DoAsync(DemoPeople.Manager, new RequestTransferDocument(invoice));
        return invoice;
    }

    /// <summary>At «Отгрузка», the transfer document requested, issued and back.</summary>
    public static async Task<(int Deal, string Invoice)> ShippingDealAsync(this Office office, bool documentBack = true)
    {
        var (deal, invoice) = await office.PaidDealAsync();
        await office.DoAsync(DemoPeople.Logistics, new AgreeShipment(deal, Today(office)));
        await office.DoAsync(DemoPeople.Manager, new MoveDeal(deal, Stage.Shipping));
        await office.DoAsync(DemoPeople.Manager, new RequestTransferDocument(invoice));
        await office.DoAsync(DemoPeople.Accountant, new IssueTransferDocument(invoice, $"УТ-{deal}", Today(office)));
        if (documentBack) await office.DoAsync(DemoPeople.Accountant, new ReceiveTransferDocument(invoice, Today(office), DocumentForm.Original));
        return (deal, invoice);
    }
}
