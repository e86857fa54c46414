using CrmBlazor.Domain.Catalog;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Conversations;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Domain.Invoices;
using CrmBlazor.Domain.Leads;
using CrmBlazor.Domain.Office;
using CrmBlazor.Domain.Papers;
using CrmBlazor.Domain.Payments;
using CrmBlazor.Domain.Regulation;
using CrmBlazor.Domain.Tasks;

namespace CrmBlazor.Tests.Support;

/// <summary>Records laid out on a desk: the domain alone, at Friday noon, brought by its own verbs as far as a test needs them.</summary>
public static class Desk
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.FromHours(3));
    public static readonly DateOnly Today = new(2026, 11, 20);
    public static readonly ResponseClock Clock = new(Noon.AddMinutes(7), Noon.AddMinutes(10));

    public static readonly Actor Operator = Of(Role.Operator);
    public static readonly Actor Manager = Of(Role.Manager);
    public static readonly Actor Manager2 = Of(Role.Manager);
    public static readonly Actor Head = Of(Role.HeadOfSales);
    public static readonly Actor Accountant = Of(Role.Accountant);
    public static readonly Actor Accountant2 = Of(Role.Accountant);
    public static readonly Actor Director = Of(Role.Director);
    public static readonly Actor Logistics = Of(Role.Logistics);

    public static readonly IReadOnlyCollection<string> StopList = DetailedComment.DefaultStopList;
    public static readonly Call Talk = new(Direction.Out, true, 90, A.Discussed, A.Agreed);
    public static readonly DealDetails Need = new("КС, ФБС тест", "ЖБИ", "Благоустройство", "Кольца колодезные", A.Address, "Кольца и блоки, въезд с Песочной");

    /// <summary>The regulation's own goods: 3 × 700 + 2 × 950 = 4 000.</summary>
    public static readonly IReadOnlyList<GoodsLine> Goods = [Line(18, 3, 700), Line(40, 2, 950)];

    public static readonly Company Own = Named(1, "ВЕСТ ГРУПП ООО", CompanyKind.Both, own: true);
    public static readonly Company Supplier = Named(7, "БЛОКОМИР-Т СНАБ СНТ", CompanyKind.Supplier);
    public static readonly Company Customer = Named(3, "АКТЮБИНСК ООО", CompanyKind.Customer);

    public static GoodsLine Line(int product, decimal quantity, decimal price, decimal discount = 0, VatKind vat = VatKind.Standard) =>
        new(product, $"Товар {product}", "шт", "796", quantity, Money.FromRubles(price), discount, vat);

    /// <summary>Requisites without a gap.</summary>
    public static readonly PaperSides Complete = new(new("ВЕСТ ГРУПП ООО", "7806210729", "780601001", "СПб"), 1, new("АКТЮБИНСК ООО", A.CustomerInn, "789801001", "СПб"), 3);

    public static Lead Lead(bool talked = true)
    {
        var lead = CrmBlazor.Domain.Leads.Lead.Register(33082, new("Входящий звонок / Пётр", "call", Name: "Пётр"), Dictionaries.Default.Sources, Operator, Noon.AddMinutes(-2));
        if (talked) lead.LogCall(Talk, StopList, Noon.AddMinutes(-1));
        return lead;
    }

    public static Deal Deal() => CrmBlazor.Domain.Deals.Deal.Open(37924, Lead(), Guid.CreateVersion7(), 5101, Need, Dictionaries.Default, Operator, Noon).Quiet();

    public static Deal Assigned()
    {
        var deal = Deal();
        deal.AssignTo(Manager, Clock, Operator, Noon);
        return deal.Quiet();
    }

    public static Deal Taken()
    {
        var deal = Assigned();
        deal.Take(Clock, Today.AddDays(14), Manager, Noon.AddMinutes(1));
        return deal.Quiet();
    }

    public static Deal Negotiated() => At(Stage.Negotiation, Taken(), d => d.LogCall(Talk, StopList, Manager, Noon.AddMinutes(2)));

    public static Deal Priced() => At(Stage.Priced, Negotiated(), d => d.SetLines(Goods, null, Today));

    /// <summary>With a company, and an invoice that was sent.</summary>
    public static (Deal Deal, Invoice Invoice) Invoiced()
    {
        var deal = Linked();
        var invoice = Sent(deal);
        return (At(Stage.Invoiced, deal, _ => { }, invoice), invoice);
    }

    public static (Deal Deal, Invoice Invoice) Paid()
    {
        var (deal, invoice) = Invoiced();
        MarkPaid(invoice);
        deal.BecomePaid(Facts(invoice), Manager, Noon);
        invoice.Quiet();
        return (deal.Quiet(), invoice);
    }

    /// <summary>Everything that «Сделка успешна» waits for.</summary>
    public static (Deal Deal, Invoice Invoice) Shipped()
    {
        var (deal, invoice) = Paid();
        deal.AgreeShipment(Today, null, null, null, Logistics, Today);
        invoice.MarkShipped(Returned(invoice), Manager, Noon);
        invoice.Quiet();
        return (At(Stage.Shipping, deal, _ => { }, invoice), invoice);
    }

    public static Deal Linked()
    {
        var deal = Priced();
        deal.LinkCompany(Customer);
        return deal.Quiet();
    }

    public static Deal Lost(Deal? deal = null)
    {
        var lost = deal ?? Taken();
        lost.Lose("price", "У соседей дешевле на десятую часть", Dictionaries.Default.LossReasons, Manager, Noon);
        return lost.Quiet();
    }

    public static Deal Won()
    {
        var (deal, invoice) = Shipped();
        deal.Win(Facts(invoice), Manager, Noon);
        return deal.Quiet();
    }

    public static Invoice Invoice(Deal? deal = null, bool cash = false, int ordinal = 1) =>
        CrmBlazor.Domain.Invoices.Invoice.Issue(2026, ordinal, deal ?? Linked(), new(Own, null, null, A.Address, null, null, cash), Manager, Noon, Today).Quiet();

    public static Invoice Sent(Deal deal, bool cash = false, int ordinal = 1)
    {
        var invoice = Invoice(deal, cash, ordinal);
        invoice.Send(SendingChannel.Email, "client@mail.example", Manager, Noon);
        return invoice.Quiet();
    }

    public static void Name(Invoice invoice, Company carrier, Company supplier, bool actual, long? version = null) =>
        invoice.SetParties(new(carrier, supplier, actual), new(Own, Own, invoice.PartiesActualAt is not null), version, Manager, Noon);

    public static Payment Notice(Invoice invoice, decimal rubles, Actor? by = null) =>
        Payment.Post(1, invoice, Money.FromRubles(rubles), A.CustomerInn, Today, null, by ?? Director, Noon, Today).Quiet();

    /// <returns>What the invoice did not need.</returns>
    public static Money Receive(Invoice invoice, decimal rubles) => Notice(invoice, rubles).Confirm(invoice, Accountant, Noon);

    /// <summary>Its money has come, its parties are named, and it bears the mark.</summary>
    public static void MarkPaid(Invoice invoice)
    {
        Receive(invoice, 4000);
        Name(invoice, Own, Supplier, actual: true);
        invoice.MarkPaid(Manager, Noon);
    }

    public static TransferDocument Requested(Invoice invoice) => invoice.RequestDocument(DocumentKind.Upd, Complete, Manager, Noon).Quiet();

    public static TransferDocument Issued(Invoice invoice)
    {
        var document = Requested(invoice);
        document.Issue("УТ-7", Today, new(false, Today.AddDays(14)), Accountant, Noon, Today);
        return document.Quiet();
    }

    public static TransferDocument Returned(Invoice invoice)
    {
        var document = Issued(invoice);
        document.Receive(Today, DocumentForm.Original, Accountant, Noon, Today);
        return document.Quiet();
    }

    public static OfficeTask AutomaticTask(Deal deal) => OfficeTask.ForNewDeal(23104, deal.Number, deal.Id, Manager.Id, Noon.AddMinutes(10), Noon);

    public static DealFacts Facts(params Invoice[] invoices) => new(invoices, null);

    private static Deal At(Stage stage, Deal deal, Action<Deal> act, params Invoice[] invoices)
    {
        act(deal);
        deal.MoveTo(stage, null, Facts(invoices), Manager, Noon.AddMinutes(3));
        return deal.Quiet();
    }

    private static Actor Of(Role role) => new(Guid.CreateVersion7(), role, role is Role.Manager or Role.HeadOfSales ? "Отдел продаж" : "", InPayments: true);

    public static Company Named(int number, string name, CompanyKind kind, bool own = false) =>
        Company.Register(number, new(name, A.CustomerInn, null, null, kind, "СПб"), Company.DefaultSpheres, Noon, own);

    /// <summary>What has happened so far is told.</summary>
    private static T Quiet<T>(this T record) where T : Entity
    {
        record.TakeEvents();
        return record;
    }
}
