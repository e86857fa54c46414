using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Commands.Tasks;

/// <summary>By its owner; the office's by a head.</summary>
[AllowedTo(Role.Operator, Role.Manager, Role.HeadOfSales)]
public sealed record RemoveTaskTemplate(int Template) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var template = await context.TemplateAsync(Template);
        template.Remove(context.Actor, context.At);
        return new(template.Id, template.Number);
    }
}

public static class TaskTemplates
{
    /// <summary>One that the actor sees; else there is none.</summary>
    public static async Task<TaskTemplate> TemplateAsync(this CommandContext context, int number)
    {
        var template = await context.Db.TaskTemplates.SingleOrDefaultAsync(t => t.Number == number);
        return template is not null && template.IsSeenBy(context.Actor) ? template : throw new NotFoundException("taskTemplate", number.Plain());
    }
}
