using Bunit;
using CrmBlazor.App.Commands.Customers;
using CrmBlazor.App.Forms.Accounting;
using CrmBlazor.App.Seeds;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Tests.Support;

namespace CrmBlazor.Tests.Forms;

/// <summary>A company's card is read into the form, and held against what we know (B 36, B 38).</summary>
public sealed class CompanyFormTests(SharedOffice shared) : ScreenTest(shared, DemoPeople.Accountant)
{
    private const string Card = "ООО «Элексис»\nИНН/КПП 7899100116/780601001\nОГРН 1187899010001\nЮридический адрес: СПб, ул. Новая, 1\nр/с 40702810900000002003\nБИК 044030972";
    private static readonly CompanyDetails Known = new("ЭЛЕКСИС ООО", "7899100116", "789901001", "1187899010001", CompanyKind.Customer, "пгт Синявино");

    [Fact]
    public void A_pasted_card_fills_the_form()
    {
        var form = Render<RegisterCompanyForm>();
        Paste(form, Card);
        form.Find("#card-told").TextContent.Should().Contain("ИНН").And.Contain("счетов: 1");
        (Value(form, "inn"), Value(form, "kpp"), Value(form, "legalAddress"), Value(form, "bik-0"), Value(form, "account-0")).Should().Be(("7899100116", "780601001", "СПб, ул. Новая, 1", "044030972", "40702810900000002003"));
        Sent<RegisterCompany, RegisterCompanyForm>(form).Should().Match<RegisterCompany>(c => c.Name == "ООО «Элексис»" && c.BankAccounts!.Count == 1);
    }

    [Fact]
    public void A_text_without_requisites_says_so_and_changes_nothing()
    {
        var form = Render<RegisterCompanyForm>();
        form.Find("#inn").Input("78");
        Paste(form, "Добрый день!");
        form.Find("#card-told").TextContent.Should().Contain("реквизитов не нашлось");
        Value(form, "inn").Should().Be("78");
    }

    [Fact]
    public void A_request_with_a_card_is_half_done()
    {
        var form = Render<RegisterCompanyForm>(p => p.Add(x => x.For, new Asked(5, "ТИСОВ-СТРОЙ ООО", null, CompanyKind.Both, A.Card)));
        form.WaitForAssertion(() => (Value(form, "name"), Value(form, "inn"), Value(form, "kpp")).Should().Be(("ТИСОВ-СТРОЙ ООО", A.AskedInn, "780601001")));
    }

    [Fact]
    public void Another_companys_card_is_not_mixed_in()
    {
        var form = Render<RegisterCompanyForm>(p => p.Add(x => x.For, new Asked(6, "АКТЮБИНСК ООО", A.CustomerInn, CompanyKind.Both, A.Card)));
        form.WaitForAssertion(() => Value(form, "inn").Should().Be(A.CustomerInn));
        Value(form, "kpp").Should().BeNullOrEmpty();
    }

    [Fact]
    public void Only_what_differs_is_marked_and_taken_one_by_one()
    {
        var form = Edit();
        Paste(form, Card);
        form.FindAll("#card-compare .differs").Select(r => r.GetAttribute("data-field")).Should().Equal("kpp", "legalAddress", "bankAccounts");
        form.Find("[data-take=kpp]").Click();
        (Value(form, "kpp"), Value(form, "legalAddress")).Should().Be(("780601001", "пгт Синявино"));
        form.FindAll("#card-compare .differs").Select(r => r.GetAttribute("data-field")).Should().Equal("legalAddress", "bankAccounts");
        form.Find("[data-take=bankAccounts]").Click();
        var sent = Sent<EditCompany, EditCompanyForm>(form);
        (sent.Company, sent.Kpp, sent.LegalAddress, sent.Version, sent.BankAccounts!.Count).Should().Be((9, "780601001", "пгт Синявино", 4L, 1));
    }

    [Fact]
    public void A_company_of_the_same_name_is_told()
    {
        var form = Render<RegisterCompanyForm>();
        form.Find("#name").Input("ООО «Актюбинск»");
        form.WaitForAssertion(() => form.Find("#similar").TextContent.Should().Contain("АКТЮБИНСК ООО").And.Contain("B 36"));
    }

    private TCommand Sent<TCommand, T>(IRenderedComponent<T> form) where T : Microsoft.AspNetCore.Components.IComponent
    {
        form.Find("form").Submit();
        form.WaitForAssertion(() => Intents.Commands.Should().NotBeEmpty());
        return Intents.Commands.Last().Should().BeOfType<TCommand>().Which;
    }

    private static string? Value<T>(IRenderedComponent<T> form, string id) where T : Microsoft.AspNetCore.Components.IComponent
    {
        var field = form.Find($"#{id}");
        return field.GetAttribute("value") ?? field.TextContent;
    }

    private static void Paste<T>(IRenderedComponent<T> form, string text) where T : Microsoft.AspNetCore.Components.IComponent
    {
        form.WaitForElement("#card-open");
        form.Find("#card-open").Click();
        form.Find("#card-text").Input(text);
        form.Find("#card-read").Click();
    }

    private IRenderedComponent<EditCompanyForm> Edit()
    {
        var form = Render<EditCompanyForm>(p => p.Add(x => x.Number, 9).Add(x => x.Company, Known).Add(x => x.Version, 4));
        form.WaitForAssertion(() => Value(form, "inn").Should().Be(Known.Inn));
        return form;
    }
}
