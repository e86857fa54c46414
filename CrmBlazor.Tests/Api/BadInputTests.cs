using System.Net;
using System.Text;
using System.Text.Json;
using CrmBlazor.App.Api;
using CrmBlazor.App.Data;
using CrmBlazor.App.Seeds;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Leads;
using CrmBlazor.Tests.Support;

namespace CrmBlazor.Tests.Api;

/// <summary>Every field of every command with every bad value: never an error of ours, never half an act, and the refusal names the field.</summary>
public abstract class BadInputTests(SharedOffice shared)
{
    private readonly Office office = shared.Office;

    [Theory]
    [MemberData(nameof(Examples.Names), MemberType = typeof(Examples))]
    public async Task A_bad_value_is_refused_by_the_name_of_its_field_or_taken_as_text(string name)
    {
        var (example, command) = (Examples.All[name], CommandRegistry.Find(name)!);
        var body = await example.BodyAsync(office);
        foreach (var field in Field.Of(command))
        {
            foreach (var wrong in BadValues.OfWrongType(field)) Read(command, field.In(body, wrong)).Should().Throw<BadFieldsException>($"{field.Path} was {wrong}").Which.Faults.Should().Contain(f => f.Field == field.Path);
            foreach (var bad in BadValues.For(field))
            {
                var head = await office.HeadAsync();
                var answer = await SendAsync(example.Who, name, field.In(body, bad.Json));
                Judge(answer, field, bad);
                if (answer.Status is not HttpStatusCode.OK) (await office.HeadAsync()).Should().Be(head);
                else if ((await office.CommandAsync(example.Who, name, body)).Status is not HttpStatusCode.OK) body = await example.BodyAsync(office);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Examples.Names), MemberType = typeof(Examples))]
    public async Task Every_missing_field_is_named_at_once(string name)
    {
        var required = Field.Of(CommandRegistry.Find(name)!).Where(f => f.IsRequired && f.Path.All(char.IsLetter)).Select(f => f.Path);
        var answer = await SendAsync(Examples.All[name].Who, name, "{}");
        answer.Status.Should().Be(HttpStatusCode.UnprocessableEntity);
        required.Except(answer.Fields).Should().BeEmpty();
    }

    [Fact]
    public async Task Fields_that_nobody_asked_for_change_nothing()
    {
        var body = """{"title":"Звонок","source":"call","name":"Клиент","registeredBy":"00000000-0000-0000-0000-000000000001","number":7,"status":"converted","version":99,"operation":"x","Operation":"y"}""";
        var lead = (await SendAsync(DemoPeople.Operator, "RegisterLead", body)).Ok().Number;
        var view = (await office.ReadAsync(DemoPeople.Operator, $"leads/{lead}")).Ok().Body;
        (view.GetProperty("status").GetString(), view.GetProperty("version").GetInt64()).Should().Be(("new", 1));
        view.GetProperty("registeredBy").GetGuid().Should().Be(await office.IdOfAsync(DemoPeople.Operator));
    }

    public static TheoryData<string> Markup => [.. BadValues.Markup];

    [Theory]
    [MemberData(nameof(Markup))]
    public async Task Markup_comes_back_as_the_text_it_was(string title)
    {
        var lead = (await office.CommandAsync(DemoPeople.Operator, "RegisterLead", new { title, source = "call", name = "Клиент" })).Ok().Number;
        (await office.ReadAsync(DemoPeople.Operator, $"leads/{lead}")).Body.GetProperty("title").GetString().Should().Be(title.Trim());
        (await office.HappenedAsync()).OfType<LeadRegistered>().Last().Title.Should().Be(title.Trim());
    }

    private static Action Read(Type command, string body) => () =>
    {
        using var json = JsonDocument.Parse(body);
        CommandReader.Read(command, json.RootElement);
    };

    private static void Judge(ApiAnswer answer, Field field, BadValue bad)
    {
        var call = $"{field.Path} was {bad.Json[..Math.Min(40, bad.Json.Length)]}";
        answer.Status.Should().BeOneOf([HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.Conflict, HttpStatusCode.UnprocessableEntity, HttpStatusCode.Forbidden], call);
        if (bad.Sure is Verdict.Named) answer.Fields.Should().Contain(field.Path, call);
        if (bad.Sure is Verdict.Refused) answer.Status.Should().NotBe(HttpStatusCode.OK, call);
        if (answer.Status is HttpStatusCode.UnprocessableEntity) (answer.Fields.Count + answer.Obstacles.Count).Should().BePositive(call);
    }

    private async Task<ApiAnswer> SendAsync(DemoPerson who, string command, string body)
    {
        var client = await office.ClientAsync(who);
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/commands/{command}") { Content = content };
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        using var response = await client.SendAsync(request);
        return await response.AnswerAsync();
    }
}

public sealed class BadInputOnSqlite(SqliteOffice office) : BadInputTests(office), IClassFixture<SqliteOffice>;

public sealed class BadInputOnPostgres(PostgresOffice office) : BadInputTests(office), IClassFixture<PostgresOffice>;
