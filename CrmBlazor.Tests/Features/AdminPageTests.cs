using Bunit;
using CrmBlazor.App.Features.Admin;
using CrmBlazor.App.Seeds;
using CrmBlazor.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace CrmBlazor.Tests.Features;

/// <summary>The settings by their addresses: each tab shows its own part.</summary>
public sealed class AdminPageTests(SharedOffice shared) : ScreenTest(shared, DemoPeople.Admin, circuit: true)
{
    [Theory]
    [InlineData("users", "[data-user]")]
    [InlineData("time", "#clock-limits")]
    [InlineData("rules", "#areas")]
    [InlineData("exports", "#exports")]
    [InlineData("changes", "#changes")]
    [InlineData("nothing-of-the-kind", "[data-user]")]
    public void Each_tab_is_what_its_address_says(string tab, string part)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo($"/admin?tab={tab}");
        Render<AdminPage>().WaitForElement(part);
    }
}
