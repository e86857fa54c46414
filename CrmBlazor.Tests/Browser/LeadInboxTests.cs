using CrmBlazor.App.Commands.Customers;
using CrmBlazor.App.Commands.Leads;
using CrmBlazor.App.Seeds;
using CrmBlazor.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace CrmBlazor.Tests.Browser;

/// <summary>One inbox before several people.</summary>
[Collection(Browsers.Name)]
public sealed class LeadInboxTests(Chromium chromium) : IAsyncLifetime
{
    private Office office = null!;

    public async Task InitializeAsync() => office = await Office.OpenLiveAsync();

    public async Task DisposeAsync() => await office.DisposeAsync();

    [Fact]
    public async Task Who_was_slower_sees_at_once_who_has_the_lead_and_why_another_is_no_client()
    {
        var lead = await office.LeadAsync(talked: false);
        await using var caller = await ComeAsync(DemoPeople.Operator, $"/leads/{lead}");
        await using var manager = await ComeAsync(DemoPeople.Manager, $"/leads/{lead}");
        await caller.Find("#take-lead").ClickAsync();
        await Expect(manager.Find("#lead-taken")).ToContainTextAsync(DemoPeople.Operator.Name);
        await Expect(manager.Find($".lead[data-lead='{lead}'] .taken")).ToContainTextAsync(DemoPeople.Operator.Name);
        await Expect(manager.Find("#take-lead")).ToHaveCountAsync(0);

        await manager.Find("#junk").ClickAsync();
        await manager.FillAsync("reason", "Ошиблись номером");
        await manager.SubmitAsync();
        await Expect(caller.Find("#junked")).ToContainTextAsync("Ошиблись номером");
        await Expect(caller.Find($".lead[data-lead='{lead}']")).ToHaveCountAsync(0);
        await caller.Find("[data-show=junk]").ClickAsync();
        await Expect(caller.Find($".lead[data-lead='{lead}']")).ToBeVisibleAsync();
        await caller.Find("#reopen").ClickAsync();
        await Expect(manager.Find("#convert")).ToBeVisibleAsync();
        caller.Complaints.Concat(manager.Complaints).Should().BeEmpty();
    }

    [Fact]
    public async Task Who_calls_is_known_while_the_call_is_on_and_gets_his_deal_in_one_press()
    {
        var client = A.NewContact();
        var known = (int)(await office.DoAsync(DemoPeople.Operator, client)).Number;
        var lead = (int)(await office.DoAsync(DemoPeople.Operator, new RegisterLead("Входящий звонок", "call", client.MobilePhone))).Number;
        await using var caller = await ComeAsync(DemoPeople.Operator, $"/leads/{lead}");
        await Expect(caller.Find($"#known [data-contact='{known}']")).ToContainTextAsync(client.FullName!);
        await caller.PressAsync("Known_Take", caller.Find("#known"));
        await Expect(caller.Find("#taken")).ToContainTextAsync(client.FullName!);
    }

    [Fact]
    public async Task A_client_who_becomes_known_meanwhile_appears_without_a_reload()
    {
        var client = A.NewContact();
        var lead = (int)(await office.DoAsync(DemoPeople.Operator, new RegisterLead("Входящий звонок", "call", client.MobilePhone))).Number;
        await using var caller = await ComeAsync(DemoPeople.Operator, $"/leads/{lead}");
        await Expect(caller.Find("#take-lead")).ToBeVisibleAsync();
        await office.DoAsync(DemoPeople.Manager, new CreateContact(client.FullName!, client.MobilePhone, client.PrivateEmail, client.BirthDate, client.Position));
        await Expect(caller.Find("#known")).ToContainTextAsync(client.FullName!);
    }

    private Task<Person> ComeAsync(DemoPerson who, string path) => Person.ComeAsync(chromium.Browser, office, who, path);
}
