using CrmBlazor.Domain.Customers;

namespace CrmBlazor.Domain.Statements;

/// <summary>What the desk must know beside an operation to decide on it.</summary>
/// <param name="Paid">The companies of ours whose account the money came to: mostly one.</param>
/// <param name="Today">The business day.</param>
public sealed record OperationFacts(IReadOnlyList<Company> Paid, DateOnly Today)
{
    /// <summary>By invoice, whose it is.</summary>
    public IReadOnlyDictionary<Guid, Company> Sellers { get; init; } = new Dictionary<Guid, Company>();
}
