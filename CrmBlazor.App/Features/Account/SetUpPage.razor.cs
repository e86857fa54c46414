using CrmBlazor.App.Resources;
using CrmBlazor.App.Security;
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
    private NavigationManager Navigation { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        Form ??= new();
        needed = await SetUp.IsNeededAsync();
    }

    private async Task MakeAsync()
    {
        told = await SetUp.MakeAsync(Form!.Code, Form.Name, Form.Email, Form.Password);
        if (told.Count == 0) Navigation.NavigateTo("/sign-in");
    }

    public sealed class Entry
    {
        public string? Code { get; set; }
        public string? Name { get; set; }
        public string? Email { get; set; }
        public string? Password { get; set; }
    }
}
