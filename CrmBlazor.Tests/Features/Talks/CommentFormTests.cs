using Bunit;
using CrmBlazor.App.Commands.Talks;
using CrmBlazor.App.Forms.Talk;
using CrmBlazor.App.Seeds;
using CrmBlazor.Domain.Conversations;
using CrmBlazor.Tests.Support;

namespace CrmBlazor.Tests.Features.Talks;

/// <summary>What a comment that is not detailed is told, while it is typed and after the press (R 3).</summary>
public sealed class CommentFormTests(SharedOffice shared) : ScreenTest(shared, DemoPeople.Manager, circuit: true)
{
    [Theory]
    [InlineData("НД", "перезвонить")]
    [InlineData("Бетон", "Завтра")]
    [InlineData("", "")]
    public async Task That_a_comment_is_not_detailed_is_told_once(string discussed, string agreed)
    {
        var deal = await Office.TakenDealAsync();
        var form = Render<CommentForm>(p => p.Add(f => f.Target, new TalkTarget("deal", deal)));
        await form.Find("#discussed").InputAsync(discussed);
        await form.Find("#agreed").InputAsync(agreed);
        await form.Find("form").SubmitAsync();
        form.WaitForElement("[role=alert]");
        form.FindAll("a[href*='R-3']").Should().ContainSingle("it is told in one place");
        await form.Find("#discussed").InputAsync(A.Discussed);
        await form.Find("#agreed").InputAsync(A.Agreed);
        form.FindAll("[role=alert]").Should().BeEmpty();
    }
}

/// <summary>An entry that was put into other words tells its former ones (B 26).</summary>
public sealed class EntryEditsTests(SharedOffice shared) : ScreenTest(shared, DemoPeople.Manager, circuit: true)
{
    [Fact]
    public async Task What_is_changed_opens_its_former_versions_and_ones_own_answer_can_be_changed()
    {
        var entry = await Office.EntryAsync();
        await Office.DoAsync(DemoPeople.Manager, new EditEntry(entry, "НД, в 15:00"));
        var answer = (await Office.DoAsync(DemoPeople.Manager, new AnswerEntry(entry, "Сам перезвонил"))).Sequence;
        var feed = await FeedAsync(entry);
        feed.Find($"[data-former='{entry}']").Click();
        var former = feed.Find(".entry-former").TextContent;
        former.Should().Contain("НД").And.Contain(DemoPeople.Manager.Name).And.NotContain("15:00");
        feed.FindAll($"[data-former='{answer}']").Should().BeEmpty();
        feed.Find($"[data-edit='{answer}']").Click();
        await feed.Find($"#edit-{answer}").InputAsync("Перезвонил и договорился");
        await feed.Find(".entry-edit form").SubmitAsync();
        await Eventually.BeAsync(async () => (await Office.HappenedAsync(answer)).OfType<EntryEdited>().Any());
        feed = await FeedAsync(entry);
        feed.Find(".entry-answer").TextContent.Should().Contain("Перезвонил и договорился");
        feed.Find($"[data-former='{answer}']").Click();
        feed.Find(".entry-answer .entry-former").TextContent.Should().Contain("Сам перезвонил");
    }

    [Theory]
    [InlineData("comment", "#agreed")]
    [InlineData("call", "#agreed")]
    [InlineData("message", "#message")]
    public async Task A_colleague_is_chosen_into_the_words(string kind, string field)
    {
        var composer = Render<Composer>(p => p.Add(c => c.Target, new TalkTarget("deal", 1)).Add(c => c.Kind, kind));
        await composer.Find(field).InputAsync("Договорились на завтра");
        await composer.Find("select.mention").ChangeAsync(new() { Value = DemoPeople.Head.Name });
        composer.Find(field).GetAttribute("value").Should().Be($"Договорились на завтра @{DemoPeople.Head.Name} ");
    }

    [Fact]
    public async Task Who_is_called_by_hand_is_not_called_once_more()
    {
        var composer = Render<Composer>(p => p.Add(c => c.Target, new TalkTarget("deal", 1)));
        await composer.Find("#agreed").InputAsync($"Пусть @{DemoPeople.Head.Name} перезвонит");
        await composer.Find("select.mention").ChangeAsync(new() { Value = DemoPeople.Head.Name });
        composer.Find("#agreed").GetAttribute("value").Should().Be($"Пусть @{DemoPeople.Head.Name} перезвонит");
    }

    private async Task<IRenderedComponent<Feed>> FeedAsync(long entry)
    {
        var events = await Office.HappenedAsync(entry - 1);
        return Render<Feed>(p => p.Add(f => f.Events, [.. events.Where(e => e.Subject.Id == events[0].Subject.Id).Reverse()]));
    }
}
