using CrmBlazor.App.Clocks;
using CrmBlazor.App.Commands.Invoices;
using CrmBlazor.App.Commands.Mail;
using CrmBlazor.App.Data;
using CrmBlazor.App.Documents;
using CrmBlazor.App.Live;
using CrmBlazor.App.Security;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Mail;
using CrmBlazor.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Mail;

/// <summary>Sends what waits to be sent. A letter is taken by one node, and what the mail server said of it is noted: at worst, after a crash, it comes twice.</summary>
public sealed class LetterRunner(IDbContextFactory<CrmDb> factory, Ledger ledger, PaperFiles files, Post post, OfficeBook book, IConfiguration configuration, TimeProvider time, ILogger<LetterRunner> logger)
    : Sweep(factory, ledger, time, logger)
{
    private readonly IDbContextFactory<CrmDb> factory = factory;
    private readonly Ledger ledger = ledger;

    protected override TimeSpan Pause { get; } = TimeSpan.FromSeconds(5);

    protected override async Task<IReadOnlyList<Command>> DueAsync(CrmDb db, DateTimeOffset now)
    {
        var due = await db.Letters.AsNoTracking().Where(l => l.DueAt != null && l.DueAt <= now).OrderBy(l => l.DueAt).Select(l => new { l.Id, l.Tries }).ToListAsync();
        return [.. due.Select(l => new TakeLetter(l.Id, "") { Operation = $"letter {l.Id} {l.Tries.Plain()}" })];
    }

    protected override async Task DoAsync(Command due)
    {
        var (key, letter) = (SecretKey.New(), ((TakeLetter)due).Letter);
        try
        {
            await ledger.RunAsSystemAsync((TakeLetter)due with { KeyHash = Convert.ToHexString(SecretKey.HashOf(key)) });
        }
        catch (Exception taken) when (taken is AlreadyDoneException or BadFieldsException)
        {
            return;     // by the other node, which has another key
        }
        try
        {
            await SendAsync(letter, key);
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            await ledger.RunAsSystemAsync(new NoteLetterFault(letter, broken.Message));
            throw;
        }
        await ledger.RunAsSystemAsync(new NoteLetterSent(letter));
    }

    private async Task SendAsync(Guid id, string key)
    {
        await using var db = factory.CreateDbContext();
        var letter = await db.Letters.AsNoTracking().SingleAsync(l => l.Id == id);
        if (letter.Paper == "invoice")
        {
            var invoice = await db.Invoices.AsNoTracking().SingleAsync(i => i.Id == letter.PaperId);
            await SendAsync(letter, PaperLetter.Of(invoice, $"{configuration["PublicUrl"]?.TrimEnd('/')}{InvoiceLinks.Address(key)}", SenderOf(letter)?.Name), await files.FileAsync(db, invoice));
        }
        else if (letter.Paper == Letter.Document) await SendDocumentAsync(db, letter);
        else
        {
            var offer = await db.Offers.AsNoTracking().SingleAsync(o => o.Id == letter.PaperId);
            await SendAsync(letter, PaperLetter.Of(offer, SenderOf(letter)?.Name), await files.FileAsync(db, offer));
        }
    }

    private async Task SendDocumentAsync(CrmDb db, Letter letter)
    {
        var document = await db.TransferDocuments.AsNoTracking().SingleAsync(d => d.InvoiceId == letter.PaperId);
        var (invoice, deal) = (await db.Invoices.AsNoTracking().SingleAsync(i => i.Id == letter.PaperId), await db.Deals.AsNoTracking().SingleAsync(d => d.Id == letter.DealId));
        var sheet = await db.SheetAsync(invoice, deal, document, book.Settings.Today(letter.AskedAt));
        await SendAsync(letter, PaperLetter.Of(sheet, document.Kind, SenderOf(letter)?.Name), await files.FileAsync(sheet, document.Kind));
    }

    private Task SendAsync(Letter letter, PaperLetter said, PaperFile paper) => post.SendAsync(letter.To, said.Subject, said.Text, paper, SenderOf(letter));

    /// <summary>The client answers to a person, not to the program.</summary>
    private User? SenderOf(Letter letter) => book.Find(letter.AskedBy) is { DisabledAt: null } sender ? sender : null;
}
