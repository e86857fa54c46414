using CrmBlazor.App.Data;
using CrmBlazor.Tests.Support;

namespace CrmBlazor.Tests.Api;

/// <summary>Every command is done once by the API.</summary>
public sealed class ExampleTests(SharedOffice shared) : IClassFixture<SharedOffice>
{
    private readonly Office office = shared.Office;

    [Theory]
    [MemberData(nameof(Examples.Names), MemberType = typeof(Examples))]
    public async Task A_command_is_done_and_answers_with_its_record(string name)
    {
        var example = Examples.All[name];
        var body = await example.BodyAsync(office);
        var before = await office.HeadAsync();
        var answer = (await office.CommandAsync(example.Who, name, body)).Ok().Body;
        answer.GetProperty("id").GetGuid();
        answer.GetProperty("number").ValueKind.ToString().Should().BeOneOf("Number", "String");
        answer.GetProperty("sequence").GetInt64().Should().Be(await office.HeadAsync()).And.BeGreaterThanOrEqualTo(before);
    }

    [Fact]
    public void Every_command_has_an_example() =>
        CommandRegistry.All.Select(c => c.Name).Should().BeEquivalentTo([.. Examples.All.Keys, .. Examples.Internal]);
}
