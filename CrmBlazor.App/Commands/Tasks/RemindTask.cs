using CrmBlazor.App.Data;

namespace CrmBlazor.App.Commands.Tasks;

/// <summary>The clock's own: the time of a reminder has come (B 17).</summary>
[AllowedTo]
public sealed record RemindTask(int Task) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var task = await context.TaskAsync(Task);
        task.Remind(context.At);
        return new(task.Id, task.Number);
    }
}
