using CrmBlazor.Domain.Common;

namespace CrmBlazor.Domain.Customers;

/// <summary>Two contacts that are one person become one (R 5); for thirty days they can be two again.</summary>
public sealed partial class Contact
{
    /// <summary>The one that is kept; a merged one is in no list and no search, and resembles nobody.</summary>
    public Guid? MergedIntoId { get; private set; }
    public ContactMerge? Merge { get; private set; }

    /// <summary>A merged one stays as it was.</summary>
    public IEnumerable<Obstacle> ToTouching()
    {
        if (Merge is { } merge) yield return new("contactMerged", "R 5", new Cure("OpenContact", merge.Into.Plain()), Number, merge.Into);
    }

    /// <param name="kept">Into which it was merged.</param>
    public IEnumerable<Obstacle> ToTakingBack(Contact kept, DateTimeOffset at)
    {
        if (Merge is not { } merge) return [new("contactNotMerged", "R 5", null, Number)];
        if (kept.Merge is { } further) return [new("mergeCovered", "R 5", new Cure("OpenContact", further.Into.Plain()), kept.Number, further.Into)];
        return at > merge.Until ? [new("mergeOld", "R 5", null, merge.Until)] : [];
    }

    /// <summary>The other one is this person too: his fields as they were chosen, his phones and mails, his deals.</summary>
    /// <param name="fields">What is taken of the other; without it, whatever is empty here.</param>
    /// <param name="version">Of either, as the editor had seen them.</param>
    public void Absorb(Contact other, ContactFace mine, ContactFace theirs, IReadOnlyCollection<string>? fields, MovedRecords moved, Actor actor, DateTimeOffset at, (long? Kept, long? Merged) version)
    {
        FieldFaults.None(FieldFaults.When(other.Id == Id, "merge", "notItself"), (fields ?? []).SelectMany((f, i) => FieldFaults.When(!ContactFace.Fields.Contains(f), $"fields[{i}]", "unknown")));
        Obstacles.None([.. ToTouching(), .. other.ToTouching()]);
        var merged = mine.Merged(theirs, fields);
        FieldFaults.None(FieldFaults.When(merged.Points.Count > ContactPoint.Most || merged.Addresses.Count > Address.Most, "merge", "tooMany", ContactPoint.Most));
        var (was, now, had) = (mine.ByField(), merged.ByField(), theirs.ByField());
        MustBeAt(version.Kept, () => [.. ContactFace.Fields.Select(f => new FieldConflict(f, was[f], now[f]))]);
        other.MustBeAt(version.Merged, () => [.. ContactFace.Fields.Select(f => new FieldConflict(f, had[f], now[f]))], "mergedVersion");
        Put(merged);
        (other.MergedIntoId, other.Merge) = (Id, new(Id, Number, actor.Id, at, mine, merged, moved));
        var changes = FieldChanges.Between(was, now);
        Record(new ContactMerged(Id, Number, other.Id, other.Number, changes.Fields, moved.Deals, moved.Leads, moved.Tasks, other.FullName, changes.Was, changes.Now));
    }

    /// <summary>They are two again. A field that was edited since the merge stays as it was edited.</summary>
    /// <param name="mine">This one as it is now.</param>
    /// <param name="moved">What goes back: what the merge had moved and is still here.</param>
    public void GiveBack(Contact other, ContactFace mine, MovedRecords moved, DateTimeOffset at)
    {
        Obstacles.None(other.ToTakingBack(this, at));
        var merge = other.Merge!;
        var (set, now) = (merge.Now.ByField(), mine.ByField());
        var restored = mine.With(merge.Was, [.. now.Keys.Where(f => now[f] == set[f])]);
        Put(restored);
        (other.MergedIntoId, other.Merge) = (null, null);
        var changes = FieldChanges.Between(now, restored.ByField());
        Record(new ContactMergeTakenBack(Id, Number, other.Id, other.Number, changes.Fields, moved.Deals, moved.Leads, moved.Tasks, other.FullName, changes.Was, changes.Now));
    }

    private void Put(ContactFace face)
    {
        (Points, Addresses, CompanyId) = (face.Points, face.Addresses, face.CompanyId);
        Put(face.Details);
    }
}
