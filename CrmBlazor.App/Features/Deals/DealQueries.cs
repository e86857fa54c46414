using CrmBlazor.App.Data;
using CrmBlazor.App.Live;
using CrmBlazor.App.Speech;
using CrmBlazor.Domain.Catalog;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Domain.Invoices;
using CrmBlazor.Domain.Requests;
using CrmBlazor.Domain.Staff;
using CrmBlazor.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Features.Deals;

/// <summary>What one may look for in the list of deals.</summary>
/// <param name="Plan">Open ones, by when somebody does something about them next.</param>
/// <param name="Lapsed">Open, and not talked about for two months (R 2).</param>
/// <param name="CreatedFrom">By the office's days, the last one too (B 7).</param>
public sealed record DealSearch(string? Search = null, Stage? Stage = null, bool? Open = null, bool Mine = false, bool Lapsed = false, bool Followed = false, Planned? Plan = null, string? Direction = null,
    DateOnly? CreatedFrom = null, DateOnly? CreatedTo = null, int? Size = null)
{
    /// <summary>As programs ask for it.</summary>
    public IEnumerable<(string Name, string? Value)> Named() =>
    [
        ("search", Search), ("stage", Stage?.Code()), ("open", Open?.Plain()), ("mine", Mine ? "true" : null), ("lapsed", Lapsed ? "true" : null), ("followed", Followed ? "true" : null), ("plan", Plan?.Code()),
        ("direction", Direction), ("createdFrom", CreatedFrom?.Plain()), ("createdTo", CreatedTo?.Plain()),
    ];
}

public static class DealQueries
{
    /// <summary>Nothing where there is no such deal, or it is not the actor's to see.</summary>
    public static async Task<DealView?> DealAsync(this CrmDb db, int number, Actor actor, Voice voice, OfficeBook book, DateTimeOffset now)
    {
        var deal = await db.Deals.AsNoTracking().SingleOrDefaultAsync(d => d.Number == number);
        if (deal is null || !actor.Sees(deal)) return null;
        var contact = await db.Contacts.AsNoTracking().SingleAsync(c => c.Id == deal.ContactId);
        var company = deal.CompanyId is { } id ? await db.Companies.AsNoTracking().SingleAsync(c => c.Id == id) : null;
        var people = company is null ? [] : await db.Contacts.AsNoTracking().Where(c => c.CompanyId == company.Id && c.Id != contact.Id && c.MergedIntoId == null).OrderBy(c => c.Number).Take(10).ToListAsync();
        var tasks = await db.Tasks.AsNoTracking().Where(t => t.DealId == deal.Id).OrderBy(t => t.Number).ToListAsync();
        var invoices = actor.SeesInvoices() ? await db.InvoicesOfAsync(deal.Id) : [];
        var requests = await db.RequestsOfAsync(deal.Id);
        var lead = await db.Leads.Where(l => l.Number == deal.LeadNumber).Select(l => new { l.Source, l.Amount }).SingleAsync();
        var goods = await db.GoodsAsync(deal, book.Settings.Today(now));
        var facts = new DealFacts(invoices, tasks.Find(t => t.IsAutomatic)) { Behind = goods.Behind };
        return View(new(deal, contact, company, people, tasks, facts, await db.OffersOfAsync(deal.Id), requests, await db.FilesOfAsync(deal.Id), deal.IsClosed ? await db.NextCallAsync(contact.Id) : null, await db.FeedbackAsync(deal), await db.PapersOfAsync(d => d.Id == deal.Id, actor), goods, lead.Source), actor, voice, book, now) with { Told = actor.SeesLeads() ? lead.Amount : null };
    }

    public static Task<Paged<DealRow>> DealsAsync(this CrmDb db, DealSearch search, Actor actor, Paging paging, OfficeBook book, DateTimeOffset now) =>
        db.DealRows(search, actor, book, now).PageAsync(paging);

