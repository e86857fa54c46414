using System.Text.Json.Nodes;
using CrmBlazor.App.Components;
using CrmBlazor.App.Data;
using CrmBlazor.App.Speech;
using Microsoft.AspNetCore.Components;

namespace CrmBlazor.App.Forms;

/// <summary>
/// A form for one command: keeps its model as a draft, sends it under one operation key, and shows the refusal field by field.
/// </summary>
/// <typeparam name="TModel">What is typed: plain settable properties.</typeparam>
public abstract class CommandForm<TModel> : Screen where TModel : class, new()
{
    private string operation = NewOperation();
    private readonly HashSet<string> drawn = [];
    private JsonNode? refused;

    /// <summary>What is typed while the draft is still looked for is newer than the draft.</summary>
    private bool isTouched;

    [Inject]
    protected Drafts Drafts { get; set; } = null!;

    /// <summary>Told when the command is done, with its answer.</summary>
    [Parameter]
    public EventCallback<Answer> OnDone { get; set; }

    /// <summary>Told when the form is left without sending.</summary>
    [Parameter]
    public EventCallback OnCancel { get; set; }

    protected TModel Model { get; private set; } = new();
    protected Refusal? Refusal { get; private set; }
    protected bool IsSending { get; private set; }
    protected bool IsKept { get; private set; }

    /// <summary>The name of the draft, for instance <c>ConvertLead 33082</c>.</summary>
    protected abstract string DraftKey { get; }

    protected override async Task OnInitializedAsync()
    {
        await base.OnInitializedAsync();
        Prefill(Model);
        if (await Drafts.FindAsync<TModel>(DraftKey) is { } draft && !isTouched) (operation, Model, IsKept) = (draft.Operation, draft.Model, true);
    }

    /// <summary>What a new form starts with.</summary>
    protected virtual void Prefill(TModel model) { }

    protected abstract Command ToCommand(TModel model);

    /// <summary>After each change of a field.</summary>
    protected virtual void Changed()
    {
        (IsKept, isTouched) = (false, true);
        if (Refusal is { Obstacles.Count: > 0 }) Refusal = null;
        Drafts.Keep(DraftKey, new FormDraft<TModel>(operation, Model), () => _ = InvokeAsync(() =>
        {
            IsKept = true;
            StateHasChanged();
        }));
    }

    /// <summary>What the last press was refused for; told until the value is another.</summary>
    protected string? ErrorOf(string field)
    {
        drawn.Add(field);
        return Refusal?.Errors.GetValueOrDefault(field) is { } errors && JsonNode.DeepEquals(FieldPath.Find(refused, field), FieldPath.Find(FieldPath.Tree(ToCommand(Model)), field)) ? string.Join(" ", errors) : null;
    }

    /// <summary>All that is wrong under a name, where the parts of it have no place of their own.</summary>
    protected IEnumerable<string> ErrorsUnder(string prefix)
    {
        var under = (Refusal?.Errors ?? new Dictionary<string, string[]>()).Where(e => e.Key.StartsWith(prefix, StringComparison.Ordinal)).ToList();
        drawn.UnionWith(under.Select(e => e.Key));
        return under.SelectMany(e => e.Value);
    }

    protected async Task SubmitAsync()
    {
        if (IsSending) return;
        IsSending = true;
        var command = ToCommand(Model) with { Operation = operation };
        var outcome = await SendAsync(command);
        drawn.Clear();
        (IsSending, Refusal, refused) = (false, outcome.Refusal is { } refusal ? refusal with { Drawn = drawn } : null, FieldPath.Tree(command));
        if (outcome.Answer is not { } answer) return;
        var sent = Model;
        await DiscardAsync();
        await FinishAsync(sent, answer);
    }

    /// <summary>Begins anew, with what a new form starts with.</summary>
    protected async Task DiscardAsync()
    {
        await Drafts.DropAsync(DraftKey);
        (operation, Model, IsKept, Refusal) = (NewOperation(), new TModel(), false, null);
        Prefill(Model);
    }

    /// <summary>What follows a command that is done.</summary>
    protected virtual Task FinishAsync(TModel sent, Answer answer) => OnDone.InvokeAsync(answer);

    protected async Task CancelAsync()
    {
        await Drafts.DropAsync(DraftKey);
        await OnCancel.InvokeAsync();
    }

    private static string NewOperation() => Guid.CreateVersion7().ToString("N");
}
