using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Customers;

namespace CrmBlazor.Tests.Domain.Customers;

public class ContactDuplicatesTests
{
    private static readonly ContactDetails Roman = new("Семён Кольцов", "8 943 000-00-01", "semen@mail.example", new(1980, 5, 12));
    private static readonly KnownContact Known = new(Guid.CreateVersion7(), 5, ContactKeys.Of(Roman));

    [Fact]
    public void One_coinciding_field_is_a_warning_with_a_link()
    {
        var matches = Against(new("Пётр Блоков", "+7 (943) 000-00-01", "petr@mail.example", new(1970, 1, 1)));
        ContactDuplicates.ToSaving(matches).Should().BeEmpty();
        ContactDuplicates.Warnings(matches).Should().Equal(new Obstacle("contactSimilar", "R 5", new Cure("OpenContact", "5"), "5", "mobilePhone"));
    }

    [Fact]
    public void Two_coinciding_fields_are_refused()
    {
        var matches = Against(new("КОЛЬЦОВ  Семен", null, "petr@mail.example", new(1980, 5, 12)));
        ContactDuplicates.ToSaving(matches).Should().Equal(new Obstacle("contactDuplicate", "R 5", new Cure("OpenContact", "5"), "5", "fullName, birthDate"));
        ContactDuplicates.Warnings(matches).Should().BeEmpty();
    }

    [Fact]
    public void Empty_fields_do_not_coincide() =>
        ContactDuplicates.Find(ContactKeys.Of(new(null, null, null, null)), [new(Guid.NewGuid(), 1, ContactKeys.Of(new(" ", "", "", null)))], ContactRules.DefaultRequired)
            .Should().BeEmpty();

    [Fact]
    public void Only_required_fields_are_compared() =>
        ContactDuplicates.Find(ContactKeys.Of(Roman), [Known], ["fullName", "mobilePhone"]).Should().ContainSingle()
            .Which.Fields.Should().Equal("fullName", "mobilePhone");

    [Fact]
    public void A_contact_is_not_its_own_duplicate() =>
        ContactDuplicates.Find(ContactKeys.Of(Roman), [Known], ContactRules.DefaultRequired, Known.Id).Should().BeEmpty();

    private static IReadOnlyList<ContactMatch> Against(ContactDetails candidate) =>
        ContactDuplicates.Find(ContactKeys.Of(candidate), [Known], ContactRules.DefaultRequired);
}
