using CrmBlazor.App.Commands.Leads;
using Microsoft.Playwright;
using static CrmBlazor.App.Seeds.DemoPeople;

namespace CrmBlazor.Tests.Browser.Presses;

/// <summary>The inbox, which only sales see.</summary>
public sealed class LeadPresses : PressList
{
    public LeadPresses()
    {
        Add<RegisterLead>(Accountant, _ => "/leads", "#new-lead", Form);
        Add<EditLead>(Accountant, c => $"/leads/{c.Lead}", "#edit-lead", Form);
        Add<IdentifyLead>(Accountant, c => $"/leads/{c.Lead}", "#convert", IdentifyAsync);
        Add<TakeLead>(Accountant, c => $"/leads/{c.Lead}", "#take-lead", Once);
        Add<JunkLead>(Accountant, c => $"/leads/{c.Lead}", "#junk", Form);
        Add<ReopenLead>(Accountant, c => $"/leads/{c.Lead}", "#reopen", Once);
        Add<ConvertLead>(Accountant, c => $"/leads/{c.Lead}", "#convert", ConvertAsync);
        Add<JoinLead>(Accountant, c => $"/leads/{c.Lead}", "#convert", JoinAsync);
    }

    private static async Task JoinAsync(Person by, JoinLead command, ILocator button)
    {
        await button.ClickAsync();
        await by.Find($"#join [data-deal='{command.Deal}'] button").ClickAsync();
        await by.Find("#join-sure").ClickAsync();
    }

    private static async Task IdentifyAsync(Person by, IdentifyLead command, ILocator button)
    {
        await button.ClickAsync();
        await by.FillAsync(command.Contact, ".convert");
        await by.Find("#contact-only").ClickAsync();
    }

    private static async Task ConvertAsync(Person by, ConvertLead command, ILocator button)
    {
        await button.ClickAsync();
        await by.FillAsync(command.Contact, ".convert");
        await by.FillAsync(command.Deal, ".convert");
        await by.Find(".convert button[type=submit]").ClickAsync();
    }
}
