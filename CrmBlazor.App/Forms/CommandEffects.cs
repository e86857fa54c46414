using CrmBlazor.App.Data;
using CrmBlazor.App.Live;
using CrmBlazor.App.Speech;
using Fluxor;

namespace CrmBlazor.App.Forms;

/// <summary>From an intent on a screen to the ledger.</summary>
public sealed class CommandEffects(Ledger ledger, Viewer viewer, Refusals refusals)
{
    [EffectMethod]
    public async Task OnCommand(Command command, IDispatcher dispatcher)
    {
        var outcome = await RunAsync(command);
        dispatcher.Dispatch(outcome.Refusal is { } refusal ? new CommandRefused(command, refusal) : new CommandDone(command, outcome.Answer!));
    }

    [EffectMethod]
    public async Task OnSubmission(Submission submission, IDispatcher dispatcher) => submission.Finish(await RunAsync(submission.Command));

    private async Task<Outcome> RunAsync(Command command)
    {
        try
        {
            return new(await ledger.RunAsync(viewer.Actor.Id, command), null);
        }
        catch (Exception refused) when (refused is not OutOfMemoryException)
        {
            return new(null, refusals.Of(refused, command.GetType()));
        }
    }
}
