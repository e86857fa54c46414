using CrmBlazor.App.Commands.Requests;
using CrmBlazor.App.Seeds;
using CrmBlazor.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CrmBlazor.Tests.Browser;

/// <summary>Only accounting adds companies and products; who needs one asks, and his deal waits in sight (B 29, B 37).</summary>
[Collection(Browsers.Name)]
public sealed class RequestTests(Chromium chromium) : IAsyncLifetime
{
    private Office office = null!;
    private int deal;

    public async Task InitializeAsync()
    {
        office = await Office.OpenLiveAsync();
        deal = await office.PricedDealAsync();
    }

    public async Task DisposeAsync() => await office.DisposeAsync();

    [Fact]
    public async Task The_manager_asks_the_accountant_adds_the_company_and_the_deal_fills_itself()
    {
        await using var manager = await ComeAsync(DemoPeople.Manager, $"/deals/{deal}?act=LinkCompany");
        await using var accountant = await ComeAsync(DemoPeople.Accountant, "/requests");
        await manager.Find("#ask-company").ClickAsync();
        await manager.FillAsync("card", A.Card);
        await manager.FillAsync("name", "ТИСОВ-СТРОЙ ООО");
        await manager.FillAsync("inn", A.AskedInn);
        await manager.SubmitAsync();
        await Expect(manager.Find("#requests waiting-time")).ToContainTextAsync(manager.T("Request_Waits"));

        var asked = accountant.Find("[data-request='1']");
        await Expect(asked).ToContainTextAsync(manager.Who.Name);
        await Expect(accountant.Find(".nav-item[href='/requests'] .counter")).ToHaveTextAsync("1");
        await asked.Locator("[data-act=register]").ClickAsync();
        await Expect(accountant.Find("#inn")).ToHaveValueAsync(A.AskedInn);
        await accountant.FillAsync("kpp", "780601001");
        await accountant.FillAsync("legalAddress", "СПб, ул. Складская, 1");
        await accountant.SubmitAsync();
        await Expect(asked).ToHaveCountAsync(0);

        await Expect(manager.Find("#requests [data-state=done]")).ToBeVisibleAsync();
        await Expect(manager.Find(".fields a[href^='/companies/']")).ToHaveTextAsync("ТИСОВ-СТРОЙ ООО");
        await Expect(manager.Find(".toast-card")).ToHaveCountAsync(0);
        manager.Complaints.Concat(accountant.Complaints).Should().BeEmpty();
    }

    [Fact]
    public async Task The_clients_card_is_read_out_of_its_file_and_what_was_typed_stays()
    {
        await using var manager = await ComeAsync(DemoPeople.Manager, $"/deals/{deal}?act=RequestCompany");
        await manager.FillAsync("name", "Тисов-Строй");
        await manager.Find("#card-file").SetInputFilesAsync(new FilePayload { Name = "Карточка.docx", MimeType = "application/octet-stream", Buffer = Docx.Of(null, [.. A.Card.Split('\n').Select(l => new[] { l })]) });
        await Expect(manager.Find("#card")).ToHaveValueAsync(A.Card);
        await Expect(manager.Find("#inn")).ToHaveValueAsync(A.AskedInn);
        await Expect(manager.Find("#name")).ToHaveValueAsync("Тисов-Строй");
        await manager.Find("#card-file").SetInputFilesAsync(new FilePayload { Name = "Карточка.docx", MimeType = "application/octet-stream", Buffer = A.Pdf });
        await Expect(manager.Find(".card-progress .is-bad")).ToContainTextAsync("Карточка.docx: ");
        await Expect(manager.Find("#card")).ToHaveValueAsync(A.Card);
    }

    [Fact]
    public async Task A_company_of_the_same_taxpayer_number_is_held_against_the_card_and_answers_in_one_press()
    {
        await office.DoAsync(DemoPeople.Manager, new RequestCompany(deal, "Актюбинск, ООО", CrmBlazor.Domain.Customers.CompanyKind.Customer, A.Card, A.CustomerInn));
        await using var accountant = await ComeAsync(DemoPeople.Accountant, "/requests?act=register&request=1");
        await Expect(accountant.Find("#known-company tr.differs")).ToHaveAttributeAsync("data-field", "Company_Name");
        await accountant.Find("#take-known").ClickAsync();
        await Expect(accountant.Find("[role=dialog]")).ToHaveCountAsync(0);
        await Eventually.BeAsync(async () => (await office.DealAsync(deal)).CompanyId is not null);
    }

    [Fact]
    public async Task The_reason_comes_to_the_deal_and_what_was_typed_is_not_typed_again()
    {
        await using var manager = await ComeAsync(DemoPeople.Manager, $"/deals/{deal}?tab=goods");
        await using var accountant = await ComeAsync(DemoPeople.Accountant, "/requests");
        await manager.Find("#ask-product").ClickAsync();
        await manager.FillAsync("note", "шт, около 900 ₽");
        await manager.FillAsync("name", "Кольцо КС 7-1");
        await manager.SubmitAsync();
        await Expect(accountant.Find("[data-request='1']")).ToContainTextAsync("шт, около 900 ₽");
        await accountant.Find("[data-request='1'] [data-act=decline]").ClickAsync();
        await accountant.FillAsync("reason", "Нет у поставщика");
        await accountant.SubmitAsync();
        await Expect(manager.Find("#requests [data-state=declined]")).ToContainTextAsync("Нет у поставщика");
        await manager.PressAsync("Request_Again", manager.Find("#requests"));
        await Expect(manager.Find("#note")).ToHaveValueAsync("шт, около 900 ₽");
        await manager.SubmitAsync();
        await Expect(manager.Find("#requests [data-request='2'] waiting-time")).ToBeVisibleAsync();

        await accountant.Find("[data-request='2'] [data-act=fulfil]").ClickAsync();
        await accountant.PickAsync("result", "Кольцо стеновое КС 10-3 фут");
        await accountant.SubmitAsync();
        await accountant.Find("[data-show=answered]").ClickAsync();
        await Expect(accountant.Find(".queue [data-request]")).ToHaveCountAsync(2);
        await Expect(manager.Find("#requests [data-state=done]")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_manager_finds_no_door_to_add_anything()
    {
        await using var manager = await ComeAsync(DemoPeople.Manager, "/companies?new=true");
        await Expect(manager.Find("#only-accounting")).ToBeVisibleAsync();
        await Expect(manager.Find("#new-company, [role=dialog], .nav-item[href='/requests']")).ToHaveCountAsync(0);
        await manager.GoAsync("/catalog?new=true");
        await Expect(manager.Find("#only-accounting")).ToBeVisibleAsync();
        await Expect(manager.Find("#new-product, [role=dialog]")).ToHaveCountAsync(0);
        await manager.GoAsync("/requests?act=register&request=1");
        await Expect(manager.Find(".no-access")).ToBeVisibleAsync();
        await Expect(manager.Find(".queue, [role=dialog]")).ToHaveCountAsync(0);
    }

    private Task<Person> ComeAsync(DemoPerson who, string path) => Person.ComeAsync(chromium.Browser, office, who, path);
}
