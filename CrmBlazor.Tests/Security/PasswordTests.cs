using CrmBlazor.App.Security;
using CrmBlazor.Domain.Common;
using CrmBlazor.Tests.Support;

namespace CrmBlazor.Tests.Security;

public sealed class PasswordTests(GuardedOffice shared) : IClassFixture<GuardedOffice>
{
    private readonly Office office = shared.Office;

    [Fact]
    public void Fifteen_signs_are_asked_for_and_eight_with_a_second_factor()
    {
        Faults("два клёна 2026", Role.Manager).Should().Equal("password: tooShort");
        Faults("два клёна 2026!", Role.Manager).Should().BeEmpty();
        Faults("два клён", Role.Accountant).Should().BeEmpty();
        Faults("два клё", Role.Accountant).Should().Equal("password: tooShort");
    }

    [Theory]
    [InlineData("correct horse battery staple and some sixty more signs behind it, all counted")]
    [InlineData("🍁🍁 осенние листья 🍁")]
    [InlineData("   с пробелами    ")]
    public void Any_signs_may_be_in_it_and_no_rule_of_composition_holds(string password) => Faults(password, Role.Manager).Should().BeEmpty();

    [Theory]
    [InlineData("Password123!")]
    [InlineData("passwordpassword")]
    [InlineData("111111111111111111")]
    [InlineData("CrmBlazor2026")]
    [InlineData("ВестГрупп-2026")]
    [InlineData("йцукен12345678")]
    public void What_everybody_tries_first_is_refused(string password) => Faults(password, Role.Accountant).Should().Equal("password: commonPassword");

    [Fact]
    public void It_has_an_end_and_is_never_cut()
    {
        Faults(string.Concat(Enumerable.Repeat("клён-", 52)), Role.Manager).Should().Equal("password: tooLong");
        Faults("", Role.Manager).Should().Equal("password: required");
        var hash = Passwords.Hash(string.Concat(Enumerable.Repeat("клён-", 50)) + "1");
        Passwords.Verify(hash, string.Concat(Enumerable.Repeat("клён-", 50)) + "2").Should().BeFalse();
    }

    [Fact]
    public void Without_a_hash_nothing_is_right() => Passwords.Verify(null, "nobody's password").Should().BeFalse();

    private IEnumerable<string> Faults(string password, Role role) => office.Get<Passwords>().Faults("password", password, role).Select(f => $"{f.Field}: {f.Code}");
}
