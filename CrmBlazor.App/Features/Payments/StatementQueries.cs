using System.Text.Json.Serialization;
using CrmBlazor.App.Data;
using CrmBlazor.App.Speech;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Conversations;
using CrmBlazor.Domain.Statements;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Features.Payments;

/// <summary>What would become of an operation.</summary>
/// <param name="Decision">The word on the wire.</param>
/// <param name="Note">Why, in the reader's language.</param>
/// <param name="Invoices">Those that are paid or that may be meant.</param>
public sealed record OperationPreview(string Number, DateOnly? Date, Money? Sum, string Direction, string Decision, string Allocation, string Note, string Party, string? PartyInn, string Purpose, IReadOnlyList<string> Invoices, [property: JsonIgnore] OperationDecision Kind)
{
    public static OperationPreview Of(OperationMatch match, Voice voice)
    {
        var (document, incoming) = (match.Document, match.Direction is Domain.Conversations.Direction.In);
        var unread = match.Decision is OperationDecision.Error ? $": {document.DateText} · {document.SumText}" : "";
        return new(document.Number, match.Date, document.Sum, match.Direction.Code(), match.Decision.Word(), match.Allocation, match.Note is MatchNote.None ? "" : voice.Word(match.Note) + unread,
            incoming ? document.Payer : document.Payee, incoming ? document.PayerInn : document.PayeeInn, document.Purpose, [.. match.Parts.Select(p => p.Invoice), .. match.Suggested], match.Decision);
    }
}

/// <summary>The money of one day.</summary>
public sealed record StatementDay(DateOnly Date, Money Received, Money Spent);

/// <param name="Difference">Of the bank's own figures: opening, received, spent and closing.</param>
/// <param name="ReceivedBeyond">What the bank counted more than the documents make; nothing where it did not count.</param>
public sealed record StatementBalance(Money? Opening, Money? Received, Money? Spent, Money? Closing, Money? Difference, Money? ReceivedBeyond, Money? SpentBeyond)
{
    public bool Agrees => (Difference ?? Money.Zero, ReceivedBeyond ?? Money.Zero, SpentBeyond ?? Money.Zero) == (Money.Zero, Money.Zero, Money.Zero);
}

/// <summary>A statement as it is looked at.</summary>
public sealed record StatementView(Guid Id, int? Number, string FileName, IReadOnlyList<string> Accounts, DateOnly? From, DateOnly? To, IReadOnlyList<OperationPreview> Operations, IReadOnlyList<StatementDay> Days,
    StatementBalance Balance, string UploadedBy, DateTimeOffset UploadedAt, string? AcceptedBy, DateTimeOffset? AcceptedAt);

public static class StatementQueries
{
    /// <summary>For those who see statements, which the caller sees to.</summary>
    public static async Task<StatementView?> PreviewAsync(this CrmDb db, Guid id, DateOnly today, Voice voice)
    {
        if (await db.Statements.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id) is not { } statement) return null;
        var contents = await db.ContentsAsync(statement);
        var matches = await db.MatchAsync(contents, today);
        var days = matches.Where(m => m.Counts && m.Date is not null).GroupBy(m => m.Date!.Value).OrderBy(g => g.Key)
            .Select(g => new StatementDay(g.Key, Sum(g, Direction.In), Sum(g, Direction.Out))).ToList();
        return new(statement.Id, statement.Number, statement.FileName, contents.Accounts, statement.From, statement.To, [.. matches.Select(m => OperationPreview.Of(m, voice))], days, BalanceOf(statement.Turnovers, matches),
            voice.Who(statement.UploadedBy), statement.UploadedAt, statement.AcceptedBy is { } by ? voice.Who(by) : null, statement.AcceptedAt);
    }

    private static StatementBalance BalanceOf(IReadOnlyList<Turnover> turnovers, IReadOnlyList<OperationMatch> matches)
    {
        var (received, spent) = (Total(t => t.Received), Total(t => t.Spent));
        return new(Total(t => t.Opening), received, spent, Total(t => t.Closing), Total(t => t.Difference), received - Sum(matches.Where(m => m.Counts), Direction.In), spent - Sum(matches.Where(m => m.Counts), Direction.Out));

        Money? Total(Func<Turnover, Money?> of) => turnovers.Count == 0 || turnovers.Any(t => of(t) is null) ? null : Money.Sum(turnovers.Select(t => of(t)!.Value));
    }

    private static Money Sum(IEnumerable<OperationMatch> matches, Direction direction) => Money.Sum(matches.Where(m => m.Direction == direction).Select(m => m.Document.Sum ?? Money.Zero));
}
