using System.Net;
using CrmBlazor.App.Commands.Deals;
using CrmBlazor.App.Commands.Invoices;
using CrmBlazor.App.Commands.Payments;
using CrmBlazor.App.Security;
using CrmBlazor.App.Seeds;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Invoices;
using CrmBlazor.Domain.Mail;
using CrmBlazor.Tests.Support;
using Microsoft.EntityFrameworkCore;
using MimeKit;
using static CrmBlazor.App.Seeds.DemoPeople;

namespace CrmBlazor.Tests.Features.Invoices;

/// <summary>An invoice on its way to the client, and the invoices that follow it (B 50-51, D1, D10, D13).</summary>
public abstract class SendingTests(SharedOffice shared)
{
    private readonly Office office = shared.Office;

    [Fact]
    public async Task The_client_reads_by_a_secret_address_and_the_manager_sees_that_he_did()
    {
        var (_, invoice) = await office.InvoicedDealAsync();
        var head = await office.HeadAsync();
        using var client = Visitor.Of(office);
        var link = await office.LinkAsync(invoice);
        (await client.OpenAsync(link)).Should().Be(HttpStatusCode.OK);
        client.Text.Should().Contain($"Счет на оплату № {invoice}").And.NotContain("invoices/", "the office's own addresses are not the client's");
        client.Answer.Headers.CacheControl!.NoStore.Should().BeTrue();
        client.Answer.Headers.GetValues("Referrer-Policy").Should().Equal("no-referrer");
        client.Answer.Headers.GetValues("X-Robots-Tag").Should().Equal("noindex, nofollow");
        await client.OpenAsync(link);
        (await office.HappenedAsync(head)).OfType<InvoiceSeen>().Should().ContainSingle("two looks within an hour are one in the log");
        var links = (await ReadAsync(invoice)).GetProperty("links");
        (links.GetProperty("open").GetInt32(), links.GetProperty("views").GetInt32()).Should().Be((1, 2));
    }