    /// <summary>The newest first.</summary>
    public static IQueryable<DealRow> DealRows(this CrmDb db, DealSearch search, Actor actor, OfficeBook book, DateTimeOffset now)
    {
        var deals = db.Deals.AsNoTracking().Where(actor.Deals());
        if (search.Mine) deals = deals.Where(d => d.ManagerId == actor.Id);
        if (search.Followed) deals = deals.Where(d => db.Follows.Any(f => f.UserId == actor.Id && f.SubjectId == d.Id));
        if (search.Stage is { } stage) deals = deals.Where(d => d.Stage == stage);
        if (search.Lapsed) deals = deals.Where(d => d.ClosedAt == null && (d.LapsesAt == null || d.LapsesAt <= now));
        if (search.Plan is { } plan) deals = db.Planned(deals.Where(d => d.ClosedAt == null), plan, now, book.EndOfDay(now));
        if (search.Open is { } open) deals = deals.Where(d => (d.ClosedAt == null) == open);
        if (search.Direction.Sought() is { } direction) deals = deals.Where(d => d.Direction == direction);
        if (search.CreatedFrom is { } first && book.Midnight(first) is var since) deals = deals.Where(d => d.CreatedAt >= since);
        if (search.CreatedTo is { } last && book.Midnight(last.AddDays(1)) is var until) deals = deals.Where(d => d.CreatedAt < until);
        if (search.Search.Sought() is { } text)
        {
            var (key, phone) = (TextForms.SearchKey([text]), PhoneNumber.Part(text));
            deals = deals.Where(d => d.SearchKey.Contains(key) || db.Contacts.Any(c => c.Id == d.ContactId && (c.SearchKey.Contains(key) || (phone != null && c.MobilePhone!.Contains(phone))))
                || db.Companies.Any(c => c.Id == d.CompanyId && c.SearchKey.Contains(key)));
        }
        return
            from deal in deals
            join contact in db.Contacts on deal.ContactId equals contact.Id
            join company in db.Companies on deal.CompanyId equals company.Id into companies
            from company in companies.DefaultIfEmpty()
            join manager in db.Users on deal.ManagerId equals manager.Id into managers
            from manager in managers.DefaultIfEmpty()
            orderby deal.Number descending
            select new DealRow(deal.Id, deal.Number, deal.Title, deal.Stage, company == null ? contact.FullName : company.Name, manager == null ? null : manager.Name, deal.Amount,
                deal.CreatedAt, deal.StageSince, deal.EndsOn, deal.TakenAt, deal.ClosedAt, deal.LapsesAt,
                db.Tasks.Where(t => t.DealId == deal.Id && t.State == TaskState.Open).OrderBy(t => t.DueAt).Select(t => (DateTimeOffset?)t.DueAt).FirstOrDefault());
    }

    private static IQueryable<Deal> Planned(this CrmDb db, IQueryable<Deal> deals, Planned plan, DateTimeOffset now, DateTimeOffset endOfDay)
    {
        var open = db.Tasks.Where(t => t.State == TaskState.Open);
        return plan switch
        {
            Live.Planned.Overdue => deals.Where(d => open.Any(t => t.DealId == d.Id && t.DueAt < now)),
            Live.Planned.Today => deals.Where(d => open.Any(t => t.DealId == d.Id && t.DueAt <= endOfDay) && !open.Any(t => t.DealId == d.Id && t.DueAt < now)),
            Live.Planned.Later => deals.Where(d => open.Any(t => t.DealId == d.Id) && !open.Any(t => t.DealId == d.Id && t.DueAt <= endOfDay)),
            _ => deals.Where(d => !open.Any(t => t.DealId == d.Id)),
        };
    }

    private static DealView View(DealRecords records, Actor actor, Voice voice, OfficeBook book, DateTimeOffset now)
    {
        var (deal, contact, company, people, tasks, facts) = (records.Deal, records.Contact, records.Company, records.People, records.Tasks, records.Facts);
        var today = book.Settings.Today(now);
        var totals = Totals.Of(deal.Lines, today);
        return new(deal.Id, deal.Number, deal.Title, deal.Stage, deal.Version, deal.StageSince, deal.LeadNumber, deal.LeadArrivedAt, deal.CreatedAt, deal.AssignedAt, deal.TakenAt,
            deal.FirstContactAt, deal.ClosedAt, deal.Distribution, deal.DueAt is { } due ? new(deal.WarnAt!.Value, due, deal.WarnedAt, deal.BreachedAt) : null,
            deal.ManagerId is { } manager && book.Find(manager) is { } user ? new(user.Id, user.Email, user.Name) : null, Brief(contact),
            company is null ? null : new(company.Number, company.Name, company.Inn, company.Kpp), [.. people.Select(Brief)], deal.Direction, deal.Segment, deal.ProductGroup,
            deal.DeliveryAddress, deal.Comment, deal.Location, deal.EndsOn, deal.Probability, deal.AvailableToAll, deal.ShipmentRequestedAt, deal.ShipsOn, deal.ShipmentNote,
            deal.DeliveredOn, deal.LossReason, deal.LossAnalysis, [.. deal.Lines.Select(l => Line(l, records.Goods.Now(l), today))], new(totals.Gross, totals.Vat, totals.Net), [.. tasks.Select(Task)],
            [.. facts.Invoices.Select(i => Invoice(i, voice))], records.Offers, records.Requests, records.Files, records.NextCall, deal.RepeatsEvery, deal.RepeatsOn, actor.AnswersFor(deal),
            actor.SeesInvoices() ? [.. deal.Next(facts).Select(g => new GateView(g.Stage, g.IsOpen, [.. g.Obstacles.Select(voice.Say)]))] : [],
            Legality(deal, contact, voice, book, now), KnownAddresses(contact, company), records.Feedback, records.Papers, records.Source) { Goods = records.Goods };
    }

