using CrmBlazor.App.Commands.Files;
using CrmBlazor.App.Data;
using CrmBlazor.App.Documents;
using CrmBlazor.App.Speech;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Files;
using CrmBlazor.Domain.Requests;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Api;

/// <summary>Files by HTTP, never through a circuit: the body is the file. What comes back is saved, not shown, and nothing in it runs.</summary>
public static class FileEndpoints
{
    /// <summary>A little more than the limit, so that a file just above it is refused by its own words.</summary>
    private const long MostBody = FileTypes.Most + 1024;

    /// <param name="api">For programs, by their token.</param>
    public static void MapUpload(this IEndpointRouteBuilder api)
    {
        api.MapPost("/files", ReceiveAsync);
        api.MapGet("/files/{number:int}", SendAsync);
    }

    /// <summary>For pages, by the visitor's cookie.</summary>
    public static void MapFiles(this IEndpointRouteBuilder app)
    {
        app.MapPost("/files", ReceiveAsync).DisableAntiforgery();
        app.MapPost("/cards", ReadCardAsync).DisableAntiforgery();
        app.MapGet("/files/{number:int}", SendAsync);
    }

    /// <summary>The text of a company's card, for whoever fills in or compares one: nothing is kept.</summary>
    private static async Task<IResult> ReadCardAsync(HttpContext http, Refusals refusals)
    {
        var file = new byte[DocxCheck.Most + 1];
        var read = await http.Request.Body.ReadAtLeastAsync(file, file.Length, throwOnEndOfStream: false, http.RequestAborted);
        try
        {
            return Results.Json(new { upload = DocxText.Read(file[..read], RequestDetails.CardLength) }, Wire.Json);
        }
        catch (BadFieldsException bad)
        {
            return ApiAnswers.Of(refusals.Of(bad));
        }
    }

    /// <param name="kind">With <paramref name="number"/>: of what the file is to be one, at once; who sent it may look at another page by the time it has come.</param>
    private static async Task<IResult> ReceiveAsync(HttpContext http, string? name, string? kind, string? number, Uploads uploads, Ledger ledger, Refusals refusals)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = MostBody;
        if (!CommandRegistry.May<AttachFile>(http.Actor()) && !CommandRegistry.May<Commands.Papers.AddContractTemplate>(http.Actor())) return new Problem(StatusCodes.Status403Forbidden, "Refusal_forbidden");
        try
        {
            var upload = await uploads.ReceiveAsync(http.Request.Body, name, http.SignedIn().Id, http.RequestAborted);
            var refused = kind is null || number is null ? null : await AttachAsync(http, new(new(kind, new(number)), upload.Id), ledger, refusals);
            return refused ?? Results.Json(new { upload = upload.Id, upload.Name, upload.Size }, Wire.Json);
        }
        catch (BadFieldsException bad)
        {
            return ApiAnswers.Of(refusals.Of(bad));
        }
    }

    private static async Task<IResult?> AttachAsync(HttpContext http, AttachFile command, Ledger ledger, Refusals refusals)
    {
        try
        {
            await ledger.RunAsync(http.SignedIn().Id, command with { Operation = command.Upload.ToString("N") });
            return null;
        }
        catch (Exception refused) when (refused is not OutOfMemoryException)
        {
            return ApiAnswers.Of(refusals.Of(refused, typeof(AttachFile)));
        }
    }

    private static async Task<IResult> SendAsync(int number, HttpContext http, IDbContextFactory<CrmDb> factory)
    {
        await using var db = factory.CreateDbContext();
        if (await db.FileAsync(number, http.Actor()) is not { } file) return new Problem(StatusCodes.Status404NotFound, "Refusal_notFound");
        var (headers, upload) = (http.Response.Headers, file.UploadId);
        headers.ContentDisposition = $"attachment; filename*=UTF-8''{Uri.EscapeDataString(file.Name)}";
        headers.ContentLength = file.Size;
        return Results.Stream(async body =>
        {
            await using var reading = factory.CreateDbContext();
            await foreach (var part in reading.ContentsAsync(upload)) await body.WriteAsync(part, http.RequestAborted);
        }, file.Type);
    }
}
