using Bunit;
using CrmBlazor.App.Commands.Customers;
using CrmBlazor.App.Commands.Leads;
using CrmBlazor.App.Features.Leads;
using CrmBlazor.App.Seeds;
using CrmBlazor.App.Speech;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Domain.Leads;
using CrmBlazor.Tests.Support;

namespace CrmBlazor.Tests.Features.Leads;

/// <summary>Contact and deal from one lead: the hints that keep two cards of one person from being made.</summary>
public sealed class ConvertFormTests(SharedOffice shared) : ScreenTest(shared, DemoPeople.Operator)
{
    private readonly List<string> talks = [];
    private CreateContact known = null!;
    private LeadView lead = null!;
    private int number;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        known = A.NewContact();
        number = (int)(await Office.DoAsync(DemoPeople.Operator, known)).Number;
        lead = AView.Of<LeadView>() with { Number = 33082, Phone = known.MobilePhone, Email = known.PrivateEmail, InteractedAt = Office.Time.GetUtcNow() };
    }

    [Fact]
    public void A_lead_of_a_known_person_cannot_become_a_second_contact()
    {
        var form = Form();
        form.WaitForElement("#duplicates").TextContent.Should().Contain(known.FullName);
        form.Find("#left").TextContent.Should().Be("возьмите существующий контакт");
        form.Find("[type=submit]").HasAttribute("disabled").Should().BeTrue();
    }

    [Fact]
    public void The_known_contact_is_taken_and_goes_into_the_conversion()
    {
        var form = Form();
        form.WaitForElement(".dup-row button").Click();
        form.Find("[type=submit]").HasAttribute("disabled").Should().BeFalse();
        form.Find("form").Submit();
        Intents.Commands.Should().ContainSingle().Which.Should().BeOfType<ConvertLead>().Which.Contact.Should().Be(new LeadContact(number));
    }

    [Fact]
    public void A_contact_that_was_chosen_before_is_taken_at_once()
    {
        lead = lead with { Known = [new(Guid.CreateVersion7(), number, known.FullName!, null, null, ["mobilePhone"], [])] };
        var form = Render<ConvertForm>(p => p.Add(f => f.Lead, lead).Add(f => f.Contact, number));
        form.WaitForElement("#taken").TextContent.Should().Contain(known.FullName);
        form.Find("form").Submit();
        Intents.Commands.Should().ContainSingle().Which.Should().BeOfType<ConvertLead>().Which.Contact.Should().Be(new LeadContact(number));
    }

    [Fact]
    public void A_call_on_a_deal_that_is_open_is_joined_to_it_and_makes_no_second_one()
    {
        lead = lead with { Contact = number, Known = [new(Guid.CreateVersion7(), number, known.FullName!, null, null, ["mobilePhone"], [new(37924, "01/12.05 КС, ФБС тест", Stage.Priced)])] };
        var form = Form();
        form.WaitForElement("#join [data-deal='37924'] button").Click();
        Intents.Commands.Should().BeEmpty("it cannot be taken back: one is asked once more");
        form.Find("#join-sure").Click();
        form.Find("#join-sure").Click();
        Intents.Commands.Should().ContainSingle().Which.Should().BeOfType<JoinLead>().Which.Should().Match<JoinLead>(j => j.Lead == lead.Number && j.Deal == 37924 && j.Contact == number);
    }

    [Fact]
    public void The_refusal_of_a_second_deal_offers_the_first()
    {
        lead = lead with { Phone = null, Email = null };
        var form = Form();
        form.Find("form").Submit();
        Intents.Refused(Refusal.Plain(422, "Нельзя") with { Obstacles = [new("dealDuplicate", "R 2", "У клиента уже открыта сделка", "JoinLead", "37924")] });
        form.WaitForElement(".cure button").Click();
        form.WaitForElement("#join-sure").Click();
        Intents.Commands.Last().Should().BeOfType<JoinLead>().Which.Deal.Should().Be(37924);
    }

    [Fact]
    public async Task Who_converts_what_somebody_else_has_taken_is_told_and_not_stopped()
    {
        lead = lead with { Phone = null, Email = null, TakenBy = await Office.IdOfAsync(DemoPeople.Manager), TakenAt = Office.Time.GetUtcNow() };
        var form = Form();
        form.Find("#anothers").TextContent.Should().Contain(DemoPeople.Manager.Name);
        form.Find("[type=submit]").HasAttribute("disabled").Should().BeFalse();
    }

    [Fact]
    public void What_was_set_aside_meanwhile_is_not_converted()
    {
        lead = lead with { Status = LeadStatus.Junk };
        Form().Find("[type=submit]").HasAttribute("disabled").Should().BeTrue();
    }

    [Fact]
    public void What_the_lead_knows_is_not_asked_twice()
    {
        lead = lead with { Name = "Пётр", Phone = "+79430000000", Email = "peter@mail.example", Comment = "Кольца и блоки" };
        var form = Form();
        form.WaitForAssertion(() => (form.Find("#fullName").GetAttribute("value"), form.Find("#privateEmail").GetAttribute("value")).Should().Be(("Пётр", "peter@mail.example")));
        form.Find("#mobilePhone").GetAttribute("value").Should().Be("+7 943 000-00-00");
        form.Find("#need").GetAttribute("value").Should().Be("Кольца и блоки");
        form.FindAll("#duplicates").Should().BeEmpty();
    }

    [Fact]
    public void What_the_client_said_of_the_sum_is_at_hand_while_his_deal_is_made()
    {
        lead = lead with { Amount = A.Rubles(120000) };
        Form().Find("#told-amount").TextContent.Should().Contain(A.Rubles(120000).Text());
    }

    [Fact]
    public void How_many_fields_are_left_is_counted()
    {
        lead = lead with { Phone = null, Email = null };
        var form = Form();
        var left = form.Find("#left").TextContent;
        form.Find("#address").Input("Синявино");
        form.Find("#left").TextContent.Should().NotBe(left).And.StartWith("осталось полей: ");
    }

    [Fact]
    public void A_lead_that_nobody_has_talked_to_says_what_is_missing_and_leads_there()
    {
        lead = lead with { InteractedAt = null, ToConverting = [new("noTalk", "R 1", "Разговора ещё не было", "LogCall", null)] };
        var form = Form();
        form.Find("#convert-shut").TextContent.Should().Contain("Разговора ещё не было").And.Contain("R 1");
        form.Find("[type=submit]").HasAttribute("disabled").Should().BeTrue();
        form.Find("#convert-shut button").Click();
        talks.Should().Equal("call");
    }

    [Fact]
    public void A_refusal_is_told_at_its_field()
    {
        lead = lead with { Phone = null, Email = null };
        var form = Form();
        form.Find("form").Submit();
        Intents.Refused(Refusal.Plain(422, "Проверьте поля") with { Errors = new Dictionary<string, string[]> { ["deal.deliveryAddress"] = ["Заполните"] } });
        form.WaitForAssertion(() => form.Find("#address-error[role=alert]").TextContent.Should().Be("Заполните"));
        form.Find("#address").GetAttribute("aria-describedby").Should().Be("address-error");
        form.Find("#address").Input("Синявино");
        form.WaitForAssertion(() => form.FindAll("#address-error").Should().BeEmpty("it was said of the older text"));
    }

    private IRenderedComponent<ConvertForm> Form() => Render<ConvertForm>(p => p.Add(f => f.Lead, lead).Add(f => f.OnTalk, talks.Add));
}
