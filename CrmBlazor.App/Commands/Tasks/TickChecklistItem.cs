using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;

namespace CrmBlazor.App.Commands.Tasks;

/// <param name="Item">Its number in the list, from 1.</param>
[AllowedTo(Role.Operator, Role.Manager, Role.HeadOfSales)]
public sealed record TickChecklistItem(int Task, int Item, bool Done) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var task = await context.WorkedTaskAsync(Task);
        task.Tick(Item, Done);
        return new(task.Id, task.Number);
    }
}
