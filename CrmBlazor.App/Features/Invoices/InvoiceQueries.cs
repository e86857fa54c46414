using System.Text.Json.Serialization;
using CrmBlazor.App.Data;
using CrmBlazor.App.Speech;
using CrmBlazor.Domain.Catalog;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Domain.Invoices;
using CrmBlazor.Domain.Mail;
using CrmBlazor.Domain.Papers;
using CrmBlazor.Domain.Payments;
using CrmBlazor.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Features.Invoices;

public sealed record InvoiceRow(string Number, InvoiceStatus Status, DateOnly IssuedOn, DateOnly? DueOn, Money Total, Money Confirmed, DateTimeOffset? SentAt, int Deal, string DealTitle,
    string Client, bool Cash, bool ShipmentRequested, DateOnly? ShipsOn, bool DocumentRequested);

public sealed record PartyView(int Number, string Name, string Inn, string? Kpp);

public sealed record BuyerView(string Name, string? Inn, string? Kpp, string? Address, string? Phone, string? Email);

public sealed record SellerView(int Number, string Name, string Inn, string? Kpp, string Address, BankAccount? Account)
{
    /// <summary>None where nobody has said who signs.</summary>
    [JsonIgnore]
    public Signers? Signers { get; init; }

    [JsonIgnore]
    public SealImages Images { get; init; } = new();
}

/// <param name="DueAt">When it is tried, or tried again.</param>
public sealed record LetterView(LetterState State, string To, DateTimeOffset? SentAt, DateTimeOffset? DueAt, string? Fault);

/// <summary>Addresses at which the client can read the invoice, and what became of them.</summary>
public sealed record LinksView(int Open, int Views, DateTimeOffset? SeenAt);

/// <summary>A rate that is another today than on the day of issue; none is «Без НДС».</summary>
public sealed record ChangedRate(int? Was, int? Is);

public sealed record SentView(DateTimeOffset At, string By, SendingChannel Channel, string? To);

public sealed record InvoiceLineView(int Product, string Name, string Unit, decimal Quantity, Money Price, decimal Discount, int? VatRate, Money Gross, Money Vat);

public sealed record InvoicePayment(int Number, Money Amount, string? PayerInn, DateOnly PaidOn, PaymentState State, string PostedBy, DateTimeOffset PostedAt, string? DecidedBy, string? Reason);

public sealed record DocumentView(DateTimeOffset RequestedAt, string? Number, DateOnly? IssuedOn, DateOnly? ScanOn, DateOnly? OriginalDueOn, DateOnly? ReturnedOn, DocumentForm? ReturnedForm,
    DocumentKind Kind = DocumentKind.Upd, Awaited? Awaited = null, PaperSent? Sent = null);

public sealed record PaperSent(DateTimeOffset At, string By, DocumentChannel Channel, string? To);

public sealed record AdvanceView(int Number, Money Left, string FromInvoice, IReadOnlyList<ObstacleText> ToAllocating);

