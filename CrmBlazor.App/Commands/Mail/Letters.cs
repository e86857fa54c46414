using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Invoices;
using CrmBlazor.Domain.Mail;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Commands.Mail;

/// <summary>One node takes a letter to send it. An invoice's letter holds a link of its own, so that it is known when it was read.</summary>
/// <param name="KeyHash">Of the link, in hexadecimal; the key itself is in the letter alone.</param>
[AllowedTo]
public sealed record TakeLetter(Guid Letter, string KeyHash) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var letter = await context.LetterAsync(Letter);
        if (!letter.Take(context.At)) throw new AlreadyDoneException("TakeLetter", null, context.At);
        if (letter.Paper == "invoice")
        {
            var invoice = await context.Db.Invoices.SingleAsync(i => i.Id == letter.PaperId);
            context.Db.InvoiceLinks.Add(InvoiceLink.Make(Convert.FromHexString(KeyHash), invoice, context.Actor, context.At));
        }
        return new(letter.Id, letter.PaperNumber);
    }
}

/// <summary>The mail server has taken it.</summary>
[AllowedTo]
public sealed record NoteLetterSent(Guid Letter) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var letter = await context.LetterAsync(Letter);
        letter.NoteSent(context.At);
        return new(letter.Id, letter.PaperNumber);
    }
}

/// <summary>It did not go; it is tried again, some times.</summary>
[AllowedTo]
public sealed record NoteLetterFault(Guid Letter, string Fault) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var letter = await context.LetterAsync(Letter);
        letter.NoteFault(Fault, context.At);
        return new(letter.Id, letter.PaperNumber);
    }
}

internal static class Letters
{
    public static async Task<Letter> LetterAsync(this CommandContext context, Guid id) =>
        await context.Db.Letters.SingleOrDefaultAsync(l => l.Id == id) ?? throw new NotFoundException("letter", "");
}
