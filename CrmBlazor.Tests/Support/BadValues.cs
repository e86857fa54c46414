using System.Text.Json;
using CrmBlazor.App.Commands.Talks;
using CrmBlazor.Domain.Common;

namespace CrmBlazor.Tests.Support;

/// <param name="Json">As it stands in the body.</param>
/// <param name="Sure">It is refused for certain, with the name of the field where it can be read at all.</param>
public sealed record BadValue(string Json, Verdict Sure);

public enum Verdict { Named, Refused, Open }

/// <summary>What a careless or hostile client may put into a field.</summary>
public static class BadValues
{
    private static readonly string[] NoScalar = ["{}", "[]"];
    private static readonly string[] NoNumber = [.. NoScalar, "true", "\"x\"", "\"5\"", "\"\"", "1e400"];
    private static readonly string[] NoWord = [.. NoScalar, "true", "5", "\"bogus\"", "\"\"", "\"\\ud800\""];

    /// <summary>Text that some machine might take for its own language.</summary>
    public static readonly IReadOnlyList<string> Markup =
    [
        "<script>alert(1)</script> 😀", "'; DROP TABLE deals;--", "' OR 1=1 --", "%' ESCAPE '_", "=1+1", "{{7*7}}", "null", "../../etc/passwd", "\\n\\0", "\u00a0\u200bx", "a\nb\tc",
    ];

    private static readonly string[] Turned = ["a\0b", "\a", "\u001b[31m", "\u202egnp.exe", "\u2066x", "\ue000"];

    private static readonly string TooLong = new('я', 20_000);

    /// <summary>Nothing, one of a wrong type, and all that can be read but should not be there.</summary>
    public static IEnumerable<BadValue> For(Field field) =>
    [
        new("null", field.IsRequired ? Verdict.Named : Verdict.Open),
        new(OfWrongType(field)[0], Verdict.Named),
        .. OutOfRange(field).Select(v => new BadValue(v.Json, v.Sure)),
    ];

    public static string[] OfWrongType(Field field) => field switch
    {
        { Element: not null } => ["\"x\"", "5", "{}", "true"],
        { Type: var t } when t == typeof(string) => [.. NoScalar, "5", "true", "\"\\ud800\""],
        { Type: var t } when t == typeof(RecordNumber) => [.. NoScalar, "true", "1.5", "1e400", "99999999999999999999"],
        { Type: var t } when t == typeof(bool) => [.. NoScalar, "1", "\"yes\"", "\"true\""],
        { Type: var t } when t == typeof(int) => [.. NoNumber, "1.5", "2147483648", "-2147483649"],
        { Type: var t } when t == typeof(long) => [.. NoNumber, "1.5", "9223372036854775808"],
        { Type: var t } when t == typeof(decimal) => NoNumber,
        { Type: var t } when t == typeof(Money) => [.. NoNumber, "1e30", "0.001", "92233720368547758.08"],
        { Type.IsEnum: true } => NoWord,
        { Type: var t } when t == typeof(DateOnly) => [.. NoWord, "\"2026-02-30\"", "\"2026-13-01\"", "\"20.11.2026\"", "\"10000-01-01\""],
        { Type: var t } when t == typeof(DateTimeOffset) => [.. NoWord, "\"2026-02-30T10:00:00Z\"", "\"20.11.2026\""],
        { Type: var t } when t == typeof(TimeOnly) => [.. NoWord, "\"25:00\"", "\"-01:00\""],
        _ => ["\"x\"", "5", "[]", "true"],
    };

    private static IEnumerable<(string Json, Verdict Sure)> OutOfRange(Field field)
    {
        if (field.Type == typeof(string)) return [.. Turned.Select(t => (Json(t), Verdict.Named)), (Json(TooLong), Verdict.Refused), (Json("   "), Verdict.Open), (Json(Markup[0]), Verdict.Open), (Json(Markup[1]), Verdict.Open)];
        if (field.Type == typeof(RecordNumber)) return [(Json(Markup[1]), Verdict.Refused), (Json(TooLong), Verdict.Refused), ("-1", Verdict.Refused), ("0", Verdict.Refused)];
        if (field.Type == typeof(int)) return [("-1", Verdict.Refused), ("2147483647", Verdict.Refused), ("-2147483648", Verdict.Refused), ("0", Verdict.Open)];
        if (field.Type == typeof(long)) return [("-1", Verdict.Refused), ("0", Verdict.Refused), ("9223372036854775807", Verdict.Named)];
        if (field.Type == typeof(decimal)) return [("-1", Verdict.Named), ("1e28", Verdict.Named), ("79228162514264337593543950335", Verdict.Named), ("0.0001", Verdict.Named), ("0", Verdict.Open)];
        if (field.Type == typeof(Money)) return [("-1", Verdict.Named), ("92233720368547758", Verdict.Named), ("0", Verdict.Open)];
        if (field.Type == typeof(DateOnly)) return [("\"0001-01-01\"", Verdict.Named), ("\"9999-12-31\"", Verdict.Named)];
        if (field.Type == typeof(DateTimeOffset)) return [("\"0001-01-01T00:00:00Z\"", Verdict.Named), ("\"9999-12-31T23:59:59Z\"", Verdict.Named), ("\"2026-11-20\"", Verdict.Named)];
        if (field.Element is not null) return [("[]", Verdict.Open), ("[null]", Verdict.Refused), ("[[]]", Verdict.Refused), ($"[{string.Join(',', Enumerable.Repeat("null", 2000))}]", Verdict.Named)];
        return [];
    }

    private static string Json(string text) => JsonSerializer.Serialize(text);
}
