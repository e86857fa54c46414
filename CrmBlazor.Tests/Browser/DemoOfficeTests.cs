using CrmBlazor.App;
using CrmBlazor.App.Seeds;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace CrmBlazor.Tests.Browser;

/// <summary>What a newcomer sees after the first of the two commands.</summary>
[Collection(Browsers.Name)]
public sealed class DemoOfficeTests(Chromium chromium)
{
    [Fact]
    public async Task The_demo_office_is_alive_for_everybody_who_signs_in()
    {
        await using var office = Office.OpenDemo();
        await using var head = await ComeAsync(office, DemoPeople.Head, "/board");
        foreach (var stage in TradePipeline.Open) await Expect(head.Find($".col[data-stage='{Wire.Camel($"{stage}")}'] .card").First).ToBeVisibleAsync();
        await using var manager = await ComeAsync(office, DemoPeople.Manager, "/board");
        await Expect(manager.Find("response-clock").First).ToBeVisibleAsync();
        await Album.TakeAsync(head, "board", "en");
        await using var caller = await ComeAsync(office, DemoPeople.Operator, "/leads");
        await Expect(caller.Find(".lead").First).ToBeVisibleAsync();
        await using var accountant = await ComeAsync(office, DemoPeople.Accountant, "/payments");
        await Expect(accountant.Find("#confirm-payment")).ToBeVisibleAsync();
        await Album.TakeAsync(accountant, "payments-demo", "en");
        await using var control = await ComeAsync(office, DemoPeople.Head, "/control");
        await Expect(control.Find(".panel").First).ToBeVisibleAsync();
        foreach (var person in new[] { head, manager, caller, accountant, control }) person.Complaints.Should().BeEmpty(person.Who.Email);
    }

    private Task<Person> ComeAsync(Office office, DemoPerson who, string path) => Person.ComeAsync(chromium.Browser, office, who, path, english: true);
}
