using CrmBlazor.App.Commands.Papers;
using CrmBlazor.Domain.Papers;
using CrmBlazor.Tests.Support;
using static CrmBlazor.App.Seeds.DemoPeople;

namespace CrmBlazor.Tests.Clocks;

/// <summary>The two clocks of a closing document (K 190-191): told once, by itself.</summary>
public abstract class PaperRunnerTests(Engine engine)
{
    private static readonly TimeSpan Look = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task A_scan_that_is_late_is_told_once_and_then_an_original()
    {
        await using var office = await Office.OpenAsync(engine);
        var (_, invoice) = await office.ShippingDealAsync(documentBack: false);
        office.Time.Advance(TimeSpan.FromDays(10));
        await office.FollowedAsync();
        (await ToldAsync(office)).Should().BeEmpty("the tenth day is in time");
        office.Time.Advance(TimeSpan.FromDays(1));
        await TurnAsync(office, 1);
        (await ToldAsync(office)).Single().Should().Match<DocumentOverdue>(o => o.Form == DocumentForm.Scan && o.Number == invoice && o.DueOn == new DateOnly(2026, 11, 30));
        await office.DoAsync(Accountant, new ReceiveTransferDocument(invoice, A.Today(office), DocumentForm.Scan));
        office.Time.Advance(TimeSpan.FromDays(31));
        await TurnAsync(office, 2);
        (await ToldAsync(office))[1].Form.Should().Be(DocumentForm.Original);
        for (var i = 0; i < 5; i++) office.Time.Advance(Look);
        await office.FollowedAsync();
        (await ToldAsync(office)).Should().HaveCount(2, "each is told once");
    }

    private static Task TurnAsync(Office office, int count) => Eventually.BeAsync(async () =>
    {
        office.Time.Advance(Look);
        return (await ToldAsync(office)).Count == count;
    });

    private static async Task<List<DocumentOverdue>> ToldAsync(Office office) => [.. (await office.HappenedAsync()).OfType<DocumentOverdue>()];
}

public sealed class PaperRunnerOnSqlite() : PaperRunnerTests(Engine.Sqlite);

public sealed class PaperRunnerOnPostgres() : PaperRunnerTests(Engine.Postgres);
