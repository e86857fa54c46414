using CrmBlazor.App.Commands.Office;
using CrmBlazor.App.Commands.Payments;
using CrmBlazor.App.Seeds;
using CrmBlazor.Domain.Payments;
using CrmBlazor.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace CrmBlazor.Tests.Browser;

[Collection(Browsers.Name)]
public sealed class PaymentTests(Chromium chromium) : IAsyncLifetime
{
    private Office office = null!;
    private string invoice = null!;

    public async Task InitializeAsync()
    {
        office = await Office.OpenLiveAsync();
        (_, invoice) = await office.InvoicedDealAsync();
    }

    public async Task DisposeAsync() => await office.DisposeAsync();

    [Fact]
    public async Task Enter_in_the_invoice_field_chooses_what_was_typed_and_announces_nothing()
    {
        var (_, other) = await office.InvoicedDealAsync();
        await using var director = await ComeAsync(DemoPeople.Director);
        await director.Find("#announce").ClickAsync();
        await Expect(director.Find("#invoice")).ToBeFocusedAsync();
        foreach (var number in new[] { invoice, other })
        {
            await director.Find("#invoice").FillAsync("");
            await director.Page.Keyboard.TypeAsync(number);
            await director.Page.Keyboard.PressAsync("Enter");
            await Expect(director.Find("#invoice")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex($"^{number} "));
        }
        await Expect(director.Find("#notice-form")).ToBeVisibleAsync();
        await using var db = office.Read();
        db.Payments.Should().BeEmpty();
    }

    [Fact]
    public async Task Two_accountants_confirm_the_same_payment_at_once_and_one_is_told_who_was_first()
    {
        var notice = await office.NoticeAsync(invoice);
        await using var first = await ComeAsync(DemoPeople.Accountant);
        await using var second = await ComeAsync(DemoPeople.Accountant2);
        foreach (var person in new[] { first, second }) await person.Find($"[data-notice='{notice}']").ClickAsync();
        var presses = new[] { await first.Find("#confirm-payment").ElementHandleAsync(), await second.Find("#confirm-payment").ElementHandleAsync() };
        await Task.WhenAll(presses.Select(p => p.EvaluateAsync("button => button.click()")));     // whichever is first, the other's button goes: a click that waits for it would wait in vain
        foreach (var person in new[] { first, second }) await Expect(person.Find($"[data-notice='{notice}'].is-confirmed")).ToBeVisibleAsync();
        await using var db = office.Read();
        var payment = db.Payments.Single(p => p.Number == notice);
        var winner = payment.DecidedBy == await office.IdOfAsync(DemoPeople.Accountant) ? DemoPeople.Accountant : DemoPeople.Accountant2;
        await Expect((winner == DemoPeople.Accountant ? second : first).Find($"[data-notice='{notice}']")).ToContainTextAsync(winner.Name);
    }

    [Fact]
    public async Task All_that_agrees_is_confirmed_at_once_after_it_was_shown()
    {
        var (_, other) = await office.InvoicedDealAsync();
        var (first, second) = (await office.NoticeAsync(invoice), await office.NoticeAsync(other));
        var (_, partial) = await office.InvoicedDealAsync();
        var waits = await office.NoticeAsync(partial, 1500);
        await using var accountant = await ComeAsync(DemoPeople.Accountant);
        await accountant.Find("#confirm-all").ClickAsync();
        await Expect(accountant.Find("[data-asked]")).ToHaveCountAsync(2);
        await accountant.Find("#confirm-asked").ClickAsync();
        foreach (var notice in new[] { first, second }) await Expect(accountant.Find($"[data-notice='{notice}'].is-confirmed")).ToBeVisibleAsync();
        await Expect(accountant.Find(".conf-all")).ToHaveCountAsync(0);
        await using var db = office.Read();
        db.Payments.Single(p => p.Number == waits).State.Should().Be(PaymentState.Waiting);
    }

    [Fact]
    public async Task Nobody_confirms_his_own_notice()
    {
        await using var accountant = await ComeAsync(DemoPeople.Accountant);
        await office.DoAsync(DemoPeople.Accountant, new PostPaymentNotice(invoice, A.Rubles(4000), A.Today(office), A.CustomerInn));
        await accountant.Find("[data-notice='1']").ClickAsync();
        await Expect(accountant.Find("#confirm-payment")).ToHaveAttributeAsync("aria-disabled", "true");
        await Expect(accountant.Find("#confirm-payment-shut .rule-ref")).ToHaveTextAsync("B 56");
        await using var other = await ComeAsync(DemoPeople.Accountant2);
        await other.ConfirmAsync("1");
    }

    [Fact]
    public async Task What_differs_is_marked_and_a_rejection_tells_its_reason_to_who_announced()
    {
        await using var director = await ComeAsync(DemoPeople.Director);
        await using var accountant = await ComeAsync(DemoPeople.Accountant);
        await director.AnnounceAsync(invoice, "4 100,00");
        await accountant.Find("[data-notice='1']").ClickAsync();
        await Expect(accountant.Find("#comparison tr.diff")).ToHaveAttributeAsync("data-field", "Sum");
        await accountant.Find("#reject-payment").ClickAsync();
        await accountant.Find("[role=dialog] button[type=submit]").ClickAsync();
        await Expect(accountant.Find("[role=dialog] .help--bad")).ToBeVisibleAsync();
        await accountant.Find("[role=dialog] textarea").FillAsync("В банке 4 000, а не 4 100");
        await accountant.SubmitAsync();
        await Expect(director.Find("[data-notice='1']")).ToContainTextAsync("В банке 4 000, а не 4 100");
        await using var db = office.Read();
        db.Payments.Single().State.Should().Be(PaymentState.Rejected);
    }

    [Fact]
    public async Task A_message_is_in_the_channel_of_every_member_at_once_and_nobody_else_gets_in()
    {
        await using var manager = await ComeAsync(DemoPeople.Manager);
        await using var accountant = await ComeAsync(DemoPeople.Accountant);
        await using var logistics = await Person.ComeAsync(chromium.Browser, office, DemoPeople.Logistics, "/payments");
        await manager.FillAsync("message", "Клиент обещал оплатить <b>сегодня</b>");
        await manager.Page.Keyboard.PressAsync("Enter");
        await Expect(accountant.Find(".msg .said")).ToHaveTextAsync("Клиент обещал оплатить <b>сегодня</b>");
        await Expect(logistics.Find(".chan")).ToHaveCountAsync(0);
        await office.DoAsync(DemoPeople.Admin, new SetPaymentMembership(DemoPeople.Logistics.Email, true));
        await logistics.GoAsync("/payments");
        await Expect(logistics.Find(".msg .said")).ToBeVisibleAsync();
    }

    private Task<Person> ComeAsync(DemoPerson who) => Person.ComeAsync(chromium.Browser, office, who, "/payments");
}