/// <param name="MayAct">The viewer answers for the deal.</param>
/// <param name="Advances">Of the same payer, not yet spent; those from deals that the viewer sees.</param>
/// <param name="ToPaid">What shuts «Оплачен», the gates of the deal included (D12).</param>
public sealed record InvoiceView(Guid Id, string Number, InvoiceStatus Status, long Version, DateOnly IssuedOn, string IssuedBy, DateOnly? DueOn, string? Subject, string DeliveryAddress,
    int Deal, string DealTitle, Stage DealStage, bool Cash, BuyerView Buyer, SellerView Seller, PartyView Carrier, PartyView Supplier, bool PartiesActual, string? PartiesActualBy,
    DateTimeOffset? PartiesActualAt, Money Total, Money Vat, Money Net, Money Confirmed, IReadOnlyList<InvoiceLineView> Lines, SentView? Sent, DateTimeOffset? PaidAt, DateTimeOffset? ShippedAt,
    string? UnpaidReason, DocumentView? Document, IReadOnlyList<InvoicePayment> Payments, IReadOnlyList<AdvanceView> Advances, string? Manager, DateOnly? ShipsOn, DateOnly? DeliveredOn,
    bool MayAct, IReadOnlyList<ObstacleText> ToEditing, IReadOnlyList<ObstacleText> ToParties, IReadOnlyList<ObstacleText> ToPaid, IReadOnlyList<ObstacleText> ToUnpaid,
    IReadOnlyList<ObstacleText> ToRequestingDocument, IReadOnlyList<ObstacleText> ToShipping, DocumentKind UsualDocument = DocumentKind.Upd)
{
    public Money Due => Total - Confirmed;

    /// <summary>Number of the invoice it was made from.</summary>
    public string? CopyOf { get; init; }

    public (int? Months, DateOnly? On) Repeats { get; init; }

    /// <summary>The last one that was asked for.</summary>
    public LetterView? Letter { get; init; }

    /// <summary>The last one with its closing document.</summary>
    public LetterView? DocumentLetter { get; init; }

    public LinksView Links { get; init; } = new(0, 0, null);

    /// <summary>The rate follows the day of shipment (D10): to be issued anew.</summary>
    public IReadOnlyList<ChangedRate> ChangedRates { get; init; } = [];

    /// <summary>The lines as their editor has them.</summary>
    [JsonIgnore]
    public GoodsState Goods { get; init; } = null!;
}

public static class InvoiceQueries
{
    public static async Task<Paged<InvoiceRow>> InvoicesAsync(this CrmDb db, string? search, InvoiceStatus? status, Actor actor, Paging paging) =>
        actor.SeesInvoices() ? await db.InvoiceRows(search, status, actor).PageAsync(paging) : new([], 0);

    /// <summary>The newest first; for those who see invoices.</summary>
    public static IQueryable<InvoiceRow> InvoiceRows(this CrmDb db, string? search, InvoiceStatus? status, Actor actor)
    {
        var invoices = db.Invoices.AsNoTracking();
        if (status is { } wanted) invoices = invoices.Where(i => i.Status == wanted);
        var rows =
            from invoice in invoices
            join deal in db.Deals.Where(actor.Deals()) on invoice.DealId equals deal.Id
            join contact in db.Contacts on invoice.ContactId equals contact.Id
            join company in db.Companies on invoice.CompanyId equals company.Id into companies
            from company in companies.DefaultIfEmpty()
            select new { invoice, deal, Client = company == null ? contact.FullName : company.Name, Key = company == null ? contact.SearchKey : company.SearchKey };
        if (search.Sought() is { } text)
        {
            var key = TextForms.SearchKey([text]);
            rows = rows.Where(r => r.invoice.Number.Contains(key) || r.Key.Contains(key) || r.deal.SearchKey.Contains(key));
        }
        return rows.OrderByDescending(r => r.invoice.Year).ThenByDescending(r => r.invoice.Ordinal)
            .Select(r => new InvoiceRow(r.invoice.Number, r.invoice.Status, r.invoice.IssuedOn, r.invoice.DueOn, r.invoice.Total, r.invoice.Confirmed, r.invoice.SentAt, r.deal.Number,
                r.deal.Title, r.Client, r.invoice.IsCash, r.deal.ShipmentRequestedAt != null, r.deal.ShipsOn, r.invoice.DocumentRequestedAt != null));
    }

