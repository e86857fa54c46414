using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CrmBlazor.App;
using CrmBlazor.App.Seeds;

namespace CrmBlazor.Tests.Support;

/// <summary>An answer of the API, read.</summary>
public sealed record ApiAnswer(HttpStatusCode Status, JsonElement Body)
{
    /// <summary>Throws with the whole answer where it was not a 200.</summary>
    public ApiAnswer Ok() => Status is HttpStatusCode.OK ? this : throw new InvalidOperationException($"{(int)Status}: {Body}");

    public int Number => Body.GetProperty("number").GetInt32();

    public string Text => Body.GetProperty("number").GetString()!;

    /// <summary>The answer in one line: <c>200</c>, <c>422 title, source</c>, <c>422 noTalk B 24</c>, <c>409 by manager@demo.example</c>, <c>409 title: theirs | yours</c>.</summary>
    public string Brief => string.Join(' ', new[] { $"{(int)Status}", string.Join(", ", Fields), string.Join(", ", Obstacles), By is { } by ? $"by {by}" : "", string.Join(", ", Conflicts) }
        .Where(part => part.Length > 0));

    private string? By => Body.ValueKind is JsonValueKind.Object && Body.TryGetProperty("by", out var by) ? by.GetString() : null;

    private IEnumerable<string> Conflicts => Body.ValueKind is JsonValueKind.Object && Body.TryGetProperty("conflicts", out var list)
        ? list.EnumerateArray().Select(c => $"{c.GetProperty("field").GetString()}: {Value(c, "theirs")} | {Value(c, "yours")}")
        : [];

    /// <summary>The obstacles, each as <c>code rule</c>.</summary>
    public IReadOnlyList<string> Obstacles => Body.ValueKind is JsonValueKind.Object && Body.TryGetProperty("obstacles", out var list) ? Said(list) : [];

    public IReadOnlyList<string> Warnings => Body.ValueKind is JsonValueKind.Object && Body.TryGetProperty("warnings", out var list) ? Said(list) : [];

    /// <summary>The fields at fault.</summary>
    public IReadOnlyList<string> Fields => Body.ValueKind is JsonValueKind.Object && Body.TryGetProperty("errors", out var errors) ? [.. errors.EnumerateObject().Select(e => e.Name)] : [];

    private static string? Value(JsonElement conflict, string side) => conflict.TryGetProperty(side, out var value) ? value.GetString() : null;

    private static IReadOnlyList<string> Said(JsonElement list) => [.. list.EnumerateArray().Select(o => $"{o.GetProperty("code").GetString()} {o.GetProperty("rule").GetString()}")];
}

public static class Api
{
    /// <summary>As one of the demo's people; as nobody without one.</summary>
    public static async Task<ApiAnswer> CommandAsync(this Office office, DemoPerson? who, string name, object fields, string? key = null)
    {
        var client = await office.ClientAsync(who);
        return await client.CommandAsync(name, fields, key);
    }

    public static async Task<ApiAnswer> ReadAsync(this Office office, DemoPerson? who, string path)
    {
        var client = await office.ClientAsync(who);
        return await client.ReadAsync(path);
    }

    /// <param name="key">The Idempotency-Key; a new one without.</param>
    public static async Task<ApiAnswer> CommandAsync(this HttpClient client, string name, object fields, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/commands/{name}") { Content = JsonContent.Create(fields, options: Wire.Json) };
        request.Headers.Add("Idempotency-Key", key ?? Guid.NewGuid().ToString());
        using var response = await client.SendAsync(request);
        return await response.AnswerAsync();
    }

    public static async Task<ApiAnswer> ReadAsync(this HttpClient client, string path)
    {
        using var response = await client.GetAsync(new Uri($"/api/{path}", UriKind.Relative));
        return await response.AnswerAsync();
    }

    public static async Task<ApiAnswer> AnswerAsync(this HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        return new(response.StatusCode, text.Length == 0 ? default : JsonDocument.Parse(text).RootElement);
    }
}
