using CrmBlazor.App.Data;
using CrmBlazor.App.Security;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Customers;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Commands.Feedback;

/// <summary>A link by which the client tells what he thinks of our work (B 61). Its key is told once, in this answer; a new link takes the place of the one before.</summary>
[AllowedTo(Role.Manager, Role.HeadOfSales)]
public sealed record SendFeedbackForm(int Deal) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var deal = await context.OwnDealAsync(Deal);
        foreach (var before in await context.Db.FeedbackForms.Where(f => f.DealId == deal.Id && f.RevokedAt == null).ToListAsync()) before.Revoke(context.Actor, context.At);
        var key = SecretKey.New();
        var contact = await context.Db.Contacts.Where(c => c.Id == deal.ContactId).Select(c => c.Number).SingleAsync();
        context.Db.FeedbackForms.Add(FeedbackForm.Send(SecretKey.HashOf(key), deal, contact, context.At));
        return new(deal.Id, deal.Number) { Link = $"/feedback/{key}" };
    }
}

/// <summary>The link opens nothing more.</summary>
[AllowedTo(Role.Manager, Role.HeadOfSales)]
public sealed record RevokeFeedbackForm(int Deal) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var deal = await context.OwnDealAsync(Deal);
        var form = await context.Db.FeedbackForms.Where(f => f.DealId == deal.Id).OrderByDescending(f => f.SentAt).ThenByDescending(f => f.RevokedAt == null).FirstOrDefaultAsync()
            ?? throw new NotFoundException("feedback", Deal.Plain());
        form.Revoke(context.Actor, context.At);
        return new(deal.Id, deal.Number);
    }
}

/// <summary>The client's own, from the public page; he is known by the link alone.</summary>
/// <param name="KeyHash">In hexadecimal: the key itself is written nowhere.</param>
[AllowedTo]
public sealed record AnswerFeedback(string KeyHash, int Mark, string? Comment) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var hash = Convert.FromHexString(KeyHash);
        var form = await context.Db.FeedbackForms.SingleOrDefaultAsync(f => f.KeyHash == hash) ?? throw new NotFoundException("feedback", "");
        form.Answer(Mark, Comment, context.At);
        return new(form.DealId, form.DealNumber);
    }
}
