using System.Text.Json;
using CrmBlazor.App.Data;
using CrmBlazor.Tests.Support;

namespace CrmBlazor.Tests.Api;

/// <summary>Every command is done once by the API.</summary>
public sealed class ExampleTests(SharedOffice shared) : IClassFixture<SharedOffice>
{
    private readonly Office office = shared.Office;

    [Theory]
    [MemberData(nameof(Examples.Names), MemberType = typeof(Examples))]
    public async Task A_command_is_done_answers_with_its_record_and_the_same_key_repeats_the_answer_byte_for_byte(string name)
    {
        var (example, key) = (Examples.All[name], Guid.NewGuid().ToString());
        var body = await example.BodyAsync(office);
        var first = (await office.CommandAsync(example.Who, name, body, key)).Ok().Body;
        var head = await office.HeadAsync();
        first.GetProperty("id").GetGuid();
        first.GetProperty("number").ValueKind.ToString().Should().BeOneOf("Number", "String");
        first.GetProperty("sequence").GetInt64().Should().Be(head);
        var second = (await office.CommandAsync(example.Who, name, body, key)).Ok().Body;
        second.GetRawText().Should().Be(WithoutLink(first));
        (await office.HeadAsync()).Should().Be(head);
    }

    /// <summary>A secret address is told once and kept nowhere, so that it cannot be told again.</summary>
    private static string WithoutLink(JsonElement answer) => answer.TryGetProperty("link", out var link) ? answer.GetRawText().Replace($",\"link\":{link.GetRawText()}", "", StringComparison.Ordinal) : answer.GetRawText();

    [Fact]
    public void Every_command_has_an_example() =>
        CommandRegistry.All.Select(c => c.Name).Should().BeEquivalentTo([.. Examples.All.Keys, .. Examples.Internal]);
}
