using CrmBlazor.App.Commands.Talks;
using CrmBlazor.App.Data;
using CrmBlazor.App.Forms.Talk;
using CrmBlazor.App.Layout;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Conversations;
using CrmBlazor.Tests.Support;
using static CrmBlazor.App.Seeds.DemoPeople;

namespace CrmBlazor.Tests.Features.Talks;

/// <summary>Colleagues talk about an entry of a timeline: like, pin, comment, call each other by name; one's own note may be put into other words for five minutes (B 26).</summary>
public sealed class EntryTests : IAsyncLifetime
{
    private Office office = null!;

    public async Task InitializeAsync() => office = await Office.OpenAsync();

    public async Task DisposeAsync() => await office.DisposeAsync();

    [Fact]
    public async Task Marks_are_what_was_said_last()
    {
        var entry = await office.EntryAsync();
        foreach (var who in new[] { Manager2, Head, Accountant }) await office.DoAsync(who, new LikeEntry(entry, true));
        await office.DoAsync(Head, new LikeEntry(entry, false));
        await office.DoAsync(Manager, new PinEntry(entry, true));
        await office.DoAsync(Accountant, new AnswerEntry(entry, " Спросите про кран "));
        var marks = EntryMarks.Of([.. (await office.HappenedAsync()).Reverse()])[entry];
        (marks.IsPinned, marks.Answers.Single().Text).Should().Be((true, "Спросите про кран"));
        marks.Likes.Should().Equal(await office.IdOfAsync(Manager2), await office.IdOfAsync(Accountant));
    }

    [Fact]
    public async Task A_mark_that_stands_is_not_set_once_more()
    {
        var entry = await office.EntryAsync();
        await office.DoAsync(Head, new LikeEntry(entry, false));
        foreach (var who in new[] { Head, Head, Manager, Head }) await office.DoAsync(who, new LikeEntry(entry, true));
        foreach (var pin in new[] { false, true, true, false, true }) await office.DoAsync(Manager, new PinEntry(entry, pin));
        var events = await office.HappenedAsync();
        events.OfType<EntryLiked>().Select(l => l.Liked).Should().Equal(true, true);
        events.OfType<EntryPinned>().Select(p => p.Pinned).Should().Equal(true, false, true);
    }

    [Fact]
    public async Task A_colleague_who_is_called_by_name_is_told_and_one_who_is_not_is_not()
    {
        var name = await NameAsync(Manager2.Email);
        var answer = (await office.DoAsync(Manager, new AnswerEntry(await office.EntryAsync(), $"@{name}, посмотри, а @{name}ов тут ни при чём"))).Sequence;
        var said = (EntryAnswered)(await office.HappenedAsync(answer - 1)).Single();
        said.Mentions.Should().Equal(await office.IdOfAsync(Manager2));
    }

    [Fact]
    public async Task Ones_own_note_is_put_into_other_words_for_five_minutes()
    {
        var entry = await office.EntryAsync();
        (await office.CommandAsync(Head, "EditEntry", new { entry, text = "Чужое" })).Brief.Should().Be("403");
        (await office.CommandAsync(Manager, "EditEntry", new { entry, text = " " })).Brief.Should().Be("422 text");
        office.Time.Advance(TimeSpan.FromMinutes(5));
        (await office.CommandAsync(Manager, "EditEntry", new { entry, text = "НД, перезвонить в 15:00" })).Brief.Should().Be("200");
        office.Time.Advance(TimeSpan.FromSeconds(1));
        (await office.CommandAsync(Manager, "EditEntry", new { entry, text = "Поздно" })).Brief.Should().Be("422 entryOld B 26");
        var events = await office.HappenedAsync();
        events.OfType<NoteAdded>().Single(n => n.Stamp.Sequence == entry).Text.Should().Be("НД", "the former words stay in the log");
        EntryMarks.Of([.. events.Reverse()])[entry].Words.Should().Be("НД, перезвонить в 15:00");
    }

    [Fact]
    public async Task Ones_own_answer_is_put_into_other_words_and_its_former_ones_are_told()
    {
        var entry = await office.EntryAsync();
        var answer = (await office.DoAsync(Head, new AnswerEntry(entry, "Кран будет"))).Sequence;
        (await office.CommandAsync(Manager, "EditEntry", new { entry = answer, text = "Чужое" })).Brief.Should().Be("403");
        (await office.CommandAsync(Head, "EditEntry", new { entry = answer, text = new string('я', Entry.AnswerLength + 1) })).Brief.Should().Be("422 text");
        await office.DoAsync(Head, new EditEntry(answer, "Крана не будет"));
        await office.DoAsync(Head, new EditEntry(answer, "Кран будет завтра"));
        office.Time.Advance(TimeSpan.FromMinutes(6));
        (await office.CommandAsync(Head, "EditEntry", new { entry = answer, text = "Поздно" })).Brief.Should().Be("422 entryOld B 26");
        var events = await office.HappenedAsync();
        var marks = EntryMarks.Of([.. events.Reverse()])[answer];
        marks.Words.Should().Be("Кран будет завтра");
        marks.Former(events.Single(e => e.Stamp.Sequence == answer)).Select(f => f.Text).Should().Equal("Кран будет", "Крана не будет");
    }

