using CrmBlazor.App.Data;

namespace CrmBlazor.App.Commands.Papers;

/// <summary>The clock's own: a signed scan or an original did not come in time (K 190-191).</summary>
[AllowedTo]
public sealed record NoteOverdueDocument(string Invoice) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var (invoice, document) = await context.DocumentAsync(Invoice);
        document.NoteOverdue(await context.TodayAsync(), context.At);
        return new(invoice.Id, invoice.Number);
    }
}
