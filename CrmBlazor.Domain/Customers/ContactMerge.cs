using CrmBlazor.Domain.Common;

namespace CrmBlazor.Domain.Customers;

/// <summary>A contact as a merge finds and leaves it.</summary>
/// <param name="Company">Number of the company, for the eye; <paramref name="CompanyId"/> is the link.</param>
public sealed record ContactFace(ContactDetails Details, IReadOnlyList<ContactPoint> Points, IReadOnlyList<Address> Addresses, Guid? CompanyId, int? Company)
{
    /// <summary>What may be chosen of either, by the names on the wire.</summary>
    public static readonly IReadOnlyList<string> Fields = ["fullName", "mobilePhone", "privateEmail", "birthDate", "position", "company"];

    /// <summary>The values by their names on the wire.</summary>
    public IReadOnlyDictionary<string, string?> ByField() => new Dictionary<string, string?>(Details.ByField()) { ["company"] = Company?.Plain(), ["points"] = ContactPoint.Summary(Points), ["addresses"] = Address.Summary(Addresses) };

    /// <summary>The other's value of each of these fields, and of no other.</summary>
    public ContactFace With(ContactFace other, IReadOnlyCollection<string> fields)
    {
        var (mine, theirs) = (Details, other.Details);
        return new(new(
            fields.Contains("fullName") ? theirs.FullName : mine.FullName,
            fields.Contains("mobilePhone") ? theirs.MobilePhone : mine.MobilePhone,
            fields.Contains("privateEmail") ? theirs.PrivateEmail : mine.PrivateEmail,
            fields.Contains("birthDate") ? theirs.BirthDate : mine.BirthDate,
            fields.Contains("position") ? theirs.Position : mine.Position),
            fields.Contains("points") ? other.Points : Points,
            fields.Contains("addresses") ? other.Addresses : Addresses,
            fields.Contains("company") ? other.CompanyId : CompanyId,
            fields.Contains("company") ? other.Company : Company);
    }

    /// <summary>Both in one: the chosen fields of the other, the phones and mails of both, and what was not chosen of them too, so that no number is lost.</summary>
    /// <param name="fields">What is taken of the other, where it has it; without it, whatever is empty here.</param>
    public ContactFace Merged(ContactFace other, IReadOnlyCollection<string>? fields)
    {
        var (mine, theirs) = (ByField(), other.ByField());
        var merged = With(other, [.. (fields ?? Fields.Where(f => mine[f] is null)).Where(f => theirs[f] is not null)]);
        var spare = new[] { Details, other.Details }.SelectMany(d => ContactPoint.Of(ContactPointKind.OtherPhone, d.MobilePhone).Concat(ContactPoint.Of(ContactPointKind.OtherEmail, d.PrivateEmail)));
        var main = ContactPoint.Of(ContactPointKind.OtherPhone, merged.Details.MobilePhone).Concat(ContactPoint.Of(ContactPointKind.OtherEmail, merged.Details.PrivateEmail)).Select(p => p.Reached).ToHashSet();
        return merged with { Points = [.. Points.Concat(other.Points).Concat(spare).Where(p => p.Value.Length > 0 && main.Add(p.Reached))], Addresses = [.. Addresses.Concat(other.Addresses).DistinctBy(a => (a.Kind, TextForms.SearchKey([a.Text])))] };
    }
}

/// <summary>The numbers of what went over to the kept contact.</summary>
public sealed record MovedRecords(IReadOnlyList<int> Deals, IReadOnlyList<int> Leads, IReadOnlyList<int> Tasks);

/// <summary>What a merge did, kept with the merged contact so that it can be taken back exactly.</summary>
/// <param name="Was">The kept contact before.</param>
/// <param name="Now">The kept contact after.</param>
public sealed record ContactMerge(Guid IntoId, int Into, Guid By, DateTimeOffset At, ContactFace Was, ContactFace Now, MovedRecords Moved)
{
    public static readonly TimeSpan Patience = TimeSpan.FromDays(30);

    /// <summary>Until when it can be taken back.</summary>
    public DateTimeOffset Until => At + Patience;
}
