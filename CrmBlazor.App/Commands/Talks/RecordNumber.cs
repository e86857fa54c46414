using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CrmBlazor.App.Commands.Talks;

/// <summary>A record as people name it: 37924, or <c>2026/1</c>.</summary>
[JsonConverter(typeof(Reader))]
public readonly record struct RecordNumber(string Text)
{
    public override string ToString() => Text;

    private sealed class Reader : JsonConverter<RecordNumber>
    {
        public override RecordNumber Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(reader.TokenType is JsonTokenType.Number ? reader.GetInt64().ToString(CultureInfo.InvariantCulture) : reader.GetString() ?? throw new JsonException());

        public override void Write(Utf8JsonWriter writer, RecordNumber value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
    }
}
