using CrmBlazor.App.Commands.Regulation;
using CrmBlazor.App.Commands.Talks;
using CrmBlazor.App.Layout;
using CrmBlazor.App.Seeds;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Regulation;
using CrmBlazor.Tests.Support;
using Fluxor;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmBlazor.Tests.Layout;

/// <summary>In which words a head is told: what and who, where, and what was said.</summary>
public sealed class AlertTellerTests(SharedOffice shared) : ScreenTest(shared, DemoPeople.Head, circuit: true)
{
    [Fact]
    public async Task Who_is_called_is_told_by_whom_where_and_in_which_words()
    {
        var deal = await Office.TakenDealAsync();
        var words = $"Пусть @{DemoPeople.Head.Name} перезвонит завтра";
        await Office.DoAsync(DemoPeople.Manager, new AddComment(new("deal", new(deal.Plain())), A.Discussed, $"{A.Agreed}. {words}"));
        var alert = await NewestAsync();
        alert.Text.Should().Contain(DemoPeople.Manager.Name).And.NotContain(words);
        (alert.Where, alert.Words).Should().Be(((await Office.DealAsync(deal)).Title, $"{A.Agreed}. {words}"));
        alert.Whole.Should().Contain(alert.Where).And.Contain(words);
    }

    [Fact]
    public async Task Who_follows_a_contact_is_told_its_name_and_who_did_it()
    {
        var contact = await Office.ContactAsync();
        var subject = new SubjectInput("contact", new(contact.Plain()));
        await Office.DoAsync(DemoPeople.Head, new FollowRecord(subject, true));
        await Office.DoAsync(DemoPeople.Manager, new AddNote(subject, "Просит скидку"));
        await using var db = Office.Read();
        var name = await db.Contacts.Where(c => c.Number == contact).Select(c => c.FullName).SingleAsync();
        var alert = await NewestAsync();
        (alert.Where, alert.Words).Should().Be((name, "Просит скидку"));
        alert.Text.Should().EndWith(DemoPeople.Manager.Name);
    }

    [Fact]
    public async Task A_breach_is_told_with_its_kind_its_deal_and_whose_it_is()
    {
        var breach = await Office.BreachAsync();
        await Office.DoAsync(DemoPeople.Manager, new AppealBreach(breach, "Был на другом звонке"));
        await using var db = Office.Read();
        var deal = await db.Breaches.Where(b => b.Number == breach).Join(db.Deals, b => b.DealId, d => d.Id, (b, d) => d.Title).SingleAsync();
        var alerts = await AlertsAsync();
        alerts[0].Text.Should().Contain(DemoPeople.Manager.Name);
        alerts[0].Where.Should().Be($"{Voice.Word(BreachKind.Clock)}, {deal}");
        alerts.First(a => a.Where == deal && a.Tone == AlertTone.Bad).Text.Should().EndWith(DemoPeople.Manager.Name, "a deal that was not taken in time is somebody's");
    }

    private async Task<Alert> NewestAsync() => (await AlertsAsync())[0];

    private async Task<IReadOnlyList<Alert>> AlertsAsync()
    {
        var found = new TaskCompletionSource<IReadOnlyList<Alert>>();
        Services.GetRequiredService<IStore>().SubscribeToAction<EarlierAlertsFound>(this, f => found.TrySetResult(f.Alerts));
        Services.GetRequiredService<IDispatcher>().Dispatch(new EarlierAlertsWanted());
        return await found.Task;
    }
}
