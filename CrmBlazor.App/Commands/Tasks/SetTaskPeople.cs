using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;

namespace CrmBlazor.App.Commands.Tasks;

/// <summary>Who helps with a task and who watches it (B 13): co-executors tick its points, observers only read.</summary>
/// <param name="CoExecutors">Their e-mails.</param>
/// <param name="Observers">Their e-mails.</param>
[AllowedTo(Role.Operator, Role.Manager, Role.HeadOfSales)]
public sealed record SetTaskPeople(int Task, IReadOnlyList<string> CoExecutors, IReadOnlyList<string> Observers) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var task = await context.OwnTaskAsync(Task);
        var circle = await context.CircleAsync(null, CoExecutors, Observers);
        task.SetPeople(circle.CoExecutors, circle.Observers);
        return new(task.Id, task.Number);
    }
}