    /// <summary>Nothing where there is no such invoice, or its deal is not the actor's to see.</summary>
    /// <param name="today">In the office.</param>
    public static async Task<InvoiceView?> InvoiceAsync(this CrmDb db, string number, Actor actor, Voice voice, DateTimeOffset now, DateOnly today)
    {
        if (await db.SeenInvoiceAsync(number, actor) is not var (invoice, deal)) return null;
        var companies = await db.Companies.AsNoTracking().Where(c => c.Id == invoice.SellerId || c.Id == invoice.CarrierId || c.Id == invoice.SupplierId || c.Id == invoice.CompanyId)
            .ToDictionaryAsync(c => c.Id);
        var contact = await db.Contacts.AsNoTracking().SingleAsync(c => c.Id == invoice.ContactId);
        var document = await db.TransferDocuments.AsNoTracking().SingleOrDefaultAsync(d => d.InvoiceId == invoice.Id);
        var payments = await db.Payments.AsNoTracking().Where(p => p.InvoiceId == invoice.Id).OrderBy(p => p.Number).ToListAsync();
        var payers = await db.SamePayerAsync(Advance.PayerOf(invoice));
        var advances = await db.Advances.AsNoTracking().Where(a => payers.Contains(a.PayerId) && db.Invoices.Any(i => i.Id == a.FromInvoiceId && i.SellerId == invoice.SellerId) && db.Deals.Where(actor.Deals()).Any(d => d.Id == a.DealId)).OrderBy(a => a.Number).ToListAsync();
        var facts = new DealFacts(await db.InvoicesOfAsync(deal.Id), null);
        var regime = companies[invoice.SellerId].RegimeOn(invoice.IssuedOn);
        var goods = new GoodsState(invoice.Lines, invoice.ToEditing().Any() ? [] : await db.BehindAsync(invoice.Lines, regime), regime, invoice.IssuedOn);
        var sides = PaperSides.Of(invoice, companies[invoice.SellerId], invoice.CompanyId is { } buyer ? companies[buyer] : null, contact);
        return View(invoice, deal, facts, companies, contact, document, payments, advances, sides, actor, voice, today) with
        {
            Goods = goods,
            CopyOf = invoice.CopyOf,
            Repeats = (invoice.RepeatsEvery, invoice.RepeatsOn),
            Letter = await db.LetterAsync(invoice.Id, "invoice"),
            DocumentLetter = await db.LetterAsync(invoice.Id, Letter.Document),
            Links = await db.LinksAsync(invoice.Id, now),
            ChangedRates = Changed(invoice, today),
        };
    }

    private static async Task<LetterView?> LetterAsync(this CrmDb db, Guid invoice, string paper) =>
        await db.Letters.AsNoTracking().Where(l => l.PaperId == invoice && l.Paper == paper).OrderByDescending(l => l.AskedAt).Select(l => new LetterView(l.State, l.To, l.SentAt, l.DueAt, l.Fault)).FirstOrDefaultAsync();

    private static async Task<LinksView> LinksAsync(this CrmDb db, Guid invoice, DateTimeOffset now)
    {
        var links = await db.InvoiceLinks.AsNoTracking().Where(l => l.InvoiceId == invoice).ToListAsync();
        return new(links.Count(l => l.IsOpen(now)), links.Sum(l => l.Views), links.Max(l => l.SeenAt));
    }

    private static IReadOnlyList<ChangedRate> Changed(Invoice invoice, DateOnly today) =>
        invoice.HasOldRates(today) ? [.. invoice.Lines.Select(l => new ChangedRate(l.VatRate(invoice.IssuedOn), l.VatRate(today))).Where(r => r.Was != r.Is).Distinct()] : [];

