using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;

namespace CrmBlazor.App.Commands.Leads;

/// <summary>All that was typed during the call, while the lead is open; a field that is left out is emptied.</summary>
[AllowedTo(Role.Operator, Role.Manager, Role.HeadOfSales)]
public sealed record EditLead(int Lead, string Title, string Source, string? Phone = null, string? Email = null, string? Name = null, string? Comment = null, long? Version = null,
    string? SourceNote = null, string? Messenger = null, Money? Amount = null) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var lead = await context.LeadAsync(Lead);
        lead.Edit(new(Title, Source, Phone, Email, Name, Comment, SourceNote, Messenger, Amount), (await context.SettingsAsync()).Words.Sources, Version);
        return new(lead.Id, lead.Number);
    }
}
