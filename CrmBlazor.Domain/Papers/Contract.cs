using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Deals;

namespace CrmBlazor.Domain.Papers;

/// <summary>Made of a deal and a template; numbered by year, kept among the deal's files.</summary>
public sealed class Contract : Entity
{
    private Contract() { }

    public int Year { get; private init; }
    public int Ordinal { get; private init; }

    /// <summary>For instance <c>2026/1</c>.</summary>
    public string Number { get; private init; } = "";
    public Guid DealId { get; private init; }
    public int DealNumber { get; private init; }
    public Guid CompanyId { get; private init; }
    public int Template { get; private init; }
    public int File { get; private init; }
    public DateOnly MadeOn { get; private init; }
    public Guid MadeBy { get; private init; }
    public DateTimeOffset MadeAt { get; private init; }

    /// <summary>A contract is with a company (B 40).</summary>
    public static IEnumerable<Obstacle> ToMaking(Deal deal)
    {
        foreach (var closed in deal.ToTouching()) yield return closed;
        if (deal.CompanyId is null) yield return new("noCompany", "B 40", new Cure("LinkCompany", deal.Number.Plain()));
    }

    /// <param name="file">Number of its file.</param>
    public static Contract Make(int year, int ordinal, Deal deal, ContractTemplate template, int file, Actor actor, DateTimeOffset at, DateOnly today)
    {
        Obstacles.None(ToMaking(deal));
        var contract = new Contract
        {
            Year = year,
            Ordinal = ordinal,
            Number = NumberOf(year, ordinal),
            DealId = deal.Id,
            DealNumber = deal.Number,
            CompanyId = deal.CompanyId!.Value,
            Template = template.Number,
            File = file,
            MadeOn = today,
            MadeBy = actor.Id,
            MadeAt = at,
        };
        contract.Record(new ContractMade(contract.Id, contract.Number, deal.Id, deal.Number, file));
        return contract;
    }

    public static string NumberOf(int year, int ordinal) => $"{year:0}/{ordinal:0}";
}
