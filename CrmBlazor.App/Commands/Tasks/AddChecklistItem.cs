using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;

namespace CrmBlazor.App.Commands.Tasks;

[AllowedTo(Role.Operator, Role.Manager, Role.HeadOfSales)]
public sealed record AddChecklistItem(int Task, string Text) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var task = await context.OwnTaskAsync(Task);
        task.AddItem(Text);
        return new(task.Id, task.Number);
    }
}
