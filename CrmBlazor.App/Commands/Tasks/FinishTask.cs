using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;

namespace CrmBlazor.App.Commands.Tasks;

/// <summary>Refused while points of the checklist are open (B 16).</summary>
/// <param name="Result">How it ended, where that is worth a word.</param>
[AllowedTo(Role.Operator, Role.Manager, Role.HeadOfSales)]
public sealed record FinishTask(int Task, string? Result = null) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var task = await context.OwnTaskAsync(Task);
        task.Finish(Result, context.Actor, context.At);
        return new(task.Id, task.Number);
    }
}
