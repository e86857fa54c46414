using System.Text.Json;
using CrmBlazor.App.Data;
using CrmBlazor.App.Live;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Forms;

/// <summary>A form half filled, with the operation key it will be sent under: after a restart it is neither lost nor sent twice.</summary>
public sealed record FormDraft<T>(string Operation, T Model);

/// <summary>Keeps what this viewer types in the database, a moment after each pause; nothing typed is lost with a circuit.</summary>
public sealed class Drafts(IDbContextFactory<CrmDb> factory, Writer writer, Viewer viewer, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private readonly Dictionary<string, Pending> pending = [];

    /// <summary>The last that was typed, whether it is written yet or not. What was sent and done is no draft, though it may not be dropped yet.</summary>
    public async Task<FormDraft<T>?> FindAsync<T>(string key)
    {
        var text = pending.TryGetValue(key, out var waiting) ? waiting.Text : await KeptAsync(key);
        try
        {
            return text is not null && JsonSerializer.Deserialize<FormDraft<T>>(text, Wire.Json) is { } draft && !await IsDoneAsync(draft.Operation) ? draft : null;
        }
        catch (JsonException)
        {
            return null;    // kept by an older version of the form
        }
    }

    /// <summary>The last call within the pause counts.</summary>
    public void Keep<T>(string key, FormDraft<T> draft, Action kept)
    {
        Cancel(key);
        var mine = pending[key] = new Pending(JsonSerializer.Serialize(draft, Wire.Json), new CancellationTokenSource());
        _ = KeepAsync(key, mine, kept);
    }

    public Task DropAsync(string key)
    {
        Cancel(key);
        var user = viewer.Actor.Id;
        return writer.RunAsync(db => db.Drafts.Where(d => d.UserId == user && d.Key == key).ExecuteDeleteAsync());
    }

    /// <summary>Who leaves the page in the middle of a word finds it on the next one.</summary>
    public void Dispose()
    {
        foreach (var (key, waiting) in pending.ToList())
        {
            Cancel(key);
            _ = LeaveAsync(key, waiting.Text);
        }
    }

    private void Cancel(string key)
    {
        if (!pending.Remove(key, out var waiting)) return;
        waiting.Superseded.Cancel();
        waiting.Superseded.Dispose();
    }

    private async Task<string?> KeptAsync(string key)
    {
        await using var db = factory.CreateDbContext();
        return await db.Drafts.Where(d => d.UserId == viewer.Actor.Id && d.Key == key).Select(d => d.Text).SingleOrDefaultAsync();
    }

    private async Task<bool> IsDoneAsync(string operation)
    {
        await using var db = factory.CreateDbContext();
        return await db.Operations.AnyAsync(o => o.ActorId == viewer.Actor.Id && o.Key == operation);
    }

    private async Task KeepAsync(string key, Pending mine, Action kept)
    {
        var superseded = mine.Superseded.Token;
        try
        {
            await Task.Delay(Pause, time, superseded);
            while (!await IsWrittenAsync(key, mine.Text)) await Task.Delay(Patience, time, superseded);
            if (pending.GetValueOrDefault(key) != mine) return;
            pending.Remove(key);
            kept();
        }
        catch (Exception over) when (over is OperationCanceledException or SessionEndedException)
        {
        }
    }

    private async Task LeaveAsync(string key, string text)
    {
        try
        {
            await IsWrittenAsync(key, text);
        }
        catch (Exception over) when (over is OperationCanceledException or SessionEndedException)
        {
        }
    }

    /// <summary>While the database is away it is tried again.</summary>
    private async Task<bool> IsWrittenAsync(string key, string text)
    {
        try
        {
            var (user, now) = (viewer.Actor.Id, time.GetUtcNow());
            await writer.RunAsync(async db =>
            {
                if (await db.Drafts.FindAsync(user, key) is { } draft) (draft.Text, draft.SavedAt) = (text, now);
                else db.Drafts.Add(new Draft { UserId = user, Key = key, Text = text, SavedAt = now });
                await db.SaveChangesAsync();
            });
            return true;
        }
        catch (Exception away) when (Outage.Is(away))
        {
            return false;
        }
    }

    /// <summary>Typed, and not written yet.</summary>
    private sealed record Pending(string Text, CancellationTokenSource Superseded);
}
