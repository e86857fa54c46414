using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Tasks;

namespace CrmBlazor.App.Commands.Tasks;

/// <summary>Planned work with its deadline, on a deal or by itself (B 17-18).</summary>
[AllowedTo(Role.Operator, Role.Manager, Role.HeadOfSales)]
public sealed record AddTask(string Title, DateTimeOffset DueAt, int? Deal = null) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var deal = Deal is { } number ? await context.DealAsync(number) : null;
        var task = OfficeTask.Add(await context.NextNumberAsync("task"), Title, DueAt, deal?.Id, deal?.Number, context.Actor, context.At);
        context.Db.Tasks.Add(task);
        return new(task.Id, task.Number);
    }
}
