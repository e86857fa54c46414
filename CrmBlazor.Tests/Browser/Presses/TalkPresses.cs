using CrmBlazor.App.Commands.Files;
using CrmBlazor.App.Commands.Talks;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Conversations;
using CrmBlazor.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static CrmBlazor.App.Seeds.DemoPeople;
using Direction = CrmBlazor.Domain.Conversations.Direction;

namespace CrmBlazor.Tests.Browser.Presses;

/// <summary>What is said on a record. Only the administrator has no part in it.</summary>
public sealed class TalkPresses : PressList
{
    public TalkPresses()
    {
        Add<LogCall>(Director, c => $"/deals/{c.Deal}", ".composer [data-kind=call]", (p, c, b) => TellAsync(p, c, b, "#call-direction"),
            async o => new(Direction.Out, true, Deal: (await o.InvoicedDealAsync()).Deal, Seconds: 60, Discussed: A.Discussed, Agreed: A.Agreed));
        Add<LogMessage>(Director, c => $"/deals/{c.Deal}", ".composer [data-kind=message]", (p, c, b) => TellAsync(p, c, b, "#message"),
            async o => new(Direction.Out, Channel.Email, "Цена во вложении", Deal: (await o.InvoicedDealAsync()).Deal));
        Add<AddComment>(Director, c => $"/deals/{c.Subject.Number}", ".composer [data-kind=comment]", (p, c, b) => TellAsync(p, c, b, "#discussed"),
            async o => new(new("deal", new((await o.InvoicedDealAsync()).Deal.Plain())), A.Discussed, A.Agreed));
        Add<AddNote>(Director, c => $"/deals/{c.Subject.Number}", ".composer [data-kind=note]", NoteAsync, async o => new(new("deal", new((await o.InvoicedDealAsync()).Deal.Plain())), "НД"));

        Add<FollowRecord>(Admin, c => $"/contacts/{c.Subject.Number}", "#follow", Once, async o => new(new("contact", new((await o.ContactAsync()).Plain())), true));
        Add<LikeEntry>(Admin, (o, _) => LastContactAsync(o), (p, c) => p.Find($"[data-entry='{c.Entry}'] .entry-act", p.T("Entry_Like")), Once);
        Add<PinEntry>(Director, (o, _) => LastContactAsync(o), (p, c) => p.Find($"[data-entry='{c.Entry}'] .entry-act", p.T("Entry_Pin")), Once);
        Add<AnswerEntry>(Admin, (o, _) => LastContactAsync(o), (p, c) => p.Find($"[data-entry='{c.Entry}'] .entry-act", p.T("Entry_Answer")), (p, c, b) => WriteAsync(p, b, $"answer-{c.Entry}", c.Text));
        Add<EditEntry>(Admin, (o, _) => LastContactAsync(o), (p, c) => p.Find($"[data-entry='{c.Entry}'] .entry-act", p.T("Entry_Edit")), (p, c, b) => WriteAsync(p, b, $"edit-{c.Entry}", c.Text));
        Add<AttachFile>(Admin, c => $"/contacts/{c.Subject.Number}", (p, _) => p.Find("#files .drop"), DropAsync);
        Add<RemoveFile>(Admin, (o, _) => LastContactAsync(o), (p, c) => p.Find($"[data-file='{c.File}'] button"), Once);
    }

    private static async Task TellAsync(Person by, object command, ILocator tab, string field)
    {
        await tab.ClickAsync();
        await Assertions.Expect(by.Find($".composer {field}")).ToBeVisibleAsync();
        await by.FillAsync(command, ".composer");
        await by.Find(".composer button[type=submit]").ClickAsync();
    }

    private static async Task NoteAsync(Person by, AddNote command, ILocator tab)
    {
        await tab.ClickAsync();
        await by.FillAsync("note", command.Text);
        await by.Find(".composer button[type=submit]").ClickAsync();
    }

    private static async Task WriteAsync(Person by, ILocator button, string field, string text)
    {
        await button.ClickAsync();
        await by.FillAsync(field, text);
        await by.Find($"form:has(#{field}) button[type=submit]").ClickAsync();
    }

    private static Task DropAsync(Person by, AttachFile command, ILocator drop) =>
        drop.Locator("input").SetInputFilesAsync(new FilePayload { Name = "Договор.pdf", MimeType = "application/pdf", Buffer = A.Pdf });

    /// <summary>What the example is about was made just now.</summary>
    private static async Task<string> LastContactAsync(Office office)
    {
        await using var db = office.Read();
        return $"/contacts/{await db.Contacts.MaxAsync(c => c.Number)}";
    }
}
