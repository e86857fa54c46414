using System.Globalization;
using System.Text.RegularExpressions;
using CrmBlazor.Domain.Common;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CrmBlazor.Tests.Browser.Presses;

/// <summary>A form filled with what a command says: each property goes into the field that is named after it.</summary>
public static partial class FilledForm
{
    /// <summary>Fields that are not called as their property.</summary>
    private static readonly Dictionary<string, string[]> Called = new()
    {
        ["DeliveryAddress"] = ["address"],
        ["DueOn"] = ["due"],
        ["DueAt"] = ["due"],
        ["Text"] = ["words", "message"],
        ["Reason"] = ["words"],
        ["Direction"] = ["call-direction", "message-direction"],
        ["Title"] = ["deal-title"],
        ["ProductGroup"] = ["group"],
        ["Comment"] = ["need"],
        ["Section"] = ["product-section"],
        ["Password"] = ["new-password"],
        ["ResetSecondFactor"] = ["reset-factor"],
        ["CoExecutors"] = ["co-executors"],
    };

    public static async Task FillAsync(this Person by, object command, string form = "[role=dialog]")
    {
        await Expect(by.Find($"{form} button[type=submit]").First).ToBeVisibleAsync();
        foreach (var property in command.GetType().GetProperties())
        {
            var field = by.Find(string.Join(", ", Ids(property.Name).Select(id => $"{form} #{id}:not([role=combobox]):visible"))).First;
            if (property.GetValue(command) is { } value && Said(value) is { } said && await field.CountAsync() > 0) await PutAsync(field, said);
        }
    }

    private static IEnumerable<string> Ids(string property)
    {
        var kebab = Humps().Replace(property, "-$0").ToLowerInvariant();
        return Called.GetValueOrDefault(property, []).Concat([char.ToLowerInvariant(property[0]) + property[1..], kebab, $"fine-{kebab}"]).Distinct();
    }

    private static async Task PutAsync(ILocator field, string said)
    {
        var kind = await field.EvaluateAsync<string>("f => f.tagName === 'SELECT' ? 'select' : f.type");
        if (kind == "select") await ChooseAsync(field, said);
        else if (kind == "checkbox") await field.SetCheckedAsync(said == "true");
        else await field.FillAsync(kind == "date" ? said[..10] : said);
    }

    private static async Task ChooseAsync(ILocator field, string said)
    {
        var words = await field.EvaluateAsync<string[]>("f => [...f.options].map(o => o.value)");
        await field.SelectOptionAsync(words.Single(w => w.Equals(said, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>As it is typed; what is no single value has no field.</summary>
    private static string? Said(object value) => value switch
    {
        string text => text,
        bool yes => yes ? "true" : "false",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset at => at.ToOffset(TimeSpan.FromHours(3)).ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture),
        Money money => money.Rubles.ToString("0.##", CultureInfo.InvariantCulture),
        Enum word => word.ToString(),
        int or long or decimal => Convert.ToString(value, CultureInfo.InvariantCulture),
        IReadOnlyList<string> lines => string.Join('\n', lines),
        _ => null,
    };

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex Humps();
}
