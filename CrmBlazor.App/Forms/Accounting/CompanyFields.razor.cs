using CrmBlazor.App.Live;
using CrmBlazor.App.Speech;
using CrmBlazor.Domain.Customers;
using Microsoft.AspNetCore.Components;

namespace CrmBlazor.App.Forms.Accounting;

/// <summary>The requisites of a company; one of the same ИНН or the same name is held against it while it is typed (B 36, B 38).</summary>
public sealed partial class CompanyFields
{
    private static readonly IReadOnlyList<string> Kinds = [.. Enum.GetValues<CompanyKind>().Select(k => k.Code())];
    private readonly HashSet<string> left = [];
    private IReadOnlyList<KnownCompany> known = [];
    private IReadOnlyList<KnownCompany> similar = [];
    private (string? Inn, string? Name) looked;

    [Parameter, EditorRequired]
    public CompanyTyped Model { get; set; } = null!;

    /// <summary>What the last press was refused for, by the name of the field.</summary>
    [Parameter, EditorRequired]
    public Func<string, string?> ErrorOf { get; set; } = _ => null;

    [Parameter]
    public EventCallback OnChanged { get; set; }

    /// <summary>Kind and sphere too, which later are the manager's.</summary>
    [Parameter]
    public bool WithProfile { get; set; }

    /// <summary>The company that is edited is not compared with itself.</summary>
    [Parameter]
    public int? Self { get; set; }

    /// <summary>The known one is taken instead.</summary>
    [Parameter]
    public EventCallback<KnownCompany> OnTake { get; set; }

    [Inject]
    private OfficeBook Book { get; set; } = null!;

    [Inject]
    private Lookups Lookups { get; set; } = null!;

    [Inject]
    private Voice Voice { get; set; } = null!;

    [Inject]
    private Microsoft.Extensions.Localization.IStringLocalizer<Resources.Texts> T { get; set; } = null!;

    /// <summary>A card, too, may have put another ИНН here.</summary>
    protected override async Task OnParametersSetAsync()
    {
        if (looked == (Model.Inn, Model.Name)) return;
        looked = (Model.Inn, Model.Name);
        known = [.. (await Lookups.WithInnAsync(Model.Inn)).Where(c => c.Number != Self)];
        similar = [.. (await Lookups.WithNameAsync(Model.Name)).Where(c => c.Number != Self && !known.Any(k => k.Number == c.Number))];
    }

    /// <summary>Check digits are told as soon as the field is left, by the rule that refuses after the press.</summary>
    private string? FaultOf(string field)
    {
        if (!left.Contains(field)) return ErrorOf(field);
        return Model.Details.Faults([]).FirstOrDefault(f => f.Field == field && f.Code != "required") is { } fault ? Voice.Say(fault) : null;
    }

    private Task ChangedAsync() => OnChanged.InvokeAsync();

    private async Task InnTypedAsync()
    {
        await ChangedAsync();
        await OnParametersSetAsync();
    }

    private Task NameTypedAsync() => InnTypedAsync();

    private Task AddAsync()
    {
        Model.Accounts.Add(new());
        return ChangedAsync();
    }

    private Task RemoveAsync(CompanyTyped.Account account)
    {
        Model.Accounts.Remove(account);
        return ChangedAsync();
    }
}
