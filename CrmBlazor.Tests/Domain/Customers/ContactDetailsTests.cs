using CrmBlazor.Domain.Customers;

namespace CrmBlazor.Tests.Domain.Customers;

/// <summary>One types in the form while another changes the card: what one did not touch follows, what both changed is a clash.</summary>
public class ContactDetailsTests
{
    private static readonly ContactDetails Was = new("Пётр", "+7 943 000-00-01", "petr@mail.example", new DateOnly(1980, 1, 1), "прораб");

    [Fact]
    public void What_was_not_touched_follows_the_other()
    {
        var (mine, now) = (Was with { Position = "снабженец" }, Was with { PrivateEmail = "novyj@mail.example" });
        mine.Over(Was, now).Should().Be(Was with { Position = "снабженец", PrivateEmail = "novyj@mail.example" });
        mine.Clashes(Was, now).Should().BeFalse();
    }

    [Fact]
    public void What_both_have_changed_to_something_else_is_a_clash_and_to_the_same_is_none()
    {
        var mine = Was with { Position = "снабженец" };
        mine.Clashes(Was, Was with { Position = "директор" }).Should().BeTrue();
        mine.Clashes(Was, Was with { Position = "снабженец" }).Should().BeFalse();
        mine.Over(Was, Was with { Position = "директор" }).Should().Be(mine);
    }

    /// <summary>The mail changed and went back while the position clashed: nobody here has typed it.</summary>
    [Fact]
    public void After_a_clash_only_what_is_typed_counts_as_typed()
    {
        var (mine, second, third) = (Was with { Position = "снабженец" }, Was with { Position = "директор", PrivateEmail = "novyj@mail.example" }, Was with { Position = "директор" });
        var (shown, seen) = (mine.Over(Was, second), mine.Seen(Was, second));
        seen.Should().Be(second with { Position = "прораб" });
        shown.Over(seen, third).Should().Be(mine);
        shown.Clashes(seen, third).Should().BeTrue();
    }
}
