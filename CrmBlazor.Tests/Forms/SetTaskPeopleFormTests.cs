using Bunit;
using CrmBlazor.App.Commands.Tasks;
using CrmBlazor.App.Forms.Acts;
using CrmBlazor.App.Seeds;
using CrmBlazor.App.Speech;
using CrmBlazor.Tests.Support;

namespace CrmBlazor.Tests.Forms;

/// <summary>Who takes part in a task, and what is refused of it.</summary>
public sealed class SetTaskPeopleFormTests(SharedOffice shared) : ScreenTest(shared, DemoPeople.Manager)
{
    [Fact]
    public void Who_cannot_take_part_is_named()
    {
        var form = Refused(new(422, "Проверьте поля", new Dictionary<string, string[]> { ["coExecutors[0]"] = ["Не из продаж"] }, []));
        form.WaitForAssertion(() => form.Find("#co-executors-error").TextContent.Should().Be($"{DemoPeople.Head.Name}: Не из продаж"));
        form.FindAll(".help--bad").Should().HaveCount(1, "it is told once");
    }

    [Fact]
    public void What_has_no_place_in_the_form_is_told_at_its_foot()
    {
        var form = Refused(new(422, "Проверьте поля", new Dictionary<string, string[]> { ["task"] = ["Нет такой задачи"] }, []));
        form.WaitForAssertion(() => form.Find(".help--bad").TextContent.Should().Be("Проверьте поля. Нет такой задачи"));
    }

    [Fact]
    public void Who_was_slower_sees_who_takes_part_now_and_may_insist()
    {
        var form = Refused(Refusal.Plain(409, "Изменено") with { Version = 5, Conflicts = [new("coExecutors", DemoPeople.Manager2.Email, DemoPeople.Head.Email)] });
        form.WaitForAssertion(() => form.Find(".help--warn").TextContent.Should().Contain("соисполнители").And.Contain(DemoPeople.Manager2.Email));
        form.Find("form").Submit();
        form.WaitForAssertion(() => Intents.Commands.OfType<SetTaskPeople>().Select(s => s.Version).Should().Equal(3, 5));
    }

    private IRenderedComponent<SetTaskPeopleForm> Refused(Refusal refusal)
    {
        var target = new ActTarget(0, $"{Random.Shared.Next(100_000, int.MaxValue)}") { People = new([DemoPeople.Head.Email], [], 3) };
        var form = Render<SetTaskPeopleForm>(p => p.Add(f => f.Target, target));
        form.Find("form").Submit();
        form.WaitForState(() => Intents.Commands.Any());
        Intents.Refused(refusal);
        return form;
    }
}
