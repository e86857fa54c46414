using CrmBlazor.Domain.Common;

namespace CrmBlazor.Domain.Tasks;

/// <summary>A task as it is typed.</summary>
/// <param name="RemindAt">When the person is reminded: before the deadline, or at it (B 17).</param>
public sealed record TaskDetails(string Title, DateTimeOffset DueAt, TaskKind Kind = TaskKind.Task, bool Important = false, string? Text = null,
    IReadOnlyList<TaskPoint>? Checklist = null, DateTimeOffset? RemindAt = null)
{
    public IEnumerable<FieldFault> Faults(DateTimeOffset at) =>
    [
        .. Faults(Title, Text, Kind, Checklist),
        .. OfficeTask.DeadlineFault(DueAt, at),
        .. FieldFaults.When(RemindAt <= at || RemindAt > DueAt, "remindAt", "badReminder"),
    ];

    /// <summary>Of what a task and its template have in common.</summary>
    internal static IEnumerable<FieldFault> Faults(string title, string? text, TaskKind kind, IReadOnlyList<TaskPoint>? checklist) =>
    [
        .. FieldFaults.Text("title", title, OfficeTask.TitleLength, required: true),
        .. FieldFaults.Text("text", text, OfficeTask.ResultLength),
        .. FieldFaults.When(!Enum.IsDefined(kind), "kind", "unknown"),
        .. TaskPoint.Faults(checklist),
    ];

    public IReadOnlyList<ChecklistItem> Items() => [.. (Checklist ?? []).Select((p, i) => new ChecklistItem(i + 1, p.Text.Trim(), Heading: p.Heading))];
}

/// <summary>A point of a checklist as it is typed, or a heading that parts the points.</summary>
public sealed record TaskPoint(string Text, bool Heading = false)
{
    public static IEnumerable<FieldFault> Faults(IReadOnlyList<TaskPoint>? points) =>
    [
        .. FieldFaults.When(points?.Count > OfficeTask.MostItems, "checklist", "tooMany", OfficeTask.MostItems),
        .. (points ?? []).SelectMany((p, i) => FieldFaults.Text($"checklist[{i}].text", p.Text, OfficeTask.ItemLength, required: true)),
    ];
}

/// <summary>What a task is about: a deal, a lead, a client, or nothing.</summary>
public readonly record struct TaskSubject(Guid? Deal = null, int? DealNumber = null, Guid? Contact = null, int? ContactNumber = null, Guid? Lead = null, int? LeadNumber = null);
