using System.Text.Json;
using CrmBlazor.App.Data;
using CrmBlazor.App.Live;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Forms.Lists;

/// <summary>This viewer's lists, as he arranged them: on any machine he signs in at.</summary>
public sealed class ListViews(IDbContextFactory<CrmDb> factory, Writer writer, Viewer viewer)
{
    private const string Prefix = "list ";
    private Dictionary<string, ListView>? known;

    public async Task<ListView> FindAsync(string list) => (known ??= await LoadAsync()).GetValueOrDefault(list, ListView.Usual);

    public async Task KeepAsync(string list, ListView view)
    {
        (known ??= await LoadAsync())[list] = view;
        var (user, key, text) = (viewer.Actor.Id, Prefix + list, JsonSerializer.Serialize(view, Wire.Json));
        await writer.RunAsync(async db =>
        {
            if (await db.Preferences.FindAsync(user, key) is { } kept) kept.Text = text;
            else db.Preferences.Add(new Preference { UserId = user, Key = key, Text = text });
            await db.SaveChangesAsync();
        });
    }

    private async Task<Dictionary<string, ListView>> LoadAsync()
    {
        var user = viewer.Actor.Id;
        await using var db = factory.CreateDbContext();
        var kept = await db.Preferences.AsNoTracking().Where(p => p.UserId == user && p.Key.StartsWith(Prefix)).ToListAsync();
        return kept.ToDictionary(p => p.Key[Prefix.Length..], p => Read(p.Text));
    }

    /// <summary>What an older version kept otherwise is as usual.</summary>
    private static ListView Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<ListView>(text, Wire.Json) ?? ListView.Usual;
        }
        catch (JsonException)
        {
            return ListView.Usual;
        }
    }
}
