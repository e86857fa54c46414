using CrmBlazor.App.Commands.Talks;
using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Customers;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Commands.Customers;

/// <summary>Two contacts, a contact and a company, or two companies belong together.</summary>
/// <param name="Kind">What <paramref name="To"/> is to <paramref name="From"/>: head, colleague, assistant, relative, intermediary of a contact; employer, intermediary of a company; sameOwner between companies.</param>
[AllowedTo(Role.Operator, Role.Manager, Role.HeadOfSales)]
public sealed record Relate(SubjectInput From, SubjectInput To, RelationKind Kind, string? Note = null) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        FieldFaults.None(FieldFaults.When(!IsOne(From), "from.kind", "unknown"), FieldFaults.When(!IsOne(To), "to.kind", "unknown"));
        var (from, to) = ((await context.TalkAboutAsync(From)).Subject, (await context.TalkAboutAsync(To)).Subject);
        var isTaken = await context.Db.Relations.AnyAsync(r => r.Kind == Kind && ((r.FromId == from.Id && r.ToId == to.Id) || (r.FromId == to.Id && r.ToId == from.Id)));
        if (isTaken) throw new BadFieldsException("to", "taken");
        var relation = Relation.Make(await context.NextNumberAsync("relation"), from, to, Kind, Note, context.Actor, context.At);
        context.Db.Relations.Add(relation);
        return new(relation.Id, relation.Number);
    }

    private static bool IsOne(SubjectInput subject) => subject.Kind is "contact" or "company";
}

/// <summary>They belong together no more; the cards still tell that they did.</summary>
[AllowedTo(Role.Operator, Role.Manager, Role.HeadOfSales)]
public sealed record Unrelate(int Relation) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var relation = await context.Db.Relations.SingleOrDefaultAsync(r => r.Number == Relation) ?? throw new NotFoundException("relation", Relation.Plain());
        relation.Break();
        context.Db.Relations.Remove(relation);
        return new(relation.Id, relation.Number);
    }
}
