using CrmBlazor.App.Forms;
using CrmBlazor.App.Speech;
using CrmBlazor.Domain.Common;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;

namespace CrmBlazor.App.Components;

/// <summary>A value that is edited where it stands: Enter or leaving saves, Esc gives up; a lost race shows both values.</summary>
public sealed partial class InPlace
{
    private readonly string id = $"edit-{Guid.NewGuid():N}";
    private bool editing;
    private string? focus;
    private bool sending;
    private string? typed;
    private string? begun;
    private string? error;
    private IReadOnlyList<ObstacleText> warnings = [];
    private FieldConflict? conflict;

    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    /// <summary>The name of the field in refusals.</summary>
    [Parameter, EditorRequired]
    public string Field { get; set; } = "";

    [Parameter, EditorRequired]
    public string? Value { get; set; }

    /// <summary>How the value is shown, where that is not the value itself.</summary>
    [Parameter]
    public string? Shown { get; set; }

    [Parameter]
    public string Type { get; set; } = "text";

    [Parameter]
    public int Rows { get; set; } = 1;

    [Parameter]
    public bool CanEdit { get; set; }

    /// <summary>Sends the new value, with the version that is on the screen now: what somebody changed beside it is never overwritten unseen.</summary>
    [Parameter, EditorRequired]
    public Func<string, Task<Outcome>> Save { get; set; } = null!;

    [Inject]
    private Voice Voice { get; set; } = null!;

    [Inject]
    private IJSRuntime Js { get; set; } = null!;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (focus is not { } wanted) return;
        focus = null;
        await Js.InvokeVoidAsync("crm.focus", wanted);
    }

    private void Begin() => (editing, focus, typed, begun, error, conflict, warnings) = (true, id, Value, Value, null, null, []);

    private void End() => (editing, error, conflict) = (false, null, null);

    private async Task KeyAsync(KeyboardEventArgs key)
    {
        if (key.Key is "Escape") End();
        else if (key.Key is "Enter" && (Rows == 1 || key.CtrlKey)) await SaveAsync();
        if (!editing) focus = $"{id}-shown";    // who works by keys stays where he was
    }

    private async Task SaveAsync()
    {
        if (!editing || sending || conflict is not null) return;
        if ((typed ?? "") == (Value ?? "")) End();
        else if (Value != begun) conflict = new(Field, Shown ?? Value, typed);    // the screen has learnt of the other's change before the press
        else await SendAsync();
    }

    private async Task SendAsync()
    {
        sending = true;
        var outcome = await Save(typed ?? "");
        sending = false;
        conflict = outcome.Refusal?.Conflicts?.FirstOrDefault(c => c.Field == Field);
        error = outcome.Refusal is not { } refusal ? null : refusal.Errors.GetValueOrDefault(Field)?[0] ?? (refusal.Obstacles is [var first, ..] ? first.Text : refusal.Title);
        if (outcome.Answer is not { } answer) return;
        warnings = [.. answer.Warnings.Select(Voice.Say)];
        End();
    }
}
