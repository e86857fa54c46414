using CrmBlazor.App.Commands.Papers;
using CrmBlazor.App.Live;
using CrmBlazor.App.Speech;
using Fluxor;
using Microsoft.AspNetCore.Components;

namespace CrmBlazor.App.Features.Contracts;

/// <summary>The forms from which contracts are made: a .docx with fields is dropped here, looked through and kept.</summary>
public sealed partial class ContractsPage
{
    private string name = "";
    private Refusal? refusal;
    private IReadOnlyList<ObstacleText> warnings = [];

    [Inject]
    private IState<TemplatesState> Templates { get; set; } = null!;

    [Inject]
    private Viewer Viewer { get; set; } = null!;

    protected override void OnInitialized()
    {
        base.OnInitialized();
        Dispatcher.Dispatch(new TemplatesOpened());
    }

    protected override ValueTask DisposeAsyncCore(bool disposing)
    {
        Dispatcher.Dispatch(new TemplatesLeft());
        return base.DisposeAsyncCore(disposing);
    }

    /// <summary>The contents are there.</summary>
    private async Task AddAsync(Guid upload)
    {
        var outcome = await SendAsync(new AddContractTemplate(name, upload) { Operation = upload.ToString("N") });
        refusal = outcome.Refusal;
        warnings = [.. (outcome.Answer?.Warnings ?? []).Select(Voice.Say)];
        if (outcome.IsDone) name = "";
        StateHasChanged();
    }

    private string? ErrorOf(string field) => refusal?.Errors.GetValueOrDefault(field)?.FirstOrDefault();

    private static IEnumerable<string> Told(Refusal refusal) => refusal.Errors.Count == 0 ? [refusal.Title] : refusal.Errors.Where(e => e.Key != "name").SelectMany(e => e.Value);
}