    private static InvoiceView View(Invoice invoice, Deal deal, DealFacts facts, Dictionary<Guid, Company> companies, Contact contact, TransferDocument? document,
        IReadOnlyList<Payment> payments, IReadOnlyList<Advance> advances, PaperSides sides, Actor actor, Voice voice, DateOnly today)
    {
        IReadOnlyList<ObstacleText> Said(IEnumerable<Obstacle> obstacles) => [.. obstacles.Select(voice.Say)];
        return new(invoice.Id, invoice.Number, invoice.Status, invoice.Version, invoice.IssuedOn, voice.Who(invoice.IssuedBy), invoice.DueOn, invoice.Subject, invoice.DeliveryAddress,
            deal.Number, deal.Title, deal.Stage, invoice.IsCash, Buyer(invoice, invoice.CompanyId is { } id ? companies[id] : null, contact), Seller(invoice, companies[invoice.SellerId], today),
            Party(companies[invoice.CarrierId]), Party(companies[invoice.SupplierId]), invoice.PartiesActualAt is not null,
            invoice.PartiesActualBy is { } by ? voice.Who(by) : null, invoice.PartiesActualAt, invoice.Total, invoice.Vat, invoice.Total - invoice.Vat, invoice.Confirmed,
            [.. invoice.Lines.Select(l => Line(l, invoice.IssuedOn))],
            invoice.SentAt is { } sent ? new(sent, voice.Who(invoice.SentBy), invoice.SentChannel!.Value, invoice.SentTo) : null, invoice.PaidAt, invoice.ShippedAt, invoice.UnpaidReason,
            document is null ? null : new(document.RequestedAt, document.Number, document.IssuedOn, document.ScanOn, document.OriginalDueOn, document.ReturnedOn, document.ReturnedForm,
                document.Kind, document.Awaited, document.SentAt is { } gone ? new(gone, voice.Who(document.SentBy), document.SentChannel!.Value, document.SentTo) : null),
            [.. payments.Select(p => new InvoicePayment(p.Number, p.Amount, p.PayerInn, p.PaidOn, p.State, voice.Who(p.PostedBy), p.PostedAt, p.DecidedBy is { } d ? voice.Who(d) : null, p.Reason))],
            [.. advances.Where(a => a.Left > Money.Zero).Select(a => new AdvanceView(a.Number, a.Left, a.FromInvoice, Said(a.ToAllocating(invoice, [a.PayerId]))))],
            deal.ManagerId is { } manager ? voice.Who(manager) : null, deal.ShipsOn, deal.DeliveredOn,
            actor.AnswersFor(deal), Said(invoice.ToEditing()), Said(invoice.ToSettingParties()),
            Said(invoice.ToBePaid().Concat(invoice.Status is InvoiceStatus.New ? deal.ToBeingPaid(facts) : [])), Said(invoice.ToBecomingUnpaid()),
            invoice.DocumentRequestedAt is null ? Said(invoice.ToRequestingDocument(sides)) : [], Said(invoice.ToShipping(document)), invoice.UsualDocument);
    }

    private static PartyView Party(Company company) => new(company.Number, company.Name, company.Inn, company.Kpp);

    /// <summary>As it was printed; the address to send to is that of today.</summary>
    private static BuyerView Buyer(Invoice invoice, Company? company, Contact contact)
    {
        var buyer = (invoice.Sides ?? Sides.Of(null, company, contact, invoice.IssuedOn)).Buyer;
        return new(buyer.Name, buyer.Inn, buyer.Kpp, buyer.Address, buyer.Phone, contact.PrivateEmail);
    }

    /// <summary>A picture that has come since is shown too, a signature only of whoever signed on that day.</summary>
    private static SellerView Seller(Invoice invoice, Company company, DateOnly today)
    {
        var seller = invoice.Sides?.Seller ?? SideCard.Of(company, invoice.IssuedOn);
        var (signers, then) = (seller.Signers ?? company.SignersOn(invoice.IssuedOn), seller.Images ?? new());
        var now = company.Images.Over(signers);
        return new(company.Number, seller.Name, seller.Inn!, seller.Kpp, seller.Address!, seller.Account)
        {
            Signers = signers,
            Images = new(then.Stamp ?? now.Stamp, then.HeadSignature ?? now.HeadSignature, then.AccountantSignature ?? now.AccountantSignature),
        };
    }

    private static InvoiceLineView Line(GoodsLine line, DateOnly on) =>
        new(line.Product, line.Name, line.Unit, line.Quantity, line.Price, line.Discount, line.VatRate(on), line.Gross, line.VatSum(on));
}
