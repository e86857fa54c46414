using CrmBlazor.App.Data;
using CrmBlazor.App.Forms;
using CrmBlazor.App.Speech;
using Fluxor;

namespace CrmBlazor.Tests.Support;

/// <summary>Takes down what a screen wants and does none of it: a test answers in the ledger's place.</summary>
public sealed class Intents : IDispatcher, IActionSubscriber
{
    private readonly List<object> all = [];

    public IEnumerable<Submission> Submissions => all.OfType<Submission>();

    public IEnumerable<Command> Commands => Submissions.Select(s => s.Command);

    /// <summary>Of presses without a form.</summary>
    public IEnumerable<Command> Bare => all.OfType<Command>();

    public void Dispatch(object action) => all.Add(action);

    public void SubscribeToAction<TAction>(object subscriber, Action<TAction> callback) { }

    public void UnsubscribeFromAllActions(object subscriber) { }

    public void Done() => Submissions.Last().Finish(new(new Answer(Guid.CreateVersion7(), 1), null));

    public void Refused(Refusal refusal) => Submissions.Last().Finish(new(null, refusal));
}
