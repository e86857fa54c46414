using CrmBlazor.App.Commands.Deals;
using CrmBlazor.App.Commands.Leads;
using CrmBlazor.App.Commands.Payments;
using CrmBlazor.App.Data;
using CrmBlazor.App.Seeds;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Tests.Support;
using static CrmBlazor.App.Seeds.DemoPeople;

namespace CrmBlazor.Tests.Operations;

/// <summary>What the office measures of itself.</summary>
public sealed class MeasuringTests : IAsyncLifetime, IDisposable
{
    private Office office = null!;
    private Measured measured = null!;

    public async Task InitializeAsync()
    {
        office = await Office.OpenAsync();
        await office.LeadAsync();      // what the start had put in the queue is out of it by then
        measured = new(office);
    }

    public async Task DisposeAsync() => await office.DisposeAsync();

    public void Dispose() => measured.Dispose();

    [Fact]
    public async Task A_command_is_counted_by_its_name_and_what_became_of_it()
    {
        var (_, invoice) = await office.InvoicedDealAsync();
        var payment = await office.NoticeAsync(invoice);
        await TryAsync(Operator, new RegisterLead("Звонок", "call", Name: "Клиент"));
        await TryAsync(Operator, new RegisterLead("", "call", Name: "Клиент"));
        await TryAsync(Accountant, new RegisterLead("Звонок", "call", Name: "Клиент"));
        await TryAsync(Manager, new MoveDeal(await office.TakenDealAsync(), Stage.Priced));
        await TryAsync(Manager, new TakeDeal(999_999));
        await TryAsync(Accountant, new ConfirmPayment(payment));
        await TryAsync(Accountant, new ConfirmPayment(payment));
        await office.SqlAsync("ALTER TABLE leads RENAME TO gone");
        await TryAsync(Operator, new RegisterLead("Звонок", "call", Name: "Клиент"));
        measured.Tags("crm.commands").Should().ContainInOrder("RegisterLead done", "RegisterLead badFields", "RegisterLead forbidden", "MoveDeal refused", "TakeDeal notFound",
            "ConfirmPayment done", "ConfirmPayment conflict", "RegisterLead failed");
        measured.Values("crm.command.duration", "RegisterLead").Should().OnlyContain(seconds => seconds > 0);
    }

    [Fact]
    public async Task The_writer_tells_its_batches_and_nobody_waits_in_the_end()
    {
        await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => office.LeadAsync()));
        measured.Values("crm.writer.batch.size").Sum().Should().BeGreaterThanOrEqualTo(40);
        measured.Values("crm.writer.batch.duration").Should().HaveSameCount(measured.Values("crm.writer.batch.size")).And.OnlyContain(seconds => seconds > 0);
        measured.Values("crm.writer.queue").Sum().Should().Be(0);
        measured.Values("crm.writer.queue").Where(n => n > 0).Sum().Should().BeGreaterThanOrEqualTo(40);
    }

    [Fact]
    public async Task The_feed_tells_how_far_it_is_and_how_late()
    {
        await office.LeadAsync();
        var head = await office.HeadAsync();
        await Eventually.BeAsync(() => measured.Values("crm.feed.sequence").Contains(head) && measured.Values("crm.feed.lag").Any());
        measured.Values("crm.feed.lag").Should().OnlyContain(seconds => seconds >= 0);
        measured.Tags("crm.projection.duration").Should().Contain(["OfficeBook", "BoardProjection", "Desk", "ClockRunner", "Presence"]);
    }

    [Fact]
    public async Task A_clock_tells_how_late_it_was_found()
    {
        await office.AssignedDealAsync();
        await office.FollowedAsync();
        office.Time.Advance(TimeSpan.FromMinutes(8));
        await Eventually.BeAsync(() => measured.Values("crm.clock.lateness", "warning").Any());
        measured.Values("crm.clock.lateness", "warning").Should().OnlyContain(seconds => seconds >= 60 && seconds < 120, "it was due after seven minutes");
    }

    private async Task TryAsync(DemoPerson who, Command command)
    {
        try
        {
            await office.DoAsync(who, command);
        }
        catch (Exception refused) when (refused is not OutOfMemoryException)
        {
            // counted, and that is what the test looks at
        }
    }
}
