using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using CrmBlazor.App.Commands.Files;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Files;
using CrmBlazor.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static CrmBlazor.App.Seeds.DemoPeople;

namespace CrmBlazor.Tests.Features.Files;

/// <summary>A file goes up by HTTP, is attached by a command, and comes back whole to those who see its record, and to nobody else.</summary>
public abstract class FileApiTests(Engine engine) : IAsyncLifetime
{
    private Office office = null!;

    public async Task InitializeAsync() => office = await Office.OpenAsync(engine);

    public async Task DisposeAsync() => await office.DisposeAsync();

    [Fact]
    public async Task What_was_sent_comes_back_byte_by_byte_to_be_saved_and_not_shown()
    {
        var deal = await office.TakenDealAsync();
        var contents = A.Pdf.Concat(Enumerable.Range(0, 600_000).Select(i => (byte)i)).ToArray();
        var file = await AttachedAsync(deal, "Карточка ООО «Кольцо».pdf", contents);
        using var answer = await (await office.ClientAsync(Head)).GetAsync(new Uri($"/api/files/{file}", UriKind.Relative));
        (await answer.Content.ReadAsByteArrayAsync()).Should().Equal(contents);
        answer.Content.Headers.ContentType!.MediaType.Should().Be("application/pdf");
        answer.Content.Headers.ContentDisposition!.DispositionType.Should().Be("attachment");
        answer.Content.Headers.ContentDisposition.FileNameStar.Should().Be("Карточка ООО «Кольцо».pdf");
        answer.Headers.GetValues("X-Content-Type-Options").Should().Equal("nosniff");
        (await office.ReadAsync(Manager, $"deals/{deal}")).Ok().Body.GetProperty("files").EnumerateArray().Single().GetProperty("size").GetInt64().Should().Be(contents.Length);
    }

