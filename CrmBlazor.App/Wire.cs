using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using CrmBlazor.Domain.Common;

namespace CrmBlazor.App;

/// <summary>JSON as it travels and as it is kept: camelCase, words for enums, rubles for money, Cyrillic as it is.</summary>
public static class Wire
{
    public static readonly JsonSerializerOptions Json = Make();

    public static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        Apply(options);
        return options;
    }

    public static void Apply(JsonSerializerOptions options)
    {
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
        options.NumberHandling = JsonNumberHandling.Strict;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.Converters.Add(new MoneyInRubles());
    }

    /// <summary>A value as it travels: <c>paidAndShipped</c>.</summary>
    public static string Code(this Enum value) => Camel(value.ToString());

    public static string Camel(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);

    private sealed class MoneyInRubles : JsonConverter<Money>
    {
        private const decimal Most = long.MaxValue / 100m;

        public override Money Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
        {
            var rubles = reader.GetDecimal();
            return Math.Abs(rubles) < Most && decimal.Round(rubles, 2) == rubles ? Money.FromRubles(rubles) : throw new JsonException(rubles.ToString(CultureInfo.InvariantCulture));
        }

        public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Rubles + 0.00m);
    }
}
