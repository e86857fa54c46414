using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;

namespace CrmBlazor.App.Commands.Customers;

/// <summary>Two contacts that are one person (R 5): the kept one takes the fields as they are chosen, the phones and mails of both, and the deals, leads and tasks of the other.</summary>
/// <param name="Fields">What is taken of the merged one: fullName, mobilePhone, privateEmail, birthDate, position, company; without it, whatever the kept one has not.</param>
[AllowedTo(Role.Operator, Role.Manager, Role.HeadOfSales)]
public sealed record MergeContacts(int Keep, int Merge, IReadOnlyList<string>? Fields = null, long? Version = null, long? MergedVersion = null) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var (kept, other) = (await context.ContactAsync(Keep), await context.ContactAsync(Merge));
        var warnings = await context.SameDealsAsync(kept, other);
        var moved = await context.MoveAsync(other, kept);
        kept.Absorb(other, await context.Db.FaceAsync(kept), await context.Db.FaceAsync(other), Fields, moved, context.Actor, context.At, (Version, MergedVersion));
        await context.FollowOnAsync(other.Id, kept.Id);
        return new(kept.Id, kept.Number) { Warnings = warnings };
    }
}

/// <summary>The merged contact is one of its own again, with what was its.</summary>
/// <param name="Contact">Number of the merged one.</param>
[AllowedTo(Role.Operator, Role.Manager, Role.HeadOfSales)]
public sealed record TakeBackMerge(int Contact) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var (kept, other) = await context.MergedAsync(Contact);
        Obstacles.None(other.ToTakingBack(kept, context.At));
        var moved = await context.MoveAsync(kept, other, other.Merge!.Moved);
        kept.GiveBack(other, await context.Db.FaceAsync(kept), moved, context.At);
        return new(other.Id, other.Number);
    }
}
