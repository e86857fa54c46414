using Fluxor;

namespace CrmBlazor.App.Features.Contracts;

/// <summary>The office's forms of contracts.</summary>
/// <param name="Rows">Nothing while they load.</param>
/// <param name="IsShown">Only what is on the screen is kept current.</param>
[FeatureState]
public sealed record TemplatesState(IReadOnlyList<TemplateRow>? Rows, bool IsShown)
{
    public TemplatesState() : this(null, false) { }
}

public sealed record TemplatesOpened;

public sealed record TemplatesLoaded(IReadOnlyList<TemplateRow> Rows);

public sealed record TemplatesLeft;
