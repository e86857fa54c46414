namespace CrmBlazor.Domain.Customers;

/// <summary>What the Russian identifiers share: spaces that come with a paste, and sums of weighted digits.</summary>
internal static class Digits
{
    /// <summary>Without spaces of any kind, the non-breaking ones included.</summary>
    public static string Clean(string? text) => string.Concat((text ?? "").Where(c => !char.IsWhiteSpace(c)));

    public static bool Only(string text, params ReadOnlySpan<int> lengths) => lengths.Contains(text.Length) && text.All(char.IsAsciiDigit);

    public static int At(string text, int place) => text[place] - '0';

    public static int Sum(string text, ReadOnlySpan<int> weights)
    {
        var sum = 0;
        for (var i = 0; i < weights.Length; i++) sum += At(text, i) * weights[i];
        return sum;
    }
}
