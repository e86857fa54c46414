namespace CrmBlazor.Domain.Customers;

/// <summary>ИНН: ten digits of a legal entity, twelve of a person, with check digits.</summary>
public static class Inn
{
    private static readonly int[] Ten = [2, 4, 10, 3, 5, 9, 4, 6, 8];
    private static readonly int[] Eleven = [7, 2, 4, 10, 3, 5, 9, 4, 6, 8];
    private static readonly int[] Twelve = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8];

    public static string Normalize(string? text) => Digits.Clean(text);

    /// <summary>Expects normalised text. Region 00 does not exist, though ten zeros pass the arithmetic.</summary>
    public static bool IsValid(string inn) => Digits.Only(inn, 10, 12) && !inn.StartsWith("00", StringComparison.Ordinal) && Checks(inn);

    public static bool IsPerson(string inn) => inn.Length == 12;

    private static bool Checks(string inn) => inn.Length == 10 ? Check(inn, Ten) : Check(inn, Eleven) && Check(inn, Twelve);

    private static bool Check(string inn, int[] weights) => Digits.Sum(inn, weights) % 11 % 10 == Digits.At(inn, weights.Length);
}
