using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Domain.Requests;
using CrmBlazor.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Features.Requests;

/// <param name="SeesDeal">Before its first invoice a deal is only named.</param>
/// <param name="Reason">Why it was declined.</param>
/// <param name="Result">Number of the company or product.</param>
/// <param name="Files">The client's card as it came.</param>
/// <param name="ResultName">It may have another name with us.</param>
public sealed record RequestRow(int Number, RequestKind Kind, RequestState State, string Name, string? Inn, CompanyKind? CompanyKind, string? Card, string FiledBy, DateTimeOffset FiledAt,
    int Deal, string DealTitle, bool SeesDeal, string? AnsweredBy, DateTimeOffset? AnsweredAt, string? Reason, int? Result, string? ResultName,
    IReadOnlyList<RequestFile> Files);

public sealed record RequestFile(int Number, string Name);

/// <summary>What one looks for in the queue.</summary>
/// <param name="Answered">Those that wait no more, however they ended.</param>
public sealed record RequestSearch(RequestState? State = null, bool Answered = false, RequestKind? Kind = null, int? Page = null, int? Size = null)
{
    /// <summary>The tabs of the queue.</summary>
    public static RequestSearch Of(string? show, RequestKind? kind) => show is "answered" ? new(Answered: true, Kind: kind) : new(RequestState.Waiting, Kind: kind);
}

public static class RequestQueries
{
    /// <summary>Those that wait by their turn; what is answered, the latest first.</summary>
    public static Task<Paged<RequestRow>> RequestsAsync(this CrmDb db, RequestSearch search, Actor actor) => db.RequestRows(search, actor).PageAsync(new(search.Page, search.Size));

    public static IQueryable<RequestRow> RequestRows(this CrmDb db, RequestSearch search, Actor actor)
    {
        var requests = db.Requests.AsNoTracking();
        if (search.State is { } state) requests = requests.Where(r => r.State == state);
        if (search.Answered) requests = requests.Where(r => r.State != RequestState.Waiting);
        if (search.Kind is { } kind) requests = requests.Where(r => r.Kind == kind);
        return Rows(db, Ordered(requests, search), db.Deals.Where(actor.Deals()).Select(d => d.Id));
    }

    private static IQueryable<AccountingRequest> Ordered(IQueryable<AccountingRequest> requests, RequestSearch search) => search switch
    {
        { State: RequestState.Waiting } => requests.OrderBy(r => r.FiledAt).ThenBy(r => r.Number),
        { State: null, Answered: false } => requests.OrderByDescending(r => r.Number),
        _ => requests.OrderByDescending(r => r.AnsweredAt).ThenByDescending(r => r.Number),
    };

    private static IQueryable<RequestRow> Rows(CrmDb db, IQueryable<AccountingRequest> requests, IQueryable<Guid> seen) =>
        from request in requests
        join deal in db.Deals on request.DealId equals deal.Id
        join asking in db.Users on request.FiledBy equals asking.Id
        join answering in db.Users on request.AnsweredBy equals answering.Id into answerers
        from answering in answerers.DefaultIfEmpty()
        select new RequestRow(request.Number, request.Kind, request.State, request.Name, request.Inn, request.CompanyKind, request.Card, asking.Name, request.FiledAt, request.DealNumber,
            deal.Title, seen.Contains(deal.Id), answering == null ? null : answering.Name, request.AnsweredAt, request.Reason, request.Result,
            request.Kind == RequestKind.Company ? db.Companies.Where(c => c.Number == request.Result).Select(c => c.Name).FirstOrDefault()
                : db.Products.Where(p => p.Number == request.Result).Select(p => p.Name).FirstOrDefault(),
            db.Files.Where(f => f.SubjectId == request.Id && f.RemovedAt == null).OrderBy(f => f.Number).Select(f => new RequestFile(f.Number, f.Name)).ToList());
}
