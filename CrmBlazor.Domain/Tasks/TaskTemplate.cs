using CrmBlazor.Domain.Common;

namespace CrmBlazor.Domain.Tasks;

/// <summary>A task to be planned again and again (B 18): one's own, or the whole office's.</summary>
public sealed class TaskTemplate : Entity
{
    public const int NameLength = 100;
    public const int MostDays = 365;

    private TaskTemplate() { }

    public int Number { get; private init; }
    public Guid OwnerId { get; private init; }

    /// <summary>For everybody who sells; a head's affair.</summary>
    public bool ForOffice { get; private set; }
    public string Name { get; private set; } = "";
    public TaskKind Kind { get; private set; }
    public bool IsImportant { get; private set; }
    public string Title { get; private set; } = "";
    public string? Text { get; private set; }
    public IReadOnlyList<TaskPoint> Checklist { get; private set; } = [];

    /// <summary>From the day it is planned to its deadline.</summary>
    public int Days { get; private set; }
    public DateTimeOffset? RemovedAt { get; private set; }
    public Guid? RemovedBy { get; private set; }

    public static TaskTemplate Make(int number, TemplateDetails details, Actor actor)
    {
        var template = new TaskTemplate { Number = number, OwnerId = actor.Id };
        template.Set(details, actor);
        return template;
    }

    public void Change(TemplateDetails details, Actor actor, long? version)
    {
        MustBeAt(version, () => Conflicts(details));
        MustBeThere();
        Set(details, actor);
    }

    public void Remove(Actor actor, DateTimeOffset at)
    {
        MustBeThere();
        MayChange(actor, ForOffice);
        (RemovedAt, RemovedBy) = (at, actor.Id);
        Record(new TaskTemplateRemoved(Id, Number, OwnerId, ForOffice, Name));
    }

    /// <summary>One's own, and the office's.</summary>
    public bool IsSeenBy(Actor actor) => RemovedAt is null && (OwnerId == actor.Id || ForOffice);

    private void Set(TemplateDetails details, Actor actor)
    {
        MayChange(actor, ForOffice || details.ForOffice);
        FieldFaults.None(details.Faults());
        (ForOffice, Name, Kind, IsImportant, Title) = (details.ForOffice, details.Name.Trim(), details.Kind, details.Important, details.Title.Trim());
        (Text, Checklist, Days) = (details.Text.OrNull(), [.. (details.Checklist ?? []).Select(p => p with { Text = p.Text.Trim() })], details.Days);
        Record(new TaskTemplateSaved(Id, Number, OwnerId, ForOffice, Name));
    }

    private void MayChange(Actor actor, bool forOffice)
    {
        if (forOffice ? !actor.Is(Role.HeadOfSales) : actor.Id != OwnerId) throw new ForbiddenException("taskTemplate");
    }

    private void MustBeThere()
    {
        if (RemovedAt is { } removed) throw new AlreadyDoneException("RemoveTaskTemplate", RemovedBy, removed);
    }

    private IReadOnlyList<FieldConflict> Conflicts(TemplateDetails yours) =>
        [.. new FieldConflict[] { new("name", Name, yours.Name), new("title", Title, yours.Title), new("text", Text, yours.Text), new("days", Days.Plain(), yours.Days.Plain()) }.Where(c => c.Theirs != c.Yours)];
}

/// <summary>A template as it is typed.</summary>
public sealed record TemplateDetails(string Name, string Title, TaskKind Kind, bool Important, string? Text, IReadOnlyList<TaskPoint>? Checklist, int Days, bool ForOffice)
{
    public IEnumerable<FieldFault> Faults() =>
    [
        .. FieldFaults.Text("name", Name, TaskTemplate.NameLength, required: true),
        .. TaskDetails.Faults(Title, Text, Kind, Checklist),
        .. FieldFaults.When(Days is < 0 or > TaskTemplate.MostDays, "days", "badDays", TaskTemplate.MostDays),
    ];
}

/// <summary>What happens to a template; its owner hears of it, and of the office's own everybody who sells.</summary>
public abstract record TaskTemplateEvent(Guid TemplateId, int Number, Guid Owner, bool ForOffice) : DomainEvent
{
    public override Subject Subject => new("taskTemplate", TemplateId, Number);
}

[EventType("taskTemplate.saved")]
public sealed record TaskTemplateSaved(Guid TemplateId, int Number, Guid Owner, bool ForOffice, [property: Personal] string Name) : TaskTemplateEvent(TemplateId, Number, Owner, ForOffice);

[EventType("taskTemplate.removed")]
public sealed record TaskTemplateRemoved(Guid TemplateId, int Number, Guid Owner, bool ForOffice, [property: Personal] string Name) : TaskTemplateEvent(TemplateId, Number, Owner, ForOffice);
