using CrmBlazor.App.Commands.Tasks;
using CrmBlazor.App.Data;
using CrmBlazor.App.Live;
using CrmBlazor.App.Speech;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Tasks;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CrmBlazor.App.Forms.Acts;

/// <summary>A task as it is planned (B 17-18): by itself or from a template, for oneself or for a colleague.</summary>
public sealed partial class AddTaskForm
{
    /// <summary>Minutes before the deadline.</summary>
    private static readonly int[] Reminders = [0, 15, 60, 24 * 60];
    private IReadOnlyList<TemplateView> templates = [];
    private TemplateView? chosen;
    private string? templateName;

    /// <summary>The name under which what is typed is a template already.</summary>
    private string? templateKept;
    private string? created;
    private string? templateFault;
    private string? templateTold;
    private bool forOffice;
    private bool again, isCreating;

    public sealed class Typed
    {
        public TaskKind Kind { get; set; }
        public string Title { get; set; } = "";
        public DateTime Due { get; set; }
        public int? Remind { get; set; }
        public bool Important { get; set; }
        public string? Text { get; set; }

        /// <summary>A point a line; a line that begins with # is a heading.</summary>
        public string Checklist { get; set; } = "";
        public string Responsible { get; set; } = "";
        public List<string> CoExecutors { get; set; } = [];
        public List<string> Observers { get; set; } = [];
    }

    [Inject]
    private OfficeBook Book { get; set; } = null!;

    [Inject]
    private Viewer Viewer { get; set; } = null!;

    [Inject]
    private Lookups Lookups { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [Inject]
    private IJSRuntime Js { get; set; } = null!;

    private bool IsShared => Model.Responsible.Length > 0 || Model.CoExecutors.Count > 0 || Model.Observers.Count > 0;

    private string? ChecklistError => ErrorOf("checklist") ?? PointsOf(Model.Checklist).Select((_, i) => ErrorOf($"checklist[{i}].text")).FirstOrDefault(e => e is not null);

    protected override async Task OnInitializedAsync()
    {
        await base.OnInitializedAsync();
        await LoadTemplatesAsync();
    }

    /// <summary>Tomorrow at ten, by the office's clock; with a client it is a call (B 61).</summary>
    protected override void Prefill(Typed model) => (model.Due, model.Kind) = (InDays(1), Target.Contact is null ? TaskKind.Task : TaskKind.Call);

    protected override Command ToCommand(Typed model)
    {
        var due = Book.Instant(model.Due);
        return new AddTask(model.Title, due, Target.Deal == 0 ? null : Target.Deal, Target.Contact, model.Kind, model.Important, model.Text, Target.Lead, PointsOf(model.Checklist),
            model.Responsible.OrNull(), model.CoExecutors, model.Observers, model.Remind is { } minutes ? due.AddMinutes(-minutes) : null);
    }

    /// <summary>Who typed a name for a template wants it kept. What is wrong with the task itself is told by its own fields.</summary>
    private async Task CreateAsync()
    {
        if (isCreating) return;
        isCreating = true;
        if (templateName.OrNull() is not { } name || name == templateKept || await SaveTemplateAsync() is not { } refusal || refusal.Errors.Keys.Any(ShownByTask)) await SubmitAsync();
        isCreating = false;
    }

    /// <summary>«Create and one more» leaves the form open (B 18), says what was done and begins anew.</summary>
    protected override async Task FinishAsync(Typed sent, Answer answer)
    {
        if (!again)
        {
            await base.FinishAsync(sent, answer);
            return;
        }
        (created, chosen, templateName, templateKept, templateTold) = (sent.Title, null, null, null, null);
        await Js.InvokeVoidAsync("crm.show", "title");
        await Js.InvokeVoidAsync("crm.focus", "title");
    }

    protected override void Changed()
    {
        created = null;
        base.Changed();
    }

    /// <summary>All but what is the template's own: its name, and its days, which the deadline says.</summary>
    private static bool ShownByTask(string field) => field is not ("name" or "days");

    private static List<TaskPoint> PointsOf(string? text) =>
        [.. (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(l => new TaskPoint(l.TrimStart('#').Trim(), l.StartsWith('#')))];

    private DateTime InDays(int days) => Book.Local(Time.GetUtcNow()).Date.AddDays(days).AddHours(10);

    private void Choose(TaskKind kind)
    {
        Model.Kind = kind;
        Changed();
    }

    private async Task LoadTemplatesAsync()
    {
        templates = await Lookups.TemplatesAsync(Viewer.Actor);
        chosen = templates.FirstOrDefault(t => t.Number == chosen?.Number);
    }

    /// <summary>What the template says takes the place of what was typed; a deadline of today is the end of the day.</summary>
    private void Fill(ChangeEventArgs e)
    {
        chosen = templates.FirstOrDefault(t => t.Number.Plain() == (string?)e.Value);
        if (chosen is null) return;
        (Model.Kind, Model.Important, Model.Title, Model.Text) = (chosen.Kind, chosen.Important, chosen.Title, chosen.Text);
        Model.Checklist = string.Join('\n', chosen.Checklist.Select(p => p.Heading ? $"# {p.Text}" : p.Text));
        Model.Due = chosen.Days == 0 ? InDays(0).Date.AddDays(1) : InDays(chosen.Days);
        (templateName, templateKept, templateTold, templateFault) = (chosen.Name, chosen.Name, null, null);
        Changed();
    }

    private bool MayRemove(TemplateView template) => template.ForOffice ? Viewer.Actor.Is(Role.HeadOfSales) : template.IsMine;

    /// <summary>What is typed becomes a template, or the chosen one is changed where it keeps its name.</summary>
    private async Task<Refusal?> SaveTemplateAsync()
    {
        templateKept = templateName.OrNull();    // a second press does not keep it twice
        var days = Math.Max(0, (Model.Due.Date - Book.Local(Time.GetUtcNow()).Date).Days);
        var same = chosen is not null && MayRemove(chosen) && chosen.Name == templateName?.Trim() ? chosen : null;
        var outcome = await SendAsync(new SaveTaskTemplate(templateName ?? "", Model.Title, days, Model.Kind, Model.Important, Model.Text, PointsOf(Model.Checklist), forOffice || same?.ForOffice is true, same?.Number, same?.Version));
        templateFault = outcome.Refusal is { } refusal ? string.Join(" ", refusal.Errors.SelectMany(f => f.Value).DefaultIfEmpty(refusal.Title)) : null;
        (templateTold, templateKept) = outcome.Refusal is null ? (T["Template_Saved"].Value, templateKept) : (null, null);
        await LoadTemplatesAsync();
        return outcome.Refusal;
    }

    private async Task RemoveTemplateAsync()
    {
        var outcome = await SendAsync(new RemoveTaskTemplate(chosen!.Number));
        templateFault = outcome.Refusal?.Title;
        await LoadTemplatesAsync();
    }
}
