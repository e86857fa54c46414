using CrmBlazor.App.Seeds;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Tests.Support;

namespace CrmBlazor.Tests.Features;

public sealed class JourneyTests : IAsyncLifetime
{
    private Office office = null!;

    public async Task InitializeAsync() => office = await Office.OpenAsync();

    public async Task DisposeAsync() => await office.DisposeAsync();

    [Fact]
    public async Task A_deal_goes_from_the_call_to_won()
    {
        var deal = await office.WonDealAsync();
        (await office.DealAsync(deal)).Stage.Should().Be(Stage.Won);
    }

    [Fact]
    public async Task The_API_tells_a_deal_as_it_stands()
    {
        var deal = await office.PricedDealAsync();
        var api = await office.ApiAsync(DemoPeople.Manager);
        var view = (await api.ReadAsync($"deals/{deal}")).Ok().Body;
        view.GetProperty("totals").GetProperty("vat").GetDecimal().Should().Be(721.31m);
    }
}
