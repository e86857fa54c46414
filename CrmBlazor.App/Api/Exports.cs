using System.Collections.Concurrent;
using CrmBlazor.App.Commands.Office;
using CrmBlazor.App.Data;
using CrmBlazor.App.Documents;
using CrmBlazor.App.Live;
using CrmBlazor.App.Resources;
using CrmBlazor.App.Speech;
using CrmBlazor.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Net.Http.Headers;

namespace CrmBlazor.App.Api;

/// <summary>What the columns of an export need to speak.</summary>
/// <param name="Zone">Of the office.</param>
public sealed record ExportSpeech(IStringLocalizer<Texts> T, Voice Voice, TimeZoneInfo Zone, Actor Actor, DateTimeOffset Now)
{
    public Cell At(DateTimeOffset? at) => Cell.At(at, Zone);
}

/// <summary>Lists as workbooks: the rows that the list shows to the viewer, all of them, streamed from the database, and the log has who took it. One at a time for each person.</summary>
public sealed class Exports(IDbContextFactory<CrmDb> factory, Ledger ledger, IStringLocalizer<Texts> texts, Voice voice, OfficeBook book, TimeProvider time)
{
    private const int Wait = 5;
    private readonly ConcurrentDictionary<Guid, bool> busy = new();

    /// <param name="list">Its name in the log, and the key of the text that it and the file bear.</param>
    public async Task WriteAsync<T>(HttpContext http, (string Name, string Title) list, Func<ExportSpeech, IReadOnlyList<Column<T>>> columns, Func<CrmDb, ExportSpeech, IAsyncEnumerable<T>> rows)
    {
        var (actor, now) = (http.Actor(), time.GetUtcNow());
        if (!busy.TryAdd(actor.Id, true))
        {
            await new Problem(429, "Refusal_tooMany", Wait) { RetryAfter = Wait }.ExecuteAsync(http);
            return;
        }
        try
        {
            await ledger.RunAsSystemAsync(new NoteExport(list.Name, actor.Id));
            var speech = new ExportSpeech(texts, voice, book.Settings.Hours.Zone, actor, now);
            var file = new ContentDispositionHeaderValue("attachment");
            file.SetHttpFileName($"{texts[list.Title]} {book.Settings.Today(now).Plain()}.xlsx");
            (http.Response.ContentType, http.Response.Headers.ContentDisposition) = (Workbook.Type, file.ToString());
            await using var db = factory.CreateDbContext();
            // by the pipe: an archive writes its own headers without waiting
            await Workbook.WriteAsync(http.Response.BodyWriter.AsStream(), texts[list.Title], columns(speech), rows(db, speech), http.RequestAborted);
        }
        finally
        {
            busy.TryRemove(actor.Id, out _);
        }
    }
}
