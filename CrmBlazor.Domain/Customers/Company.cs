using CrmBlazor.Domain.Common;

namespace CrmBlazor.Domain.Customers;

public enum CompanyKind { Supplier, Customer, Both }

/// <summary>A legal entity or a person in business; only accounting adds it (B 37).</summary>
public sealed partial class Company : Entity
{
    /// <summary>The spheres of B 39.2.</summary>
    public static readonly IReadOnlyList<string> DefaultSpheres =
    [
        "Партнеры", "Дилеры", "Строительные бригады", "(Суб)Подрядчики", "Застройщики (Генподрядчики)", "Муниципальные организации",
        "Управляющие компании", "Коммунальщики", "Отраслевые клиенты", "Военные клиенты", "SuperVIP",
    ];

    private Company() { }

    public int Number { get; private init; }
    public string Name { get; private set; } = "";
    public string Inn { get; private set; } = "";
    public string? Kpp { get; private set; }
    public string? Ogrn { get; private set; }
    public CompanyKind Kind { get; private set; }
    public string LegalAddress { get; private set; } = "";
    public string? Sphere { get; private set; }

    /// <summary>Beside the legal one, which is a requisite.</summary>
    public IReadOnlyList<Address> Addresses { get; private set; } = [];
    public IReadOnlyList<BankAccount> BankAccounts { get; private set; } = [];

    /// <summary>Phones, mails and sites of the company itself; those of its people are on their cards.</summary>
    public IReadOnlyList<ContactPoint> Points { get; private set; } = [];

    /// <summary>Name, ИНН, phones and mails, for the search.</summary>
    public string SearchKey { get; private set; } = "";

    /// <summary>Our own legal entity: the seller of our invoices.</summary>
    public bool IsOwn { get; private init; }
    public Guid? ResponsibleId { get; private set; }
    public DateTimeOffset? TakenAt { get; private set; }
    public DateTimeOffset RegisteredAt { get; private init; }

    /// <summary>May stand as a supplier or carrier in an invoice.</summary>
    public bool CanSupply => IsOwn || Kind is CompanyKind.Supplier or CompanyKind.Both;

    /// <summary>May buy from us.</summary>
    public bool CanBuy => !IsOwn && Kind is not CompanyKind.Supplier;

    /// <param name="spheres">The office's own words.</param>
    /// <param name="own">Our own legal entity.</param>
    public static Company Register(int number, CompanyDetails details, IReadOnlyCollection<string> spheres, DateTimeOffset at, bool own = false)
    {
        var clean = details.Normalized();
        FieldFaults.None(clean.Faults(spheres));
        var company = new Company
        {
            Number = number,
            Kind = clean.Kind,
            Sphere = clean.Sphere,
            IsOwn = own,
            RegisteredAt = at,
        };
        company.Put(clean);
        company.Record(new CompanyRegistered(company.Id, number, clean.Name, clean.Inn, clean.Kind, own));
        return company;
    }

    /// <summary>Under one's own responsibility (B 39.1); the first one has it.</summary>
    public void Take(Actor actor, DateTimeOffset at)
    {
        if (TakenAt is { } taken) throw new AlreadyDoneException("TakeCompany", ResponsibleId, taken);
        (ResponsibleId, TakenAt) = (actor.Id, at);
        Record(new CompanyTaken(Id, Number, actor.Id));
    }

    /// <summary>What is in the way of its being the client of a deal: the kind says whether it is supplier, buyer or both (B 39.2).</summary>
    public IEnumerable<Obstacle> ToBuying()
    {
        if (IsOwn) yield return new("ownCompany", "B 39");
        else if (!CanBuy) yield return new("onlySupplier", "B 39", new Cure("OpenCompany", Number.Plain()), Name);
    }

    /// <summary>Kind and sphere, which the responsible fills in (B 39.2).</summary>
    public void SetProfile(CompanyKind kind, string sphere, IReadOnlyCollection<string> spheres, long? version = null)
    {
        if (string.IsNullOrWhiteSpace(sphere)) throw new BadFieldsException("sphere", "required");
        var chosen = sphere.Trim();
        FieldFaults.None(CompanyDetails.ProfileFaults(kind, chosen, spheres));
        MustBeAt(version, () => [new("kind", Kind.Plain(), kind.Plain()), new("sphere", Sphere, chosen)]);
        if ((Kind, Sphere) == (kind, chosen)) return;
        Record(new CompanyProfiled(Id, Number, kind, chosen, Kind, Sphere));
        (Kind, Sphere) = (kind, chosen);
    }
}
