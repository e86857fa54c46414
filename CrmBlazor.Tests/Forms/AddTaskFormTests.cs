using Bunit;
using CrmBlazor.App.Commands.Tasks;
using CrmBlazor.App.Forms.Acts;
using CrmBlazor.App.Seeds;
using CrmBlazor.Domain.Tasks;
using CrmBlazor.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.Tests.Forms;

/// <summary>A task is planned by hand or from a template, for oneself or with colleagues (B 17-18).</summary>
public sealed class AddTaskFormTests(SharedOffice shared) : ScreenTest(shared, DemoPeople.Manager)
{
    [Fact]
    public async Task A_template_fills_the_form()
    {
        var template = await Office.TemplateAsync();
        var form = Form();
        await form.WaitForElement("#template").ChangeAsync(template.ToString(System.Globalization.CultureInfo.InvariantCulture));
        form.Find("#title").GetAttribute("value").Should().Be("Позвонить клиенту");
        var sent = Sent(form);
        (sent.Title, sent.Kind, sent.Important, sent.Text, sent.DueAt).Should().Be(("Позвонить клиенту", TaskKind.Call, true, "Спросить о доставке", new DateTimeOffset(2026, 11, 23, 10, 0, 0, TimeSpan.FromHours(3))));
        sent.Checklist.Should().Equal(new TaskPoint("Подготовка", true), new TaskPoint("Открыть сделку"), new TaskPoint("Проверить цену"));
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("0", 0)]
    [InlineData("15", 15)]
    [InlineData("1440", 1440)]
    public async Task The_reminder_is_reckoned_from_the_deadline(string chosen, int? minutes)
    {
        var form = Form();
        await form.Find("#remind").ChangeAsync(chosen);
        var sent = Sent(form);
        sent.RemindAt.Should().Be(minutes is { } m ? sent.DueAt.AddMinutes(-m) : null);
    }

    [Fact]
    public async Task Colleagues_are_chosen_and_let_go()
    {
        var form = Form();
        await form.Find("#responsible").ChangeAsync(DemoPeople.Manager2.Email);
        await form.Find("#co-executors").ChangeAsync(DemoPeople.Head.Email);
        await form.Find("#observers").ChangeAsync(DemoPeople.Operator.Email);
        await form.Find("[data-people=observers] .chip").ClickAsync();
        var sent = Sent(form);
        sent.Responsible.Should().Be(DemoPeople.Manager2.Email);
        sent.CoExecutors.Should().Equal(DemoPeople.Head.Email);
        sent.Observers.Should().BeEmpty();
        form.FindAll("#observers option").Select(o => o.GetAttribute("value")).Should().NotContain(DemoPeople.Accountant.Email);
    }

    [Fact]
    public async Task What_is_typed_becomes_a_template()
    {
        var form = Form();
        await form.Find("#title").InputAsync("Позвонить");
        await form.Find("#checklist").InputAsync("# Подготовка\nОткрыть сделку\n");
        await form.Find("#template-name").InputAsync("Обзвон");
        form.FindAll("#for-office").Should().BeEmpty("a template for everybody is a head's affair");
        form.Find("#save-template").Click();
        form.WaitForState(() => Intents.Commands.Any());
        Intents.Commands.OfType<SaveTaskTemplate>().Single().Should().Match<SaveTaskTemplate>(s => s.Name == "Обзвон" && s.Title == "Позвонить" && s.Days == 1 && !s.ForOffice);
    }

    private IRenderedComponent<AddTaskForm> Form() => Render<AddTaskForm>(p => p.Add(f => f.Target, new ActTarget(0, $"{Guid.NewGuid()}")));

    private AddTask Sent(IRenderedComponent<AddTaskForm> form)
    {
        form.Find("form").Submit();      // its end waits for the ledger, which a test answers for
        form.WaitForState(() => Intents.Commands.Any(c => c is AddTask));
        return Intents.Commands.OfType<AddTask>().Last();
    }
}

/// <summary>What the main press of the form does beside the task.</summary>
public sealed class CreatedTaskTests(SharedOffice shared) : ScreenTest(shared, DemoPeople.Manager, circuit: true)
{
    [Fact]
    public async Task A_name_typed_for_a_template_is_kept_with_the_task()
    {
        var (name, form) = ($"Обзвон {Guid.NewGuid():N}", Form());
        await form.Find("#title").InputAsync(name);
        await form.Find("#template-name").InputAsync(name);
        await form.Find("form").SubmitAsync();
        await Eventually.BeAsync(async () =>
        {
            await using var db = Office.Read();
            return await db.Tasks.AnyAsync(t => t.Title == name) && await db.TaskTemplates.CountAsync(t => t.Name == name) == 1;
        });
    }

    [Fact]
    public async Task Create_and_one_more_says_what_was_created_and_begins_at_the_first_field()
    {
        var form = Form();
        await form.Find("#another").ChangeAsync(true);
        await form.Find("#title").InputAsync("Позвонить Зимину");
        await form.Find("form").SubmitAsync();
        form.WaitForElement("#created").TextContent.Should().Contain("Позвонить Зимину");
        form.Find("#title").GetAttribute("value").Should().BeNullOrEmpty();
        form.WaitForAssertion(() => JSInterop.Invocations["crm.focus"].Single().Arguments.Should().Equal("title"));
        await form.Find("#title").InputAsync("П");
        form.FindAll("#created").Should().BeEmpty();
    }

    private IRenderedComponent<AddTaskForm> Form() => Render<AddTaskForm>(p => p.Add(f => f.Target, new ActTarget(0, $"{Guid.NewGuid()}")));
}
