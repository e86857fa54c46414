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
        if (document.NoteOverdue(await context.TodayAsync(), context.At)) await JudgeAsync(context, await context.DealAsync(invoice.DealNumber), document, awaited!);
        return new(invoice.Id, invoice.Number);
    }

    /// <summary>
    /// A scan that came again starts the second clock anew, and that is told again; a breach it is once. It is nobody's where the clock had run out before accounting wrote the paper
    /// or the scan down, and not that of a manager who was given the deal after that.
    /// </summary>
    private static async Task JudgeAsync(CommandContext context, Deal deal, TransferDocument document, Awaited awaited)
    {
        var (evidence, settings) = ($"{document.InvoiceNumber} {awaited.Form.Plain()}", await context.SettingsAsync());
        var since = await SinceAsync(context, document, awaited);
        if (deal.ManagerId is not { } manager || awaited.DueOn <= settings.Today(since) || deal.AssignedAt > since) return;
        if (await context.Db.Breaches.AnyAsync(b => b.DealId == deal.Id && b.Kind == BreachKind.Papers && b.Evidence == evidence)) return;
        await context.RecordBreachAsync(BreachKind.Papers, manager, deal, settings.EndOf(awaited.DueOn), evidence);
    }

    /// <summary>When the clock was set: the paper was numbered, or its scan was written down.</summary>
    private static async Task<DateTimeOffset> SinceAsync(CommandContext context, TransferDocument document, Awaited awaited) => awaited.Form is DocumentForm.Scan ? document.IssuedAt!.Value
        : (await context.Db.HappenedAsync<DocumentReceived>(document.DealId)).Last(r => r.InvoiceId == document.InvoiceId && r.Form is DocumentForm.Scan).Stamp.At;
}
