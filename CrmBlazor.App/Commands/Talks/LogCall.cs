using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Conversations;

namespace CrmBlazor.App.Commands.Talks;

/// <summary>An answered call is an interaction, and its two halves are the detailed comment (R 1, R 3). Colleagues are called by @ and their name (B 26).</summary>
/// <param name="Seconds">Required with <paramref name="Discussed"/> and <paramref name="Agreed"/> when answered.</param>
[AllowedTo(Role.Operator, Role.Manager, Role.HeadOfSales)]
public sealed record LogCall(Direction Direction, bool Answered, int? Lead = null, int? Deal = null, int? Contact = null, int? Seconds = null, string? Discussed = null,
    string? Agreed = null) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var about = await context.TalkAboutAsync(Lead, Deal, Contact);
        var call = new Call(Direction, Answered, Seconds, Discussed, Agreed) { Mentions = await context.MentionedAsync(Discussed, Agreed) };
        var stopList = (await context.SettingsAsync()).StopList;
        if (about.Lead is { } lead) lead.LogCall(call, stopList, context.At);
        else if (about.Deal is { } deal) deal.LogCall(call, stopList, context.Actor, context.At);
        else context.RecordCall(call, stopList, about);
        return about.Answer;
    }
}

internal static class ContactCalls
{
    public static void RecordCall(this CommandContext context, Call call, IReadOnlyCollection<string> stopList, TalkSubject about)
    {
        call.MustBeSound(stopList);
        context.Record(call.Logged(about.Subject, about.DealId));
    }
}
