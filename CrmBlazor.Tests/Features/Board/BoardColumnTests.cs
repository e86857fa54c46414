using Bunit;
using CrmBlazor.App.Features.Board;
using CrmBlazor.App.Live;
using CrmBlazor.App.Seeds;
using CrmBlazor.Tests.Support;
using Desk = CrmBlazor.Tests.Support.Desk;

namespace CrmBlazor.Tests.Features.Board;

/// <summary>One stage of the board, as its cards are read.</summary>
public sealed class BoardColumnTests(SharedOffice shared) : ScreenTest(shared, DemoPeople.Manager)
{
    private static readonly BoardCard Priceless = Shown.Card with { Id = Guid.CreateVersion7(), Number = 37925, Amount = null, Goods = "" };

    [Theory]
    [InlineData("ru-RU", "Озвучена цена, сделок: 2, 4\u00a0000\u00a0₽")]
    [InlineData("en-US", "Price quoted, deals: 2, 4,000\u00a0₽")]
    public void The_head_says_stage_count_and_sum(string language, string label)
    {
        Read(language);
        var column = Column([Shown.Card, Priceless]);
        column.Find("section").GetAttribute("aria-label").Should().Be(label);
        column.Find(".col-sum").TextContent.Should().Be($"2{label.Split(", ")[^1]}");
    }

    [Fact]
    public void A_card_names_the_deal_the_client_the_goods_and_the_sum()
    {
        var card = Column([Shown.Card]).Find("[data-deal='37924']");
        var title = card.QuerySelector("a.card-title")!;
        (title.TextContent, title.GetAttribute("href")).Should().Be(("01/12.05 КС, ФБС тест", "/deals/37924"));
        card.QuerySelector(".card-client")!.TextContent.Should().Be("АКТЮБИНСК ООО");
        card.QuerySelector(".card-gist")!.TextContent.Should().Be("Кольца, блоки");
        card.QuerySelector(".money")!.TextContent.Should().Be("4\u00a0000\u00a0₽");
    }

    [Fact]
    public void What_people_typed_is_text_and_never_markup()
    {
        const string Typed = "<img src=x onerror=alert(1)>\"'&";
        var card = Column([Shown.Card with { Title = Typed, Client = Typed, Goods = Typed }]).Find(".card");
        card.QuerySelectorAll("img").Should().BeEmpty();
        foreach (var part in new[] { ".card-title", ".card-client", ".card-gist" }) card.QuerySelector(part)!.TextContent.Should().Be(Typed, part);
        card.QuerySelector(".card-more")!.GetAttribute("aria-label").Should().EndWith(Typed);
    }

    [Fact]
    public void Where_there_is_no_sum_a_word_says_so_and_the_head_counts_alone()
    {
        var column = Column([Priceless]);
        column.FindAll(".money, .card-gist").Should().BeEmpty();
        column.Find(".card-foot").TextContent.Should().Contain("сумма не задана");
        column.Find(".col-sum").TextContent.Should().Be("1");
    }

    [Fact]
    public async Task A_card_names_its_manager()
    {
        var manager = await Office.IdOfAsync(DemoPeople.Manager);
        var avatar = Column([Shown.Card with { ManagerId = manager }]).Find(".avatar");
        (avatar.TextContent, avatar.GetAttribute("title")).Should().Be(("ЯК", "Ясенев Кирилл"));
    }

    [Fact]
    public void An_empty_column_says_so_in_words()
    {
        var column = Column([]);
        column.Find(".cards").TextContent.Trim().Should().Be("Здесь пока пусто");
        column.FindAll(".card").Should().BeEmpty();
    }

    [Theory]
    [InlineData(null, "none", "нет дел")]
    [InlineData(-30, "late", "просрочено 11:30")]
    [InlineData(30, "today", "12:30")]
    [InlineData(24 * 60, "later", "21.11")]
    public void The_next_task_is_told_in_words(int? minutes, string tone, string text) =>
        Column([Shown.Card with { NextTask = minutes is { } m ? Desk.Noon.AddMinutes(m) : null }]).Find($".act--{tone}").TextContent.Should().Be(text);

    [Fact]
    public void The_menu_of_a_card_is_named_after_its_deal()
    {
        var more = Column([Shown.Card]).Find(".card-more");
        more.GetAttribute("aria-label").Should().Be("Переместить и другие действия: 01/12.05 КС, ФБС тест");
        more.HasAttribute("data-menu").Should().BeTrue("the board's script hears the press");
    }

    [Fact]
    public void Who_may_not_act_reads_and_presses_nothing() => Column([Shown.Card with { Clock = Desk.Clock, AssignedAt = Desk.Noon }], canAct: false).FindAll("button").Should().BeEmpty();

    [Fact]
    public void The_refused_card_is_marked_and_the_mark_goes_with_the_refusal()
    {
        var column = Column([Shown.Card, Priceless]);
        Refuse(column, Shown.Card.Number);
        column.FindAll(".is-refused").Should().ContainSingle().Which.GetAttribute("data-deal").Should().Be("37924");
        Refuse(column, null);
        column.FindAll(".is-refused").Should().BeEmpty();
    }

    private static void Refuse(IRenderedComponent<BoardColumnView> column, int? deal) => column.Render(p => p.Add(c => c.Refused, deal));

    private IRenderedComponent<BoardColumnView> Column(BoardCard[] cards, bool canAct = true) =>
        Render<BoardColumnView>(p => p.Add(c => c.Column, Shown.Column(cards)).Add(c => c.CanAct, canAct));
}
