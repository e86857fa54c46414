using CrmBlazor.App.Commands.Customers;
using CrmBlazor.App.Data;
using CrmBlazor.App.Live;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Features.Customers;

/// <summary>Somebody who may be the same person.</summary>
/// <param name="Fields">What coincides, by the names on the wire.</param>
public sealed record MergeCandidate(int Number, string Name, string? Phone, string? Company, IReadOnlyList<string> Fields)
{
    public override string ToString() => $"{Name} · № {Number}{(Phone is null ? "" : $" · {PhoneNumber.Show(Phone)}")}";
}

/// <summary>One field of both, side by side.</summary>
public sealed record MergeLine(string Field, string? Kept, string? Theirs)
{
    public bool Differs => Kept != Theirs;
}

/// <summary>What a merge would do.</summary>
/// <param name="Points">The phones and mails of both, as they would be without a choice.</param>
/// <param name="Deals">That would go over and that the viewer sees.</param>
public sealed record MergePreview(int Number, string Name, long Version, IReadOnlyList<MergeLine> Lines, string? Points, int Deals, int Leads, int Tasks, int Files);

/// <summary>Two contacts side by side, before they are merged (R 5).</summary>
public sealed class MergeLook(IDbContextFactory<CrmDb> factory, OfficeBook book)
{
    private const int Few = 8;

    /// <summary>Those that coincide with the contact, the nearest first.</summary>
    public async Task<IReadOnlyList<MergeCandidate>> ResemblingAsync(ContactView view)
    {
        await using var db = factory.CreateDbContext();
        var matches = await db.FindDuplicatesAsync(new(view.FullName, view.MobilePhoneRaw, view.PrivateEmail, view.BirthDate), book.Settings.RequiredContactFields, view.Id);
        var nearest = matches.Take(Few).ToDictionary(m => m.Number, m => m.Fields);
        return [.. (await db.PeopleAsync([.. nearest.Keys])).Select(r => Candidate(r, nearest[r.Number]))];
    }

    public async Task<IEnumerable<MergeCandidate>> FindAsync(string? text, int keep)
    {
        await using var db = factory.CreateDbContext();
        var found = (await db.ContactsAsync(text, new(1, Few + 1))).Items.Where(r => r.Number != keep).Take(Few);
        return [.. found.Select(r => Candidate(r, []))];
    }

    public async Task<MergeCandidate?> OneAsync(int number)
    {
        await using var db = factory.CreateDbContext();
        return await db.PeopleAsync([number]) is [var row] ? Candidate(row, []) : null;
    }

    /// <returns>Nothing where the other one is not there, is merged already, or is the same.</returns>
    public async Task<MergePreview?> PreviewAsync(ContactView keep, int number, Actor actor)
    {
        await using var db = factory.CreateDbContext();
        var (mine, other) = (await db.Contacts.AsNoTracking().SingleOrDefaultAsync(c => c.Number == keep.Number), await db.Contacts.AsNoTracking().SingleOrDefaultAsync(c => c.Number == number));
        if (mine is null || other is not { MergedIntoId: null } || other.Id == mine.Id) return null;
        var (face, faceOther) = (await db.FaceAsync(mine), await db.FaceAsync(other));
        var (kept, theirs) = (face.ByField(), faceOther.ByField());
        var numbers = new[] { face.Company, faceOther.Company };
        var companies = await db.Companies.Where(c => numbers.Contains(c.Number)).ToDictionaryAsync(c => c.Number.Plain(), c => $"{c.Name}, № {c.Number.Plain()}");
        string? Said(string field, string? value) => field is "company" && value is not null ? companies.GetValueOrDefault(value, value) : value;
        return new(other.Number, other.FullName, other.Version, [.. ContactFace.Fields.Select(f => new MergeLine(f, Said(f, kept[f]), Said(f, theirs[f])))], face.Merged(faceOther, null).ByField()["points"],
            await db.Deals.Where(actor.Deals()).CountAsync(d => d.ContactId == other.Id), await db.Leads.CountAsync(l => l.ContactId == other.Id),
            await db.Tasks.CountAsync(t => t.ContactId == other.Id), (await db.FilesOfAsync(await db.WithMergedAsync(other.Id))).Count);
    }

    private static MergeCandidate Candidate(ContactRow row, IReadOnlyList<string> fields) => new(row.Number, row.FullName, row.MobilePhone, row.Company, fields);
}
