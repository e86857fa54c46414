using CrmBlazor.App.Data;
using CrmBlazor.App.Speech;

namespace CrmBlazor.App.Forms;

/// <summary>How a command ended: an answer or a refusal.</summary>
public sealed record Outcome(Answer? Answer, Refusal? Refusal)
{
    public bool IsDone => Answer is not null;
}

/// <summary>A command whose sender waits for the outcome and shows it himself. One that is dispatched bare tells its refusal as a toast.</summary>
public sealed record Submission(Command Command)
{
    private readonly TaskCompletionSource<Outcome> done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<Outcome> Outcome => done.Task;

    public void Finish(Outcome outcome) => done.TrySetResult(outcome);
}

/// <summary>A bare command was refused.</summary>
public sealed record CommandRefused(Command Command, Refusal Refusal);

/// <summary>A bare command was done; the screens change by the log, as everybody's do.</summary>
public sealed record CommandDone(Command Command, Answer Answer);
