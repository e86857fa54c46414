using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;

namespace CrmBlazor.App.Commands.Tasks;

/// <summary>Refused while points of the checklist are open (B 16).</summary>
[AllowedTo(Role.Operator, Role.Manager, Role.HeadOfSales)]
public sealed record FinishTask(int Task) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var task = await context.OwnTaskAsync(Task);
        task.Finish(context.Actor, context.At);
        return new(task.Id, task.Number);
    }
}
