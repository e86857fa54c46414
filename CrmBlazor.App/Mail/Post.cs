using CrmBlazor.App.Documents;
using CrmBlazor.Domain.Staff;
using MailKit.Net.Smtp;
using MimeKit;

namespace CrmBlazor.App.Mail;

/// <summary>Outgoing mail: by SMTP where a host is set, else as files in a pickup folder.</summary>
public sealed class Post(IConfiguration configuration)
{
    private const int SmtpPort = 587;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <param name="answerTo">Whom the reader's answer reaches; without one, the office.</param>
    public async Task SendAsync(string to, string subject, string text, PaperFile? paper = null, User? answerTo = null)
    {
        var body = new BodyBuilder { TextBody = text };
        if (paper is not null) body.Attachments.Add(paper.Name, paper.Bytes, ContentType.Parse(paper.Type));
        using var letter = new MimeMessage { Subject = subject, Body = body.ToMessageBody() };
        letter.From.Add(MailboxAddress.Parse(configuration["Mail:From"] ?? "crm@localhost"));
        letter.To.Add(new MailboxAddress("", to));
        if (answerTo is not null) letter.ReplyTo.Add(new MailboxAddress(answerTo.Name, answerTo.Email));
        if (configuration["Mail:Host"] is { Length: > 0 } host) await SendAsync(letter, host);
        else await DropAsync(letter, configuration["Mail:Pickup"] ?? Path.Combine("data", "mail"));
    }

    private async Task SendAsync(MimeMessage letter, string host)
    {
        using var smtp = new SmtpClient { Timeout = (int)Patience.TotalMilliseconds };
        await smtp.ConnectAsync(host, configuration.GetValue("Mail:Port", SmtpPort));
        if (configuration["Mail:User"] is { Length: > 0 } user) await smtp.AuthenticateAsync(user, configuration["Mail:Password"] ?? "");
        await smtp.SendAsync(letter);
        await smtp.DisconnectAsync(quit: true);
    }

    private static async Task DropAsync(MimeMessage letter, string folder)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, Guid.CreateVersion7().ToString());
        await using (var file = File.Create(path)) await letter.WriteToAsync(file);
        File.Move(path, path + ".eml");     // whoever collects finds whole letters only
    }
}
