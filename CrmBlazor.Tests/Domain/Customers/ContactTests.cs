using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Tests.Support;

namespace CrmBlazor.Tests.Domain.Customers;

public class ContactTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 20, 12, 0, 0, TimeSpan.FromHours(3));
    private static readonly ContactRules Rules = new(ContactRules.DefaultRequired, new(["manager@demo.example"], ["office.example"]), new(2026, 11, 20));
    private static readonly ContactDetails Roman = new("Роман Кольцов", "8 943 000-00-01", "Roman@mail.example", new(1980, 5, 12), "прораб");

    [Fact]
    public void A_contact_keeps_the_phone_as_written_and_as_dialled()
    {
        var contact = Create(Roman);
        (contact.MobilePhone, contact.MobilePhoneRaw).Should().Be(("+79430000001", "8 943 000-00-01"));
        contact.Happened().Should().ContainSingle().Which.Should().BeOfType<ContactCreated>()
            .Which.Subject.Should().Be(new Subject("contact", contact.Id, "7"));
    }

    [Fact]
    public void A_contact_without_the_required_fields_is_refused_field_by_field() =>
        Creating(new(" ", null, "", null)).Faults().Should().Equal("fullName: required", "mobilePhone: required", "privateEmail: required", "birthDate: required");

    [Fact]
    public void The_office_may_require_less()
    {
        var rules = Rules with { Required = ["fullName"] };
        Contact.Create(1, new("Роман", null, null, null), rules, Actor.System, At).MobilePhone.Should().BeNull();
    }

    [Theory]
    [InlineData("2026-11-26")]
    [InlineData("2012-11-21")]
    [InlineData("1916-11-19")]
    public void A_client_is_between_14_and_110_years_old(string born) =>
        Creating(new("Роман", "8 921 848-53-83", "roman@mail.example", DateOnly.Parse(born, System.Globalization.CultureInfo.InvariantCulture))).Faults().Should().Equal("birthDate: badBirth");

    [Fact]
    public void Values_that_cannot_be_are_named() =>
        Creating(new(new string('я', 201), "848-53-83", "roman@mail", new(2026, 11, 21))).Faults()
            .Should().Equal("fullName: tooLong", "mobilePhone: badPhone", "privateEmail: badEmail", "birthDate: badBirth");

    [Theory]
    [InlineData("MANAGER@demo.example")]
    [InlineData("anyone@office.example")]
    [InlineData("anyone@mail.office.example")]
    public void A_managers_own_mail_is_refused_in_a_contact(string email) =>
        Creating(Roman with { PrivateEmail = email }).Should().Throw<BadFieldsException>()
            .Which.Faults.Should().ContainSingle().Which.Should().Match<FieldFault>(f => f.Code == "ownMail" && f.Facts.Contains("R 4"));

    [Fact]
    public void A_foreign_domain_that_only_ends_alike_is_not_ours() =>
        Rules.OwnMail.Covers("roman@notoffice.example").Should().BeFalse();

    [Fact]
    public void An_edit_tells_both_values_of_what_changed_and_nothing_else()
    {
        var contact = Create(Roman);
        contact.Happened();
        contact.Edit(Roman with { Position = "директор" }, Rules);
        var edited = contact.Happened().Should().ContainSingle().Which.Should().BeOfType<ContactEdited>().Which;
        edited.Fields.Should().Equal("position");
        (edited.Was["position"], edited.Now["position"]).Should().Be(("прораб", "директор"));
        contact.Edit(Roman with { Position = " директор " }, Rules);
        contact.Happened().Should().BeEmpty();
    }

    [Fact]
    public void A_contact_joins_a_company_once()
    {
        var (contact, company) = (Create(Roman), Guid.CreateVersion7());
        contact.Happened();
        contact.JoinCompany(company, 3);
        contact.JoinCompany(company, 3);
        contact.Happened().Should().ContainSingle().Which.Should().Be(new ContactJoinedCompany(contact.Id, 7, company, 3));
    }

    private static Contact Create(ContactDetails details) => Contact.Create(7, details, Rules, Actor.System, At);

    private static Action Creating(ContactDetails details) => () => Create(details);
}
