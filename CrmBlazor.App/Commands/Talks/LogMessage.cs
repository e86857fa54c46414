using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Conversations;

namespace CrmBlazor.App.Commands.Talks;

/// <summary>A letter or message; only the client's reply to ours makes it correspondence (R 1). Colleagues are called by @ and their name (B 26).</summary>
[AllowedTo(Role.Operator, Role.Manager, Role.HeadOfSales)]
public sealed record LogMessage(Direction Direction, Channel Channel, string Text, int? Lead = null, int? Deal = null, int? Contact = null) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var about = await context.TalkAboutAsync(Lead, Deal, Contact);
        var message = new Message(Direction, Channel, Text) { Mentions = await context.MentionedAsync(Text) };
        if (about.Lead is { } lead) lead.LogMessage(message, context.At);
        else if (about.Deal is { } deal) deal.LogMessage(message, context.Actor, context.At);
        else
        {
            message.MustBeSound();
            context.Record(message.Logged(about.Subject, about.DealId));
        }
        return about.Answer;
    }
}
