using CrmBlazor.App.Commands.Invoices;
using CrmBlazor.App.Commands.Papers;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Mail;
using CrmBlazor.Domain.Papers;
using CrmBlazor.Tests.Support;
using Microsoft.EntityFrameworkCore;
using MimeKit;
using static CrmBlazor.App.Seeds.DemoPeople;

namespace CrmBlazor.Tests.Features.Invoices;

/// <summary>A closing document on its way to the client by e-mail (B 58).</summary>
public abstract class PaperLetterTests(Engine engine)
{
    [Theory]
    [InlineData(DocumentKind.Upd, "УПД")]
    [InlineData(DocumentKind.Act, "Акт")]
    public async Task By_email_a_letter_goes_out_with_the_paper_and_is_told(DocumentKind kind, string name)
    {
        var post = Directory.CreateTempSubdirectory("crm-post");
        await using var office = await Office.OpenAsync(engine, b => b.UseSetting("Mail:Pickup", post.FullName));
        var invoice = await IssuedAsync(office, kind);
        await office.DoAsync(Accountant, new SendTransferDocument(invoice, DocumentChannel.Email, "bookkeeping@mail.example"));
        await Eventually.BeAsync(async () =>
        {
            office.Time.Advance(TimeSpan.FromSeconds(5));
            return (await office.HappenedAsync()).OfType<LetterSent>().Any(l => l.Paper == Letter.Document);
        });
        using var letter = post.GetFiles("*.eml").Select(f => MimeMessage.Load(f.FullName)).Single(m => m.To.Mailboxes.Single().Address == "bookkeeping@mail.example");
        letter.Subject.Should().Be($"{name} № УТ-7 от 20 ноября 2026 г.");
        letter.TextBody.Should().Contain($"к счёту № {invoice} на сумму 4 000,00 руб.".Replace("4 000", "4\u00a0000"));
        letter.Attachments.OfType<MimePart>().Single().FileName.Should().Be($"{name} УТ-7.html", "there is no browser here to print with");
        var told = (await office.HappenedAsync()).OfType<LetterSent>().Single(l => l.Paper == Letter.Document);
        (told.Subject.Kind, told.Subject.Number).Should().Be(("invoice", invoice), "it is told where the document is");
        var page = (await office.ReadAsync(Manager, $"invoices/{invoice.Replace('/', '-')}")).Ok().Body;
        (page.GetProperty("documentLetter").GetProperty("to").GetString(), page.GetProperty("letter").GetProperty("to").GetString()).Should().Be(("bookkeeping@mail.example", "client@mail.example"));
    }

    [Fact]
    public async Task By_post_courier_or_exchange_nothing_is_mailed()
    {
        await using var office = await Office.OpenAsync(engine);
        var invoice = await IssuedAsync(office, DocumentKind.Upd);
        foreach (var channel in new[] { DocumentChannel.Post, DocumentChannel.Courier, DocumentChannel.Edi }) await office.DoAsync(Manager, new SendTransferDocument(invoice, channel, "client@mail.example"));
        await using var db = office.Read();
        (await db.Letters.CountAsync(l => l.Paper == Letter.Document)).Should().Be(0);
    }

    [Fact]
    public async Task Closing_the_invoices_links_does_not_stop_the_paper()
    {
        using var refusing = new RefusingPost();
        await using var office = await Office.OpenAsync(engine, b => b.UseSetting("Mail:Host", "127.0.0.1").UseSetting("Mail:Port", refusing.Port.Plain()).UseSetting("Logging:LogLevel:Default", "None"));
        var invoice = await IssuedAsync(office, DocumentKind.Upd);
        await office.LinkAsync(invoice);
        await office.DoAsync(Manager, new SendTransferDocument(invoice, DocumentChannel.Email, "client@mail.example"));
        await office.DoAsync(Manager, new RevokeInvoiceLinks(invoice));
        await using var db = office.Read();
        (await db.Letters.SingleAsync(l => l.Paper == Letter.Document)).Should().Match<Letter>(l => l.DueAt != null && l.State == LetterState.Waiting);
    }

    [Fact]
    public async Task A_letter_that_did_not_go_is_told()
    {
        using var refusing = new RefusingPost();
        await using var office = await Office.OpenAsync(engine, b => b.UseSetting("Mail:Host", "127.0.0.1").UseSetting("Mail:Port", refusing.Port.Plain()).UseSetting("Logging:LogLevel:Default", "None"));
        var invoice = await IssuedAsync(office, DocumentKind.Upd);
        await office.DoAsync(Manager, new SendTransferDocument(invoice, DocumentChannel.Email, "client@mail.example"));
        await Eventually.BeAsync(async () =>
        {
            office.Time.Advance(TimeSpan.FromSeconds(5));
            return (await office.HappenedAsync()).OfType<LetterFailed>().Any(l => l.Paper == Letter.Document);
        });
        (await office.ReadAsync(Manager, $"invoices/{invoice.Replace('/', '-')}")).Ok().Body.GetProperty("documentLetter").GetProperty("fault").GetString().Should().NotBeEmpty();
    }

    private static async Task<string> IssuedAsync(Office office, DocumentKind kind)
    {
        var (_, invoice) = await office.PaidDealAsync();
        await office.DoAsync(Manager, new RequestTransferDocument(invoice, kind));
        await office.DoAsync(Accountant, new IssueTransferDocument(invoice, "УТ-7", A.Today(office)));
        return invoice;
    }
}

public sealed class PaperLetterOnSqlite() : PaperLetterTests(Engine.Sqlite);

public sealed class PaperLetterOnPostgres() : PaperLetterTests(Engine.Postgres);
