using CrmBlazor.App.Commands.Regulation;
using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Domain.Regulation;
using CrmBlazor.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Commands.Deals;

/// <summary>What goes with an assignment: the response clock starts, and the automatic task follows it (B 12, D6).</summary>
public static class Assignment
{
    private const int PlannedDays = 10;

    public static async Task AssignAsync(this CommandContext context, Deal deal, Actor manager, string? note = null)
    {
        var isFirst = deal.AssignedAt is null;
        deal.AssignTo(manager, await context.ClockAsync(), context.Actor, context.At, note);
        if (isFirst && deal.CopyOf is null) await context.JudgeDistributionAsync(deal);
        await context.MoveTaskAsync(deal, deal.DueAt!.Value);
    }

    /// <summary>A lead that waited too long for its responsible is the breach of the operator who had it in hand: who took it, else who made the deal (B 8, D8).</summary>
    private static async Task JudgeDistributionAsync(this CommandContext context, Deal deal)
    {
        var due = (await context.SettingsAsync()).DistributionDue(deal.LeadArrivedAt, context.Calendar);
        if (context.At <= due) return;
        var holder = await context.Db.Leads.Where(l => l.Number == deal.LeadNumber).Select(l => l.TakenBy).SingleOrDefaultAsync() ?? deal.CreatedBy;
        if (await context.Db.Users.AnyAsync(u => u.Id == holder && u.Role == Role.Operator)) await context.RecordBreachAsync(BreachKind.Distribution, holder, deal, due);
    }

    /// <summary>The planned end of a deal that is taken today.</summary>
    public static async Task<DateOnly> PlannedEndAsync(this CommandContext context) =>
        (await context.SettingsAsync()).Hours.AddWorkingDays(await context.TodayAsync(), PlannedDays, context.Calendar);

    /// <summary>The automatic task, made where there is none, with a new deadline and the deal's responsible.</summary>
    public static async Task MoveTaskAsync(this CommandContext context, Deal deal, DateTimeOffset dueAt)
    {
        if (await context.Db.Tasks.SingleOrDefaultAsync(t => t.DealId == deal.Id && t.IsAutomatic) is { } task) task.Move(deal.ManagerId!.Value, dueAt);
        else context.Db.Tasks.Add(OfficeTask.ForNewDeal(await context.NextNumberAsync("task"), deal.Number, deal.Id, deal.ManagerId!.Value, dueAt, context.At));
    }

    /// <summary>The open deals of this group for this client: there may be none (R 2, D19). One that the actor may not see is named without a link.</summary>
    public static async Task<IReadOnlyList<Obstacle>> DuplicateDealsAsync(this CommandContext context, Guid contact, string productGroup)
    {
        var same = await context.Db.Deals.AsNoTracking().Where(d => d.ContactId == contact && d.ProductGroup == productGroup && d.ClosedAt == null).ToListAsync();
        var names = await context.Db.Users.AsNoTracking().Where(u => same.Select(d => d.ManagerId).Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name);
        return [.. same.Select(d => new Obstacle("dealDuplicate", "R 2", context.Actor.CanOpen(d), d.Number, d.Stage, names.GetValueOrDefault(d.ManagerId ?? Guid.Empty, "")))];
    }

    private static Cure? CanOpen(this Actor actor, Deal deal) => Domain.Staff.Sight.Sees(actor, deal) ? new Cure("OpenDeal", deal.Number.Plain()) : null;
}
