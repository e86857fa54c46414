using Bunit;
using CrmBlazor.App.Commands.Office;
using CrmBlazor.App.Features.Admin;
using CrmBlazor.App.Forms;
using CrmBlazor.App.Seeds;
using CrmBlazor.App.Speech;
using CrmBlazor.Domain.Office;
using CrmBlazor.Domain.Regulation;
using CrmBlazor.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CrmBlazor.Tests.Features;

/// <summary>What an administrator sets by hand of the rules.</summary>
public sealed class AdminFormTests(SharedOffice shared) : ScreenTest(shared, DemoPeople.Admin)
{
    [Fact]
    public void A_fine_is_set_for_each_kind_of_breach()
    {
        var form = Render<FinesForm>(p => p.Add(f => f.Fines, FineTable.Default));
        form.FindAll("input").Select(i => i.GetAttribute("value")).Should().Equal("500", "300", "1000", "200", "200", "300");
        form.Find("#fine-distribution").Input("450,50");
        form.Find("form").Submit();
        Intents.Commands.Single().Should().BeEquivalentTo(new SetFines(A.Rubles(500), A.Rubles(450.50m), A.Rubles(1000), A.Rubles(200), A.Rubles(200), A.Rubles(300)), c => c.Excluding(s => s.Operation));
    }

    [Fact]
    public async Task What_is_typed_and_not_saved_is_not_taken_for_what_is_in_force()
    {
        var form = Render<FinesForm>(p => p.Add(f => f.Fines, FineTable.Default));
        form.FindAll("[data-discard]").Should().BeEmpty();
        form.Find("#fine-clock").Input("-100");
        Office.Time.Advance(TimeSpan.FromSeconds(1));
        await form.WaitForElementAsync("[data-discard]");
        form.Find(".tag--warn").TextContent.Should().Be("Черновик, ещё не действует");
        await form.Find("[data-discard]").ClickAsync(new());
        form.Find("#fine-clock").GetAttribute("value").Should().Be("500");
        form.FindAll("[data-discard]").Should().BeEmpty();
        var later = Render<FinesForm>(p => p.Add(f => f.Fines, FineTable.Default));
        later.Find("#fine-clock").GetAttribute("value").Should().Be("500");
    }

    [Theory]
    [InlineData("-100")]
    [InlineData("12,345")]
    [InlineData("1000001")]
    [InlineData("")]
    public void A_fine_out_of_its_limits_is_told_while_it_is_typed(string typed)
    {
        var form = Render<FinesForm>(p => p.Add(f => f.Fines, FineTable.Default));
        form.Find("#fine-clock").Input(typed);
        form.Find(".help--bad").TextContent.Should().Be("Штраф: число от 0 до 1 000 000 ₽");
    }

    [Fact]
    public async Task What_was_sent_and_done_is_no_draft_though_its_form_comes_anew_before_it_is_dropped()
    {
        var drafts = Services.GetRequiredService<Drafts>();
        var sent = new SetFines(A.Rubles(700), A.Rubles(300), A.Rubles(1000)) { Operation = "fines-once" };
        drafts.Keep("SetFines", new FormDraft<FinesForm.Typed>(sent.Operation, new() { Rubles = { [BreachKind.Clock] = "700" } }), () => { });
        (await drafts.FindAsync<FinesForm.Typed>("SetFines"))!.Operation.Should().Be(sent.Operation);
        await Office.DoAsync(DemoPeople.Admin, sent);
        (await drafts.FindAsync<FinesForm.Typed>("SetFines")).Should().BeNull();
        await drafts.DropAsync("SetFines");
    }

    [Fact]
    public void A_fine_that_is_no_number_is_told_at_once_and_cannot_be_sent()
    {
        var form = Render<FinesForm>(p => p.Add(f => f.Fines, FineTable.Default));
        form.Find("#fine-clock").Input("много");
        form.Find(".help--bad").TextContent.Should().Be("Штраф: число от 0 до 1 000 000 ₽");
        form.Find("#fine-clock").GetAttribute("value").Should().Be("много");
        form.Find("button[type=submit]").HasAttribute("disabled").Should().BeTrue();
        form.Find("#fine-clock").Input("1 250");
        form.FindAll(".help--bad").Should().BeEmpty();
        form.Find("form").Submit();
        form.WaitForAssertion(() => Intents.Commands.OfType<SetFines>().Single().Clock.Should().Be(A.Rubles(1250)));
    }

    [Fact]
    public async Task What_was_taken_out_is_found_by_person_and_by_list()
    {
        var (manager, head) = (await Office.IdOfAsync(DemoPeople.Manager), await Office.IdOfAsync(DemoPeople.Head));
        var panel = Render<ExportsPanel>(p => p.Add(e => e.Exports, [new(manager, "deals", Office.Noon, 3), new(head, "deals", Office.Noon, 1), new(manager, "contacts", Office.Noon, 1)]));
        await panel.Find("#exports-person").ChangeAsync(manager.ToString());
        panel.FindAll("tbody tr").Select(r => r.GetAttribute("data-list")).Should().Equal("deals", "contacts");
        await panel.Find("#exports-list").ChangeAsync("contacts");
        panel.FindAll("tbody tr").Should().ContainSingle().Which.TextContent.Should().Contain("Ясенев Кирилл");
        await panel.Find("#exports-person").ChangeAsync(head.ToString());
        panel.FindAll("tbody tr").Should().BeEmpty();
        await panel.Find("#exports-list").ChangeAsync("");
        await panel.Find("#exports-person").ChangeAsync("");
        panel.FindAll("tbody tr").Should().HaveCount(3);
    }

    [Fact]
    public void A_domain_that_is_none_is_told_at_its_field()
    {
        var form = Render<OwnMailForm>(p => p.Add(f => f.Domains, ["west.example"]));
        form.Find("#domains").Input("west.example\n\n не домен ");
        form.Find("form").Submit();
        Intents.Commands.OfType<SetOwnMailDomains>().Single().Domains.Should().Equal("west.example", "не домен");
        Intents.Refused(Refusal.Plain(422, "Проверьте поля") with { Errors = new Dictionary<string, string[]> { ["domains[1]"] = ["Это не почтовый домен"] } });
        form.WaitForAssertion(() => form.Find(".help--bad").TextContent.Should().Be("Это не почтовый домен"));
    }

    [Fact]
    public void The_time_for_distribution_is_set_beside_the_response_clock()
    {
        var form = Render<ClockLimitsForm>(p => p.Add(f => f.Limits, ClockLimits.Default));
        form.Find("#distribute-after").Change("45");
        form.Find("form").Submit();
        Intents.Commands.OfType<SetClockLimits>().Single().DistributeAfter.Should().Be(45);
    }
}
