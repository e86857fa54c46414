using CrmBlazor.Domain.Common;

namespace CrmBlazor.Domain.Customers;

/// <summary>A contact that exists already, as far as the comparison needs it.</summary>
public sealed record KnownContact(Guid Id, int Number, ContactKeys Keys);

/// <param name="Fields">The coinciding required fields, by their names on the wire.</param>
public sealed record ContactMatch(Guid Id, int Number, IReadOnlyList<string> Fields)
{
    public bool IsDuplicate => Fields.Count >= 2;
}

/// <summary>One coinciding required field is a warning, two or more are a duplicate, which is refused (R 5, D5).</summary>
public static class ContactDuplicates
{
    /// <summary>The nearest first. When a contact is edited, it is not compared with itself.</summary>
    public static IReadOnlyList<ContactMatch> Find(ContactKeys candidate, IEnumerable<KnownContact> known, IReadOnlyCollection<string> required, Guid? self = null) =>
    [
        .. known.Where(k => k.Id != self)
            .Select(k => new ContactMatch(k.Id, k.Number, [.. candidate.CoincidingWith(k.Keys).Where(required.Contains)]))
            .Where(m => m.Fields.Count > 0)
            .OrderByDescending(m => m.Fields.Count).ThenBy(m => m.Number),
    ];

    /// <summary>What is in the way of saving: each duplicate, with the way to it.</summary>
    public static IEnumerable<Obstacle> ToSaving(IEnumerable<ContactMatch> matches) => matches.Where(m => m.IsDuplicate).Select(m => Of("contactDuplicate", m));

    /// <summary>What is only worth a look.</summary>
    public static IEnumerable<Obstacle> Warnings(IEnumerable<ContactMatch> matches) => matches.Where(m => !m.IsDuplicate).Select(m => Of("contactSimilar", m));

    private static Obstacle Of(string code, ContactMatch match)
    {
        var number = match.Number.Plain();
        return new(code, "R 5", new Cure("OpenContact", number), number, string.Join(", ", match.Fields));
    }
}
