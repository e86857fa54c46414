using CrmBlazor.App.Data;
using CrmBlazor.App.Speech;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Conversations;
using CrmBlazor.Domain.Payments;
using CrmBlazor.Domain.Statements;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Features.Payments;

/// <summary>A notice that came of an operation.</summary>
public sealed record OperationNotice(int Number, string Invoice, Money Amount, PaymentState State);

/// <summary>An operation at the desk.</summary>
/// <param name="Payer">Whose advance it is, or the company of the payer's ИНН.</param>
/// <param name="ToAllocating">What keeps one that waits, or an advance, from its invoices today.</param>
public sealed record OperationView(int Number, int Statement, string Document, DateOnly? Date, Money? Sum, Money Left, Direction Direction, string Party, string? PartyInn, string Purpose, string? Raw, OperationDecision Decision,
    MatchNote Note, IReadOnlyList<string> Suggested, OperationState State, AsideKind? Aside, string? Reason, int? Payer, string? PayerName, string? DecidedBy, DateTimeOffset? DecidedAt, IReadOnlyList<OperationNotice> Notices, IReadOnlyList<ObstacleText> ToAllocating)
{
    /// <summary>There is something that a counter-entry would take back.</summary>
    public bool CanUndo => State is OperationState.Aside || Notices.Any(n => n.State is PaymentState.Waiting);

    public bool CanAllocate => IsOpen(State, Aside) && ToAllocating.Count == 0;

    public static bool IsOpen(OperationState state, AsideKind? aside) => state is OperationState.Waiting || aside is AsideKind.Advance;
}

/// <summary>What is looked for at the desk.</summary>
/// <param name="State">Any, without.</param>
public sealed record OperationQuery(OperationState? State = null, string? Search = null, int? Page = null);

public static class OperationQueries
{
    /// <summary>For those who see statements, which the caller sees to; the newest first.</summary>
    public static async Task<Paged<OperationView>> OperationsAsync(this CrmDb db, OperationQuery query, DateOnly today, Voice voice, int? pageSize = null)
    {
        var operations = db.StatementOperations.AsNoTracking();
        if (query.State is { } state) operations = operations.Where(o => o.State == state);
        foreach (var word in TextForms.SearchWords(query.Search)) operations = operations.Where(o => o.SearchKey.Contains(word));
        var page = await operations.OrderByDescending(o => o.Number).PageAsync(new(query.Page, pageSize));
        return new(await db.ViewsAsync(page.Items, today, voice), page.Total);
    }

    public static Task<int> WaitingOperationsAsync(this CrmDb db) => db.StatementOperations.CountAsync(o => o.State == OperationState.Waiting);

    private static async Task<IReadOnlyList<OperationView>> ViewsAsync(this CrmDb db, IReadOnlyList<StatementOperation> operations, DateOnly today, Voice voice)
    {
        var ids = operations.Select(o => o.Id).ToList();
        var notices = (await db.Payments.AsNoTracking().Where(p => p.OperationId != null && ids.Contains(p.OperationId.Value)).OrderBy(p => p.Number).ToListAsync()).ToLookup(p => p.OperationId!.Value);
        var (statements, inns, payers) = (operations.Select(o => o.StatementId).Distinct().ToList(), operations.Select(o => o.PartyInn).OfType<string>().Distinct().ToList(), operations.Select(o => o.PayerId).OfType<Guid>().ToList());
        var numbers = await db.Statements.AsNoTracking().Where(s => statements.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.Number ?? 0);
        var companies = await db.Companies.AsNoTracking().Where(c => inns.Contains(c.Inn) || payers.Contains(c.Id)).OrderBy(c => c.Number).Select(c => new { c.Id, c.Number, c.Name, c.Inn }).ToListAsync();
        var own = await db.Companies.AsNoTracking().Where(c => c.IsOwn).ToListAsync();
        return [.. operations.Select(o =>
        {
            var payer = companies.Find(c => c.Id == o.PayerId) ?? companies.Find(c => c.Inn == o.PartyInn);
            return new OperationView(o.Number, numbers[o.StatementId], o.Document, o.Date, o.Sum, o.Left, o.Direction, o.Party, o.PartyInn, o.Purpose, o.Raw, o.Decision, o.Note, o.Suggested, o.State, o.AsideKind, o.AsideReason,
                payer?.Number, payer?.Name, o.DecidedBy is { } by ? voice.Who(by) : null, o.DecidedAt, [.. notices[o.Id].Select(n => new OperationNotice(n.Number, n.InvoiceNumber, n.Amount, n.State))],
                OperationView.IsOpen(o.State, o.AsideKind) ? [.. o.ToAllocating(own.FactsOf(o.Account, today)).Select(voice.Say)] : []);
        })];
    }
}
