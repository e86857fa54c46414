using System.Text.Json.Serialization;
using CrmBlazor.Domain.Common;

namespace CrmBlazor.Domain.Tasks;

public enum TaskState { Open, Finished, Cancelled }

/// <summary>What is planned (B 19).</summary>
public enum TaskKind { Task, Call, Meeting, Letter, Visit, Event }

/// <param name="Item">Its number within the list, from 1.</param>
/// <param name="Heading">Parts the points below it from those above; it is not done and not counted (B 13).</param>
public sealed record ChecklistItem(int Item, string Text, bool Done = false, bool Heading = false)
{
    [JsonIgnore]
    public bool IsOpen => !Done && !Heading;
}

/// <summary>Planned work with a deadline and a checklist (B 12-16).</summary>
public sealed partial class OfficeTask : Entity
{
    public const int TitleLength = 200;
    public const int ItemLength = 200;
    public const int ResultLength = 2000;
    public const int MostItems = 100;
    private static readonly DateTimeOffset Latest = new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private OfficeTask() { }

    public int Number { get; private init; }
    public TaskKind Kind { get; private init; }
    public bool IsImportant { get; private init; }
    public string Title { get; private init; } = "";
    public string? Text { get; private init; }
    public TaskState State { get; private set; }
    public Guid AssigneeId { get; private set; }
    public Guid CreatedBy { get; private init; }
    public DateTimeOffset CreatedAt { get; private init; }
    public DateTimeOffset DueAt { get; private set; }
    public DateTimeOffset? ClosedAt { get; private set; }
    public Guid? ClosedBy { get; private set; }
    public Guid? DealId { get; private set; }
    public int? DealNumber { get; private set; }

    /// <summary>The lead it is about, until that becomes a deal.</summary>
    public Guid? LeadId { get; private init; }
    public int? LeadNumber { get; private init; }

    /// <summary>The client it is about, where there is no deal: the call after a closed one (B 61).</summary>
    public Guid? ContactId { get; private set; }
    public int? ContactNumber { get; private set; }

    /// <summary>How it ended.</summary>
    public string? Result { get; private set; }

    /// <summary>«Входящая заявка/сделка», made with the assignment (B 12, D6).</summary>
    public bool IsAutomatic { get; private init; }
    public IReadOnlyList<ChecklistItem> Checklist { get; private set; } = [];

    /// <summary>The same person under another number; the contact tells it.</summary>
    public void ChangeContact(Guid contact, int number) => (ContactId, ContactNumber) = (contact, number);

    /// <param name="people">Who answers for it and who takes part; without one it is the author's own.</param>
    public static OfficeTask Add(int number, TaskDetails details, TaskSubject about, Actor actor, DateTimeOffset at, TaskCircle? people = null)
    {
        FieldFaults.None(details.Faults(at), (people ?? TaskCircle.None).Faults());
        var task = new OfficeTask
        {
            Number = number,
            Kind = details.Kind,
            IsImportant = details.Important,
            Title = details.Title.Trim(),
            Text = details.Text.OrNull(),
            Checklist = details.Items(),
            AssigneeId = people?.Responsible ?? actor.Id,
            CreatedBy = actor.Id,
            CreatedAt = at,
            DueAt = details.DueAt,
            RemindAt = details.RemindAt,
            DealId = about.Deal,
            DealNumber = about.DealNumber,
            LeadId = about.Lead,
            LeadNumber = about.LeadNumber,
            ContactId = about.Contact,
            ContactNumber = about.ContactNumber,
        };
        task.people.AddRange(task.Circle(people ?? TaskCircle.None));
        return Make(task);
    }

    /// <summary>With the order of work as its text and the five points of its checklist (B 13-16); closing the deal is not one of them.</summary>
    public static OfficeTask ForNewDeal(int number, int deal, Guid dealId, Guid manager, DateTimeOffset dueAt, DateTimeOffset at) => Make(new OfficeTask
    {
        Number = number,
        Title = $"Входящая заявка/сделка №{deal:0}",
        Text = "Изучить заявку, рассчитать стоимость, выставить счёт, позвонить клиенту, отчитаться о результате.",
        AssigneeId = manager,
        CreatedBy = Guid.Empty,
        CreatedAt = at,
        DueAt = dueAt,
        DealId = dealId,
        DealNumber = deal,
        IsAutomatic = true,
        Checklist = [new(1, "Изучить заявку"), new(2, "Позвонить клиенту"), new(3, "Рассчитать и озвучить цену"), new(4, "Выставить счёт"), new(5, "Проконтролировать оплату")],
    });

