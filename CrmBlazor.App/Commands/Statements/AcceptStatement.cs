using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Statements;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Commands.Statements;

/// <summary>
/// What the statement pays for beyond doubt becomes notices in «Оплата», the rest waits at the desk; all of it at once or nothing. Whoever accepts has posted them,
/// so another accountant confirms (B 56, D12).
/// </summary>
/// <param name="Statement">As its upload answered.</param>
[AllowedTo(Role.Accountant, InPayments = true)]
public sealed record AcceptStatement(Guid Statement) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var statement = await context.Db.Statements.SingleOrDefaultAsync(s => s.Id == Statement) ?? throw new NotFoundException("statement", Statement.ToString());
        statement.MustWait();
        var matches = await context.Db.MatchAsync(await context.Db.ContentsAsync(statement), await context.TodayAsync());
        var fresh = matches.Where(m => !m.IsRepeated).ToList();
        var operations = statement.Accept(await context.NextNumberAsync("statement"), matches, await context.NextNumbersAsync("operation", fresh.Count), context.Actor, context.At);
        await context.Db.InsertAsync(operations);
        await context.AnnounceAsync([.. fresh.Zip(operations).Where(m => m.First.IsPosted).Select(m => (m.Second, Whole(m.First)))]);
        return new(statement.Id, statement.Number!.Value);
    }

    /// <summary>What is more than due goes with the last invoice: its confirmation makes the advance (D13).</summary>
    private static IReadOnlyList<MoneyPart> Whole(OperationMatch match) => [.. match.Parts.Take(match.Parts.Count - 1), match.Parts[^1] with { Amount = match.Parts[^1].Amount + match.Advance }];
}
