using CrmBlazor.App.Commands.Regulation;
using CrmBlazor.App.Commands.Tasks;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Tasks;
using CrmBlazor.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static CrmBlazor.App.Seeds.DemoPeople;

namespace CrmBlazor.Tests.Browser.Presses;

/// <summary>What is planned, and what was done too late.</summary>
public sealed class TaskPresses : PressList
{
    public TaskPresses()
    {
        Add<AddTask>(Director, c => $"/deals/{c.Deal}", (p, _) => p.Find(".deal-head button", p.T("Act_AddTask")), Form,
            async o => new("Перезвонить", o.Time.GetUtcNow().AddHours(1), (await o.InvoicedDealAsync()).Deal, Kind: TaskKind.Call, Important: true, Text: "Спросить про кран"));
        Add<AddChecklistItem>(Director, (o, c) => DealOfAsync(o, c.Task), (p, c) => p.Find($"[data-task='{c.Task}'] .add-item"), AddItemAsync, async o => new(await InvoicedTaskAsync(o), "Спросить про кран"));
        Add<TickChecklistItem>(Director, (o, c) => DealOfAsync(o, c.Task), (p, c) => p.Find($"[data-task='{c.Task}'] .check input:not([disabled])"), Once, async o => new(await InvoicedTaskAsync(o), 1, true));
        Add<FinishTask>(Director, (o, c) => DealOfAsync(o, c.Task), (p, c) => p.Find($"[data-task='{c.Task}'] button", p.T("Task_Finish")), Once,
            async o => new(await o.TickedTaskAsync((await o.InvoicedDealAsync()).Deal)));
        Add<RescheduleTask>(Director, _ => "/tasks", (p, c) => p.Find($"[data-task='{c.Task}'] .task-body button", p.T("Act_RescheduleTask")), Form, look: (p, c) => UnfoldAsync(p, c.Task));
        Add<SetTaskPeople>(Director, _ => "/tasks", (p, c) => p.Find($"[data-task='{c.Task}'] [data-people]"), SetPeopleAsync, look: (p, c) => UnfoldAsync(p, c.Task));
        Add<SaveTaskTemplate>(Director, _ => "/tasks?new=true", (p, _) => p.Find("#save-template"), SaveTemplateAsync, look: (p, _) => OpenDetailsAsync(p, "#save-template"));
        Add<RemoveTaskTemplate>(Director, _ => "/tasks?new=true", (p, c) => p.Find($"#template:has(option[value='{c.Template}'])"), RemoveTemplateAsync);

        Add<AppealBreach>(Director, _ => "/breaches", (p, c) => p.Find($"[data-breach='{c.Breach}'] button", p.T("Act_AppealBreach")), Form);
        Add<ExcuseBreach>(Manager, _ => "/breaches", (p, c) => p.Find($"[data-breach='{c.Breach}'] button", p.T("Act_ExcuseBreach")), Form);
        Add<UpholdBreach>(Manager, _ => "/breaches", (p, c) => p.Find($"[data-breach='{c.Breach}'] button", p.T("Breaches_Uphold").Split('{')[0].Trim()), Form);
    }

    private static async Task<int> InvoicedTaskAsync(Office office) => await office.TaskAsync((await office.InvoicedDealAsync()).Deal);

    private static async Task<string> DealOfAsync(Office office, int task)
    {
        await using var db = office.Read();
        return $"/deals/{await db.Tasks.Where(t => t.Number == task).Select(t => t.DealNumber).SingleAsync()}";
    }

    private static async Task AddItemAsync(Person by, AddChecklistItem command, ILocator field)
    {
        await field.FillAsync(command.Text);
        await field.PressAsync("Enter");
    }

    /// <summary>Where he has the task.</summary>
    private static async Task UnfoldAsync(Person by, int task)
    {
        if (by.Who != Director) await by.Find($"[data-task='{task}'] .task-open").ClickAsync();
    }

    private static async Task OpenDetailsAsync(Person by, string within)
    {
        if (by.Who != Director) await by.Find($"details:has({within}) summary").ClickAsync();
    }

    private static async Task SetPeopleAsync(Person by, SetTaskPeople command, ILocator button)
    {
        await button.ClickAsync();
        await by.ChooseAsync("co-executors", command.CoExecutors[0]);
        await Assertions.Expect(by.Find("[data-people=co-executors] .chip")).ToBeVisibleAsync();
        await by.SubmitAsync();
    }

    private static async Task SaveTemplateAsync(Person by, SaveTaskTemplate command, ILocator button)
    {
        await by.FillAsync("title", command.Title);
        await by.FillAsync("template-name", command.Name);
        await button.ClickAsync();
    }

    private static async Task RemoveTemplateAsync(Person by, RemoveTaskTemplate command, ILocator choice)
    {
        await by.ChooseAsync("template", command.Template.Plain());
        await by.Find("#remove-template").ClickAsync();
    }
}
