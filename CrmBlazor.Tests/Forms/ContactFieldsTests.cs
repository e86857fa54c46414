using Bunit;
using CrmBlazor.App.Commands.Customers;
using CrmBlazor.App.Forms.People;
using CrmBlazor.App.Seeds;
using CrmBlazor.Tests.Support;

namespace CrmBlazor.Tests.Forms;

/// <summary>Whom the contact resembles, told while one types (R 5).</summary>
public sealed class ContactFieldsTests(SharedOffice shared) : ScreenTest(shared, DemoPeople.Operator)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);
    private readonly ContactTyped typed = new();
    private readonly List<bool> duplicate = [];
    private CreateContact known = null!;
    private int number;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        known = A.NewContact();
        number = (int)(await Office.DoAsync(DemoPeople.Operator, known)).Number;
    }

    [Fact]
    public void One_field_in_common_warns_and_lets_pass()
    {
        var fields = Fields();
        Type(fields, "mobilePhone", known.MobilePhone);
        fields.Find(".help--warn").TextContent.Should().Contain("Найдено 1 совпадение по телефону").And.Contain("R 5");
        fields.Find("#duplicates").TextContent.Should().Contain(known.FullName).And.Contain("прораб");
        duplicate.Should().OnlyContain(d => !d);
    }

    [Fact]
    public void Two_fields_in_common_are_the_same_person_and_shut_the_form()
    {
        var fields = Fields();
        Type(fields, "mobilePhone", known.MobilePhone);
        Type(fields, "privateEmail", known.PrivateEmail);
        fields.Find("#duplicates").ClassList.Should().Contain("dup--bad");
        fields.Find("#duplicates").TextContent.Should().Contain("второй контакт создать нельзя");
        fields.FindAll(".proof .tag").Where(t => t.QuerySelector(".vh")!.TextContent == "совпадает").Select(t => t.ChildNodes[1].TextContent.Trim()).Should().Equal("телефон", "почта");
        duplicate[^1].Should().BeTrue();
    }

    [Fact]
    public void The_known_one_is_taken_instead_and_given_back()
    {
        typed.MobilePhone = known.MobilePhone;
        typed.PrivateEmail = known.PrivateEmail;
        var fields = Fields();
        fields.WaitForElement(".dup-row button").Click();
        (typed.Number, typed.Taken, duplicate[^1]).Should().Be((number, known.FullName, false));
        fields.FindAll("input").Should().BeEmpty();
        fields.Find("#taken button").Click();
        fields.WaitForAssertion(() => (typed.Number, duplicate[^1]).Should().Be((null, true)));
    }

    [Fact]
    public void What_a_lead_or_a_draft_brought_is_looked_at_at_once()
    {
        typed.MobilePhone = known.MobilePhone;
        Fields().WaitForElement(".dup-row").GetAttribute("data-contact").Should().Be($"{number}");
    }

    [Fact]
    public void While_one_types_nothing_is_looked_for()
    {
        var fields = Fields();
        fields.Find("#mobilePhone").Input(known.MobilePhone);
        Office.Time.Advance(Pause / 2);
        fields.FindAll("#duplicates").Should().BeEmpty();
    }

    [Fact]
    public void A_half_typed_address_is_no_fault_until_it_is_left()
    {
        var fields = Fields();
        Type(fields, "privateEmail", "peter@");
        fields.FindAll("#privateEmail-error").Should().BeEmpty();
        fields.Find("#privateEmail").Blur();
        fields.WaitForElement("#privateEmail-error").GetAttribute("role").Should().Be("alert");
    }

    [Fact]
    public void Our_own_address_is_a_fault_at_once()
    {
        var fields = Fields();
        Type(fields, "privateEmail", DemoPeople.Manager.Email);
        fields.WaitForElement("#privateEmail-error");
        fields.Find("#privateEmail").GetAttribute("aria-invalid").Should().Be("true");
    }

    /// <summary>Until the fields have looked once more, and show it: the finding is told first and rendered then.</summary>
    private void Type(IRenderedComponent<ContactFields> fields, string id, string? text)
    {
        fields.Find($"#{id}").Input(text);
        var (looks, renders) = (duplicate.Count, fields.RenderCount);
        Office.Time.Advance(Pause);
        fields.WaitForState(() => duplicate.Count > looks && fields.RenderCount > renders);
    }

    private IRenderedComponent<ContactFields> Fields()
    {
        var fields = Render<ContactFields>(p => p.Add(f => f.Model, typed).Add(f => f.ErrorOf, _ => null).Add(f => f.OnDuplicate, duplicate.Add));
        fields.WaitForState(() => duplicate.Count > 0);
        return fields;
    }
}
