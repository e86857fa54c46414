using Bunit;
using CrmBlazor.App.Features.Board;
using CrmBlazor.App.Seeds;
using CrmBlazor.App.Speech;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Tests.Support;

namespace CrmBlazor.Tests.Features.Board;

/// <summary>The card is back, and says why.</summary>
public sealed class RefusedMoveTests(SharedOffice shared) : ScreenTest(shared, DemoPeople.Manager)
{
    private readonly List<ObstacleText> cured = [];
    private int closed;

    [Fact]
    public void It_tells_where_the_card_may_not_go_and_why()
    {
        var refused = Refused(Refusal.Plain(422, "Пока нельзя по регламенту") with { Obstacles = [Shown.MoneyMissing] });
        var dialog = refused.Find("[role=alertdialog]");
        refused.Find($"#{dialog.GetAttribute("aria-labelledby")}").TextContent.Should().Be("Пока нельзя в «Счёт оплачен»");
        dialog.TextContent.Should().Contain("КС, ФБС тест осталась на месте").And.Contain("Не хватает 2 000 ₽").And.Contain("B 50");
    }

    [Fact]
    public void It_is_cured_or_closed_by_a_press()
    {
        var refused = Refused(Refusal.Plain(422, "") with { Obstacles = [Shown.MoneyMissing] });
        refused.Find(".cure button").Click();
        refused.Find("[aria-label='Закрыть']").Click();
        (cured.Single(), closed).Should().Be((Shown.MoneyMissing, 1));
    }

    [Fact]
    public void A_refusal_without_obstacles_is_told_by_its_title() => Refused(Refusal.Plain(409, "Запись изменили")).Find(".refuse-plain").TextContent.Should().Be("Запись изменили");

    private IRenderedComponent<RefusedMoveView> Refused(Refusal refusal) => Render<RefusedMoveView>(p => p
        .Add(r => r.Move, new(37924, "КС, ФБС тест", Stage.Paid, refusal)).Add(r => r.OnCure, cured.Add).Add(r => r.OnClose, () => closed++));
}
