using CrmBlazor.Domain.Customers;

namespace CrmBlazor.App.Forms.Accounting;

/// <summary>A request that a form answers: what it names is not typed twice.</summary>
public sealed record Asked(int Request, string Name, string? Inn = null, CompanyKind? Kind = null, string? Card = null);
