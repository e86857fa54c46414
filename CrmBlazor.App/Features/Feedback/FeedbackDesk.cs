using CrmBlazor.App.Commands.Feedback;
using CrmBlazor.App.Data;
using CrmBlazor.App.Security;
using CrmBlazor.App.Speech;
using CrmBlazor.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Features.Feedback;

public enum FeedbackState { Closed, Open, Answered, TooMany }

/// <summary>What the public page asks of the office. Whoever guesses keys, and whoever sends too often, is told to wait.</summary>
public sealed class FeedbackDesk(IDbContextFactory<CrmDb> factory, Ledger ledger, Refusals refusals, TimeProvider time)
{
    private readonly Throttle guesses = new(time, most: 20, TimeSpan.FromMinutes(15));
    private readonly Throttle answers = new(time, most: 20, TimeSpan.FromMinutes(15));

    public async Task<FeedbackState> LookAsync(string key, string address)
    {
        if (await guesses.EnterAsync(address) is not null) return FeedbackState.TooMany;
        var state = FeedbackState.Closed;
        try
        {
            state = await StateAsync(key);
        }
        finally
        {
            guesses.Leave(address, failed: state is FeedbackState.Closed);
        }
        return state;
    }

    /// <returns>What became of it, and what is wrong with the comment or the mark.</returns>
    public async Task<(FeedbackState State, string? Fault)> AnswerAsync(string key, int? mark, string? comment, string address)
    {
        if (!await answers.CountAsync(address)) return (FeedbackState.TooMany, null);
        try
        {
            await ledger.RunAsSystemAsync(new AnswerFeedback(Convert.ToHexString(FeedbackKey.HashOf(key)), mark ?? 0, comment));
            return (FeedbackState.Answered, null);
        }
        catch (BadFieldsException bad)
        {
            return (FeedbackState.Open, string.Join(" ", refusals.Fields(bad.Faults).Errors.SelectMany(e => e.Value)));
        }
        catch (AlreadyDoneException)
        {
            return (FeedbackState.Answered, null);
        }
        catch (NotFoundException)
        {
            return (FeedbackState.Closed, null);
        }
    }

    private async Task<FeedbackState> StateAsync(string key)
    {
        await using var db = factory.CreateDbContext();
        var hash = FeedbackKey.HashOf(key);
        var form = await db.FeedbackForms.AsNoTracking().SingleOrDefaultAsync(f => f.KeyHash == hash);
        return form switch
        {
            { AnsweredAt: not null } => FeedbackState.Answered,
            not null when form.IsOpen(time.GetUtcNow()) => FeedbackState.Open,
            _ => FeedbackState.Closed,
        };
    }
}
