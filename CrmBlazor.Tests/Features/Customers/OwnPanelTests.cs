using Bunit;
using CrmBlazor.App.Commands.Customers;
using CrmBlazor.App.Features.Customers;
using CrmBlazor.App.Seeds;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Tests.Support;

namespace CrmBlazor.Tests.Features.Customers;

/// <summary>Who signs for a legal entity of ours, as accounting sees and sets it.</summary>
public sealed class OwnPanelTests(SharedOffice shared) : ScreenTest(shared, DemoPeople.Accountant)
{
    private static readonly Signer Head = new("Ясенев Кирилл Олегович", "Генеральный директор"), Deputy = new("Новиков Олег Ильич", "Заместитель", "доверенность № 5");

    [Fact]
    public void Each_period_is_shown_and_the_one_that_holds_is_marked()
    {
        var periods = Panel(Head).FindAll("[data-since]");
        periods.Select(p => p.GetAttribute("data-since")).Should().Equal("0001-01-01", "2026-11-01", "2027-01-01");
        periods.Select(p => p.QuerySelector(".tag") is not null).Should().Equal(false, true, false);
        periods[1].TextContent.Should().Contain("Новиков Олег Ильич, доверенность № 5");
        Panel(null, []).FindAll("[data-since]").Should().BeEmpty();
    }

    [Fact]
    public void A_set_is_given_with_its_day_and_starts_from_those_of_today()
    {
        var panel = Panel(Head);
        panel.Find("#edit-signers").Click();
        (panel.Find("#signers-from").GetAttribute("value"), panel.Find("#head-name").GetAttribute("value"), panel.Find("#head-warrant").GetAttribute("value"))
            .Should().Be((A.Today(Office).ToString("yyyy-MM-dd", null), Deputy.Name, Deputy.Warrant));
        panel.Find("#signers-from").Change("2026-12-01");
        panel.Find("#signers form").Submit();
        Intents.Commands.OfType<SetSigners>().Single().Should().BeEquivalentTo(new SetSigners(1, Deputy, null, 3, new(2026, 12, 1)), c => c.Excluding(s => s.Operation));
    }

    private IRenderedComponent<OwnPanel> Panel(Signer? first) => Panel(first, [new(new(2026, 11, 1), new(Deputy, null)), new(new(2027, 1, 1), new(Head, null))]);

    private IRenderedComponent<OwnPanel> Panel(Signer? first, IReadOnlyList<SignersPeriod> periods) =>
        Render<OwnPanel>(p => p.Add(o => o.Number, 1).Add(o => o.Version, 3).Add(o => o.Ours, new OwnView([], first is null ? null : new(first, null), [], periods)));
}
