using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CrmBlazor.App;
using CrmBlazor.App.Commands.Office;
using CrmBlazor.App.Data;
using CrmBlazor.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static CrmBlazor.App.Seeds.DemoPeople;

namespace CrmBlazor.Tests.Api;

/// <summary>The same key of the same actor is done once, and answered the same.</summary>
public abstract class IdempotencyTests(SharedOffice shared)
{
    private static readonly object Lead = new { title = "Входящий звонок / Пётр", source = "call", name = "Клиент" };
    private readonly Office office = shared.Office;

    [Fact]
    public async Task Warnings_are_repeated_too()
    {
        var (client, key) = (A.NewContact(), Guid.NewGuid().ToString());
        await office.DoAsync(Operator, client);
        var similar = A.NewContact() with { MobilePhone = client.MobilePhone };
        var first = await office.CommandAsync(Operator, "CreateContact", similar, key);
        first.Ok().Warnings.Should().Equal("contactSimilar R 5");
        (await office.CommandAsync(Operator, "CreateContact", similar, key)).Ok().Body.GetRawText().Should().Be(first.Body.GetRawText());
    }

    [Fact]
    public async Task The_same_key_with_another_body_is_refused()
    {
        var key = Guid.NewGuid().ToString();
        (await office.CommandAsync(Operator, "RegisterLead", Lead, key)).Ok();
        (await office.CommandAsync(Operator, "RegisterLead", new { title = "Другой", source = "call", name = "Клиент" }, key)).Brief.Should().Be("422 Idempotency-Key");
        (await office.CommandAsync(Operator, "AddNote", new { subject = new { kind = "contact", number = 1 }, text = "НД" }, key)).Brief.Should().Be("422 Idempotency-Key");
    }

    [Fact]
    public async Task The_same_key_of_another_actor_is_another_act()
    {
        var key = Guid.NewGuid().ToString();
        var mine = (await office.CommandAsync(Operator, "RegisterLead", Lead, key)).Ok();
        var his = (await office.CommandAsync(Manager, "RegisterLead", Lead, key)).Ok();
        his.Number.Should().NotBe(mine.Number);
    }

    [Fact]
    public async Task A_refused_key_may_be_used_again()
    {
        var key = Guid.NewGuid().ToString();
        (await office.CommandAsync(Operator, "RegisterLead", new { title = "", source = "call", name = "Клиент" }, key)).Brief.Should().Be("422 title");
        (await office.CommandAsync(Operator, "RegisterLead", Lead, key)).Brief.Should().Be("200");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(null)]
    public async Task A_command_without_a_readable_key_is_not_done(string? key)
    {
        using var client = await office.ApiAsync(Operator);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/commands/RegisterLead") { Content = JsonContent.Create(Lead) };
        if (key is not null) request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        using var response = await client.SendAsync(request);
        (await response.AnswerAsync()).Brief.Should().Be("400");
    }

    [Fact]
    public async Task A_key_has_an_end() =>
        (await office.CommandAsync(Operator, "RegisterLead", Lead, new string('k', 201))).Brief.Should().Be("400");

    [Fact]
    public async Task A_restart_remembers_the_key()
    {
        await using var own = await Office.OpenAsync(shared.Office.Engine);
        var key = Guid.NewGuid().ToString();
        var first = (await own.CommandAsync(Operator, "RegisterLead", Lead, key)).Ok();
        await own.RestartAsync();
        (await own.CommandAsync(Operator, "RegisterLead", Lead, key)).Ok().Body.GetRawText().Should().Be(first.Body.GetRawText());
        (await own.CommandAsync(Operator, "RegisterLead", new { title = "Другой", source = "call", name = "Клиент" }, key)).Brief.Should().Be("422 Idempotency-Key");
    }

    [Fact]
    public async Task What_is_kept_of_a_password_is_hashed_slowly()
    {
        var (command, key) = ((AddUser)await Examples.All[nameof(AddUser)].MakeAsync(office), Guid.NewGuid().ToString());
        (await office.CommandAsync(Admin, nameof(AddUser), command, key)).Ok();
        (await office.CommandAsync(Admin, nameof(AddUser), command with { Password = "Другие клёны осенью" }, key)).Brief.Should().Be("422 Idempotency-Key");
        await using var db = office.Read();
        var kept = await db.Operations.SingleAsync(o => o.Key == key);
        kept.BodyHash.Should().NotEqual(SHA256.HashData(Encoding.UTF8.GetBytes(nameof(AddUser) + JsonSerializer.Serialize(command, Wire.Json))));
        CommandRegistry.All.Where(c => c.GetProperties().Any(p => p.Name.Contains("Password"))).Should().OnlyContain(c => CommandRegistry.HoldsSecret(c));
    }

    [Fact]
    public async Task Fifty_at_once_with_one_key_are_one_act()
    {
        var (key, before) = (Guid.NewGuid().ToString(), await office.HeadAsync());
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => office.CommandAsync(Operator, "RegisterLead", Lead, key)));
        answers.Select(a => a.Ok().Body.GetRawText()).Distinct().Should().ContainSingle();
        (await office.HeadAsync()).Should().Be(before + 1);
    }
}

public sealed class IdempotencyOnSqlite(SqliteOffice office) : IdempotencyTests(office), IClassFixture<SqliteOffice>;

public sealed class IdempotencyOnPostgres(PostgresOffice office) : IdempotencyTests(office), IClassFixture<PostgresOffice>;