    /// <summary>Where it was said that goods go, before where one sits.</summary>
    private static IReadOnlyList<string> KnownAddresses(Contact contact, Company? company) =>
        [.. contact.Addresses.Concat(company?.Addresses ?? []).Where(a => a.Kind is AddressKind.Delivery or AddressKind.Actual).OrderByDescending(a => a.Kind).Select(a => a.Text).Distinct()];

    private static LegalityView Legality(Deal deal, Contact contact, Voice voice, OfficeBook book, DateTimeOffset now)
    {
        IReadOnlyList<ObstacleText> faults = [.. deal.ToBeingCorrect(contact, book.Settings.RequiredContactFields).Select(voice.Say)];
        return new(faults.Count == 0, faults.Count == 0 && !deal.IsClosed && deal.LapsesAt > now, faults, deal.LapsesAt, deal.Life.InteractedAt, deal.Life.CommentedAt,
            [.. deal.ToLivingOn(now).Select(voice.Say)]);
    }

    private static Task<DateTimeOffset?> NextCallAsync(this CrmDb db, Guid contact) => db.Tasks.Where(t => t.ContactId == contact && t.Kind == TaskKind.Call && t.State == TaskState.Open)
        .OrderBy(t => t.DueAt).Select(t => (DateTimeOffset?)t.DueAt).FirstOrDefaultAsync();

    private static Task<List<OfferBrief>> OffersOfAsync(this CrmDb db, Guid deal) => db.Offers.Where(o => o.DealId == deal).OrderByDescending(o => o.Number)
        .Select(o => new OfferBrief(o.Number, o.MadeOn, o.ValidUntil, o.Total, o.SentAt, o.SentTo)).ToListAsync();

    private static async Task<FeedbackView?> FeedbackAsync(this CrmDb db, Deal deal)
    {
        if (deal.Stage is not Stage.Won) return null;
        var form = await db.FeedbackForms.AsNoTracking().Where(f => f.DealId == deal.Id && f.RevokedAt == null).FirstOrDefaultAsync();
        var isFirst = !await db.Deals.AnyAsync(d => d.ContactId == deal.ContactId && d.Stage == Stage.Won && d.ClosedAt < deal.ClosedAt);
        return new(isFirst, form?.SentAt, form?.ExpiresAt, form?.AnsweredAt, form?.Mark, form?.Comment);
    }

    private static Task<List<RequestView>> RequestsOfAsync(this CrmDb db, Guid deal) => db.Requests.Where(r => r.DealId == deal).OrderByDescending(r => r.Number)
        .Select(r => new RequestView(r.Number, r.Kind, r.State, r.Name, r.FiledAt, r.AnsweredAt, r.Reason, r.Result,
            r.Kind == RequestKind.Company ? db.Companies.Where(c => c.Number == r.Result).Select(c => c.Name).FirstOrDefault() : db.Products.Where(p => p.Number == r.Result).Select(p => p.Name).FirstOrDefault(),
            r.Inn, r.CompanyKind, r.Card)).ToListAsync();

    private static ContactBrief Brief(Contact contact) =>
        new(contact.Number, contact.FullName, contact.MobilePhone is { } phone ? PhoneNumber.Show(phone) : null, contact.PrivateEmail, contact.Position);

    private static LineView Line(GoodsLine line, GoodsLine? now, DateOnly on) =>
        new(line.Product, line.Name, line.Unit, line.Quantity, line.Price, line.Discount, line.Vat, line.VatRate(on), line.Gross, line.VatSum(on), line.OwnVat,
            now is null ? null : new(now.Unit, now.Vat, now.VatRate(on)));

    private static TaskView Task(OfficeTask task) => new(task.Number, task.Title, task.Text, task.DueAt, task.State, task.IsAutomatic, task.AssigneeId, task.Checklist, task.CreatedBy,
        [.. task.CoExecutors], [.. task.Observers], task.Result);

    private static InvoiceBrief Invoice(Invoice invoice, Voice voice) => new(invoice.Number, invoice.Status, invoice.Total, invoice.Confirmed, invoice.IssuedOn, invoice.SentAt, invoice.DueOn,
        invoice.IsCash, invoice.PartiesActualAt is not null, invoice.DocumentRequestedAt is not null, invoice.Status is InvoiceStatus.New ? [.. invoice.ToBePaid().Select(voice.Say)] : []);

    /// <summary>What a deal's page is told from.</summary>
    private sealed record DealRecords(Deal Deal, Contact Contact, Company? Company, IReadOnlyList<Contact> People, IReadOnlyList<OfficeTask> Tasks, DealFacts Facts,
        IReadOnlyList<OfferBrief> Offers, IReadOnlyList<RequestView> Requests, IReadOnlyList<FileView> Files, DateTimeOffset? NextCall, FeedbackView? Feedback, RecordPapers Papers, GoodsState Goods, string Source);
}
