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

    /// <summary>Changes what is kept now, which another window may have changed since this one read it.</summary>
    /// <returns>The list as it is then.</returns>
    public async Task<ListView> KeepAsync(string list, Func<ListView, ListView> change)
    {
        known ??= await LoadAsync();
        var (user, key) = (viewer.Actor.Id, Prefix + list);
        return known[list] = await writer.RunAsync(async (db, _) =>
        {
            var kept = await db.Preferences.FindAsync(user, key);
            var view = change(kept is null ? ListView.Usual : Read(kept.Text));
            if (kept is null) db.Preferences.Add(kept = new Preference { UserId = user, Key = key });
            kept.Text = JsonSerializer.Serialize(view, Wire.Json);
            await db.SaveChangesAsync();
            return view;
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
