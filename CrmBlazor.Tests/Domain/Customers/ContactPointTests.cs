using CrmBlazor.Domain.Customers;
using CrmBlazor.Tests.Support;

namespace CrmBlazor.Tests.Domain.Customers;

/// <summary>Further phones and mails: read where they can be, kept as they are where not; our own mail is refused here too (R 4).</summary>
public class ContactPointTests
{
    private static readonly OwnMail Own = new([], ["vestgroup.example"]);

    [Fact]
    public void A_phone_is_kept_as_written_and_as_dialled() =>
        ContactPoint.Of(ContactPointKind.WorkPhone, "+8 (812) 325-96-46").Should().Equal(new ContactPoint(ContactPointKind.WorkPhone, "+8 (812) 325-96-46", "+78123259646"));

    [Fact]
    public void Two_numbers_of_one_cell_are_two() =>
        ContactPoint.Of(ContactPointKind.OtherPhone, "8 943 200-00-11, 8 943 200-00-22").Select(p => p.Key).Should().Equal("+79432000011", "+79432000022");

    [Fact]
    public void A_number_without_its_city_code_is_kept_and_not_guessed()
    {
        var point = ContactPoint.Of(ContactPointKind.OtherPhone, "848-53-80").Single();
        (point.Value, point.Key, point.IsUnread).Should().Be(("848-53-80", null, true));
    }

    [Theory]
    [InlineData(ContactPointKind.WorkEmail, "not a mail", "points[0].value: badEmail")]
    [InlineData(ContactPointKind.OtherEmail, "sales@vestgroup.example", "points[0].value: ownMail")]
    [InlineData(ContactPointKind.Site, " ", "points[0].value: required")]
    public void What_cannot_be_is_named(ContactPointKind kind, string value, string fault) =>
        ContactPoint.Faults([.. ContactPoint.Of(kind, value)], Own).Select(f => $"{f.Field}: {f.Code}").Should().Equal(fault);

    [Fact]
    public void They_are_set_all_at_once_and_found_by()
    {
        var contact = Contact.Create(7, new("Тестов Пётр", null, null, null), new(["fullName"], OwnMail.None, Desk.Today), Desk.Operator, Desk.Noon);
        contact.Happened();
        contact.SetPoints([.. ContactPoint.Of(ContactPointKind.WorkPhone, "8 812 000-40-00"), .. ContactPoint.Of(ContactPointKind.WorkEmail, "Rab@snab.example")], Own, 1);
        contact.SearchKey.Should().Contain("+78120004000").And.Contain("rab@snab.example");
        contact.Happened().Should().ContainSingle().Which.Should().BeOfType<ContactEdited>().Which.Now["points"].Should().Be("8 812 000-40-00, Rab@snab.example");
        contact.SetPoints(contact.Points, Own, null);
        contact.Happened().Should().BeEmpty("nothing changed");
    }
}
