using CrmBlazor.Domain.Catalog;
using CrmBlazor.Domain.Common;

namespace CrmBlazor.Domain.Customers;

/// <summary>What a legal entity of ours has besides: its taxes by period, who signs, and the pictures of stamp and signatures.</summary>
public sealed partial class Company
{
    /// <summary>In the order of their days.</summary>
    public IReadOnlyList<RegimePeriod> Regimes { get; private set; } = [];

    /// <summary>In the order of their days.</summary>
    public IReadOnlyList<SignersPeriod> SignerPeriods { get; private set; } = [];

    /// <summary>Those who were named before a day was asked for; they hold until the first period.</summary>
    public Signers? Signers { get; private set; }
    public SealImages Images { get; private set; } = new();

    /// <summary>Before the first that is told it is the general one.</summary>
    public TaxRegime RegimeOn(DateOnly day) => Regimes.LastOrDefault(r => r.From <= day)?.Regime ?? TaxRegime.General;

    /// <summary>Nothing where nobody is named for that day.</summary>
    public Signers? SignersOn(DateOnly day) => SignerPeriods.LastOrDefault(p => p.From <= day)?.Signers ?? Signers;

    public IEnumerable<Obstacle> ToBeingOurs()
    {
        if (!IsOwn) yield return new("notOwnCompany", "B 44", null, Name);
    }

    /// <summary>All of them at once; nothing changed, nothing happened.</summary>
    public void SetRegimes(IReadOnlyList<RegimePeriod> regimes, long? version)
    {
        Obstacles.None(ToBeingOurs());
        FieldFaults.None(RegimePeriod.Faults(regimes));
        IReadOnlyList<RegimePeriod> sorted = [.. regimes.OrderBy(r => r.From)];
        var changes = FieldChanges.Of("regimes", RegimePeriod.Summary(Regimes), RegimePeriod.Summary(sorted));
        MustBeAt(version, () => changes.Conflicts);
        if (Regimes.SequenceEqual(sorted)) return;
        Regimes = sorted;
        Record(changes);
    }

    /// <summary>From that day on, until the next that is told; of one day there is one set, and a set of nobody takes it away.</summary>
    public void SetSigners(Signers signers, DateOnly from, long? version)
    {
        Obstacles.None(ToBeingOurs());
        var clean = signers.Normalized();
        var others = SignerPeriods.Where(p => p.From != from).ToList();
        FieldFaults.None(clean.Faults(), SignersPeriod.Faults(from, others.Count), FieldFaults.When(clean.IsNobody && others.Count == SignerPeriods.Count, "head.name", "required"));
        IReadOnlyList<SignersPeriod> periods = [.. others.Concat(clean.IsNobody ? [] : [new(from, clean)]).OrderBy(p => p.From)];
        var changes = FieldChanges.Of("signers", SignersPeriod.Summary(SignerPeriods), SignersPeriod.Summary(periods));
        MustBeAt(version, () => changes.Conflicts);
        if (SignerPeriods.SequenceEqual(periods)) return;
        SignerPeriods = periods;
        Record(changes);
    }

    /// <param name="upload">Of the picture; none takes it away.</param>
    /// <param name="name">Of its file, for the log.</param>
    /// <param name="today">Whose signature it is: of whoever signs today.</param>
    public void SetImage(SealImage kind, Guid? upload, string? name, DateOnly today)
    {
        Obstacles.None(ToBeingOurs());
        FieldFaults.None(FieldFaults.When(!Enum.IsDefined(kind), "kind", "unknown"));
        if (Images.Of(kind) == upload) return;
        var was = Images.Of(kind) is null ? null : kind.Plain();
        Images = Images.With(kind, upload, SignersOn(today));
        Record(FieldChanges.Of(kind.Plain(), was, name));
    }
}

/// <summary>A person who signs for the company.</summary>
/// <param name="Warrant">By which he signs, where he is not the head himself.</param>
public sealed record Signer(string Name, string Position, string? Warrant = null)
{
    public override string ToString() => string.Join(", ", new[] { string.Join(' ', new[] { Position.OrNull(), Name }.OfType<string>()), Warrant }.OfType<string>());
}

/// <summary>The head and the chief accountant, who may be one person.</summary>
public sealed record Signers(Signer? Head, Signer? Accountant)
{
    public const int Length = 200;

    public bool IsNobody => (Head, Accountant) is (null, null);

    public Signers Normalized() => new(Clean(Head), Clean(Accountant));

    public IEnumerable<FieldFault> Faults() => [.. Faults("head", Head), .. Faults("accountant", Accountant)];

    private static IEnumerable<FieldFault> Faults(string path, Signer? signer) => signer is null ? []
        :
        [
            .. FieldFaults.Text($"{path}.name", signer.Name, Length, required: true), .. FieldFaults.Text($"{path}.position", signer.Position, Length, required: true),
            .. FieldFaults.Text($"{path}.warrant", signer.Warrant, Length),
        ];

    private static Signer? Clean(Signer? signer) => signer is null || (signer.Name.OrNull() ?? signer.Position.OrNull()) is null ? null
        : new(signer.Name.OrNull() ?? "", signer.Position.OrNull() ?? "", signer.Warrant.OrNull());
}

/// <summary>Who signs, and the day from which; it lasts until the next one.</summary>
public sealed record SignersPeriod(DateOnly From, Signers Signers)
{
    public const int Most = 20;
    private static readonly DateOnly Earliest = new(1991, 1, 1);
    private static readonly DateOnly Latest = new(2100, 1, 1);

    /// <param name="others">How many there are besides.</param>
    public static IEnumerable<FieldFault> Faults(DateOnly from, int others) => [.. FieldFaults.Date("from", from, Earliest, Latest), .. FieldFaults.When(others >= Most, "from", "tooMany", Most)];

    public static string? Summary(IEnumerable<SignersPeriod> periods) =>
        string.Join("; ", periods.Select(p => $"{p.From:yyyy-MM-dd} {string.Join(", ", new[] { p.Signers.Head, p.Signers.Accountant }.OfType<Signer>())}")).OrNull();
}

public enum SealImage { Stamp, HeadSignature, AccountantSignature }

/// <summary>Under which the pictures were uploaded.</summary>
public sealed record SealImages(Guid? Stamp = null, Guid? HeadSignature = null, Guid? AccountantSignature = null)
{
    /// <summary>Whose signatures they are; empty where nobody was named then. Pictures that are older than the names are anybody's.</summary>
    public string? HeadName { get; init; }
    public string? AccountantName { get; init; }

    /// <summary>A signature stands only over the name of its owner.</summary>
    public SealImages Over(Signers? signers) => this with
    {
        HeadSignature = IsOf(HeadName, signers?.Head) ? HeadSignature : null,
        AccountantSignature = IsOf(AccountantName, signers?.Accountant) ? AccountantSignature : null,
    };

    private static bool IsOf(string? name, Signer? signer) => name is null || name == (signer?.Name ?? "");

    public Guid? Of(SealImage kind) => kind switch { SealImage.Stamp => Stamp, SealImage.HeadSignature => HeadSignature, _ => AccountantSignature };

    /// <param name="signers">Of today: a signature is theirs.</param>
    public SealImages With(SealImage kind, Guid? upload, Signers? signers) => kind switch
    {
        SealImage.Stamp => this with { Stamp = upload },
        SealImage.HeadSignature => this with { HeadSignature = upload, HeadName = signers?.Head?.Name ?? "" },
        _ => this with { AccountantSignature = upload, AccountantName = signers?.Accountant?.Name ?? "" },
    };
}