    /// <param name="heading">Parts the points below it from those above.</param>
    public void AddItem(string text, bool heading = false)
    {
        MustBeOpen();
        FieldFaults.None(FieldFaults.Text("text", text, ItemLength, required: true), FieldFaults.When(Checklist.Count >= MostItems, "text", "tooMany", MostItems));
        var item = new ChecklistItem(Checklist.Count + 1, text.Trim(), Heading: heading);
        Checklist = [.. Checklist, item];
        Tell(new ChecklistItemAdded(Id, Number, DealId, AssigneeId, item.Item, item.Text, heading));
    }

    public void Tick(int item, bool done)
    {
        MustBeOpen();
        FieldFaults.None(FieldFaults.When(item < 1 || item > Checklist.Count || Checklist[item - 1].Heading, "item", "unknown"));
        if (Checklist[item - 1].Done == done) return;
        Checklist = [.. Checklist.Select(c => c.Item == item ? c with { Done = done } : c)];
        Tell(new ChecklistItemTicked(Id, Number, DealId, AssigneeId, item, done, Checklist.Count(c => c.Done), Checklist.Count(c => !c.Heading)));
    }

    /// <summary>Every point is done first (B 16).</summary>
    public IEnumerable<Obstacle> ToFinishing() => Checklist.Where(c => c.IsOpen).Select(c => new Obstacle("itemOpen", "B 16", new Cure("TickChecklistItem", $"{Number:0}/{c.Item:0}"), c.Text));

    /// <param name="result">How it ended, where that is worth a word.</param>
    public void Finish(string? result, Actor actor, DateTimeOffset at)
    {
        MustBeOpen();
        FieldFaults.None(FieldFaults.Text("result", result, ResultLength));
        Obstacles.None(ToFinishing());
        Close(TaskState.Finished, actor, at);
        Result = result.OrNull();
        Tell(new TaskFinished(Id, Number, DealId, AssigneeId, Result));
    }

    /// <summary>To another day, by its own people; the automatic one follows its deal (D6).</summary>
    public IEnumerable<Obstacle> ToRescheduling()
    {
        if (IsAutomatic) yield return new("taskFollowsDeal", "B 13", new Cure("EditDeal"));
    }

    public void Reschedule(DateTimeOffset dueAt, DateTimeOffset at)
    {
        MustBeOpen();
        FieldFaults.None(DeadlineFault(dueAt, at));
        Obstacles.None(ToRescheduling());
        Move(AssigneeId, dueAt);
    }

    /// <summary>With a lost deal its open work goes too.</summary>
    public void Cancel(Actor actor, DateTimeOffset at)
    {
        if (State is not TaskState.Open) return;
        Close(TaskState.Cancelled, actor, at);
        Tell(new TaskCancelled(Id, Number, DealId, AssigneeId));
    }

    /// <summary>The deal is taken, or has another responsible: the deadline and the assignee follow (D6).</summary>
    public void Move(Guid assignee, DateTimeOffset dueAt)
    {
        if (State is not TaskState.Open || (AssigneeId, DueAt) == (assignee, dueAt)) return;
        if (RemindAt is { } remind && dueAt != DueAt) (RemindAt, RemindedAt) = (remind + (dueAt - DueAt), null);
        var moved = new TaskMoved(Id, Number, DealId, assignee, dueAt, AssigneeId, DueAt);
        (AssigneeId, DueAt) = (assignee, dueAt);
        Tell(moved);
        people.RemoveAll(p => p.PersonId == assignee);    // the responsible stands nowhere else
    }

    /// <summary>What was planned with a lead goes on with its deal.</summary>
    public void GoWith(Guid deal, int dealNumber)
    {
        if (State is not TaskState.Open) return;
        (DealId, DealNumber) = (deal, dealNumber);
        Tell(new TaskMoved(Id, Number, DealId, AssigneeId, DueAt, AssigneeId, DueAt));
    }

    internal static IEnumerable<FieldFault> DeadlineFault(DateTimeOffset dueAt, DateTimeOffset at) => FieldFaults.When(dueAt <= at || dueAt > Latest, "dueAt", "badDeadline", DateOnly.FromDateTime(Latest.Date));

    private static OfficeTask Make(OfficeTask task)
    {
        task.Tell(new TaskCreated(task.Id, task.Number, task.DealId, task.AssigneeId, task.DueAt, task.IsAutomatic, task.Title));
        return task;
    }

    private void Close(TaskState state, Actor actor, DateTimeOffset at) => (State, ClosedBy, ClosedAt) = (state, actor.Id, at);

    private void MustBeOpen()
    {
        if (ClosedAt is { } closed) throw new AlreadyDoneException("FinishTask", ClosedBy, closed);
    }
}
