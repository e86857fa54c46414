using CrmBlazor.App.Commands.Regulation;
using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Domain.Regulation;

namespace CrmBlazor.App.Commands.Deals;

/// <summary>The ledger's own: somebody asked for a stage before its act (B 24). The third time within a working day is entered as a breach.</summary>
[AllowedTo]
public sealed record NoteRefusedMove(int Deal, Stage Stage, Guid Person) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var deal = await context.DealAsync(Deal);
        var attempt = await context.Db.StageAttempts.FindAsync(deal.Id, Person, Stage);
        if (attempt is null) context.Db.StageAttempts.Add(attempt = StageAttempt.Of(deal.Id, Person, Stage));
        if (attempt.Note(context.At, (await context.SettingsAsync()).WorkingDayAfter(context.At, context.Calendar)))
            await context.RecordBreachAsync(BreachKind.Attempt, Person, deal, context.At, Stage.Plain());
        return new(deal.Id, deal.Number);
    }
}
