using System.Net;
using CrmBlazor.App.Commands.Office;
using CrmBlazor.App.Commands.Tasks;
using CrmBlazor.App.Data;
using CrmBlazor.App.Features.Tasks;
using CrmBlazor.App.Security;
using CrmBlazor.Domain.Tasks;
using CrmBlazor.Tests.Support;
using static CrmBlazor.App.Seeds.DemoPeople;

namespace CrmBlazor.Tests.Features.Tasks;

/// <summary>One's own open tasks in one's own calendar, by a secret address that opens nothing else.</summary>
public sealed class CalendarTests : IAsyncLifetime
{
    private Office office = null!;

    public async Task InitializeAsync() => office = await Office.OpenAsync();

    public async Task DisposeAsync() => await office.DisposeAsync();

    [Fact]
    public async Task Open_tasks_of_the_person_are_told_and_nobody_elses()
    {
        await office.DoAsync(Manager, new AddTask("Позвонить; спросить, когда везти кольца и блоки на объект в Синявино", Office.Noon.AddDays(1), Kind: TaskKind.Call, Important: true));
        await office.DoAsync(Manager2, new AddTask("Чужое дело", Office.Noon.AddDays(1)));
        var text = await ReadAsync(await KeyAsync());
        text.Should().StartWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n").And.EndWith("END:VCALENDAR\r\n");
        text.Replace("\r\n ", "", StringComparison.Ordinal).Should().Contain("SUMMARY:Позвонить\\; спросить\\, когда везти кольца и блоки на объект в Синявино\r\n").And.Contain("DTEND:20261121T090000Z").And.NotContain("Чужое");
        text.Split("\r\n").Should().OnlyContain(l => System.Text.Encoding.UTF8.GetByteCount(l) <= 75);
    }

    [Fact]
    public async Task What_he_only_watches_or_has_given_away_is_not_in_it()
    {
        var due = Office.Noon.AddDays(1);
        await office.DoAsync(Manager, new AddTask("Отдано коллеге", due, Responsible: Manager2.Email));
        await office.DoAsync(Manager2, new AddTask("Только наблюдает", due, Observers: [Manager.Email]));
        await office.DoAsync(Manager2, new AddTask("Помогает", due, CoExecutors: [Manager.Email]));
        (await ReadAsync(await KeyAsync())).Split("\r\n").Where(l => l.StartsWith("SUMMARY:", StringComparison.Ordinal)).Should().Equal("SUMMARY:Помогает");
    }

    [Fact]
    public async Task A_new_address_replaces_the_one_before_and_a_disabled_person_has_none()
    {
        var first = await KeyAsync();
        var second = await KeyAsync();
        ((await StatusAsync(first)), (await StatusAsync(second)), (await StatusAsync("guess"))).Should().Be((HttpStatusCode.NotFound, HttpStatusCode.OK, HttpStatusCode.NotFound));
        await office.DoAsync(Admin, new DisableUser(Manager.Email));
        (await StatusAsync(second)).Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_address_opens_neither_the_api_nor_a_page()
    {
        var key = await KeyAsync();
        using var client = await office.ApiAsync();
        client.DefaultRequestHeaders.Authorization = new("Bearer", key);
        using var api = await client.GetAsync(new Uri("/api/deals", UriKind.Relative));
        api.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
    }

    private async Task<string> KeyAsync() => await office.Get<Sessions>().OpenAsync(await office.IdOfAsync(Manager), SessionKind.Calendar);

    private async Task<string> ReadAsync(string key)
    {
        using var client = await office.ApiAsync();
        return await client.GetStringAsync(new Uri(CalendarEndpoint.PathOf(key), UriKind.Relative));
    }

    private async Task<HttpStatusCode> StatusAsync(string key)
    {
        using var client = await office.ApiAsync();
        using var answer = await client.GetAsync(new Uri(CalendarEndpoint.PathOf(key), UriKind.Relative));
        return answer.StatusCode;
    }
}
