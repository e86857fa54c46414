using Bunit;
using CrmBlazor.App.Commands.Leads;
using CrmBlazor.App.Components;
using CrmBlazor.App.Features.Leads;
using CrmBlazor.App.Seeds;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Domain.Leads;
using CrmBlazor.Tests.Support;

namespace CrmBlazor.Tests.Features.Leads;

/// <summary>A lead as its reader has it open: who works on it, whom we know, and what can be pressed.</summary>
public sealed class LeadCardTests(SharedOffice shared) : ScreenTest(shared, DemoPeople.Operator)
{
    private static readonly KnownPerson Peter = new(Guid.CreateVersion7(), 5101, "Тестов Пётр Ильич", "прораб", "АКТЮБИНСК ООО", ["mobilePhone"], [new(37924, "01/12.05 КС, ФБС тест", Stage.Priced)]);
    private readonly List<int?> converted = [];
    private LeadView lead = AView.Of<LeadView>() with { Number = 33082, Title = "Входящий звонок / Пётр" };

    [Fact]
    public void A_lead_that_nobody_has_is_taken_with_one_press()
    {
        Card().Find("#take-lead").Click();
        Intents.Bare.Should().ContainSingle().Which.Should().BeOfType<TakeLead>().Which.Lead.Should().Be(33082);
    }

    [Fact]
    public async Task A_lead_that_somebody_has_says_who_and_since_when_and_offers_the_rest()
    {
        lead = lead with { TakenBy = await Office.IdOfAsync(DemoPeople.Manager), TakenAt = Office.Time.GetUtcNow() };
        var card = Card();
        card.Find("#lead-taken").TextContent.Should().Be($"Взят в работу: {DemoPeople.Manager.Name}, 12:00");
        card.FindAll("#take-lead").Should().BeEmpty();
        card.FindAll("#convert, #junk").Should().HaveCount(2, "nothing is shut by that");
    }

    [Fact]
    public void What_is_no_client_says_why_and_can_only_be_opened_again()
    {
        lead = lead with { Status = LeadStatus.Junk, JunkReason = "Ошиблись номером" };
        var card = Card();
        card.Find("#junked").TextContent.Should().Contain("Ошиблись номером");
        card.FindAll("#convert, #junk, #take-lead, .composer").Should().BeEmpty();
        card.Find("#reopen").Click();
        Intents.Bare.Should().ContainSingle().Which.Should().BeOfType<ReopenLead>().Which.Lead.Should().Be(33082);
    }

    [Fact]
    public void Who_calls_is_known_with_his_open_deals_and_gets_another_in_one_press()
    {
        lead = lead with { Known = [Peter], Others = [new(33081, "Входящий звонок", Desk.Noon, null)] };
        var card = Card();
        var known = card.Find("#known [data-contact='5101']");
        known.TextContent.Should().Contain("Тестов Пётр Ильич").And.Contain("прораб, АКТЮБИНСК ООО").And.Contain("телефон");
        known.QuerySelector("[data-deal='37924']")!.TextContent.Should().Contain("Озвучена цена");
        card.Find("#known [data-lead='33081']").GetAttribute("href").Should().Be("/leads/33081");
        card.Find("#known button").Click();
        converted.Should().Equal(5101);
    }

    [Fact]
    public void A_lead_whose_client_is_known_says_what_it_still_waits_for()
    {
        lead = lead with { Contact = 5101, ContactName = "Тестов Пётр Ильич" };
        Card().Find("#identified").TextContent.Should().Contain("Тестов Пётр Ильич").And.Contain("остаётся в очереди");
    }

    [Fact]
    public void Who_left_no_phone_is_written_to_first()
    {
        (lead with { Phone = "+79430000000", Email = "peter@mail.example" }).FirstTalk.Should().Be("call");
        (lead with { Phone = null, Email = "peter@mail.example" }).FirstTalk.Should().Be("message");
        (lead with { Phone = null, Email = null, Messenger = "@peter" }).FirstTalk.Should().Be("message");
        (lead with { Phone = null, Email = null, Messenger = null }).FirstTalk.Should().Be("call");
    }

    [Fact]
    public void A_number_that_nobody_knows_shows_no_panel() => Card().FindAll("#known").Should().BeEmpty();

    private IRenderedComponent<LeadCard> Card() => Render<LeadCard>(p => p.Add(c => c.View, lead).Add(c => c.Timeline, TimelineLog.Empty)
        .Add(c => c.AddressOf, number => $"/leads/{number}").Add(c => c.OnConvert, converted.Add));
}
