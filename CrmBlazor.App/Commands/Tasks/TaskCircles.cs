using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Domain.Staff;
using CrmBlazor.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Commands.Tasks;

/// <summary>The people of a task as they are named: by mail. Only those who work in sales have tasks.</summary>
public static class TaskCircles
{
    public static async Task<TaskCircle> CircleAsync(this CommandContext context, string? responsible, IReadOnlyList<string>? coExecutors, IReadOnlyList<string>? observers)
    {
        if (responsible is null && coExecutors is not { Count: > 0 } && observers is not { Count: > 0 }) return TaskCircle.None;
        IReadOnlyList<string> one = responsible is null ? [] : [responsible], many = coExecutors ?? [], more = observers ?? [];
        var keys = one.Concat(many).Concat(more).Select(EmailAddress.Key).ToList();
        var known = await context.Db.Users.AsNoTracking().Where(u => keys.Contains(u.Email)).ToDictionaryAsync(u => u.Email);
        FieldFaults.None(
            one.SelectMany(m => Faults("responsible", m, known)),
            many.SelectMany((m, i) => Faults($"coExecutors[{i}]", m, known)),
            more.SelectMany((m, i) => Faults($"observers[{i}]", m, known)));
        return new(responsible is null ? null : known[EmailAddress.Key(responsible)].Id, Ids(many, known), Ids(more, known));
    }

    private static IEnumerable<FieldFault> Faults(string field, string mail, Dictionary<string, User> known)
    {
        if (!known.TryGetValue(EmailAddress.Key(mail), out var user) || user.DisabledAt is not null) return FieldFaults.When(true, field, "unknown");
        return FieldFaults.When(!user.Actor.IsInSales(), field, "notInSales");
    }

    private static IReadOnlyList<Guid> Ids(IEnumerable<string> mails, Dictionary<string, User> known) => [.. mails.Select(m => known[EmailAddress.Key(m)].Id).Distinct()];
}
