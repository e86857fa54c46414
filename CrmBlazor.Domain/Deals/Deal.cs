using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Conversations;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Domain.Leads;
using CrmBlazor.Domain.Office;

namespace CrmBlazor.Domain.Deals;

/// <summary>One sale to one contact, made from a lead. Its verbs live beside: assignment, talks, goods, stages, shipment.</summary>
public sealed partial class Deal : Entity
{
    private Deal() { }

    public int Number { get; private init; }
    public string Title { get; private set; } = "";
    public Stage Stage { get; private set; }
    public DateTimeOffset StageSince { get; private set; }
    public Guid StageBy { get; private set; }

    public Guid LeadId { get; private init; }
    public int LeadNumber { get; private init; }
    public DateTimeOffset LeadArrivedAt { get; private init; }
    public Guid ContactId { get; private set; }
    public Guid? CompanyId { get; private set; }

    public string Direction { get; private init; } = "";
    public string Segment { get; private init; } = "";
    public string ProductGroup { get; private init; } = "";
    public string DeliveryAddress { get; private set; } = "";
    public string Comment { get; private set; } = "";
    public string? Location { get; private set; }
    public DateOnly? EndsOn { get; private set; }
    public int? Probability { get; private set; }
    public bool AvailableToAll { get; private set; }

    public Guid CreatedBy { get; private init; }
    public DateTimeOffset CreatedAt { get; private init; }
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>The first invoice: from then on accounting, the director and logistics see the deal (D21).</summary>
    public DateTimeOffset? InvoicedAt { get; private set; }

    public bool IsClosed => ClosedAt is not null;

    /// <summary>For the list and the search: title and number.</summary>
    public string SearchKey { get; private set; } = "";

    public static Deal Open(int number, Lead lead, Guid contact, int contactNumber, DealDetails details, Dictionaries words, Actor actor, DateTimeOffset at)
    {
        FieldFaults.None(details.Faults(words));
        var deal = new Deal
        {
            Number = number,
            LeadId = lead.Id,
            LeadNumber = lead.Number,
            LeadArrivedAt = lead.ArrivedAt,
            ContactId = contact,
            Title = details.Title.Trim(),
            Direction = details.Direction.Trim(),
            Segment = details.Segment.Trim(),
            ProductGroup = details.ProductGroup.Trim(),
            DeliveryAddress = details.DeliveryAddress.Trim(),
            Comment = details.Comment.Trim(),
            Location = details.Location is null ? DealDetails.DefaultLocation : details.Location.OrNull(),
            CreatedBy = actor.Id,
            CreatedAt = at,
        };
        return deal.Begin(contactNumber, lead.Talks, actor, at);
    }

    private Deal Begin(int contactNumber, Talks talks, Actor actor, DateTimeOffset at)
    {
        (Stage, StageSince, StageBy, SearchKey) = (Stage.Incoming, at, actor.Id, Searched());
        Live(talks, at);
        Record(new DealCreated(Id, Number, LeadNumber, contactNumber, Direction, Segment, ProductGroup, Title, DeliveryAddress, Comment));
        return this;
    }

    /// <summary>Nothing changed, nothing happened.</summary>
    /// <param name="version">The version that the editor had seen; one that is behind is a conflict, with both values.</param>
    public void Edit(DealChanges changes, long? version, DateOnly today)
    {
        MustBeOpen();
        FieldFaults.None(changes.Faults(today));
        var asked = Asked(changes);
        MustBeAt(version, () => [.. asked.Select(a => new FieldConflict(a.Field, a.Was, a.Now))]);
        var changed = asked.Where(a => a.Was != a.Now).ToList();
        if (changed.Count == 0) return;
        (Title, DeliveryAddress, Comment) = (changes.Title?.Trim() ?? Title, changes.DeliveryAddress?.Trim() ?? DeliveryAddress, changes.Comment?.Trim() ?? Comment);
        Location = changes.Location is null ? Location : changes.Location.OrNull();
        (EndsOn, Probability, AvailableToAll) = (changes.EndsOn ?? EndsOn, changes.Probability ?? Probability, changes.AvailableToAll ?? AvailableToAll);
        SearchKey = Searched();
        Record(new DealEdited(Id, Number, [.. changed.Select(c => c.Field)], changed.ToDictionary(c => c.Field, c => c.Was), changed.ToDictionary(c => c.Field, c => c.Now)));
    }

    /// <summary>The contact is bound to the company before (B 40).</summary>
    /// <param name="was">Number of the company that was linked before.</param>
    public void LinkCompany(Company company, int? was = null)
    {
        Obstacles.None(ToLinking(company));
        if (CompanyId == company.Id) return;
        CompanyId = company.Id;
        Record(new DealCompanyLinked(Id, Number, company.Id, company.Number, was));
    }

    /// <summary>The same person under another number: two contacts were merged, or are two again. A closed deal goes too.</summary>
    public void ChangeClient(Contact was, Contact client)
    {
        ContactId = client.Id;
        Record(new DealClientChanged(Id, Number, was.Number, client.Number));
    }

    public IEnumerable<Obstacle> ToLinking(Company company) => [.. ToTouching(), .. company.ToBuying()];

    public void NoteInvoice(DateTimeOffset at) => InvoicedAt ??= at;

    private void MustBeOpen() => Obstacles.None(ToTouching());

    /// <summary>A closed deal stays as it is (B 59, B 60).</summary>
    public IEnumerable<Obstacle> ToTouching()
    {
        if (IsClosed) yield return new("dealClosed", Stage is Stage.Won ? "B 59" : "B 60", null, Stage);
    }

    private List<(string Field, string? Was, string? Now)> Asked(DealChanges c)
    {
        List<(string, string?, string?)> asked = [];
        if (c.Title is not null) asked.Add(("title", Title, c.Title.Trim()));
        if (c.Location is not null) asked.Add(("location", Location, c.Location.OrNull()));
        if (c.DeliveryAddress is not null) asked.Add(("deliveryAddress", DeliveryAddress, c.DeliveryAddress.Trim()));
        if (c.Comment is not null) asked.Add(("comment", Comment, c.Comment.Trim()));
        if (c.EndsOn is { } ends) asked.Add(("endsOn", EndsOn?.Plain(), ends.Plain()));
        if (c.Probability is { } probability) asked.Add(("probability", Probability?.Plain(), probability.Plain()));
        if (c.AvailableToAll is { } all) asked.Add(("availableToAll", AvailableToAll.Plain(), all.Plain()));
        return asked;
    }

    private string Searched() => TextForms.SearchKey([Number.Plain(), Title, DeliveryAddress]);
}
