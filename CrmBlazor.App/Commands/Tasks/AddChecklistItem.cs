using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;

namespace CrmBlazor.App.Commands.Tasks;

/// <param name="Heading">Parts the points below it from those above (B 13); it is not ticked.</param>
[AllowedTo(Role.Operator, Role.Manager, Role.HeadOfSales)]
public sealed record AddChecklistItem(int Task, string Text, bool Heading = false) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var task = await context.OwnTaskAsync(Task);
        task.AddItem(Text, Heading);
        return new(task.Id, task.Number);
    }
}