    [Fact]
    public async Task A_closed_or_expired_or_guessed_address_opens_nothing()
    {
        await using var own = await Office.OpenAsync(office.Engine);
        var (_, invoice) = await own.InvoicedDealAsync();
        using var client = Visitor.Of(own);
        var closed = await own.LinkAsync(invoice);
        await own.DoAsync(Manager, new RevokeInvoiceLinks(invoice));
        (await client.OpenAsync(closed)).Should().Be(HttpStatusCode.NotFound);
        WebUtility.HtmlDecode(client.Page).Should().Contain("По этой ссылке ничего нет", "a client reads it");
        var old = await own.LinkAsync(invoice);
        (await client.OpenAsync(old)).Should().Be(HttpStatusCode.OK);
        own.Time.Advance(InvoiceLink.Life);
        (await client.OpenAsync(old)).Should().Be(HttpStatusCode.NotFound);
        (await client.OpenAsync($"/i/{invoice.Replace('/', '-')}")).Should().Be(HttpStatusCode.NotFound, "a number is no key");
        for (var guess = 0; guess < 20; guess++) await client.OpenAsync($"/i/{SecretKey.New()}");
        (await client.OpenAsync(old)).Should().Be(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task The_key_of_an_address_is_written_nowhere()
    {
        var (_, invoice) = await office.InvoicedDealAsync();
        var command = new SendInvoice(invoice, SendingChannel.Link);
        var key = (await office.DoAsync(Manager, command)).Link!.Split('/')[^1];
        (await office.DoAsync(Manager, command)).Link.Should().BeNull("it is told once");
        await using var db = office.Read();
        (await db.Operations.Select(o => o.Answer).ToListAsync()).Should().NotContain(a => a.Contains(key));
        (await db.Log.Select(r => r.Data).ToListAsync()).Should().NotContain(d => d.Contains(key));
        (await db.InvoiceLinks.ToListAsync()).Should().ContainSingle(l => l.KeyHash.SequenceEqual(SecretKey.HashOf(key)));
    }

    [Fact]
    public async Task A_letter_goes_out_with_the_print_form_and_a_link_of_its_own()
    {
        var post = Directory.CreateTempSubdirectory("crm-post");
        await using var own = await Office.OpenAsync(office.Engine, b => b.UseSetting("Mail:Pickup", post.FullName).UseSetting("PublicUrl", "https://crm.example"));
        var (_, invoice) = await own.InvoicedDealAsync();
        own.Time.Advance(TimeSpan.FromSeconds(5));
        await Eventually.BeAsync(async () => (await own.HappenedAsync()).OfType<LetterSent>().Any());
        using var letter = MimeMessage.Load(post.GetFiles("*.eml").Single().FullName);
        letter.Subject.Should().Be($"Счёт № {invoice} от 20 ноября 2026 г.");
        letter.To.Mailboxes.Single().Address.Should().Be("client@mail.example");
        letter.ReplyTo.Mailboxes.Single().Address.Should().Be(Manager.Email, "the client answers to who wrote to him");
        letter.TextBody.Should().Contain(Manager.Name);
        letter.Attachments.OfType<MimePart>().Single().FileName.Should().Be($"Счет {invoice.Replace('/', '-')}.html", "there is no browser here to print with");
        using var client = Visitor.Of(own);
        (await client.OpenAsync(new Uri(letter.TextBody!.Split(' ', '\n', '\r').Single(w => w.StartsWith("https://", StringComparison.Ordinal))).PathAndQuery)).Should().Be(HttpStatusCode.OK);
        var told = (await own.ReadAsync(Manager, $"invoices/{invoice.Replace('/', '-')}")).Ok().Body;
        (told.GetProperty("letter").GetProperty("state").GetString(), told.GetProperty("links").GetProperty("views").GetInt32()).Should().Be(("sent", 1));
    }

    [Fact]
    public async Task A_mail_server_that_refuses_holds_up_nobody_and_is_told_and_tried_again()
    {
        using var refusing = new RefusingPost();
        await using var own = await Office.OpenAsync(office.Engine, b => b.UseSetting("Mail:Host", "127.0.0.1").UseSetting("Mail:Port", refusing.Port.Plain()).UseSetting("Logging:LogLevel:Default", "None"));
        var (_, invoice) = await own.InvoicedDealAsync();
        own.Time.Advance(TimeSpan.FromSeconds(5));
        await Eventually.BeAsync(async () => (await own.HappenedAsync()).OfType<LetterFailed>().Any());
        (await own.HappenedAsync()).OfType<LetterFailed>().Single().AgainAt.Should().NotBeNull();
        await Eventually.BeAsync(async () =>
        {
            own.Time.Advance(TimeSpan.FromMinutes(20));
            return (await own.HappenedAsync()).OfType<LetterFailed>().Any(f => f.AgainAt is null);
        });
        (await own.HappenedAsync()).OfType<LetterFailed>().Should().HaveCount(2, "the first failure is told, and the last");
        var letter = (await own.ReadAsync(Accountant, $"invoices/{invoice.Replace('/', '-')}")).Ok().Body.GetProperty("letter");
        (letter.GetProperty("state").GetString(), letter.TryGetProperty("dueAt", out _)).Should().Be(("failed", false));
    }

    [Fact]
    public async Task A_withdrawn_invoice_is_read_and_mailed_by_nobody_and_does_not_come_again()
    {
        using var refusing = new RefusingPost();
        await using var own = await Office.OpenAsync(office.Engine, b => b.UseSetting("Mail:Host", "127.0.0.1").UseSetting("Mail:Port", refusing.Port.Plain()).UseSetting("Logging:LogLevel:Default", "None"));
        var (_, invoice) = await own.InvoicedDealAsync();
        var link = await own.LinkAsync(invoice);
        await own.DoAsync(Manager, new SetInvoiceRepeat(invoice, 1, A.Today(own).AddDays(1)));
        await Eventually.BeAsync(async () =>
        {
            own.Time.Advance(TimeSpan.FromSeconds(5));
            return (await own.HappenedAsync()).OfType<LetterFailed>().Any();
        });
        await own.DoAsync(Manager, new MarkInvoiceUnpaid(invoice, "Сумма другая"));
        using var client = Visitor.Of(own);
        (await client.OpenAsync(link)).Should().Be(HttpStatusCode.NotFound, "nobody pays what was withdrawn");
        own.Time.Advance(TimeSpan.FromDays(1));
        await Eventually.BeAsync(async () => (await own.HappenedAsync()).OfType<InvoiceRepeatStopped>().Any());
        await using var db = own.Read();
        (await db.Letters.SingleAsync()).Should().Match<Letter>(l => l.State == LetterState.Failed && l.DueAt == null && l.Tries == 1);
        (await db.Invoices.CountAsync()).Should().Be(1);
    }

    [Fact]
    public async Task A_new_invoice_follows_an_unpaid_one_and_takes_its_money_in_one_press()
    {
        var (_, invoice) = await office.InvoicedDealAsync();
        await office.ConfirmedAsync(invoice, 1500);
        await office.DoAsync(Manager, new MarkInvoiceUnpaid(invoice, "Сумма другая"));
        var copy = (string)(await office.DoAsync(Manager, new CopyInvoice(invoice, A.Today(office).AddDays(3)))).Number;
        await using var db = office.Read();
        var (was, made) = (await db.Invoices.SingleAsync(i => i.Number == invoice), await db.Invoices.SingleAsync(i => i.Number == copy));
        (made.Status, made.Total, made.CopyOf, made.SentAt, made.PartiesActualAt, made.Confirmed.Kopecks).Should().Be((InvoiceStatus.New, was.Total, invoice, null, null, 0));
        made.Lines.Should().Equal(was.Lines);
        var advance = await db.Advances.Where(a => a.FromInvoice == invoice).Select(a => a.Number).SingleAsync();
        await office.DoAsync(Accountant, new AllocateAdvance(advance, copy));
        (await ReadAsync(copy)).GetProperty("confirmed").GetDecimal().Should().Be(1500);
        (await office.CommandAsync(Manager2, "CopyInvoice", new { invoice })).Brief.Should().Be("404");
    }

    [Fact]
    public async Task A_regular_invoice_is_issued_on_its_day_while_the_deal_is_open()
    {
        await using var own = await Office.OpenAsync(office.Engine);
        var deal = await own.LinkedDealAsync();
        var source = await own.InvoiceOfAsync(deal);
        await own.DoAsync(Manager, new SetInvoiceRepeat(source, 1, A.Today(own).AddDays(1)));
        own.Time.Advance(TimeSpan.FromDays(1));
        await Eventually.BeAsync(async () => (await own.HappenedAsync()).OfType<InvoiceCopied>().Any());
        (await own.HappenedAsync()).OfType<InvoiceCopied>().Should().ContainSingle(c => c.Source == source);
        await own.DoAsync(Manager, new LoseDeal(deal, "price", "У соседей дешевле"));
        own.Time.Advance(TimeSpan.FromDays(31));
        await Eventually.BeAsync(async () => (await own.HappenedAsync()).OfType<InvoiceRepeatStopped>().Any());
        (await own.HappenedAsync()).OfType<InvoiceCopied>().Should().ContainSingle("a closed deal ends it");
    }

    [Fact]
    public async Task An_invoice_of_an_older_rate_tells_that_it_has_to_be_issued_anew()
    {
        await using var own = await Office.OpenAsync(office.Engine, at: new DateTimeOffset(2025, 12, 30, 12, 0, 0, TimeSpan.FromHours(3)));
        var (deal, invoice) = await own.InvoicedDealAsync();
        (await ReadAsync(invoice, own)).GetProperty("changedRates").GetArrayLength().Should().Be(0);
        own.Time.Advance(TimeSpan.FromDays(3));
        var changed = (await ReadAsync(invoice, own, Accountant)).GetProperty("changedRates")[0];
        (changed.GetProperty("was").GetInt32(), changed.GetProperty("is").GetInt32()).Should().Be((20, 22));
        await own.DoAsync(Manager, new MarkInvoiceUnpaid(invoice, "Новая ставка НДС"));
        var copy = (string)(await own.DoAsync(Manager, new CopyInvoice(invoice))).Number;
        (await ReadAsync(copy, own, Accountant)).GetProperty("vat").GetDecimal().Should().Be(721.31m);
        (await ReadAsync(copy, own, Accountant)).GetProperty("deal").GetInt32().Should().Be(deal);
    }

    private async Task<System.Text.Json.JsonElement> ReadAsync(string invoice, Office? at = null, DemoPerson? by = null) => (await (at ?? office).ReadAsync(by ?? Manager, $"invoices/{invoice.Replace('/', '-')}")).Ok().Body;
}

public sealed class SendingOnSqlite(SqliteOffice office) : SendingTests(office), IClassFixture<SqliteOffice>;

public sealed class SendingOnPostgres(PostgresOffice office) : SendingTests(office), IClassFixture<PostgresOffice>;
