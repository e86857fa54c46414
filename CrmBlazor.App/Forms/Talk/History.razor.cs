using CrmBlazor.App.Live;
using CrmBlazor.Domain.Common;
using Microsoft.AspNetCore.Components;

namespace CrmBlazor.App.Forms.Talk;

/// <summary>The whole log of a record with what was and what became (B 25): a page at a time, and what happens meanwhile comes on top.</summary>
public sealed partial class History
{
    private HistoryPage? page;
    private List<DomainEvent> events = [];
    private (string Kind, string Number) shown;
    private bool isMissing;
    private bool isReading;

    /// <summary>lead, deal, contact, company, invoice, task.</summary>
    [Parameter, EditorRequired]
    public string Kind { get; set; } = "";

    [Parameter, EditorRequired]
    public string Number { get; set; } = "";

    [Inject]
    private Histories Histories { get; set; } = null!;

    [Inject]
    private Viewer Viewer { get; set; } = null!;

    protected override void OnInitialized()
    {
        base.OnInitialized();
        SubscribeToAction<LogAdvanced>(action => _ = InvokeAsync(() => Grow(action)));
        SubscribeToAction<LinkResumed>(_ => InvokeAsync(ReadAsync));
    }

    protected override async Task OnParametersSetAsync()
    {
        if (shown == (Kind, Number)) return;
        (shown, page, isMissing) = ((Kind, Number), null, false);
        await ReadAsync();
    }

    private async Task ReadAsync()
    {
        var asked = shown;
        var read = await Histories.ReadAsync(Viewer.Actor, asked.Kind, asked.Number);
        if (asked != shown) return;
        (page, events, isMissing) = (read, [.. read?.Events.Select(e => e.Event) ?? []], read is null);
        StateHasChanged();
    }

    private async Task MoreAsync()
    {
        if (isReading || page is not { Before: { } before }) return;
        isReading = true;
        var (asked, read) = (shown, await Histories.ReadAsync(Viewer.Actor, Kind, Number, before));
        isReading = false;
        if (asked != shown || read is null) return;
        page = read;
        events = [.. events, .. read.Events.Select(e => e.Event)];
    }

    /// <summary>What was read already and also arrives live is not told twice.</summary>
    private void Grow(LogAdvanced action)
    {
        if (page is null) return;
        var last = events.Count > 0 ? events[0].Stamp.Sequence : 0;
        List<DomainEvent> came = [.. action.Events.Select(e => e.Event).Where(e => e.Stamp.Sequence > last && page.Scope.Holds(e)).OrderByDescending(e => e.Stamp.Sequence)];
        if (came.Count == 0) return;
        events = [.. came, .. events];
        StateHasChanged();
    }
}
