using CrmBlazor.App.Api;
using CrmBlazor.App.Live;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Deals;

namespace CrmBlazor.App.Features.Board;

public static class BoardEndpoints
{
    private const int Cards = 25;

    private sealed record ColumnView(Stage Stage, int Count, Money Sum, IReadOnlyList<CardView> Cards);

    private sealed record CardView(int Number, string Title, string Client, string Goods, Money? Amount, Guid? Manager, DateTimeOffset StageSince, DateTimeOffset? DueAt, bool Breached,
        DateTimeOffset? NextTask, long Version);

    public static void MapBoard(this IEndpointRouteBuilder api) =>
        api.MapGet("/board", (HttpContext http, BoardProjection board, TimeProvider time, QueryWord<BoardFilter>? filter, int? take) =>
        {
            if (http.Actor().Is(Role.Admin)) return new Problem(403, "Refusal_forbidden");
            var (snapshot, now) = (board.Now, time.GetUtcNow());
            return ApiAnswers.Found(new { Columns = TradePipeline.Open.Select(s => View(snapshot.Column(s, http.Actor(), filter?.Value ?? BoardFilter.All, new(0, Math.Clamp(take ?? Cards, 1, 200)), now))) });
        });

    private static ColumnView View(BoardColumn column) => new(column.Stage, column.Count, column.Sum, [.. column.Cards.Select(c =>
        new CardView(c.Number, c.Title, c.Client, c.Goods, c.Amount, c.ManagerId, c.StageSince, c.Clock?.DueAt, c.Breached, c.NextTask, c.Version))]);
}
