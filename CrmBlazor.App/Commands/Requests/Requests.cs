using CrmBlazor.App.Commands.Customers;
using CrmBlazor.App.Commands.Files;
using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Domain.Files;
using CrmBlazor.Domain.Requests;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Commands.Requests;

/// <summary>What goes with a request to accounting and its answer.</summary>
public static class Requests
{
    /// <summary>One at a time for the same thing on a deal.</summary>
    public static async Task<Answer> FileAsync(this CommandContext context, int deal, RequestDetails details, IReadOnlyList<Guid>? files = null)
    {
        var about = await context.OwnDealAsync(deal);
        var waiting = await context.Db.Requests.Where(r => r.DealId == about.Id && r.State == RequestState.Waiting && r.Kind == details.Kind).ToListAsync();
        var same = waiting.Find(r => details.Kind is RequestKind.Company || TextForms.SearchKey([r.Name]) == TextForms.SearchKey([details.Name]));
        if (same is not null) throw new RuleBrokenException(new Obstacle("requestWaits", "B 37", null, same.Number, same.Name));
        var request = AccountingRequest.File(await context.NextNumberAsync("request"), about, details, context.Actor, context.At);
        context.Db.Requests.Add(request);
        foreach (var (id, place) in (files ?? []).Select((f, i) => (f, i)))
            context.Db.Files.Add(AttachedFile.Attach(await context.NextNumberAsync("file"), await context.UploadAsync(id, $"files[{place}]"), new("request", request.Id, request.Number), about.Id, context.Actor, context.At));
        return new(request.Id, request.Number);
    }

    /// <summary>Accounting sees them all.</summary>
    public static async Task<AccountingRequest> RequestAsync(this CommandContext context, int number) =>
        await context.Db.Requests.SingleOrDefaultAsync(r => r.Number == number) ?? throw new NotFoundException("request", number.Plain());

    /// <summary>A request named in a field: waiting, and for such a thing.</summary>
    public static async Task<AccountingRequest> RequestAsync(this CommandContext context, int number, RequestKind kind)
    {
        var request = await context.RequestAsync(number);
        FieldFaults.None(FieldFaults.When(request.Kind != kind, "request", "unknown"));
        return request;
    }

    /// <summary>The company is there: the client and the deal that waited are bound to it (B 40), unless the deal has found another one.</summary>
    public static async Task FulfilAsync(this CommandContext context, AccountingRequest request, Company company)
    {
        request.Fulfil(company.Number, context.Actor, context.At);
        var deal = await context.Db.Deals.SingleAsync(d => d.Id == request.DealId);
        if (deal.CompanyId is not null || deal.ToLinking(company).Any()) return;
        await context.BindAsync(deal, company);
    }

    /// <summary>The contact is bound to the company first, then the deal (B 40).</summary>
    public static async Task BindAsync(this CommandContext context, Deal deal, Company company)
    {
        var contact = await context.Db.Contacts.SingleAsync(c => c.Id == deal.ContactId);
        contact.JoinCompany(company.Id, company.Number, await context.NumberOfAsync(contact.CompanyId));
        deal.LinkCompany(company, await context.NumberOfAsync(deal.CompanyId));
    }
}
