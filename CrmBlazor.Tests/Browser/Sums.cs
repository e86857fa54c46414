namespace CrmBlazor.Tests.Browser;

/// <summary>The regulation's own sums as a person's screen shows them; Russian puts no-break spaces between thousands and before the sign.</summary>
public static class Sums
{
    public static string Total(this Person person) => person.IsEnglish ? "4,000.00\u00a0₽" : "4\u00a0000,00\u00a0₽";

    public static string Vat(this Person person) => person.IsEnglish ? "721.31\u00a0₽" : "721,31\u00a0₽";

    /// <summary>Without kopecks, on a card.</summary>
    public static string Brief(this Person person) => person.IsEnglish ? "4,000\u00a0₽" : "4\u00a0000\u00a0₽";
}
