using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Tasks;

namespace CrmBlazor.App.Commands.Tasks;

/// <summary>A task to be planned again (B 18): one's own, or the office's, which is a head's affair.</summary>
/// <param name="Template">Number of the one to change; nothing makes a new one.</param>
/// <param name="Days">From the day it is planned to its deadline.</param>
[AllowedTo(Role.Operator, Role.Manager, Role.HeadOfSales)]
public sealed record SaveTaskTemplate(string Name, string Title, int Days, TaskKind Kind = TaskKind.Task, bool Important = false, string? Text = null, IReadOnlyList<TaskPoint>? Checklist = null,
    bool ForOffice = false, int? Template = null, long? Version = null) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var details = new TemplateDetails(Name, Title, Kind, Important, Text, Checklist, Days, ForOffice);
        if (Template is { } number)
        {
            var known = await context.TemplateAsync(number);
            known.Change(details, context.Actor, Version);
            return new(known.Id, known.Number);
        }
        FieldFaults.None(FieldFaults.When(Version is not null, "version", "unknown"));
        var made = TaskTemplate.Make(await context.NextNumberAsync("taskTemplate"), details, context.Actor);
        context.Db.TaskTemplates.Add(made);
        return new(made.Id, made.Number);
    }
}
