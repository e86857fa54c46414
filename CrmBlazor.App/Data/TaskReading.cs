using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Staff;
using CrmBlazor.Domain.Tasks;

namespace CrmBlazor.App.Data;

public static class TaskReading
{
    /// <summary>One's own, and those of the deals and leads that one sees (D21).</summary>
    public static IQueryable<OfficeTask> TasksSeenBy(this CrmDb db, Actor actor)
    {
        var (id, leads) = (actor.Id, actor.SeesLeads());
        var deals = db.Deals.Where(actor.Deals()).Select(d => d.Id);
        return db.Tasks.Where(t => t.AssigneeId == id || t.CreatedBy == id || t.People.Any(p => p.PersonId == id) || (t.DealId != null ? deals.Contains(t.DealId.Value) : t.LeadId != null && leads));
    }
}
