using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Commands.Tasks;

/// <summary>Who helps with a task and who watches it (B 13): co-executors tick its points, observers only read.</summary>
/// <param name="CoExecutors">Their e-mails.</param>
/// <param name="Observers">Their e-mails.</param>
[AllowedTo(Role.Operator, Role.Manager, Role.HeadOfSales)]
public sealed record SetTaskPeople(int Task, IReadOnlyList<string> CoExecutors, IReadOnlyList<string> Observers, long? Version = null) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var task = await context.OwnTaskAsync(Task);
        var circle = await context.CircleAsync(null, CoExecutors, Observers);
        var met = task.People.Select(p => p.PersonId).Concat(circle.CoExecutors).Concat(circle.Observers).ToList();
        var mails = await context.Db.Users.AsNoTracking().Where(u => met.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Email);
        // They lie in rows of their own: the task itself must count as changed to have its next version.
        if (task.SetPeople(circle.CoExecutors, circle.Observers, Version, id => mails[id])) context.Db.Entry(task).Property(t => t.Version).IsModified = true;
        return new(task.Id, task.Number);
    }
}
