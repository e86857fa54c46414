using CrmBlazor.App.Seeds;
using CrmBlazor.Domain.Statements;
using CrmBlazor.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CrmBlazor.Tests.Browser;

/// <summary>From the bank's file to the manager's open press, by three people at three screens.</summary>
[Collection(Browsers.Name)]
public sealed class StatementTests(Chromium chromium) : IAsyncLifetime
{
    private Office office = null!;

    public async Task InitializeAsync() => office = await Office.OpenLiveAsync();

    public async Task DisposeAsync() => await office.DisposeAsync();

    [Fact]
    public async Task An_accountant_brings_a_statement_another_confirms_and_the_managers_press_opens()
    {
        var (_, invoice) = await office.InvoicedDealAsync();
        await office.ActualPartiesAsync(invoice);
        await using var manager = await Person.ComeAsync(chromium.Browser, office, DemoPeople.Manager, $"/invoices/{invoice.Replace('/', '-')}");
        await using var other = await Person.ComeAsync(chromium.Browser, office, DemoPeople.Accountant2, "/payments");
        await using var accountant = await ComeAsync(DemoPeople.Accountant);
        await BringAsync(accountant, A.Statement(A.Operation($"Оплата по счету № {invoice}"), A.Operation("за воздух", 77)));
        await Expect(accountant.Find("#operations [data-decision=matched]")).ToBeVisibleAsync();
        await Expect(accountant.Find("#operations tr[data-operation='1'] a")).ToHaveTextAsync(invoice);
        await accountant.Find("#accept").ClickAsync();
        await Expect(accountant.Find(".op[data-state=waiting]")).ToContainTextAsync("за воздух");
        await other.Find("[data-notice='1']").ClickAsync();
        await other.ConfirmAsync("1");
        await Expect(manager.Find("#mark-paid")).ToBeEnabledAsync();
        await manager.Find("#mark-paid").ClickAsync();
        await Eventually.BeAsync(async () => (await office.InvoiceAsync(invoice)).IsPaid);
    }

    [Fact]
    public async Task The_other_accountants_desk_follows_a_decision_live()
    {
        var operation = await office.OperationAsync();
        await using var first = await ComeAsync(DemoPeople.Accountant);
        await using var second = await ComeAsync(DemoPeople.Accountant2);
        await Expect(second.Find($".op[data-operation='{operation}']")).ToBeVisibleAsync();
        await first.Find($".op[data-operation='{operation}'] [data-act=aside]").ClickAsync();
        await first.Find("[role=dialog] #reason").FillAsync("Вернул поставщик");
        await first.SubmitAsync();
        await Expect(second.Find($".op[data-operation='{operation}']")).ToHaveCountAsync(0);
        await second.Find("[data-show=aside]").ClickAsync();
        await Expect(second.Find($".op[data-operation='{operation}']")).ToContainTextAsync("Вернул поставщик");
    }

    [Fact]
    public async Task An_operation_is_spread_over_two_invoices_at_the_desk()
    {
        var (operation, one, two) = (await office.OperationAsync(), await office.InvoiceAsync(), await office.InvoiceAsync());
        await using var accountant = await ComeAsync(DemoPeople.Accountant);
        await accountant.Find($".op[data-operation='{operation}'] [data-act=allocate]").ClickAsync();
        await accountant.PickAsync("invoice-0", one);
        await accountant.Find("#amount-0").FillAsync("1500,50");
        await accountant.Find("#add-part").ClickAsync();
        await Expect(accountant.Find("#amount-1")).ToHaveValueAsync("2499,50");
        await accountant.PickAsync("invoice-1", two);
        await accountant.SubmitAsync();
        await Eventually.BeAsync(async () =>
        {
            await using var db = office.Read();
            return db.StatementOperations.Single(o => o.Number == operation).State is OperationState.Posted && db.Payments.Count() == 2;
        });
    }

    [Fact]
    public async Task The_desk_tells_from_when_an_operation_of_a_later_day_goes_to_invoices()
    {
        await office.AcceptedStatementAsync(A.Operation("за ЖБИ по УПД 5", on: "21.11.2026"));
        await using var accountant = await ComeAsync(DemoPeople.Accountant);
        var card = accountant.Find(".op[data-operation='1']");
        await Expect(card.Locator("[data-obstacle=operationEarly]")).ToContainTextAsync("21 ноября 2026");
        await Expect(card.Locator("[data-act=aside]")).ToBeVisibleAsync();
        await Expect(card.Locator("[data-act=allocate]")).ToHaveCountAsync(0);
        await Expect(card).Not.ToContainTextAsync("не может быть верной");
    }

    [Theory]
    [InlineData("not_a_statement.txt", "не выписка")]
    [InlineData("kl_to_1c_truncated.txt", "обрезан")]
    [InlineData("kl_to_1c_wrong_account.txt", "не наш")]
    public async Task What_is_refused_tells_its_reason_under_the_file(string file, string why)
    {
        await using var accountant = await ComeAsync(DemoPeople.Accountant);
        await accountant.Find("#statement-file").SetInputFilesAsync(Sample.Of(file));
        await Expect(accountant.Find("#statement-drop .is-bad")).ToContainTextAsync(why);
    }

    private Task<Person> ComeAsync(DemoPerson who) => Person.ComeAsync(chromium.Browser, office, who, "/payments/statement");

    private static async Task BringAsync(Person by, byte[] contents)
    {
        await by.Find("#statement-file").SetInputFilesAsync(new FilePayload { Name = "kl_to_1c.txt", MimeType = "text/plain", Buffer = contents });
        await Expect(by.Find("#statement")).ToBeVisibleAsync();
    }
}
