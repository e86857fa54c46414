using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Tasks;

namespace CrmBlazor.App.Commands.Tasks;

/// <summary>Planned work with its deadline, on a deal, a lead, with a client or by itself (B 17-19, B 61).</summary>
/// <param name="Kind">task, call, meeting, letter, visit, event.</param>
/// <param name="Responsible">E-mail of who does it; without one it is the author himself.</param>
/// <param name="CoExecutors">E-mails of those who help: they tick its points.</param>
/// <param name="Observers">E-mails of those who only watch.</param>
/// <param name="RemindAt">Not after the deadline.</param>
[AllowedTo(Role.Operator, Role.Manager, Role.HeadOfSales)]
public sealed record AddTask(string Title, DateTimeOffset DueAt, int? Deal = null, int? Contact = null, TaskKind Kind = TaskKind.Task, bool Important = false, string? Text = null, int? Lead = null,
    IReadOnlyList<TaskPoint>? Checklist = null, string? Responsible = null, IReadOnlyList<string>? CoExecutors = null, IReadOnlyList<string>? Observers = null, DateTimeOffset? RemindAt = null) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var about = await AboutAsync(context);
        var details = new TaskDetails(Title, DueAt, Kind, Important, Text, Checklist, RemindAt);
        FieldFaults.None(details.Faults(context.At));
        var people = await context.CircleAsync(Responsible, CoExecutors, Observers);
        var task = OfficeTask.Add(await context.NextNumberAsync("task"), details, about, context.Actor, context.At, people);
        context.Db.Tasks.Add(task);
        return new(task.Id, task.Number);
    }

    private async Task<TaskSubject> AboutAsync(CommandContext context)
    {
        var deal = Deal is { } number ? await context.DealAsync(number) : null;
        var contact = Contact is { } client ? await context.ContactAsync(client) : null;
        var lead = Lead is { } hook ? await context.LeadAsync(hook) : null;
        lead?.MustBeOpen();
        return new(deal?.Id, deal?.Number, contact?.Id, contact?.Number, lead?.Id, lead?.Number);
    }
}
