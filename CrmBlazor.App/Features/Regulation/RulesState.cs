using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Office;
using CrmBlazor.Domain.Regulation;
using CrmBlazor.Domain.WorkingTime;
using Fluxor;

namespace CrmBlazor.App.Features.Regulation;

/// <summary>By which values the rules hold today.</summary>
public sealed record RuleValues(OfficeHours Hours, ClockLimits Limits, IReadOnlyList<string> RequiredContactFields, IReadOnlyList<string> StopList, IReadOnlyList<string> OwnMailDomains, FineTable Fines,
    int FirstInvoiceNumber)
{
    public Money FineOf(BreachKind kind) => Fines.Of(kind);
}

/// <summary>The rules as somebody reads them.</summary>
/// <param name="Values">Nothing until the page is opened.</param>
[FeatureState]
public sealed record RulesState(RuleValues? Values)
{
    public RulesState() : this((RuleValues?)null) { }
}

public sealed record RulesOpened;

public sealed record RulesLoaded(RuleValues Values);
