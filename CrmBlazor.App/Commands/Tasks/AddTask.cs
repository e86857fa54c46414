using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Tasks;

namespace CrmBlazor.App.Commands.Tasks;

/// <summary>Planned work with its deadline, on a deal, with a client or by itself (B 17-19, B 61).</summary>
/// <param name="Kind">task, call, meeting, letter, visit, event.</param>
[AllowedTo(Role.Operator, Role.Manager, Role.HeadOfSales)]
public sealed record AddTask(string Title, DateTimeOffset DueAt, int? Deal = null, int? Contact = null, TaskKind Kind = TaskKind.Task, bool Important = false, string? Text = null) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var deal = Deal is { } number ? await context.DealAsync(number) : null;
        var contact = Contact is { } client ? await context.ContactAsync(client) : null;
        var task = OfficeTask.Add(await context.NextNumberAsync("task"), new(Title, DueAt, Kind, Important, Text), new(deal?.Id, deal?.Number, contact?.Id, contact?.Number), context.Actor, context.At);
        context.Db.Tasks.Add(task);
        return new(task.Id, task.Number);
    }
}
