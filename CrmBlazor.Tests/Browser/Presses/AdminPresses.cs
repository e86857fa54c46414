using CrmBlazor.App.Commands.Office;
using CrmBlazor.App.Data;
using CrmBlazor.Tests.Support;
using Microsoft.Playwright;
using static CrmBlazor.App.Seeds.DemoPeople;
using Office = CrmBlazor.Tests.Support.Office;

namespace CrmBlazor.Tests.Browser.Presses;

/// <summary>People and settings, the administrator's alone.</summary>
public sealed class AdminPresses : PressList
{
    public AdminPresses()
    {
        Add<AddUser>(Head, _ => "/admin", "#add-user", Form);
        Of<ChangeUserRole>(c => c.User, (p, c, b) => ChangeAsync(p, c, b, "#role-form"));
        Of<SetUserPassword>(c => c.User, (p, c, b) => ChangeAsync(p, c, b, "#password-form"));
        Of<DisableUser>(c => c.User, SwitchAsync);
        Of<EnableUser>(c => c.User, SwitchAsync, DisabledAsync);
        Add<SetPaymentMembership>(Head, _ => "/admin", (p, c) => p.Find($"[data-user='{c.User}'] input[type=checkbox]"), Once);

        Set<SetClockLimits>("time", "clock-limits", new(6, 9, 25));
        Set<SetFines>("rules", "fines", new(A.Rubles(600), A.Rubles(400), A.Rubles(1100), A.Rubles(200), A.Rubles(700), A.Rubles(350)));
        Set<SetOwnMailDomains>("rules", "own-mail", new(["presses.example"]));
        Add<SetManagerAreas>(Head, _ => "/admin?tab=rules", "#areas button[type=submit]", TickAreaAsync);
        Set<SetFirstInvoiceNumber>("rules", "first-number", new(2));
        Set<SetStopList>("rules", "stop-list", new(["НД", "перезвонить", "не берёт"]));
        Add<SetRequiredContactFields>(Head, _ => "/admin?tab=rules", "#contact-fields button[type=submit]", RequireLessAsync, _ => Task.FromResult<SetRequiredContactFields>(new(["fullName", "mobilePhone"])));
        Add<SetWorkingTime>(Head, _ => "/admin?tab=time", "#office-week", Once);
    }

    /// <summary>In the dialog of a person.</summary>
    private void Of<T>(Func<T, string> user, Func<Person, T, ILocator, Task> how, Func<Office, Task<T>>? make = null) where T : Command =>
        Add(Head, _ => "/admin", (p, c) => p.Find($"[data-user='{user(c)}'] button"), how, make);

    /// <summary>To something else than it is: what does not change leaves no trace.</summary>
    private void Set<T>(string tab, string panel, T to) where T : Command => Add<T>(Head, _ => $"/admin?tab={tab}", $"#{panel} button[type=submit]", async (p, c, button) =>
    {
        await p.FillAsync(c, $"#{panel}");
        await button.ClickAsync();
    }, _ => Task.FromResult(to));

    private static async Task TickAreaAsync(Person by, SetManagerAreas command, ILocator button)
    {
        await by.Find($"#areas [data-manager='{command.Areas[0].Manager}'] input").First.CheckAsync();
        await button.ClickAsync();
    }

    private static async Task ChangeAsync(Person by, object command, ILocator button, string form)
    {
        await button.ClickAsync();
        await by.FillAsync(command, form);
        await by.Find($"{form} button[type=submit]").ClickAsync();
    }

    private static async Task SwitchAsync(Person by, Command command, ILocator button)
    {
        await button.ClickAsync();
        await by.Find("#switch-user").ClickAsync();
    }

    private static async Task RequireLessAsync(Person by, SetRequiredContactFields command, ILocator button)
    {
        await by.Find("#contact-fields .check input:checked").Last.ClickAsync();
        await button.ClickAsync();
    }

    private static async Task<EnableUser> DisabledAsync(Office office)
    {
        var user = await office.UserAsync();
        await office.DoAsync(Admin, new DisableUser(user));
        return new(user);
    }
}
