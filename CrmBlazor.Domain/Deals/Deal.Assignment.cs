using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Conversations;

namespace CrmBlazor.Domain.Deals;

/// <summary>Who is responsible, and how soon he answers (B 8, B 20, D8).</summary>
public sealed partial class Deal
{
    public Guid? ManagerId { get; private set; }

    /// <summary>The responsible's; none until there is one.</summary>
    public string? Department { get; private set; }
    public DateTimeOffset? AssignedAt { get; private set; }
    public Guid? AssignedBy { get; private set; }
    public DateTimeOffset? TakenAt { get; private set; }
    public Guid? TakenBy { get; private set; }

    public DateTimeOffset? WarnAt { get; private set; }
    public DateTimeOffset? DueAt { get; private set; }
    public DateTimeOffset? WarnedAt { get; private set; }
    public DateTimeOffset? BreachedAt { get; private set; }

    /// <summary>The clock of a deal that waits to be taken.</summary>
    public ResponseClock? Clock => AssignedAt is not null && TakenAt is null && !IsClosed && WarnAt is { } warn && DueAt is { } due ? new(warn, due) : null;

    /// <summary>From the lead's arrival to the assignment: the operator's figure (D8).</summary>
    public TimeSpan? Distribution { get; private set; }

    /// <summary>An operator may pass a deal on until it is taken, a head of sales always.</summary>
    /// <param name="note">What the next one should know.</param>
    public void AssignTo(Actor manager, ResponseClock clock, Actor actor, DateTimeOffset at, string? note = null)
    {
        MustBeOpen();
        FieldFaults.None(FieldFaults.Text("note", note, NoteLength));
        if (manager.Id == ManagerId) throw new AlreadyDoneException("AssignDeal", AssignedBy, AssignedAt!.Value);
        if (TakenAt is not null && !actor.Is(Role.HeadOfSales, Role.System)) throw new ForbiddenException("AssignDeal");
        Distribution ??= at - LeadArrivedAt;
        Record(new DealAssigned(Id, Number, manager.Id, ManagerId, clock.DueAt, ManagerId is null ? Distribution : null, note.OrNull()));
        (ManagerId, Department, AssignedAt, AssignedBy, TakenAt, TakenBy) = (manager.Id, manager.Department, at, actor.Id, null, null);
        (WarnAt, DueAt, WarnedAt, BreachedAt) = (clock.WarnAt, clock.DueAt, null, null);
        Talks = Talks.None;
        if (Stage is Stage.Incoming) Enter(Stage.Assigned, null, actor, at);
    }

    public IEnumerable<Obstacle> ToTaking()
    {
        foreach (var obstacle in ToTouching()) yield return obstacle;
        if (ManagerId is null && !AvailableToAll) yield return ManagerMissing;
    }

    /// <summary>In work; the first one has it. Who is not responsible may take what is available to all, and becomes it.</summary>
    /// <param name="clock">Starts, and stops, where the taking is an assignment too.</param>
    /// <param name="plannedEnd">Of the deal, unless the manager has said otherwise (D6).</param>
    public void Take(ResponseClock clock, DateOnly plannedEnd, Actor actor, DateTimeOffset at)
    {
        if (TakenAt is { } taken) throw new AlreadyDoneException("TakeDeal", TakenBy, taken);
        Obstacles.None(ToTaking());
        if (actor.Is(Role.Manager) && ManagerId != actor.Id) AssignTo(actor, clock, actor, at);
        if (ManagerId is null) throw new RuleBrokenException(ManagerMissing);
        Record(new DealTaken(Id, Number, at - AssignedAt!.Value, at < DueAt));
        (TakenAt, TakenBy, EndsOn) = (at, actor.Id, EndsOn ?? plannedEnd);
    }

    /// <summary>Never early, and once: false where there is nothing to warn of.</summary>
    public bool Warn(DateTimeOffset at)
    {
        if (Clock is not { } clock || WarnedAt is not null || BreachedAt is not null || at < clock.WarnAt) return false;
        WarnedAt = at;
        Record(new ClockWarned(Id, Number, ManagerId!.Value, clock.DueAt));
        return true;
    }

    /// <summary>Never early, and once: false where there is nothing to breach.</summary>
    public bool Breach(DateTimeOffset at)
    {
        if (Clock is not { } clock || BreachedAt is not null || at < clock.DueAt) return false;
        BreachedAt = at;
        Record(new ClockBreached(Id, Number, ManagerId!.Value, clock.DueAt));
        return true;
    }

    /// <summary>
    /// The office has new hours or limits: a clock that runs follows them, a breach stays. What by them is past falls due now, never before they held;
    /// who has been warned is warned again only when the new warning is still ahead.
    /// </summary>
    public void Reschedule(ResponseClock clock, DateTimeOffset at)
    {
        if (Clock is not { } running || BreachedAt is not null) return;
        var isWarned = WarnedAt is not null && clock.WarnAt <= at;
        var follows = new ResponseClock(isWarned ? running.WarnAt : Later(clock.WarnAt, at), Later(clock.DueAt, at));
        if (follows == running) return;
        (WarnAt, DueAt, WarnedAt) = (follows.WarnAt, follows.DueAt, isWarned ? WarnedAt : null);
        Record(new ClockRescheduled(Id, Number, ManagerId!.Value, follows.DueAt));
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private static Obstacle ManagerMissing => new("managerMissing", "B 8", new Cure("AssignDeal"));
}
