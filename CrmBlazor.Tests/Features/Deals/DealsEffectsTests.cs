using CrmBlazor.App.Features.Deals;
using CrmBlazor.App.Live;
using CrmBlazor.App.Seeds;
using CrmBlazor.Domain.Conversations;
using CrmBlazor.Tests.Support;
using Fluxor;
using Microsoft.Extensions.DependencyInjection;

namespace CrmBlazor.Tests.Features.Deals;

/// <summary>What makes the list of deals load and count anew, and what does not.</summary>
public sealed class DealsEffectsTests(SharedOffice shared) : ScreenTest(shared, DemoPeople.Manager, circuit: true)
{
    private int loads;
    private int counts;

    [Theory]
    [InlineData(true, true, 1)]
    [InlineData(true, false, 0)]
    [InlineData(false, true, 0)]
    public async Task A_star_concerns_only_its_owners_list_of_stars(bool followed, bool mine, int expected)
    {
        await OpenAsync(new DealSearch(Followed: followed));
        var by = await Office.IdOfAsync(mine ? DemoPeople.Manager : DemoPeople.Manager2);
        var star = new RecordFollowed(new("deal", Guid.CreateVersion7(), 1), null, true) { Stamp = new(1, Office.Time.GetUtcNow(), by) };
        Dispatch(new LogAdvanced([new LiveEvent(star, null, null!)]));
        if (expected > 0) await Eventually.BeAsync(() => loads == expected);
        loads.Should().Be(expected);
    }

    [Fact]
    public async Task The_same_board_is_not_counted_again()
    {
        await OpenAsync(new DealSearch());
        var now = Office.Time.GetUtcNow();
        var board = BoardSnapshot.Of([new(Guid.CreateVersion7(), 1, "Сделка", CrmBlazor.Domain.Deals.Stage.Assigned, now, "Пётр", Guid.Empty, "", null, await Office.IdOfAsync(DemoPeople.Manager), null, false,
            Guid.Empty, false, null, null, false, now.AddMinutes(5), 1)]);
        Dispatch(new BoardAdvanced(board));
        Figures.Today.Should().Be(1);
        Dispatch(new BoardAdvanced(board));
        counts.Should().Be(1);
        Office.Time.Advance(TimeSpan.FromMinutes(6));
        Dispatch(new BoardAdvanced(board));
        (Figures.Overdue, counts).Should().Be((1, 2), "the next event brings what the hour has turned");
    }

    private PlanFigures Figures => Services.GetRequiredService<IState<DealsState>>().Value.Figures;

    private void Dispatch(object action) => Services.GetRequiredService<IDispatcher>().Dispatch(action);

    private async Task OpenAsync(DealSearch search)
    {
        Dispatch(new DealsOpened(search, 1));
        await Eventually.BeAsync(() => Services.GetRequiredService<IState<DealsState>>().Value.List is not null);
        var store = Services.GetRequiredService<IStore>();
        store.SubscribeToAction<DealsLoaded>(this, _ => loads++);
        store.SubscribeToAction<DealsCounted>(this, _ => counts++);
    }
}
