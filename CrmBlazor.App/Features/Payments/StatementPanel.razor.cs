using CrmBlazor.App.Commands.Statements;
using CrmBlazor.App.Speech;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Statements;
using Microsoft.AspNetCore.Components;

namespace CrmBlazor.App.Features.Payments;

/// <summary>A statement before it is accepted: what each operation would do, and whether it agrees with the bank's own figures.</summary>
public sealed partial class StatementPanel
{
    private bool isSending;
    private Refusal? refused;

    [Parameter, EditorRequired]
    public StatementView View { get; set; } = null!;

    /// <summary>The word of one decision.</summary>
    [Parameter]
    public string? Only { get; set; }

    [Parameter]
    public string? Search { get; set; }

    [Parameter]
    public int Page { get; set; } = 1;

    [Parameter]
    public int Size { get; set; } = 50;

    [Parameter]
    public EventCallback<string?> OnOnly { get; set; }

    [Parameter]
    public EventCallback<string?> OnSearch { get; set; }

    [Parameter]
    public EventCallback OnClose { get; set; }

    private IReadOnlyList<(OperationPreview Row, int Place)> Found { get; set; } = [];

    private IEnumerable<(OperationPreview Row, int Place)> Rows => Found.Skip((Page - 1) * Size).Take(Size);

    private int Posted => View.Operations.Count(o => o.Kind.IsPosted());

    private int Waiting => View.Operations.Count(o => o.Kind is OperationDecision.Manual or OperationDecision.Error);

    private string Period => View.From is { } from && View.To is { } to ? from == to ? from.Text() : $"{from.Text()} – {to.Text()}" : "";

    protected override void OnParametersSet()
    {
        var words = TextForms.SearchWords(Search);
        Found = [.. View.Operations.Select((row, i) => (row, i + 1)).Where(o => (Only is null || o.row.Kind.Word() == Only) && words.All(TextForms.SearchKey([o.row.Number, o.row.Party, o.row.PartyInn, o.row.Purpose, o.row.Sum?.ToString(), .. o.row.Invoices]).Contains))];
    }

    private async Task AcceptAsync()
    {
        isSending = true;
        var outcome = await SendAsync(new AcceptStatement(View.Id));
        (isSending, refused) = (false, outcome.Refusal);
        if (outcome.IsDone) await OnClose.InvokeAsync();
    }

    private string Sum(Money? money) => money?.Text() ?? T["NotSet"];

    private static string LinkOf(string invoice) => $"/invoices/{invoice.Replace('/', '-')}";
}
