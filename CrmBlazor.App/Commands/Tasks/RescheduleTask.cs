using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;

namespace CrmBlazor.App.Commands.Tasks;

/// <summary>To another time, by a drag in the calendar or by hand.</summary>
[AllowedTo(Role.Operator, Role.Manager, Role.HeadOfSales)]
public sealed record RescheduleTask(int Task, DateTimeOffset DueAt) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var task = await context.OwnTaskAsync(Task);
        task.Reschedule(DueAt, context.At);
        return new(task.Id, task.Number);
    }
}
