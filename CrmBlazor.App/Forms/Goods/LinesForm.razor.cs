using CrmBlazor.App.Commands.Catalog;
using CrmBlazor.App.Components;
using CrmBlazor.App.Data;
using CrmBlazor.Domain.Catalog;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;

namespace CrmBlazor.App.Forms.Goods;

/// <summary>
/// The lines of a deal or an invoice, all at once: name, unit and VAT are the product's, quantity, price and discount are typed, or pasted from a sheet.
/// The keys are the page's own (lines.js); only values come here.
/// </summary>
public sealed partial class LinesForm
{
    private ElementReference root;
    private IJSObjectReference? script;
    private DotNetObjectReference<LinesForm>? self;
    private Picker<FoundProduct>? picker;
    private int? entering;

    [Parameter, EditorRequired]
    public GoodsState State { get; set; } = null!;

    [Parameter, EditorRequired]
    public long Version { get; set; }

    /// <summary>Under which what is typed is kept.</summary>
    [Parameter, EditorRequired]
    public string Key { get; set; } = "";

    [Parameter, EditorRequired]
    public Func<IReadOnlyList<LineInput>, long?, Command> Make { get; set; } = null!;

    [Parameter]
    public bool CanEdit { get; set; }

    /// <summary>Whose day's rates these are, where it is not today.</summary>
    [Parameter]
    public string? Hint { get; set; }

    /// <summary>What one can do when nothing is found.</summary>
    [Parameter]
    public RenderFragment? NotThere { get; set; }

    /// <summary>Under the totals.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    [Inject]
    private Lookups Lookups { get; set; } = null!;

    [Inject]
    private PastedGoods Pasted { get; set; } = null!;

    [Inject]
    private IJSRuntime Js { get; set; } = null!;

    [Inject]
    private IStringLocalizer<Resources.Rules> Rules { get; set; } = null!;

    public IReadOnlyList<int> Products => Model.Rows.ConvertAll(r => r.Product);

    private bool IsShut => Model.Rows.Exists(r => r.Wrong.Count > 0);

    protected override string DraftKey => Key;

    private bool IsTouched => !Same(Model.Was, Model.Rows) || Model.Rows.Exists(r => r.Wrong.Count > 0);

    /// <summary>What accounting has added on request.</summary>
    public async Task AddAsync(int product)
    {
        await AddAsync(await Lookups.ProductAsync(product));
        StateHasChanged();
    }

    /// <summary>What is not understood is kept beside the lines, with the reason.</summary>
    [JSInvokable]
    public async Task PasteAsync(string text)
    {
        if (!CanEdit) return;
        var (rows, unread) = await Pasted.ReadAsync(text);
        Model.Rows.AddRange(rows);
        Model.Unread.AddRange(unread);
        Changed();
        StateHasChanged();
    }

    protected override void Prefill(LinesTyped model) => (model.Version, model.Was, model.Rows) = (Version, [.. Stored()], [.. Stored()]);

    /// <summary>What was not touched follows the other's change; a change of something else does not make ours a conflict.</summary>
    protected override void OnParametersSet()
    {
        if (IsTouched && Same(Model.Was, Stored())) Model.Version = Version;
        else if (!IsTouched) Prefill(Model);
    }

    /// <summary>A second press, after a conflict was shown, writes over the other's change on purpose.</summary>
    protected override Command ToCommand(LinesTyped model) => Make([.. model.Rows.Select(r => r.Input)], Refusal?.Version ?? model.Version);

    /// <summary>What was not understood is not sent, and so not done with.</summary>
    protected override async Task FinishAsync(LinesTyped sent, Answer answer)
    {
        Model.Unread = sent.Unread;
        if (sent.Unread.Count > 0) Changed();
        await base.FinishAsync(sent, answer);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!CanEdit) return;
        try
        {
            if (script is null)
            {
                self ??= DotNetObjectReference.Create(this);
                script = await Js.InvokeAsync<IJSObjectReference>("import", "./js/lines.js");
                await script.InvokeVoidAsync("open", root, self);
            }
            if (entering is { } place)
            {
                entering = null;
                await script.InvokeVoidAsync("enter", root, place);
            }
        }
        catch (Exception left) when (left is JSException or JSDisconnectedException or ObjectDisposedException)
        {
        }
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

    private IEnumerable<LineRow> Stored() => State.Lines.Select(LineRow.Of);

    private bool Same(IEnumerable<LineRow> some, IEnumerable<LineRow> others) => some.Select(r => r.Line(State.Regime)).SequenceEqual(others.Select(r => r.Line(State.Regime)));

    /// <summary>What the catalogue says by now of a line that stands.</summary>
    private GoodsLine? NowOf(LineRow row) => State.Behind.FirstOrDefault(b => b.Line.Product == row.Product)?.Now;

    private IEnumerable<string> FaultsOf(LineRow row, int place) => row.Wrong.Keys.Select(f => Rules[$"Field_bad{char.ToUpperInvariant(f[0])}{f[1..]}"].Value).Concat(ErrorsUnder($"lines[{place}]")).Distinct();

    private async Task<IEnumerable<FoundProduct?>> FindAsync(string? text, CancellationToken stop) => await Lookups.ProductsAsync(text);

    private async Task AddAsync(FoundProduct? product)
    {
        if (product is null) return;
        Model.Rows.Add(LineRow.Of(product));
        entering = Model.Rows.Count - 1;
        Changed();
        if (picker is not null) await picker.ClearAsync();
    }

    private void Remove(LineRow row)
    {
        entering = Model.Rows.IndexOf(row);
        Model.Rows.Remove(row);
        Changed();
    }

    /// <summary>Units and VAT as the catalogue has them now, written at once (B 34a).</summary>
    private async Task RefreshAsync()
    {
        foreach (var row in Model.Rows)
            if (NowOf(row) is { } now) (row.Unit, row.Kind) = (now.Unit, now.OwnVat ? row.Kind : now.ProductVat ?? now.Vat);
        await SubmitAsync();
    }

    private async Task ResetAsync()
    {
        await Drafts.DropAsync(DraftKey);
        Model.Unread.Clear();
        Prefill(Model);
    }

    private async Task LeaveAsync()
    {
        await ResetAsync();
        await OnCancel.InvokeAsync();
    }
}
