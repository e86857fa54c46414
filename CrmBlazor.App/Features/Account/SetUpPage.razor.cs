using CrmBlazor.App.Commands.Office;
using CrmBlazor.App.Data;
using CrmBlazor.App.Resources;
using CrmBlazor.App.Security;
using CrmBlazor.App.Speech;
using CrmBlazor.Domain.Common;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace CrmBlazor.App.Features.Account;

/// <summary>The first administrator of an office without accounts, made by whoever holds the console's code.</summary>
public sealed partial class SetUpPage
{
    private bool needed;
    private IReadOnlyList<string> told = [];

    [SupplyParameterFromForm]
    private Entry? Form { get; set; }

    [Inject]
    private IStringLocalizer<Texts> T { get; set; } = null!;

    [Inject]
    private SetUp SetUp { get; set; } = null!;

    [Inject]
    private Ledger Ledger { get; set; } = null!;

    [Inject]
    private Passwords Passwords { get; set; } = null!;

    [Inject]
    private Refusals Refusals { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        Form ??= new();
        needed = await SetUp.IsNeededAsync();
    }

    private async Task MakeAsync()
    {
        if (Passwords.Faults("password", Form!.Password, Role.Admin).ToList() is { Count: > 0 } faults) told = Refusals.Fields(faults).Errors["password"];
        else if (!SetUp.Use(Form!.Code)) told = [T["SetUp_WrongCode"]];
        else await AddAsync();
    }

    private async Task AddAsync()
    {
        try
        {
            await Ledger.RunAsSystemAsync(new AddUser(Form!.Name ?? "", Form!.Email ?? "", Role.Admin, Form!.Password!));
            Navigation.NavigateTo("/sign-in");
        }
        catch (BadFieldsException bad)
        {
            Form!.Code = SetUp.NewCode();
            told = [.. Refusals.Fields(bad.Faults).Errors.SelectMany(e => e.Value)];
        }
    }

    public sealed class Entry
    {
        public string? Code { get; set; }
        public string? Name { get; set; }
        public string? Email { get; set; }
        public string? Password { get; set; }
    }
}
