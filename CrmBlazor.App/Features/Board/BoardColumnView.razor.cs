using CrmBlazor.App.Live;
using CrmBlazor.App.Speech;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace CrmBlazor.App.Features.Board;

/// <summary>
/// One stage. It renders anew only when its own cards have changed: a move on the board costs two columns, not eight. The presses on its cards are heard
/// by the board's script: a handler for each would be sent anew with every change of the column.
/// </summary>
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

    private RenderFragment Activity(BoardCard card) => builder =>
    {
        var (tone, icon, text) = ActivityOf(card);
        Build(builder, tone, icon, text);
    };

    private (string Tone, string Icon, string Text) ActivityOf(BoardCard card)
    {
        var (now, today) = (Time.GetUtcNow(), DateOnly.FromDateTime(Book.Local(Time.GetUtcNow()).Date));
        return card.NextTask switch
        {
            null => ("none", "calendar-x", T["Board_NoTask"]),
            { } due when due < now => ("late", "circle-alert", T["Board_Late", Voice.Until(due)]),
            { } due when Book.DayOf(due) == today => ("today", "clock", Voice.Until(due)),
            { } due => ("later", "calendar", Book.DayOf(due).ToString(Show.IsRussian ? "dd.MM" : "MM/dd", System.Globalization.CultureInfo.CurrentCulture)),
        };
    }

    private static void Build(RenderTreeBuilder builder, string tone, string icon, string text)
    {
        builder.OpenElement(0, "span");
        builder.AddAttribute(1, "class", $"act act--{tone}");
        builder.AddMarkupContent(2, $"<i class=\"i i-{icon}\" aria-hidden=\"true\"></i>");
        builder.AddContent(3, text);
        builder.CloseElement();
    }
}
