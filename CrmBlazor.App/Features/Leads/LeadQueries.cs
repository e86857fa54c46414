using System.Text.Json.Serialization;
using CrmBlazor.App.Data;
using CrmBlazor.App.Speech;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Domain.Leads;
using CrmBlazor.Domain.Staff;
using CrmBlazor.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Features.Leads;

/// <param name="IsPlanned">Somebody has an open task with it.</param>
/// <param name="ArrivedAt">From when it waits: it came, or came back.</param>
public sealed record LeadRow(int Number, string Title, LeadStatus Status, string Source, string? Name, string? Phone, string? Email, DateTimeOffset RegisteredAt, int? Deal,
    DateTimeOffset? InteractedAt, Guid? TakenBy, DateTimeOffset? TakenAt, string? JunkReason, bool IsPlanned, DateTimeOffset ArrivedAt);

/// <param name="ToConverting">What still shuts conversion (R 1).</param>
/// <param name="Known">Contacts with the same phone or mail.</param>
/// <param name="PhoneRaw">As it was written: an edit of another field sends it back unchanged.</param>
/// <param name="Others">Other open leads with the same phone or mail.</param>
public sealed record LeadView(Guid Id, int Number, string Title, LeadStatus Status, long Version, string Source, string? Name, string? Phone, string? Email, string? Comment,
    DateTimeOffset RegisteredAt, Guid RegisteredBy, DateTimeOffset? InteractedAt, DateTimeOffset? CommentedAt, DateTimeOffset? ConvertedAt, int? Deal, int? Contact,
    Guid? TakenBy, DateTimeOffset? TakenAt, string? JunkReason, IReadOnlyList<ObstacleText> ToConverting, IReadOnlyList<KnownPerson> Known, IReadOnlyList<LeadLink> Others,
    IReadOnlyList<FileView> Files, string? PhoneRaw = null,
    string? SourceNote = null, string? Messenger = null, Money? Amount = null, string? ContactName = null)
{
    /// <summary>How he can be reached is how one talks with him first: who has no phone is written to.</summary>
    [JsonIgnore]
    public string FirstTalk => Phone is null && (Email ?? Messenger) is not null ? "message" : "call";
}

public static class LeadQueries
{
    public static async Task<Paged<LeadRow>> LeadsAsync(this CrmDb db, string? search, LeadStatus? status, Actor actor, Paging paging) =>
        actor.SeesLeads() ? await db.LeadRows(search, status).PageAsync(paging) : new([], 0);

    /// <summary>The newest first; for those who see leads.</summary>
    public static IQueryable<LeadRow> LeadRows(this CrmDb db, string? search, LeadStatus? status)
    {
        var leads = db.Leads.AsNoTracking();
        if (status is { } wanted) leads = leads.Where(l => l.Status == wanted);
        if (search.Sought() is { } text)
        {
            var (key, phone) = (TextForms.SearchKey([text]), PhoneNumber.Part(text));
            leads = leads.Where(l => l.SearchKey.Contains(key) || (phone != null && l.Phone!.Contains(phone)));
        }
        return leads.OrderByDescending(l => l.RegisteredAt).ThenByDescending(l => l.Number)
            .Select(l => new LeadRow(l.Number, l.Title, l.Status, l.Source, l.Name, l.Phone ?? l.PhoneRaw, l.Email, l.RegisteredAt, l.DealNumber, l.Talks.InteractedAt,
                l.TakenBy, l.TakenAt, l.JunkReason, db.Tasks.Any(t => t.LeadId == l.Id && t.State == TaskState.Open), l.ReopenedAt ?? l.RegisteredAt));
    }

    public static async Task<LeadView?> LeadAsync(this CrmDb db, int number, Actor actor, Voice voice)
    {
        if (!actor.SeesLeads() || await db.Leads.AsNoTracking().SingleOrDefaultAsync(l => l.Number == number) is not { } lead) return null;
        var contact = lead.ContactId is { } id ? await db.Contacts.Where(c => c.Id == id).Select(c => new { c.Number, c.FullName }).SingleOrDefaultAsync() : null;
        return new(lead.Id, lead.Number, lead.Title, lead.Status, lead.Version, lead.Source, lead.Name, lead.Phone ?? lead.PhoneRaw, lead.Email, lead.Comment, lead.RegisteredAt,
            lead.RegisteredBy, lead.Talks.InteractedAt, lead.Talks.CommentedAt, lead.ConvertedAt, lead.DealNumber, contact?.Number,
            lead.TakenBy, lead.TakenAt, lead.JunkReason, lead.Status is LeadStatus.New ? [.. lead.ToConverting().Select(voice.Say)] : [],
            await db.KnownAsync(lead, actor), await db.OthersAsync(lead), await db.FilesOfAsync(lead.Id), lead.PhoneRaw, lead.SourceNote, lead.Messenger, lead.Amount, contact?.FullName);
    }
}
