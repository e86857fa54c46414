using Bunit;
using CrmBlazor.App.Forms.Talk;
using CrmBlazor.App.Seeds;
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
