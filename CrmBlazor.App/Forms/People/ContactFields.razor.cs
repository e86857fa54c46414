using CrmBlazor.App.Live;
using CrmBlazor.App.Resources;
using CrmBlazor.App.Speech;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace CrmBlazor.App.Forms.People;

/// <summary>The fields of a contact, which tell while one types whom it resembles and what will be refused.</summary>
public sealed partial class ContactFields : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);
    private readonly HashSet<string> left = [];
    private ContactHint hint = ContactHint.None;
    private CancellationTokenSource? pause;

    [Parameter, EditorRequired]
    public ContactTyped Model { get; set; } = null!;

    /// <summary>What the last press was refused for, by the name of the field.</summary>
    [Parameter, EditorRequired]
    public Func<string, string?> ErrorOf { get; set; } = null!;

    /// <summary>After each change.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    /// <summary>Told whether a second contact of a known person is being made.</summary>
    [Parameter]
    public EventCallback<bool> OnDuplicate { get; set; }

    /// <summary>What «взять» does; without it the contact takes the place of the fields.</summary>
    [Parameter]
    public EventCallback<Resembling> OnTake { get; set; }

    /// <summary>The contact that is edited: nobody is his own double.</summary>
    [Parameter]
    public Guid? Except { get; set; }

    [Parameter]
    public string? TakeText { get; set; }

    [Inject]
    private ContactHints Hints { get; set; } = null!;

    [Inject]
    private OfficeBook Book { get; set; } = null!;

    [Inject]
    private Voice Voice { get; set; } = null!;

    [Inject]
    private IStringLocalizer<Texts> T { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    public void Dispose()
    {
        pause?.Cancel();
        pause?.Dispose();
    }

    /// <summary>A lead's phone, or a draft, may name somebody known already.</summary>
    protected override Task OnInitializedAsync() => LookAsync();

    private bool Needs(string field) => Book.Settings.RequiredContactFields.Contains(field);

    private string LabelOf(string field) => T[$"Contact_{field}"];

    /// <summary>A half-typed address is no fault yet; our own mail is one at once.</summary>
    private string? FaultOf(string field) =>
        hint.Faults.FirstOrDefault(f => f.Field == field && (f.Code == "ownMail" || left.Contains(field)))?.Text ?? ErrorOf(field);

    private void Leave(string field) => left.Add(field);

    private async Task TypedAsync()
    {
        await OnChanged.InvokeAsync();
        Dispose();
        pause = new();
        try
        {
            await Task.Delay(Pause, Time, pause.Token);
            await LookAsync();
        }
        catch (OperationCanceledException)
        {
        }
    }

    private async Task LookAsync()
    {
        hint = Model.Number is null ? await Hints.LookAsync(Model.Details, Except) : ContactHint.None;
        await OnDuplicate.InvokeAsync(hint.IsDuplicate);
    }

    private Task TakeAsync(Resembling known) => PutAsync(known.Number, known.Name);

    private Task GiveBackAsync() => PutAsync(null, null);

    private async Task PutAsync(int? number, string? name)
    {
        (Model.Number, Model.Taken) = (number, name);
        await OnChanged.InvokeAsync();
        await LookAsync();
    }
}
