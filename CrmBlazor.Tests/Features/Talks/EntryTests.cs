using CrmBlazor.App.Commands.Talks;
using CrmBlazor.App.Forms.Talk;
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
