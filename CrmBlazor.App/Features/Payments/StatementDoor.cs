using CrmBlazor.App.Api;
using CrmBlazor.App.Commands.Statements;
using CrmBlazor.App.Data;
using CrmBlazor.App.Live;
using CrmBlazor.App.Speech;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Staff;
using CrmBlazor.Domain.Statements;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace CrmBlazor.App.Features.Payments;

/// <summary>Takes statements in, shows what they would do, and does it. One that is too large is refused by its announced length.</summary>
public sealed class StatementDoor(StatementUploads uploads, IDbContextFactory<CrmDb> factory, Ledger ledger, OfficeBook book, Voice voice, Refusals refusals, TimeProvider time)
{
    /// <summary>What a form adds around its file.</summary>
    private const long Wrapping = 64 * 1024;

    public async Task<IResult> ReceiveAsync(HttpContext http, string? name, Func<Guid, Task<IResult>> answer)
    {
        if (!http.Actor().SeesStatements()) return new Problem(StatusCodes.Status403Forbidden, "Refusal_forbidden");
        try
        {
            Limit(http);
            var (contents, given) = await FileAsync(http, name);
            return await answer(await uploads.ReceiveAsync(contents, given, http.SignedIn().Id, http.RequestAborted));
        }
        catch (BadFieldsException bad)
        {
            return ApiAnswers.Of(refusals.Of(bad));
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException and not BadHttpRequestException)
        {
            return ApiFailure.Of(StatusCodes.Status400BadRequest);
        }
    }

    public async Task<IResult> PreviewAsync(HttpContext http, Guid id)
    {
        if (!http.Actor().SeesStatements()) return new Problem(StatusCodes.Status403Forbidden, "Refusal_forbidden");
        await using var db = factory.CreateDbContext();
        return ApiAnswers.Found(await db.PreviewAsync(id, book.Settings.Today(time.GetUtcNow()), voice));
    }

    /// <summary>With the caller's key, where there is one; without, each call is an act of its own.</summary>
    public async Task<IResult> AcceptAsync(HttpContext http, Guid id)
    {
        var command = new AcceptStatement(id);
        if (!CommandRegistry.Allows(typeof(AcceptStatement), http.Actor())) return new Problem(StatusCodes.Status403Forbidden, "Refusal_forbidden");
        if (http.Request.Headers["Idempotency-Key"].ToString().Trim() is { Length: > 0 and <= CommandEndpoint.LongestKey } key) command = command with { Operation = key };
        try
        {
            return Results.Json(ApiAnswers.Of(await ledger.RunAsync(http.SignedIn().Id, command), voice), Wire.Json);
        }
        catch (Exception thrown) when (thrown is not OutOfMemoryException)
        {
            return ApiAnswers.Of(refusals.Of(thrown, typeof(AcceptStatement)));
        }
    }

    /// <summary>The answer goes out before what is too large has come in; the rest of it is thrown away.</summary>
    private static void Limit(HttpContext http)
    {
        var tooLarge = http.Request.ContentLength > BankStatement.Most + Wrapping;
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = tooLarge ? null : BankStatement.Most + Wrapping;
        if (tooLarge) throw new BadFieldsException("file", "fileTooLarge", BankStatement.Most / 1024 / 1024);
    }

    private static async Task<(Stream Contents, string? Name)> FileAsync(HttpContext http, string? name)
    {
        if (!http.Request.HasFormContentType) return (http.Request.Body, name);
        var boundary = HeaderUtilities.RemoveQuotes(MediaTypeHeaderValue.Parse(http.Request.ContentType).Boundary).Value;
        if (string.IsNullOrEmpty(boundary)) throw new BadFieldsException("file", "required");
        var form = new MultipartReader(boundary, http.Request.Body);
        while (await form.ReadNextSectionAsync(http.RequestAborted) is { } section)
            if (section.GetContentDispositionHeader() is { } part && part.IsFileDisposition() && part.Name.Value?.Trim('"') is "file") return (section.Body, HeaderUtilities.RemoveQuotes(part.FileNameStar.HasValue ? part.FileNameStar : part.FileName).Value);
        throw new BadFieldsException("file", "required");
    }
}
