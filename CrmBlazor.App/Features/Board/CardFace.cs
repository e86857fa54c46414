using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using CrmBlazor.App.Components;
using CrmBlazor.App.Live;
using CrmBlazor.App.Resources;
using CrmBlazor.App.Speech;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace CrmBlazor.App.Features.Board;

/// <summary>
/// What stands in a card, as one piece of markup: the same for all who read one language and may press the same, so it is written once for every circuit,
/// and a change travels as one text instead of sixty frames. What people typed is encoded here. The presses are heard by the board's script.
/// </summary>
public sealed class CardFace(Voice voice, ClockFace clocks, OfficeBook book, TimeProvider time, IStringLocalizer<Texts> texts)
{
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly ConditionalWeakTable<BoardCard, ConcurrentDictionary<Reading, MarkupString>> written = [];

    public MarkupString Of(BoardCard card, bool canAct)
    {
        var now = time.GetUtcNow();
        var today = DateOnly.FromDateTime(book.Local(now).Date);
        var reading = new Reading(CultureInfo.CurrentUICulture.Name, canAct, ToneOf(card, now, today), today, book.Settings.Version);
        return written.GetValue(card, _ => new()).GetOrAdd(reading, r => new(Write(card, r)));
    }

    private string Write(BoardCard card, Reading reading) => $"""
        <a class="card-title" href="{DealLinks.Deal(card.Number)}" draggable="false" tabindex="-1">{Text(card.Title)}</a>{Menu(card, reading)}<div class="card-client">{Text(card.Client)}</div>{Goods(card)}<div class="card-foot">{Manager(card)}{Activity(card, reading)}{Sum(card)}</div>{Taking(card, reading)}
        """;

    private string Menu(BoardCard card, Reading reading) => !reading.CanAct ? "" : $"""
        <button class="icon-btn icon-btn--s card-more" type="button" tabindex="-1" aria-label="{Text(texts["Board_Move", card.Title])}" aria-haspopup="menu" data-menu><i class="i i-ellipsis" aria-hidden="true"></i></button>
        """;

    private static string Goods(BoardCard card) => card.Goods.Length == 0 ? "" : $"""<div class="card-gist">{Text(card.Goods)}</div>""";

    private string Manager(BoardCard card) => card.ManagerId is not { } manager ? "" : $"""<span class="avatar" title="{Text(voice.Who(manager))}">{Text(Show.Initials(voice.Who(manager)))}</span>""";

    private string Activity(BoardCard card, Reading reading) => card.Clock is not null ? "" : $"""
        <span class="act act--{reading.Tone}"><i class="i i-{IconOf(reading.Tone)}" aria-hidden="true"></i>{Text(TaskOf(card, reading.Tone))}</span>
        """;

    private string Sum(BoardCard card) => card.Amount is { } amount ? $"""<span class="money">{Text(amount.Brief())}</span>""" : $"""<span class="push small dim">{Text(texts["Board_NoSum"])}</span>""";

    private string Taking(BoardCard card, Reading reading) => card.Clock is not { } clock ? "" : $"""
        <div class="card-take"><response-clock role="timer" due="{ClockFace.Ms(clock.DueAt)}" warn="{ClockFace.Ms(clock.WarnAt)}" open="{clocks.Open(card.AssignedAt!.Value, clock.DueAt)}" data-until="{Text(texts["Clock_Until"])}" data-calm="{Text(texts["Clock_Left"])}" data-warn="{Text(texts["Clock_Warn"])}" data-breach="{Text(texts["Clock_Breach"])}"></response-clock>{Take(reading)}</div>
        """;

    private string Take(Reading reading) => !reading.CanAct ? "" : $"""<button class="btn btn--primary" type="button" data-take>{Text(voice.Cure("TakeDeal"))}</button>""";

    /// <summary>Of the hour: with the day, the one part that changes while the card stays.</summary>
    private string ToneOf(BoardCard card, DateTimeOffset now, DateOnly today) => card.NextTask switch
    {
        null => "none",
        { } due when due < now => "late",
        { } due when book.DayOf(due) == today => "today",
        _ => "later",
    };

    private static string IconOf(string tone) => tone switch { "none" => "calendar-x", "late" => "circle-alert", "today" => "clock", _ => "calendar" };

    private string TaskOf(BoardCard card, string tone) => (card.NextTask, tone) switch
    {
        ({ } due, "late") => texts["Board_Late", voice.Until(due)],
        ({ } due, "today") => voice.Until(due),
        ({ } due, _) => book.DayOf(due).ToString(Show.IsRussian ? "dd.MM" : "MM/dd", CultureInfo.CurrentCulture),
        _ => texts["Board_NoTask"],
    };

    private static string Text(string text) => Html.Encode(text);

    /// <summary>All that a card's markup depends on beside the card.</summary>
    private readonly record struct Reading(string Language, bool CanAct, string Tone, DateOnly Today, long Settings);
}
