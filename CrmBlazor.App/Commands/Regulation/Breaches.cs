using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Domain.Regulation;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Commands.Regulation;

/// <summary>The register of broken rules of working: the server enters them itself.</summary>
public static class Breaches
{
    public static async Task RecordBreachAsync(this CommandContext context, BreachKind kind, Guid person, Deal deal, DateTimeOffset dueAt, string? evidence = null) =>
        context.Db.Breaches.Add(Breach.Of(await context.NextNumberAsync("breach"), kind, person, deal, dueAt, context.At, evidence));

    /// <summary>One that the actor sees; else there is none.</summary>
    public static async Task<Breach> BreachAsync(this CommandContext context, int number)
    {
        var breach = await context.Db.Breaches.SingleOrDefaultAsync(b => b.Number == number);
        var seen = breach is not null && (breach.PersonId == context.Actor.Id || Domain.Staff.Sight.Judges(context.Actor, breach.Department));
        return seen ? breach! : throw new NotFoundException("breach", number.Plain());
    }
}
