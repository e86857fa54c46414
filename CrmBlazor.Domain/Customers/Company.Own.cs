using CrmBlazor.Domain.Catalog;
using CrmBlazor.Domain.Common;

namespace CrmBlazor.Domain.Customers;

/// <summary>What a legal entity of ours has besides: its taxes by period, who signs, and the pictures of stamp and signatures.</summary>
public sealed partial class Company
{
    /// <summary>In the order of their days.</summary>
    public IReadOnlyList<RegimePeriod> Regimes { get; private set; } = [];
    public Signers? Signers { get; private set; }
    public SealImages Images { get; private set; } = new();

    /// <summary>Before the first that is told it is the general one.</summary>
    public TaxRegime RegimeOn(DateOnly day) => Regimes.LastOrDefault(r => r.From <= day)?.Regime ?? TaxRegime.General;

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

    /// <summary>Those of today: a paper keeps those of its day.</summary>
    public void SetSigners(Signers signers, long? version)
    {
        Obstacles.None(ToBeingOurs());
        var clean = signers.Normalized();
        FieldFaults.None(clean.Faults());
        var changes = FieldChanges.Between((Signers ?? new(null, null)).ByField(), clean.ByField());
        MustBeAt(version, () => changes.Conflicts);
        if (!changes.Any) return;
        Signers = clean;
        Record(changes);
    }

    /// <param name="upload">Of the picture; none takes it away.</param>
    /// <param name="name">Of its file, for the log.</param>
    public void SetImage(SealImage kind, Guid? upload, string? name)
    {
        Obstacles.None(ToBeingOurs());
        FieldFaults.None(FieldFaults.When(!Enum.IsDefined(kind), "kind", "unknown"));
        if (Images.Of(kind) == upload) return;
        var was = Images.Of(kind) is null ? null : kind.Plain();
        Images = Images.With(kind, upload);
        Record(FieldChanges.Of(kind.Plain(), was, name));
    }
}

/// <summary>A person who signs for the company.</summary>
public sealed record Signer(string Name, string Position);

/// <summary>The head and the chief accountant, who may be one person.</summary>
public sealed record Signers(Signer? Head, Signer? Accountant)
{
    public const int Length = 200;

    public Signers Normalized() => new(Clean(Head), Clean(Accountant));

    public IReadOnlyDictionary<string, string?> ByField() => new Dictionary<string, string?> { ["head"] = Said(Head), ["accountant"] = Said(Accountant) };

    public IEnumerable<FieldFault> Faults() => [.. Faults("head", Head), .. Faults("accountant", Accountant)];

    private static IEnumerable<FieldFault> Faults(string path, Signer? signer) => signer is null ? []
        : [.. FieldFaults.Text($"{path}.name", signer.Name, Length, required: true), .. FieldFaults.Text($"{path}.position", signer.Position, Length, required: true)];

    private static Signer? Clean(Signer? signer) => signer is null || (signer.Name.OrNull() ?? signer.Position.OrNull()) is null ? null : new(signer.Name.OrNull() ?? "", signer.Position.OrNull() ?? "");

    private static string? Said(Signer? signer) => signer is null ? null : $"{signer.Position} {signer.Name}";
}

public enum SealImage { Stamp, HeadSignature, AccountantSignature }

/// <summary>Under which the pictures were uploaded.</summary>
public sealed record SealImages(Guid? Stamp = null, Guid? HeadSignature = null, Guid? AccountantSignature = null)
{
    public Guid? Of(SealImage kind) => kind switch { SealImage.Stamp => Stamp, SealImage.HeadSignature => HeadSignature, _ => AccountantSignature };

    public SealImages With(SealImage kind, Guid? upload) => kind switch
    {
        SealImage.Stamp => this with { Stamp = upload },
        SealImage.HeadSignature => this with { HeadSignature = upload },
        _ => this with { AccountantSignature = upload },
    };
}
