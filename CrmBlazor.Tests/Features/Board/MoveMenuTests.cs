using Bunit;
using CrmBlazor.App.Features.Board;
using CrmBlazor.App.Seeds;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Tests.Support;
using Gate = CrmBlazor.App.Features.Board.Gate;

namespace CrmBlazor.Tests.Features.Board;

/// <summary>«Переместить в…»: what dragging does, without dragging.</summary>
public sealed class MoveMenuTests(SharedOffice shared) : ScreenTest(shared, DemoPeople.Manager)
{
    private static readonly Gate[] Gates = [new(Stage.Invoiced, 0), new(Stage.Paid, 2), new(Stage.Lost, 1)];
    private readonly List<Stage> moves = [];
    private int closed;

    [Theory]
    [InlineData("ru-RU", "Переместить в…", "Назад: Согласование с клиентом, с причиной", "Счёт оплачен", "причин: 2")]
    [InlineData("en-US", "Move to…", "Back: Negotiation with the client, with a reason", "Invoice paid", "reasons: 2")]
    public void It_offers_the_way_back_and_ahead_in_the_readers_language(string language, string name, string back, string paid, string why)
    {
        Read(language);
        var menu = Menu(Stage.Priced, Gates);
        menu.Find("[role=menu]").GetAttribute("aria-label").Should().Be(name);
        menu.Find("[data-stage=negotiation]").TextContent.Should().Be(back);
        menu.Find("[data-stage=paid]").TextContent.Should().Contain(paid).And.Contain(why);
    }

    [Fact]
    public void A_shut_stage_counts_its_reasons_and_can_still_be_pressed()
    {
        var menu = Menu(Stage.Priced, Gates);
        menu.FindAll(".why").Should().ContainSingle("an open stage and the loss, which asks by itself, count none");
        menu.Find("[data-stage=paid]").Click();
        moves.Should().Equal(Stage.Paid);
    }

    [Theory]
    [InlineData(Stage.Incoming)]
    [InlineData(Stage.Assigned)]
    public void From_the_first_stages_there_is_no_way_back(Stage stage) => Menu(stage, []).FindAll("[data-stage]").Should().BeEmpty();

    [Fact]
    public void Until_the_gates_are_known_the_way_back_is_there_already()
    {
        var menu = Menu(Stage.Priced, null);
        menu.FindAll("[data-stage]").Should().ContainSingle();
        menu.FindAll(".sk").Should().ContainSingle();
    }

    [Fact]
    public void Every_item_is_one_of_the_menu_and_one_of_them_closes_it()
    {
        var menu = Menu(Stage.Priced, Gates);
        menu.FindAll("button, a").Should().OnlyContain(i => i.GetAttribute("role") == "menuitem");
        menu.Find("a").GetAttribute("href").Should().Be("/deals/37924?act=AddTask");
        menu.FindAll("button")[^1].Click();
        closed.Should().Be(1);
    }

    private IRenderedComponent<MoveMenuView> Menu(Stage stage, Gate[]? gates) =>
        Render<MoveMenuView>(p => p.Add(m => m.Menu, new(37924, stage, gates)).Add(m => m.OnMove, moves.Add).Add(m => m.OnClose, () => closed++));
}
