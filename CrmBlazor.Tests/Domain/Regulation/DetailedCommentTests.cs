using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Regulation;

namespace CrmBlazor.Tests.Domain.Regulation;

public class DetailedCommentTests
{
    [Theory]
    [InlineData("Нужны кольца КС 10-9, две штуки, в Синявино", "Сегодня вышлю цену на почту", CommentVerdict.Detailed)]
    [InlineData("Нужны кольца КС 10-9, две штуки, в Синявино", " ", CommentVerdict.Missing)]
    [InlineData("НД", "Перезвонить завтра в первой половине дня", CommentVerdict.StopPhrase)]
    [InlineData("Обсудили доставку колец на объект в Синявино", "Думает...", CommentVerdict.StopPhrase)]
    [InlineData("нд, перезвонить; сбросил", "Вышлю цену на почту до конца дня", CommentVerdict.StopPhrase)]
    [InlineData("Обсудили цену", "Перезвоню я", CommentVerdict.TooShort)]
    [InlineData("Обсудили                              цену", "Вышлю счёт", CommentVerdict.TooShort)]
    [InlineData("Железобетонные-кольца", "Электропочтосообщение", CommentVerdict.TooFewWords)]
    public void A_comment_gets_its_verdict_while_typing(string discussed, string agreed, CommentVerdict verdict) =>
        DetailedComment.Verdict(discussed, agreed, DetailedComment.DefaultStopList).Should().Be(verdict);

    [Fact]
    public void A_comment_that_is_not_detailed_is_refused_by_the_regulation()
    {
        DetailedComment.ToKeeping("НД", "перезвонить", DetailedComment.DefaultStopList).Should().ContainSingle()
            .Which.Should().Match<Obstacle>(o => o.Rule == "R 3" && o.Code == "commentStopPhrase");
        DetailedComment.ToKeeping("Нужны кольца КС 10-9, две штуки", "Вышлю цену на почту", DetailedComment.DefaultStopList).Should().BeEmpty();
    }

    [Fact]
    public void An_administrator_may_add_a_phrase_to_the_stop_list() =>
        DetailedComment.Verdict("Клиент в отпуске", "Напишу ему на почту в понедельник утром", ["клиент в отпуске"]).Should().Be(CommentVerdict.StopPhrase);
}
