using CrmBlazor.App.Live;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Office;
using CrmBlazor.Domain.Staff;

namespace CrmBlazor.App.Forms.People;

/// <param name="Person">Who it is.</param>
/// <param name="As">How he stands: his load, and whether the deal is of his direction and segment.</param>
public sealed record ManagerChoice(User Person, Candidate As);

/// <summary>Who can be the responsible of a deal, the proposed one first (B 9).</summary>
public static class Candidates
{
    public static IReadOnlyList<ManagerChoice> CandidatesFor(this OfficeBook book, BoardSnapshot board, string? direction, string? segment)
    {
        var managers = book.Managers.ToDictionary(m => m.Email);
        var loads = board.Cards.Where(c => c.ManagerId is not null).CountBy(c => c.ManagerId!.Value).ToDictionary();
        return [.. ManagerArea.Rank(book.Settings.Areas, managers.Keys, m => loads.GetValueOrDefault(managers[m].Id), direction.OrNull(), segment.OrNull()).Select(c => new ManagerChoice(managers[c.Manager], c))];
    }
}
