using Bunit;
using CrmBlazor.App.Commands.Customers;
using CrmBlazor.App.Features.Customers;
using CrmBlazor.App.Seeds;
using CrmBlazor.Domain.Common;
using CrmBlazor.Tests.Support;

namespace CrmBlazor.Tests.Features.Customers;

/// <summary>Two contacts side by side: which value of each field stays (R 5).</summary>
public sealed class MergeFormTests(SharedOffice shared) : ScreenTest(shared, DemoPeople.Operator)
{
    private static readonly MergePreview Preview = new(8, "Берёзов Пётр", 3,
        [new("fullName", "Берёзов П.", "Берёзов Пётр"), new("mobilePhone", "+7 943 000-00-01", "+7 943 000-00-01"), new("position", null, "прораб")], "8 812 000-40-00", 2, 1, 3, 4);

    [Fact]
    public void Only_what_differs_is_chosen_and_what_the_kept_one_has_not_is_taken()
    {
        var form = Form();
        form.FindAll("[data-field=mobilePhone] input").Should().BeEmpty();
        form.FindAll("[data-field=fullName] input").Select(i => i.HasAttribute("checked")).Should().Equal(true, false);
        form.FindAll("[data-field=position] input").Select(i => i.HasAttribute("checked")).Should().Equal(true);
        form.Find("#merge-moves").TextContent.Should().Contain("сделок 2, лидов 1, дел 3, файлов 4");
    }

    [Fact]
    public void The_choice_is_sent_with_the_versions_of_both()
    {
        var form = Form();
        form.FindAll("[data-field=fullName] input")[1].Change(true);
        form.Find("form").Submit();
        form.WaitForAssertion(() => Intents.Commands.Should().NotBeEmpty());
        Intents.Commands.Last().Should().BeOfType<MergeContacts>().Which.Should().BeEquivalentTo(
            new { Keep = 7, Merge = 8, Fields = (string[])["position", "fullName"], Version = 2L, MergedVersion = 3L });
    }

    [Fact]
    public async Task A_resembling_contact_is_offered_first()
    {
        var known = A.NewContact();
        var first = (int)(await Office.DoAsync(DemoPeople.Operator, known)).Number;
        var twin = (int)(await Office.DoAsync(DemoPeople.Operator, A.NewContact() with { MobilePhone = known.MobilePhone })).Number;
        await using var db = Office.Read();
        var view = await db.ContactAsync(first, new(await Office.IdOfAsync(DemoPeople.Operator), Role.Operator, "", false));
        var panel = Render<MergePanel>(p => p.Add(x => x.View, view!).Add(x => x.With, "who"));
        panel.WaitForAssertion(() => panel.FindAll("[data-contact]").Select(r => r.GetAttribute("data-contact")).Should().Contain($"{twin}"));
    }

    private IRenderedComponent<MergeForm> Form()
    {
        var form = Render<MergeForm>(p => p.Add(x => x.View, AView.Of<ContactView>() with { Number = 7, Version = 2 }).Add(x => x.Preview, Preview));
        form.WaitForAssertion(() => form.FindAll("[data-field=position] input")[0].HasAttribute("checked").Should().BeTrue());
        return form;
    }
}
