using CrmBlazor.App.Layout;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Tests.Support;

namespace CrmBlazor.Tests.Layout;

/// <summary>Whose business an event is.</summary>
public class AlertTests
{
    private static readonly DomainEvent Warned = new LapseWarned(Guid.CreateVersion7(), 37924, Desk.Manager.Id, Desk.Noon), Lapsed = new DealLapsed(Guid.CreateVersion7(), 37924, Desk.Manager.Id, Desk.Noon);

    [Fact]
    public void A_deal_that_lapses_is_told_to_its_responsible_and_to_his_head()
    {
        foreach (var actor in new[] { Desk.Manager, Desk.Head })
            (Alert.ToneFor(Warned, actor, Desk.Manager.Id), Alert.ToneFor(Lapsed, actor, Desk.Manager.Id)).Should().Be((AlertTone.Warn, AlertTone.Bad));
    }

    [Fact]
    public void Another_managers_deal_lapses_without_a_word()
    {
        foreach (var actor in new[] { Desk.Manager2, Desk.Accountant, Desk.Operator })
            (Alert.ToneFor(Warned, actor, Desk.Manager.Id), Alert.ToneFor(Lapsed, actor, Desk.Manager.Id)).Should().Be((null, null));
    }

    [Fact]
    public void What_is_told_now_is_found_again_later() => Alert.Types.Should().Contain(["deal.lapseWarned", "deal.lapsed"]);
}
