using CrmBlazor.App.Live;
using Microsoft.AspNetCore.Components;

namespace CrmBlazor.App.Features.Board;

/// <summary>One stage. It renders anew only when its own cards have changed: a move on the board costs two columns, not eight.</summary>
public sealed partial class BoardColumnView
{
    private BoardColumn? rendered;
    private int? renderedRefused;
    private bool renderedCanAct;

    [Parameter, EditorRequired]
    public BoardColumn Column { get; set; } = null!;

    /// <summary>The card whose move was refused.</summary>
    [Parameter]
    public int? Refused { get; set; }

    [Parameter]
    public bool CanAct { get; set; }

    protected override bool ShouldRender()
    {
        if (rendered is not null && renderedCanAct == CanAct && rendered.ShowsSame(Column) && IsSameHere(renderedRefused, Refused)) return false;
        (rendered, renderedRefused, renderedCanAct) = (Column, Refused, CanAct);
        return true;
    }

    protected override void OnInitialized() => (rendered, renderedRefused, renderedCanAct) = (Column, Refused, CanAct);

    /// <summary>Whether the refused card, old or new, is none of this column's.</summary>
    private bool IsSameHere(int? was, int? now) => was == now || !Column.Cards.Any(c => c.Number == was || c.Number == now);
}