    [Fact]
    public async Task Who_does_not_see_the_deal_finds_no_file()
    {
        var file = await AttachedAsync(await office.TakenDealAsync(), "Карточка.pdf", A.Pdf);
        foreach (var who in new[] { Manager2, Accountant, Director, Logistics, Admin }) (await StatusAsync(who, file)).Should().Be(HttpStatusCode.NotFound, who.Email);
        (await StatusAsync(null, file)).Should().Be(HttpStatusCode.Unauthorized);
        (await StatusAsync(Manager, file + 999)).Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_is_sent_to_a_record_is_its_file_at_once_and_to_an_unseen_one_nobodys()
    {
        var deal = await office.TakenDealAsync();
        (await SendAsync(Manager, $"Карточка.pdf&kind=deal&number={deal}", A.Pdf)).Should().Be("200");
        (await SendAsync(Manager2, $"Чужая.pdf&kind=deal&number={deal}", A.Pdf)).Should().Be("404");
        (await office.ReadAsync(Manager, $"deals/{deal}")).Body.GetProperty("files").EnumerateArray().Select(f => f.GetProperty("name").GetString()).Should().Equal("Карточка.pdf");
    }

    [Fact]
    public async Task Another_persons_upload_cannot_be_attached_nor_the_same_one_twice()
    {
        var deal = await office.DealForAllAsync();
        var upload = await office.UploadAsync(Manager);
        var subject = new { kind = "deal", number = deal };
        (await office.CommandAsync(Manager2, "AttachFile", new { subject, upload })).Brief.Should().Be("422 upload");
        (await office.CommandAsync(Manager, "AttachFile", new { subject, upload })).Brief.Should().Be("200");
        (await office.CommandAsync(Manager, "AttachFile", new { subject, upload })).Brief.Should().Be("422 upload");
    }

    [Theory]
    [InlineData("../../x.svg", "<svg onload='alert(1)'/>", "422 file")]
    [InlineData("page.html", "<script>alert(1)</script>", "422 file")]
    [InlineData("false.png", "%PDF-1.7", "422 file")]
    [InlineData("empty.pdf", "", "422 file")]
    [InlineData(null, "%PDF-1.7", "422 file")]
    [InlineData("good.pdf", "%PDF-1.7", "200")]
    public async Task Bad_files_are_refused_and_nothing_is_kept(string? name, string text, string answer)
    {
        (await SendAsync(Manager, name, System.Text.Encoding.UTF8.GetBytes(text))).Should().Be(answer);
        await using var db = office.Read();
        (await db.FileParts.CountAsync()).Should().Be(answer == "200" ? 1 : 0);
    }

    [Fact]
    public async Task Any_archive_called_a_document_is_refused_and_nothing_is_kept()
    {
        using var archive = new MemoryStream();
        await using (var zip = new ZipArchive(archive, ZipArchiveMode.Create, leaveOpen: true)) zip.CreateEntry("setup.exe");
        (await SendAsync(Manager, "Договор.docx", archive.ToArray())).Should().Be("422 file");
        await using var db = office.Read();
        (await db.FileParts.AnyAsync()).Should().BeFalse();
        (await SendAsync(Manager, "Документы.zip", archive.ToArray())).Should().Be("200");
    }

    /// <summary>The line breaks after more than one part: nothing can be attached, and what came goes with the next sweep.</summary>
    [Fact]
    public async Task Of_a_cut_upload_nothing_stays()
    {
        var deal = await office.TakenDealAsync();
        using var line = new CancellationTokenSource();
        using var body = new EndlessContent(FilePart.Size * 3 / 2);
        var sending = (await office.ClientAsync(Manager)).PostAsync(new Uri($"/api/files?name=Карточка.pdf&kind=deal&number={deal}", UriKind.Relative), body, line.Token);
        await Eventually.BeAsync(async () => await office.Read().FileParts.AnyAsync());
        await line.CancelAsync();
        await sending.Invoking(s => s).Should().ThrowAsync<OperationCanceledException>();
        (await office.ReadAsync(Manager, $"deals/{deal}")).Body.GetProperty("files").GetArrayLength().Should().Be(0);
        office.Time.Advance(Upload.Patience + Upload.Patience);
        await office.UploadAsync(Manager, "новый.pdf");
        await using var db = office.Read();
        (await db.Uploads.Select(u => u.Name).ToListAsync()).Should().Equal("новый.pdf");
        (await db.FileParts.Select(p => p.UploadId).Distinct().CountAsync()).Should().Be(1);
    }

    [Fact]
    public async Task One_above_the_limit_is_refused() =>
        (await SendAsync(Manager, "large.pdf", [.. "%PDF-"u8, .. new byte[FileTypes.Most]])).Should().BeOneOf("422 file", "413");

    [Fact]
    public async Task A_removed_file_is_gone_and_only_its_owner_or_the_head_removes_it()
    {
        var file = await AttachedAsync(await office.DealForAllAsync(), "Карточка.pdf", A.Pdf);
        (await office.CommandAsync(Manager2, "RemoveFile", new { file })).Brief.Should().Be("403");
        (await office.CommandAsync(Head, "RemoveFile", new { file })).Brief.Should().Be("200");
        (await StatusAsync(Manager, file)).Should().Be(HttpStatusCode.NotFound);
        (await office.HappenedAsync()).OfType<FileRemoved>().Should().ContainSingle();
    }

    [Fact]
    public async Task What_nobody_attached_within_the_hour_is_swept()
    {
        await office.UploadAsync(Manager, "забыт.pdf");
        var kept = await AttachedAsync(await office.TakenDealAsync(), "нужен.pdf", A.Pdf);
        office.Time.Advance(TimeSpan.FromHours(1) + TimeSpan.FromSeconds(1));
        await office.UploadAsync(Manager, "новый.pdf");
        await using var db = office.Read();
        (await db.Uploads.Select(u => u.Name).ToListAsync()).Should().BeEquivalentTo("нужен.pdf", "новый.pdf");
        (await db.FileParts.Select(p => p.UploadId).Distinct().CountAsync()).Should().Be(2);
        (await StatusAsync(Manager, kept)).Should().Be(HttpStatusCode.OK);
    }

    private async Task<int> AttachedAsync(int deal, string name, byte[] contents) =>
        (int)(await office.DoAsync(Manager, new AttachFile(new("deal", new(deal.Plain())), await office.UploadAsync(Manager, name, contents)))).Number;

    private async Task<HttpStatusCode> StatusAsync(App.Seeds.DemoPerson? who, int file)
    {
        using var answer = await (await office.ClientAsync(who)).GetAsync(new Uri($"/api/files/{file}", UriKind.Relative));
        return answer.StatusCode;
    }

    /// <summary>Says that a megabyte comes, and after its beginning sends no more.</summary>
    private sealed class EndlessContent(int sent) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken stop)
        {
            await stream.WriteAsync((byte[])[.. A.Pdf, .. new byte[sent]], stop);
            await stream.FlushAsync(stop);
            await new TaskCompletionSource().Task.WaitAsync(stop);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 1024 * 1024;
            return true;
        }
    }

    private async Task<string> SendAsync(App.Seeds.DemoPerson who, string? name, byte[] contents)
    {
        using var body = new ByteArrayContent(contents);
        body.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        using var answer = await (await office.ClientAsync(who)).PostAsync(new Uri($"/api/files{(name is null ? "" : $"?name={name}")}", UriKind.Relative), body);
        if (answer.StatusCode is not HttpStatusCode.UnprocessableEntity) return $"{(int)answer.StatusCode}";
        using var told = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return $"422 {string.Join(", ", told.RootElement.GetProperty("errors").EnumerateObject().Select(e => e.Name))}";
    }
}

public sealed class FileApiTestsOnSqlite() : FileApiTests(Engine.Sqlite);

public sealed class FileApiTestsOnPostgres() : FileApiTests(Engine.Postgres);