    [Fact]
    public async Task Who_is_called_by_other_words_is_told_once()
    {
        var (second, head) = (await NameAsync(Manager2.Email), await NameAsync(Head.Email));
        var entry = (await office.DoAsync(Manager, new AddNote(new("contact", new((await office.ContactAsync()).Plain())), $"@{second}, смотри"))).Sequence;
        await office.DoAsync(Manager, new EditEntry(entry, $"@{second}, @{head}, смотрите"));
        await office.DoAsync(Manager, new EditEntry(entry, $"@{second}, @{head}, посмотрите"));
        (await office.HappenedAsync(entry)).OfType<EntryEdited>().Select(e => e.Mentions?.Single()).Should().Equal(await office.IdOfAsync(Head), null);
    }

    [Theory]
    [InlineData("comment")]
    [InlineData("call")]
    [InlineData("message")]
    public async Task A_colleague_is_called_in_a_comment_a_call_and_a_message_too(string kind)
    {
        var (deal, head) = (await office.TakenDealAsync(), await office.IdOfAsync(Head));
        var agreed = $"{A.Agreed} @{await NameAsync(Head.Email)}, посмотри";
        foreach (var about in new[] { new SubjectInput("deal", new(deal.Plain())), new("lead", new((await office.LeadAsync()).Plain())), new("contact", new((await office.ContactAsync()).Plain())) })
        {
            var (lead, its, contact) = (Of("lead"), Of("deal"), Of("contact"));
            int? Of(string name) => about.Kind == name ? int.Parse(about.Number.Text, System.Globalization.CultureInfo.InvariantCulture) : null;
            Command command = kind switch
            {
                "comment" => new AddComment(about, A.Discussed, agreed),
                "call" => new LogCall(Direction.Out, true, lead, its, contact, 60, A.Discussed, agreed),
                _ => new LogMessage(Direction.Out, Channel.Email, agreed, lead, its, contact),
            };
            var said = (await office.HappenedAsync((await office.DoAsync(about.Kind == "lead" ? Operator : Manager, command)).Sequence - 1)).OfType<ICalling>().First();
            said.Mentions.Should().Equal([head], about.Kind);
            Alert.ToneFor((DomainEvent)said, new(head, Role.HeadOfSales, "", false), null).Should().Be(AlertTone.Calm);
        }
        await using var db = office.Read();
        (await db.LatestCallsAsync(Mentions.Types, head, 10)).Should().HaveCount(3, "they are found under the bell later");
        (await db.LatestCallsAsync(Mentions.Types, await office.IdOfAsync(Manager2), 10)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_detailed_comment_stands_as_it_was_said()
    {
        var deal = await office.TakenDealAsync();
        var entry = (await office.DoAsync(Manager, new AddComment(new("deal", new(deal.Plain())), A.Discussed, A.Agreed))).Sequence;
        (await office.CommandAsync(Manager, "EditEntry", new { entry, text = "Иначе" })).Brief.Should().Be("422 entry");
    }

    [Fact]
    public async Task An_entry_that_one_does_not_see_does_not_exist()
    {
        var deal = await office.TakenDealAsync();
        var entry = (await office.DoAsync(Manager, new AddNote(new("deal", new(deal.Plain())), "НД"))).Sequence;
        foreach (var act in new[] { "LikeEntry", "PinEntry", "AnswerEntry", "EditEntry" })
            (await office.CommandAsync(Manager2, act, new { entry, like = true, pin = true, text = "Подсмотрел" })).Brief.Should().StartWith("4", act);
        (await office.CommandAsync(Manager2, "LikeEntry", new { entry, like = true })).Brief.Should().Be("404");
        (await office.CommandAsync(Manager, "LikeEntry", new { entry = 999_999_999L, like = true })).Brief.Should().Be("422 entry");
    }

    private async Task<string> NameAsync(string email)
    {
        await using var db = office.Read();
        return db.Users.Single(u => u.Email == email).Name;
    }
}
