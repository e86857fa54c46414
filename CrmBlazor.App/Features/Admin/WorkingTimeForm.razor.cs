using System.Globalization;
using CrmBlazor.App.Commands.Office;
using CrmBlazor.App.Data;
using CrmBlazor.App.Speech;
using CrmBlazor.Domain.WorkingTime;
using Microsoft.AspNetCore.Components;

namespace CrmBlazor.App.Features.Admin;

/// <summary>The company's working time (D9). The two usual ones are one press each; the clocks that run follow at once.</summary>
public sealed partial class WorkingTimeForm
{
    private static readonly DayOfWeek[] Week = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    private static readonly string[] Russian =
    [
        "Europe/Kaliningrad", "Europe/Moscow", "Europe/Samara", "Asia/Yekaterinburg", "Asia/Omsk", "Asia/Krasnoyarsk", "Asia/Irkutsk", "Asia/Yakutsk", "Asia/Vladivostok", "Asia/Magadan", "Asia/Kamchatka",
    ];

    private Refusal? presetRefused;

    [Parameter, EditorRequired]
    public OfficeHours Hours { get; set; } = null!;

    [Parameter]
    public bool Saved { get; set; }

    protected override string DraftKey => "SetWorkingTime";

    private IEnumerable<string> Zones => Russian.Contains(Hours.TimeZone) ? Russian : [Hours.TimeZone, .. Russian];

    protected override void Prefill(Typed model)
    {
        model.Days = [.. Week.Where(d => Hours.Days.Has(d))];
        (model.From, model.To, model.Zone, model.RoundTheClock) = (Hours.From, Hours.To, Hours.TimeZone, Hours.RoundTheClock);
    }

    protected override Command ToCommand(Typed model) => new SetWorkingTime(model.Days, model.From, model.To, model.Zone, model.RoundTheClock);

    private void Set(DayOfWeek day, bool works)
    {
        Model.Days.Remove(day);
        if (works) Model.Days.Add(day);
        Changed();
    }

    /// <summary>The zone stays the office's own.</summary>
    private async Task SetAsync(OfficeHours preset)
    {
        var outcome = await SendAsync(new SetWorkingTime([.. Week.Where(d => preset.Days.Has(d))], preset.From, preset.To, Hours.TimeZone, preset.RoundTheClock));
        presetRefused = outcome.Refusal;
        if (outcome.Answer is not { } answer) return;
        await Drafts.DropAsync(DraftKey);
        await OnDone.InvokeAsync(answer);
    }

    private string Told(OfficeHours hours) => hours.RoundTheClock ? T["Hours_Always"] : $"{string.Join(", ", Week.Where(d => hours.Days.Has(d)).Select(CultureInfo.CurrentCulture.DateTimeFormat.GetAbbreviatedDayName))}, {hours.From:HH:mm}–{hours.To:HH:mm}";

    public sealed class Typed
    {
        public List<DayOfWeek> Days { get; set; } = [];
        public TimeOnly From { get; set; }
        public TimeOnly To { get; set; }
        public string Zone { get; set; } = "";
        public bool RoundTheClock { get; set; }
    }
}
