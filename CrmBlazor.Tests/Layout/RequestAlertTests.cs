using CrmBlazor.App.Data;
using CrmBlazor.App.Layout;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Requests;
using CrmBlazor.Tests.Support;

namespace CrmBlazor.Tests.Layout;

/// <summary>Whose business an event is.</summary>
public class RequestAlertTests
{
    private static readonly RequestFiled Filed = By(Desk.Manager, new RequestFiled(Guid.NewGuid(), 3, Guid.NewGuid(), RequestKind.Company, "ТИСОВ-СТРОЙ ООО", Desk.Manager.Id));
    private static readonly RequestDone Done = By(Desk.Accountant, new RequestDone(Filed.RequestId, 3, Filed.DealId, RequestKind.Company, "ТИСОВ-СТРОЙ ООО", Desk.Manager.Id, 13456));
    private static readonly RequestDeclined Declined = By(Desk.Accountant, new RequestDeclined(Filed.RequestId, 3, Filed.DealId, RequestKind.Company, "ТИСОВ-СТРОЙ ООО", Desk.Manager.Id, "Нет карточки"));
    private static readonly RequestWithdrawn Withdrawn = By(Desk.Head, new RequestWithdrawn(Filed.RequestId, 3, Filed.DealId, RequestKind.Company, "ТИСОВ-СТРОЙ ООО", Desk.Manager.Id));

    [Fact]
    public void A_request_calls_accounting_to_its_queue()
    {
        Tones(Filed).Should().Equal((Role.Accountant, AlertTone.Calm));
        Alert.LinkOf(Filed, 37924).Should().Be("/requests");
    }

    [Fact]
    public void The_answer_comes_to_who_asked()
    {
        Tones(Done).Should().Equal((Role.Manager, AlertTone.Calm));
        Tones(Declined).Should().Equal((Role.Manager, AlertTone.Warn));
        Tones(Withdrawn).Should().Equal((Role.Manager, AlertTone.Warn));
        Alert.LinkOf(Done, 37924).Should().Be("/deals/37924");
    }

    [Fact]
    public void What_calls_somebody_is_found_in_the_log_later_too() =>
        new DomainEvent[] { Filed, Done, Declined, Withdrawn }.Select(EventJson.NameOf).Except(Alert.Types).Should().BeEmpty();

    private static T By<T>(Actor actor, T happening) where T : DomainEvent => happening with { Stamp = new(1, Desk.Noon, actor.Id) };

    private static IEnumerable<(Role, AlertTone)> Tones(DomainEvent happening)
    {
        Actor[] actors = [Desk.Operator, Desk.Manager, Desk.Head, Desk.Accountant, Desk.Director, Desk.Logistics];
        return actors.Select(a => (a.Role, Tone: Alert.ToneFor(happening, a, Desk.Manager.Id))).Where(t => t.Tone is not null).Select(t => (t.Role, t.Tone!.Value));
    }
}
