using CrmBlazor.App.Commands.Deals;
using CrmBlazor.App.Components;
using CrmBlazor.App.Live;
using CrmBlazor.App.Speech;
using CrmBlazor.Domain.Deals;
using Fluxor;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CrmBlazor.App.Features.Board;

/// <summary>The pipeline at a glance. Dragging happens in the browser; only the drop comes here.</summary>
public sealed partial class BoardPage
{
    private ElementReference root;
    private IReadOnlyList<BoardColumn> columns = [];
    private IReadOnlyDictionary<Stage, string> words = new Dictionary<Stage, string>();
    private (BoardFilter, RefusedMove?, MoveMenu?, BackMove?, bool CanAct) shown;
    private DotNetObjectReference<BoardPage>? self;
    private IJSObjectReference? script;

    [Inject]
    private IState<BoardState> Board { get; set; } = null!;

    [Inject]
    private Viewer Viewer { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [Inject]
    private IJSRuntime Js { get; set; } = null!;

    private bool CanAct => Viewer.May<MoveDeal>();

    /// <summary>A card was let go over a stage, or over a zone that ends the deal.</summary>
    [JSInvokable]
    public async Task Drop(int deal, string target)
    {
        if (Enum.TryParse<Stage>(target, ignoreCase: true, out var stage)) await MoveAsync(deal, stage);
    }

    [JSInvokable]
    public void Menu(int deal)
    {
        if (CanAct && Find(deal) is { } card) OpenMenu(card);
    }

    [JSInvokable]
    public void Take(int deal)
    {
        if (CanAct && Find(deal) is not null) Do(new TakeDeal(deal));
    }

    [JSInvokable]
    public void Scrolled(string stage, int first, int fitting)
    {
        if (Enum.TryParse<Stage>(stage, ignoreCase: true, out var known)) Dispatcher.Dispatch(new ColumnScrolled(known, first, fitting));
    }

    [JSInvokable]
    public void Close() => Dispatcher.Dispatch(new LayersClosed());

    protected override void OnInitialized()
    {
        base.OnInitialized();
        words = TradePipeline.Open.ToDictionary(s => s, s => Voice.Word(s));
        Reckon();
    }

    /// <summary>Most changes of the board are not this viewer's to see.</summary>
    protected override bool ShouldRender()
    {
        var (before, was) = (shown, columns);
        Reckon();
        return before != shown || !was.Zip(columns).All(c => c.First.ShowsSame(c.Second));
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        self = DotNetObjectReference.Create(this);
        script = await Js.InvokeAsync<IJSObjectReference>("import", "./js/board.js");
        await script.InvokeVoidAsync("open", root, self);
    }

    protected override async ValueTask DisposeAsyncCore(bool disposing)
    {
        await base.DisposeAsyncCore(disposing);
        self?.Dispose();
        try
        {
            if (script is not null) await script.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
        }
    }

    private void Reckon()
    {
        var (board, now) = (Board.Value, Time.GetUtcNow());
        shown = (board.Filter, board.Refused, board.Menu, board.Back, CanAct);
        columns = [.. TradePipeline.Open.Select(s => board.Snapshot.Column(s, Viewer.Actor, board.Filter, board.WindowOf(s), now))];
    }

    private BoardCard? Find(int deal) => columns.SelectMany(c => c.Cards).FirstOrDefault(c => c.Number == deal);

    private void OpenMenu(BoardCard card) => Dispatcher.Dispatch(new MenuOpened(card.Number, card.Stage));

    private async Task MoveAsync(int deal, Stage to)
    {
        if (Find(deal) is not { } card || card.Stage == to) return;
        if (to is Stage.Lost) Navigation.NavigateTo($"/deals/{deal}?act=LoseDeal");
        else if (to < card.Stage && to is not Stage.Incoming) Dispatcher.Dispatch(new BackAsked(new(deal, to)));
        else await GoAsync(card, to);
    }

    private async Task GoAsync(BoardCard card, Stage to)
    {
        var outcome = await SendAsync(to is Stage.Won ? new WinDeal(card.Number) : new MoveDeal(card.Number, to));
        Dispatcher.Dispatch(outcome.Refusal is { } refusal ? new MoveRefused(new(card.Number, card.Title, to, refusal)) : new LayersClosed());
    }

    /// <summary>A press that needs no form is done here; others open on the deal's page.</summary>
    private void CureAsync(ObstacleText obstacle)
    {
        var deal = Board.Value.Refused!.Deal;
        Close();
        if (obstacle.Cure is "TakeDeal") Do(new TakeDeal(deal));
        else Navigation.NavigateTo(DealLinks.Cure(deal, obstacle));
    }
}
