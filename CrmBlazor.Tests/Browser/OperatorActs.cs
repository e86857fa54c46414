using System.Globalization;
using System.Text.RegularExpressions;
using CrmBlazor.App.Seeds;
using CrmBlazor.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace CrmBlazor.Tests.Browser;

/// <summary>What an operator does at the screen: from the call to the deal.</summary>
public static partial class OperatorActs
{
    public const string Client = "Тестов Пётр Ильич";

    /// <returns>The lead's number.</returns>
    public static async Task<int> RegisterLeadAsync(this Person by)
    {
        await by.Find("#new-lead").ClickAsync();
        await by.FillAsync("phone", "8 943 555-11-22");
        await by.FillAsync("name", Client);
        await by.Find("[role=dialog] button[type=submit]").ClickAsync();
        await Expect(by.Page).ToHaveURLAsync(LeadAddress());
        return NumberIn(by.Page.Url);
    }

    /// <summary>A call with the client, told by the composer of a lead or of a deal.</summary>
    public static async Task TellCallAsync(this Person by, string discussed = A.Discussed, string agreed = A.Agreed)
    {
        await by.Find(".composer [data-kind=call]").ClickAsync();
        await Expect(by.Find("#call-direction")).ToBeVisibleAsync();
        await by.FillAsync("discussed", discussed);
        await by.FillAsync("agreed", agreed);
        await by.Find(".composer button[type=submit]").ClickAsync();
    }

    public static async Task FillConversionAsync(this Person by, DemoPerson manager)
    {
        await by.FillClientAsync();
        await by.Find($".who input[value='{manager.Email}']").CheckAsync();
    }

    /// <summary>All but the responsible.</summary>
    public static async Task FillClientAsync(this Person by)
    {
        await by.FillAsync("birthDate", "1985-03-04");
        await by.FillAsync("position", "прораб");
        await by.FillAsync("privateEmail", "petr.testov@mail.example");
        await by.FillAsync("deal-title", "КС, ФБС тест");
        await by.Find("#direction").SelectOptionAsync(["ЖБИ"]);
        await by.Find("#segment").SelectOptionAsync(["Благоустройство"]);
        await by.Find("#group").SelectOptionAsync(["Кольца колодезные"]);
        await by.FillAsync("address", A.Address);
        await by.FillAsync("need", "Кольца и блоки, въезд с Песочной");
    }

    /// <returns>The deal's number.</returns>
    public static async Task<int> ConvertAsync(this Person by)
    {
        await by.Find(".convert button[type=submit]").ClickAsync();
        await Expect(by.Page).ToHaveURLAsync(DealAddress());
        await Expect(by.Find(".stagebar .is-now")).ToHaveAttributeAsync("data-stage", "assigned");
        return NumberIn(by.Page.Url);
    }

    private static int NumberIn(string address) => int.Parse(new Uri(address).Segments[^1], CultureInfo.InvariantCulture);

    [GeneratedRegex(@"/leads/\d+")]
    private static partial Regex LeadAddress();

    [GeneratedRegex(@"/deals/\d+")]
    private static partial Regex DealAddress();
}
