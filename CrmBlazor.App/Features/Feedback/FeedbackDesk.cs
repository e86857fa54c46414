using CrmBlazor.App.Commands.Feedback;
using CrmBlazor.App.Data;
using CrmBlazor.App.Security;
using CrmBlazor.App.Speech;
using CrmBlazor.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Features.Feedback;

public enum FeedbackState { Closed, Open, Answered, TooMany }

/// <param name="Fault">What is wrong with the comment or the mark.</param>
/// <param name="Wait">How long, where there were too many.</param>
public sealed record FeedbackLook(FeedbackState State, string? Fault = null, TimeSpan? Wait = null);

/// <summary>What the public page asks of the office. Whoever guesses keys, and whoever sends too often, is told to wait.</summary>
public sealed class FeedbackDesk(IDbContextFactory<CrmDb> factory, Ledger ledger, Refusals refusals, TimeProvider time)
{
    private readonly Throttle guesses = new(time, most: 20, TimeSpan.FromMinutes(15));
    private readonly Throttle answers = new(time, most: 20, TimeSpan.FromMinutes(15));

    public async Task<FeedbackLook> LookAsync(string key, string address)
    {
        if (await guesses.EnterAsync(address) is { } wait) return new(FeedbackState.TooMany, Wait: wait);
        var state = FeedbackState.Closed;
        try
        {
            state = await StateAsync(key);
        }
        finally
        {
            guesses.Leave(address, failed: state is FeedbackState.Closed);
        }
        return new(state);
    }

    public async Task<FeedbackLook> AnswerAsync(string key, int? mark, string? comment, string address)
    {
        if (await answers.CountAsync(address) is { } wait) return new(FeedbackState.TooMany, Wait: wait);
        try
        {
            await ledger.RunAsSystemAsync(new AnswerFeedback(Convert.ToHexString(SecretKey.HashOf(key)), mark ?? 0, comment));
            return new(FeedbackState.Answered);
        }
        catch (BadFieldsException bad)
        {
            return new(FeedbackState.Open, string.Join(" ", refusals.Fields(bad.Faults).Errors.SelectMany(e => e.Value)));
        }
        catch (AlreadyDoneException)
        {
            return new(FeedbackState.Answered);
        }
        catch (NotFoundException)
        {
            return new(FeedbackState.Closed);
        }
    }

    private async Task<FeedbackState> StateAsync(string key)
    {
        await using var db = factory.CreateDbContext();
        var hash = SecretKey.HashOf(key);
        var form = await db.FeedbackForms.AsNoTracking().SingleOrDefaultAsync(f => f.KeyHash == hash);
        return form switch
        {
            { AnsweredAt: not null } => FeedbackState.Answered,
            not null when form.IsOpen(time.GetUtcNow()) => FeedbackState.Open,
            _ => FeedbackState.Closed,
        };
    }
}
