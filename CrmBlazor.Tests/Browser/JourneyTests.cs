using CrmBlazor.App.Seeds;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Tests.Support;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace CrmBlazor.Tests.Browser;

/// <summary>One deal from the call to «Сделка успешна», each person at his own screen, nobody reloading.</summary>
[Collection(Browsers.Name)]
public sealed class JourneyTests(Chromium chromium, ITestOutputHelper output) : IAsyncLifetime
{
    private readonly List<Person> people = [];
    private readonly List<Office> nodes = [];
    private string language = null!;

    private Office office => nodes[0];

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var person in people) await person.DisposeAsync();
        foreach (var node in Enumerable.Reverse(nodes)) await node.DisposeAsync();
    }

    /// <summary>With two nodes each comes to one or the other, by chance.</summary>
    [Theory]
    [InlineData("ru", Engine.Sqlite, 1)]
    [InlineData("en", Engine.Sqlite, 1)]
    [InlineData("ru", Engine.Postgres, 2)]
    public async Task One_deal_is_carried_by_six_people_and_each_sees_the_acts_of_the_others(string spoken, Engine engine, int servers)
    {
        language = spoken;
        nodes.Add(await Office.OpenLiveAsync(engine));
        while (nodes.Count < servers) nodes.Add(office.Join());
        var (caller, manager, other) = (await ComeAsync(DemoPeople.Operator, "/leads"), await ComeAsync(DemoPeople.Manager, "/board"), await ComeAsync(DemoPeople.Manager2, "/board"));
        var (head, director) = (await ComeAsync(DemoPeople.Head, "/board"), await ComeAsync(DemoPeople.Director, "/payments"));
        var (accountant, logistics) = (await ComeAsync(DemoPeople.Accountant, "/payments"), await ComeAsync(DemoPeople.Logistics, "/invoices"));
        IReadOnlyList<Person> outside = [other, director, accountant, logistics];

        var deal = await TurnTheCallIntoADealAsync(caller);
        await Expect(manager.CardIn("assigned", deal)).ToBeVisibleAsync();
        await Expect(head.CardIn("assigned", deal)).ToBeVisibleAsync();

        await TakeAndTalkAsync(manager, deal);
        await Expect(head.CardIn("negotiation", deal)).ToBeVisibleAsync();
        var invoice = await PriceAndInvoiceAsync(manager, head, deal);
        await Expect(head.CardIn("invoiced", deal)).ToBeVisibleAsync();
        foreach (var person in outside) await Expect(person.Find(".toast-card")).ToHaveCountAsync(0);

        await PayAsync(director, accountant, manager, deal, invoice);
        await ShipAsync(manager, logistics, head, deal);
        await ReturnThePapersAsync(manager, accountant, invoice);
        await WinAsync(manager, deal);
        await Expect(head.Card(deal)).ToHaveCountAsync(0);
        await Expect(head.Find(".toast-card", "КС, ФБС тест")).ToBeVisibleAsync();
        await Expect(other.Card(deal)).ToHaveCountAsync(0);
        await Expect(other.Find(".toast-card")).ToHaveCountAsync(0);

        (await office.DealAsync(deal)).Stage.Should().Be(Stage.Won);
        foreach (var person in people) person.Complaints.Should().BeEmpty(person.Who.Email);
    }

    private async Task<int> TurnTheCallIntoADealAsync(Person caller)
    {
        await caller.RegisterLeadAsync();
        await Expect(caller.Find("#to-converting .obstacle .rule-ref")).ToHaveTextAsync(["R 1", "R 1"]);
        await caller.TellCallAsync(agreed: "НД");
        await Expect(caller.Find(".composer .verdict[role=alert] .rule-ref")).ToHaveTextAsync("R 3");
        await caller.TellCallAsync();
        await Expect(caller.Find("#to-converting .obstacle")).ToHaveCountAsync(0);
        await caller.Find("#convert").ClickAsync();
        await caller.FillConversionAsync(DemoPeople.Manager);
        await TakeAsync(caller, "convert");
        return await caller.ConvertAsync();
    }

    private async Task TakeAndTalkAsync(Person manager, int deal)
    {
        await TakeAsync(manager, "new-deal");
        await manager.DragAsync(deal, "negotiation");
        await Expect(manager.Find(".refuse .rule-ref")).ToHaveTextAsync(["B 20", "B 24"]);
        await TakeAsync(manager, "refused");
        await manager.Find(".refuse").GetByText(manager.Cure("TakeDeal")).ClickAsync();
        await Expect(manager.Card(deal).Locator("response-clock")).ToHaveCountAsync(0);
        await Expect(manager.Find(".toast-card")).ToHaveCountAsync(0);
        await manager.Card(deal).Locator(".card-title").ClickAsync();
        await manager.IsShutAsync("B 24");
        await manager.TellCallAsync();
        await manager.MoveOnAsync("negotiation");
    }

    /// <returns>The invoice's number.</returns>
    private async Task<string> PriceAndInvoiceAsync(Person manager, Person head, int deal)
    {
        await manager.IsShutAsync("B 34b");
        await manager.FillGoodsAsync(deal);
        await Expect(manager.Find(".deal-sub")).ToContainTextAsync(manager.Vat());
        await TakeAsync(manager, "goods");
        await Expect(head.CardIn("negotiation", deal)).ToContainTextAsync(head.Brief());
        await manager.GoAsync($"/deals/{deal}");
        await manager.MoveOnAsync("priced");
        await manager.IsShutAsync("B 54", "B 40");
        await manager.LinkCompanyAsync();
        var invoice = await manager.IssueInvoiceAsync();
        await manager.IsShutAsync("B 54");
        await manager.SendInvoiceAsync();
        await manager.MoveOnAsync("invoiced");
        await TakeAsync(manager, "invoiced");
        return invoice;
    }

    /// <summary>In two parts: the press opens only when the money equals to the kopeck and the parties are actual.</summary>
    private async Task PayAsync(Person director, Person accountant, Person manager, int deal, string invoice)
    {
        await director.AnnounceAsync(invoice, "3999,99");
        await Expect(accountant.Find("[data-notice='1']")).ToBeVisibleAsync();
        await accountant.ConfirmAsync("1");
        await Expect(manager.Find(".toast-card--money .toast-acts button")).ToBeDisabledAsync();
        await director.AnnounceAsync(invoice, "0,01");
        await accountant.Find("[data-notice='2']").ClickAsync();
        await TakeAsync(accountant, "payments");
        await accountant.ConfirmAsync("2");
        await Expect(director.Find("[data-notice='2'].is-confirmed")).ToBeVisibleAsync();
        await TakeAsync(manager, "payment-alert");
        await manager.Find("#invoices a.strong").ClickAsync();
        await Expect(manager.Find("#mark-paid")).ToHaveAttributeAsync("aria-disabled", "true");
        await manager.SetPartiesAsync();
        await manager.Find("#mark-paid").ClickAsync();
        await Expect(manager.Find("#mark-paid")).ToHaveCountAsync(0);
        await manager.GoAsync($"/deals/{deal}");
    }

    private async Task ShipAsync(Person manager, Person logistics, Person head, int deal)
    {
        await manager.IsShutAsync("B 58");
        await manager.CureAsync("RequestShipment");
        await Expect(logistics.Find($"#shipments [data-deal='{deal}']")).ToBeVisibleAsync();
        await TakeAsync(logistics, "shipments");
        await logistics.AgreeShipmentAsync(deal);
        await manager.MoveOnAsync("shipping");
        await Expect(head.CardIn("shipping", deal)).ToBeVisibleAsync();
    }

    private async Task ReturnThePapersAsync(Person manager, Person accountant, string invoice)
    {
        await accountant.GoAsync("/invoices");
        await manager.Find("#invoices a.strong").ClickAsync();
        await manager.Find("#request-document").ClickAsync();
        await accountant.IssueDocumentAsync(invoice);
        await Expect(manager.Find("#mark-shipped")).ToHaveAttributeAsync("aria-disabled", "true");
        await accountant.ReceiveDocumentAsync(invoice);
        await manager.Find("#mark-shipped:not([aria-disabled])").ClickAsync();
        await Expect(manager.Find("#mark-shipped")).ToHaveCountAsync(0);
        await TakeAsync(manager, "invoice");
    }

    private async Task WinAsync(Person manager, int deal)
    {
        await manager.GoAsync($"/deals/{deal}");
        await manager.IsShutAsync("B 16");
        await manager.TickAllAsync();
        await manager.MoveOnAsync("won");
        await TakeAsync(manager, "won");
    }

    private Task TakeAsync(Person person, string name) => Album.TakeAsync(person, name, language);

    private async Task<Person> ComeAsync(DemoPerson who, string path)
    {
        var node = people.Count < nodes.Count ? people.Count : Random.Shared.Next(nodes.Count);     // on each at least one
        output.WriteLine($"{who.Email} at node {node}");
        var person = await Person.ComeAsync(chromium.Browser, nodes[node], who, path, english: language == "en");
        people.Add(person);
        return person;
    }
}
