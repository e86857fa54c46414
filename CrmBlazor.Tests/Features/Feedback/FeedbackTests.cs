using System.Net;
using CrmBlazor.App.Commands.Feedback;
using CrmBlazor.App.Layout;
using CrmBlazor.App.Security;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static CrmBlazor.App.Seeds.DemoPeople;

namespace CrmBlazor.Tests.Features.Feedback;

/// <summary>The client says what he thinks by a secret link: without signing in, once, while the link holds (B 61).</summary>
public abstract class FeedbackTests(Engine engine) : IAsyncLifetime
{
    private Office office = null!;

    public async Task InitializeAsync() => office = await Office.OpenAsync(engine);

    public async Task DisposeAsync() => await office.DisposeAsync();

    [Fact]
    public async Task The_client_answers_once_and_it_stands_in_both_timelines()
    {
        var deal = await office.WonDealAsync();
        var head = await office.HeadAsync();
        using var client = Visitor.Of(office);
        var link = await LinkAsync(deal);
        (await client.OpenAsync(link)).Should().Be(HttpStatusCode.OK);
        client.Answer.Headers.CacheControl!.NoStore.Should().BeTrue();
        client.Answer.Headers.GetValues("Referrer-Policy").Should().Equal("no-referrer");
        await client.SendAsync(("Mark", "4"), ("Comment", "Быстро, <b>спасибо</b>"));
        client.Text.Should().Contain("Спасибо, ваш ответ получен");
        await client.OpenAsync(link);
        client.Text.Should().Contain("Спасибо, ваш ответ получен").And.NotContain("textarea");
        var answered = (await office.HappenedAsync(head)).OfType<FeedbackAnswered>().Single();
        (answered.Mark, answered.Comment, answered.Deal, answered.Subject.Kind).Should().Be((4, "Быстро, <b>спасибо</b>", (await office.DealAsync(deal)).Id, "contact"));
        var told = (await office.ReadAsync(Manager, $"deals/{deal}")).Ok().Body.GetProperty("feedback");
        (told.GetProperty("isFirst").GetBoolean(), told.GetProperty("mark").GetInt32()).Should().Be((true, 4));
    }

    [Fact]
    public async Task Only_the_hash_of_the_key_is_kept_and_the_same_call_again_does_not_tell_it()
    {
        var command = new SendFeedbackForm(await office.WonDealAsync());
        var first = await office.DoAsync(Manager, command);
        var key = first.Link!.Split('/')[^1];
        key.Length.Should().Be(43, "256 bits in Base64");
        (await office.DoAsync(Manager, command)).Link.Should().BeNull();
        await using var db = office.Read();
        (await db.Operations.Select(o => o.Answer).ToListAsync()).Should().NotContain(a => a.Contains(key));
        (await db.Log.Select(r => r.Data).ToListAsync()).Should().NotContain(d => d.Contains(key));
        (await db.FeedbackForms.SingleAsync()).KeyHash.Should().Equal(SecretKey.HashOf(key));
    }

    [Theory]
    [InlineData("", "Выберите оценку")]
    [InlineData("6", "Выберите оценку")]
    public async Task A_mark_is_from_one_to_five(string mark, string told)
    {
        using var client = Visitor.Of(office);
        await client.OpenAsync(await LinkAsync(await office.WonDealAsync()));
        await client.SendAsync(("Mark", mark), ("Comment", "<script>alert(1)</script>"));
        client.Text.Should().Contain(told);
        client.Page.Should().NotContain("<script>alert");
    }

    [Fact]
    public async Task A_link_is_over_after_thirty_days_when_taken_back_and_when_a_new_one_is_made()
    {
        var deal = await office.WonDealAsync();
        var first = await LinkAsync(deal);
        var second = await LinkAsync(deal);
        using var client = Visitor.Of(office);
        await client.OpenAsync(first);
        client.Text.Should().Contain("Ссылка не действует");
        await client.OpenAsync(second);
        client.Text.Should().Contain("textarea");
        await office.DoAsync(Manager, new RevokeFeedbackForm(deal));
        await client.SendAsync(("Mark", "5"));
        client.Text.Should().Contain("Ссылка не действует");
        (await office.CommandAsync(Manager, "RevokeFeedbackForm", new { deal })).Brief.Should().StartWith("409");
        var third = await LinkAsync(deal);
        office.Time.Advance(FeedbackForm.Life);
        await client.OpenAsync(third);
        client.Text.Should().Contain("Ссылка не действует");
    }

    [Fact]
    public async Task A_form_without_the_pages_token_is_not_read_and_who_guesses_is_told_to_wait()
    {
        var link = await LinkAsync(await office.WonDealAsync());
        using var client = Visitor.Of(office);
        (await client.PostAsync(link, [("_handler", "feedback"), ("Mark", "5")])).Should().Be(HttpStatusCode.BadRequest);
        for (var i = 0; i < 20; i++) await client.OpenAsync($"/feedback/guess{i}");
        (await client.OpenAsync(link)).Should().Be(HttpStatusCode.TooManyRequests);
        client.Text.Should().Contain("Слишком много попыток");
        client.Answer.Headers.RetryAfter!.Delta.Should().Be(TimeSpan.FromMinutes(15));
        office.Time.Advance(TimeSpan.FromMinutes(16));
        await client.OpenAsync(link);
        client.Text.Should().Contain("textarea");
    }

    [Fact]
    public async Task It_is_the_responsibles_to_send_and_for_others_the_deal_does_not_exist()
    {
        var deal = await office.WonDealAsync();
        (await office.CommandAsync(Manager2, "SendFeedbackForm", new { deal })).Brief.Should().Be("404");
        (await office.CommandAsync(Head, "SendFeedbackForm", new { deal })).Brief.Should().Be("200");
    }

    [Fact]
    public void The_answer_is_told_to_the_manager_and_to_his_head()
    {
        var answered = new FeedbackAnswered(Guid.CreateVersion7(), 1, Guid.CreateVersion7(), 2, "Долго");
        var tones = new[] { Desk.Manager, Desk.Manager2, Desk.Head }.Select(a => Alert.ToneFor(answered, a, Desk.Manager.Id));
        tones.Should().Equal(AlertTone.Warn, null, AlertTone.Warn);
        Alert.Types.Should().Contain("feedback.answered");
    }

    private async Task<string> LinkAsync(int deal) => (await office.DoAsync(Manager, new SendFeedbackForm(deal))).Link!;
}

public sealed class FeedbackTestsOnSqlite() : FeedbackTests(Engine.Sqlite);

public sealed class FeedbackTestsOnPostgres() : FeedbackTests(Engine.Postgres);
