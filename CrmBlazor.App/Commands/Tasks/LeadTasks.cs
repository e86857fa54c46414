using CrmBlazor.App.Data;
using CrmBlazor.Domain.Leads;
using CrmBlazor.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Commands.Tasks;

/// <summary>What is planned with a lead goes on with its deal, or goes with it.</summary>
public static class LeadTasks
{
    public static Task<List<OfficeTask>> TasksOfLeadAsync(this CommandContext context, Lead lead) => context.Db.Tasks.Where(t => t.LeadId == lead.Id && t.State == TaskState.Open).ToListAsync();
}
