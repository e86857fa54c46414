using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CrmBlazor.App;

namespace CrmBlazor.Tests.Support;

/// <summary>An answer of the API, read.</summary>
public sealed record ApiAnswer(HttpStatusCode Status, JsonElement Body)
{
    /// <summary>Throws with the whole answer where it was not a 200.</summary>
    public ApiAnswer Ok() => Status is HttpStatusCode.OK ? this : throw new InvalidOperationException($"{(int)Status}: {Body}");

    public int Number => Body.GetProperty("number").GetInt32();

    public string Text => Body.GetProperty("number").GetString()!;

    /// <summary>The obstacles, each as <c>code rule</c>.</summary>
    public IReadOnlyList<string> Obstacles => Body.TryGetProperty("obstacles", out var list) ? Said(list) : [];

    public IReadOnlyList<string> Warnings => Body.TryGetProperty("warnings", out var list) ? Said(list) : [];

    /// <summary>The fields at fault.</summary>
    public IReadOnlyList<string> Fields => Body.TryGetProperty("errors", out var errors) ? [.. errors.EnumerateObject().Select(e => e.Name)] : [];

    private static IReadOnlyList<string> Said(JsonElement list) => [.. list.EnumerateArray().Select(o => $"{o.GetProperty("code").GetString()} {o.GetProperty("rule").GetString()}")];
}

public static class Api
{
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
