using Fluxor;

namespace CrmBlazor.App.Features.Reports;

/// <summary>«Счета без отгрузки» as it stands now.</summary>
/// <param name="Rows">Nothing while it loads.</param>
/// <param name="IsShown">Only what is on the screen is kept current.</param>
[FeatureState]
public sealed record ReportsState(IReadOnlyList<UnshippedRow>? Rows, bool IsShown, string? Failed)
{
    public ReportsState() : this(null, false, null) { }
}

public sealed record ReportsOpened;

public sealed record ReportsLoaded(IReadOnlyList<UnshippedRow> Rows);

public sealed record ReportsFailed(string Told);

public sealed record ReportsLeft;
