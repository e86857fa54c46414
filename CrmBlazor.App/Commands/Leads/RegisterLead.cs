using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Leads;

namespace CrmBlazor.App.Commands.Leads;

/// <param name="Source">call, email, web, form, recommendation, event, other.</param>
[AllowedTo(Role.Operator, Role.Manager, Role.HeadOfSales)]
public sealed record RegisterLead(string Title, string Source, string? Phone = null, string? Email = null, string? Name = null, string? Comment = null,
    string? SourceNote = null, string? Messenger = null, Money? Amount = null) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var words = (await context.SettingsAsync()).Words;
        var lead = Lead.Register(await context.NextNumberAsync("lead"), new(Title, Source, Phone, Email, Name, Comment, SourceNote, Messenger, Amount), words.Sources, context.Actor, context.At);
        context.Db.Leads.Add(lead);
        return new(lead.Id, lead.Number);
    }
}
