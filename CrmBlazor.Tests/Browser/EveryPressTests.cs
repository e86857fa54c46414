using CrmBlazor.App.Data;
using CrmBlazor.App.Seeds;
using CrmBlazor.Tests.Browser.Presses;
using CrmBlazor.Tests.Support;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace CrmBlazor.Tests.Browser;

/// <summary>Each command has its button: there for who may, and pressed once; absent for who may not.</summary>
[Collection(Browsers.Name)]
public sealed class EveryPressTests(PressedOffice pressed, ITestOutputHelper output) : IClassFixture<PressedOffice>
{
    public static TheoryData<string> Names => [.. AllPresses.ByName.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_button_gives_its_command_and_whose_role_may_not_has_no_such_button(string name)
    {
        var press = AllPresses.ByName[name];
        var command = await press.MakeAsync(pressed.Office);
        var path = await press.AtAsync(pressed.Office, command);
        output.WriteLine(path);
        var (expected, looking, coming) = (pressed.FollowsAsync(press), OpenAsync(press, press.Without, path, command), OpenAsync(press, press.By, path, command));
        await Expect(press.Button(await looking, command)).ToHaveCountAsync(0);

        var person = await coming;
        await Expect(press.Button(person, command).First).ToBeVisibleAsync();
        var before = await pressed.Office.HeadAsync();
        await press.DoAsync(person, command, press.Button(person, command).First);
        var happened = await expected;
        await Eventually.BeAsync(async () => (await pressed.DoneAsync(press.By, before)).Contains(happened));
    }

    [Fact]
    public void Every_command_that_people_may_give_has_a_button_or_a_reason_to_have_none() =>
        AllPresses.ByName.Keys.Concat(AllPresses.WithoutButton.Keys).Should().BeEquivalentTo(Given.Select(c => c.Name));

    [Fact]
    public void Who_has_the_button_may_and_who_has_not_may_not()
    {
        foreach (var press in AllPresses.ByName.Values)
        {
            CommandRegistry.Allows(CommandRegistry.Find(press.Command)!, ActorOf(press.By)).Should().BeTrue(press.Command);
            CommandRegistry.Allows(CommandRegistry.Find(press.Command)!, ActorOf(press.Without)).Should().BeFalse(press.Command);
        }
    }

    private static IEnumerable<Type> Given => CommandRegistry.All.Where(c => DemoPeople.All.Any(p => CommandRegistry.Allows(c, ActorOf(p))));

    private static CrmBlazor.Domain.Common.Actor ActorOf(DemoPerson who) => new(Guid.NewGuid(), who.Role, who.Department, who.InPayments);

    /// <summary>The record itself where both see it; a page that is not for him says so.</summary>
    private async Task<Person> OpenAsync(Press press, DemoPerson who, string path, Command command)
    {
        var person = await pressed.ComeAsync(who, path);
        await person.SettledAsync();
        await Expect(person.Find(AllPresses.Shown.First(s => path.StartsWith(s.Path, StringComparison.Ordinal)).Selector).First).ToBeVisibleAsync();
        if (press.Look is not null) await press.Look(person, command);
        return person;
    }
}
