using CrmBlazor.App.Commands.Regulation;
using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Domain.Papers;
using CrmBlazor.Domain.Regulation;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Commands.Papers;

/// <summary>The clock's own: a signed scan or an original did not come in time (K 190-191). The control of papers is the manager's (B 58), so each clock is a breach of his, once.</summary>
[AllowedTo]
public sealed record NoteOverdueDocument(string Invoice) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var (invoice, document) = await context.DocumentAsync(Invoice);
        var awaited = document.Awaited;
        if (document.NoteOverdue(await context.TodayAsync(), context.At)) await JudgeAsync(context, await context.DealAsync(invoice.DealNumber), invoice.Number, awaited!);
        return new(invoice.Id, invoice.Number);
    }

    /// <summary>A scan that came again starts the second clock anew, and that is told again; a breach it is once.</summary>
    private static async Task JudgeAsync(CommandContext context, Deal deal, string invoice, Awaited awaited)
    {
        var evidence = $"{invoice} {awaited.Form.Plain()}";
        if (deal.ManagerId is not { } manager || await context.Db.Breaches.AnyAsync(b => b.DealId == deal.Id && b.Kind == BreachKind.Papers && b.Evidence == evidence)) return;
        await context.RecordBreachAsync(BreachKind.Papers, manager, deal, (await context.SettingsAsync()).EndOf(awaited.DueOn), evidence);
    }
}
