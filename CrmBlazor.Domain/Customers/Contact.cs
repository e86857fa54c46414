using CrmBlazor.Domain.Common;

namespace CrmBlazor.Domain.Customers;

/// <summary>A person. Its required fields are the office's setting (R 4, D15); whether it is a duplicate is asked of <see cref="ContactDuplicates"/>.</summary>
public sealed partial class Contact : Entity
{
    private Contact() { }

    public int Number { get; private init; }
    public string FullName { get; private set; } = "";

    /// <summary>E.164 of the first number; as it was written it is in <see cref="MobilePhoneRaw"/>.</summary>
    public string? MobilePhone { get; private set; }
    public string? MobilePhoneRaw { get; private set; }
    public string? PrivateEmail { get; private set; }
    public DateOnly? BirthDate { get; private set; }
    public string? Position { get; private set; }
    public IReadOnlyList<ContactPoint> Points { get; private set; } = [];
    public IReadOnlyList<Address> Addresses { get; private set; } = [];
    public Guid? CompanyId { get; private set; }

    /// <summary>The name as it is compared, kept beside it so that a query can find it (D5).</summary>
    public string? NameKey { get; private set; }
    public string? EmailKey { get; private set; }

    /// <summary>Name, phones and mails, for the search.</summary>
    public string SearchKey { get; private set; } = "";

    public Guid CreatedBy { get; private init; }
    public DateTimeOffset CreatedAt { get; private init; }

    public ContactKeys Keys => new(NameKey, MobilePhone, EmailKey, BirthDate);

    public ContactDetails Details => new(FullName, MobilePhoneRaw, PrivateEmail, BirthDate, Position);

    public static Contact Create(int number, ContactDetails details, ContactRules rules, Actor actor, DateTimeOffset at, IReadOnlyList<ContactPoint>? points = null)
    {
        FieldFaults.None(details.Faults(rules), ContactPoint.Faults(points ?? [], rules.OwnMail));
        var contact = new Contact { Number = number, Points = points ?? [], CreatedBy = actor.Id, CreatedAt = at };
        contact.Put(details.Trimmed());
        contact.Record(new ContactCreated(contact.Id, number, contact.FullName, contact.MobilePhone, contact.PrivateEmail));
        return contact;
    }

    /// <summary>The event keeps both values of what changed; nothing changed, nothing happened.</summary>
    /// <param name="version">The version that the editor had seen; one that is behind is a conflict, with both values.</param>
    public void Edit(ContactDetails details, ContactRules rules, long? version = null)
    {
        FieldFaults.None(details.Faults(rules, was: BirthDate));
        var changes = FieldChanges.Between(Details.ByField(), details.Trimmed().ByField());
        MustBeAt(version, () => changes.Conflicts);
        if (!changes.Any) return;
        Put(details.Trimmed());
        Record(changes);
    }

    /// <summary>All of them at once; nothing changed, nothing happened.</summary>
    /// <param name="version">The version that the editor had seen; one that is behind is a conflict, with both values.</param>
    public void SetPoints(IReadOnlyList<ContactPoint> points, OwnMail ownMail, long? version)
    {
        FieldFaults.None(ContactPoint.Faults(points, ownMail));
        var changes = FieldChanges.Of("points", ContactPoint.Summary(Points), ContactPoint.Summary(points));
        MustBeAt(version, () => changes.Conflicts);
        if (points.SequenceEqual(Points)) return;
        Points = points;
        SearchKey = Searched();
        Record(changes);
    }

    /// <summary>All of them at once; nothing changed, nothing happened.</summary>
    public void SetAddresses(IReadOnlyList<Address> addresses, long? version)
    {
        FieldFaults.None(Address.Faults(addresses));
        var (was, now) = (Address.Summary(Addresses), Address.Summary(addresses));
        var changes = FieldChanges.Of("addresses", was, now);
        MustBeAt(version, () => changes.Conflicts);
        if (was == now) return;
        Addresses = addresses;
        Record(changes);
    }

    /// <summary>Bound to the company, before a deal is (B 40).</summary>
    /// <param name="was">Number of the company that it leaves.</param>
    public void JoinCompany(Guid company, int companyNumber, int? was = null)
    {
        if (CompanyId == company) return;
        CompanyId = company;
        Record(new ContactJoinedCompany(Id, Number, company, companyNumber, was));
    }

    /// <summary>He works there no longer; what was sold to it stays its own.</summary>
    /// <param name="number">The company's.</param>
    public void LeaveCompany(int? number)
    {
        if (CompanyId is not { } company) return;
        CompanyId = null;
        Record(new ContactLeftCompany(Id, Number, company, number));
    }

    private void Put(ContactDetails details)
    {
        var keys = ContactKeys.Of(details);
        (FullName, PrivateEmail, BirthDate, Position) = (details.FullName ?? "", details.PrivateEmail, details.BirthDate, details.Position);
        (MobilePhone, MobilePhoneRaw) = (keys.Phone, details.MobilePhone);
        (NameKey, EmailKey) = (keys.Name, keys.Email);
        SearchKey = Searched();
    }

    private void Record(FieldChanges changes) => Record(new ContactEdited(Id, Number, changes.Fields, changes.Was, changes.Now));

    private string Searched() => TextForms.SearchKey([FullName, MobilePhone, PrivateEmail, .. Points.SelectMany(p => new[] { p.Key ?? p.Value, p.IsUnread ? string.Concat(p.Value.Where(char.IsAsciiDigit)) : null })]);
}
