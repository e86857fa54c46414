using CrmBlazor.App.Data;
using CrmBlazor.App.Forms;
using CrmBlazor.App.Resources;
using CrmBlazor.App.Speech;
using Fluxor;
using Fluxor.Blazor.Web.Components;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace CrmBlazor.App.Components;

/// <summary>What every page and form has at hand: its texts, the voice, and the way to dispatch an intent.</summary>
public abstract class Screen : FluxorComponent
{
    [Inject]
    protected IDispatcher Dispatcher { get; set; } = null!;

    [Inject]
    protected IStringLocalizer<Texts> T { get; set; } = null!;

    [Inject]
    protected Voice Voice { get; set; } = null!;

    /// <summary>A press without a form: a refusal is told as a toast.</summary>
    protected void Do(Command command) => Dispatcher.Dispatch(command);

    /// <summary>A press whose outcome is shown here.</summary>
    protected Task<Outcome> SendAsync(Command command)
    {
        var submission = new Submission(command);
        Dispatcher.Dispatch(submission);
        return submission.Outcome;
    }
}
