using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace CrmBlazor.Bench;

/// <summary>Commands through the API, by so many callers at once.</summary>
internal sealed class Load(Uri address)
{
    public async Task<string> SignInAsync(string email)
    {
        using var client = new HttpClient { BaseAddress = address };
        using var answer = await client.PostAsJsonAsync(new Uri("/api/sign-in", UriKind.Relative), new { email, password = Filling.Password });
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("accessToken").GetString()!;
    }

    /// <summary>Durable commands: each answer comes after its commit.</summary>
    public async Task<(double PerSecond, Figures Times)> RunAsync(string token, int callers, TimeSpan length)
    {
        var times = new ConcurrentBag<double>();
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, callers).Select(async c =>
        {
            using var client = Client(token);
            for (var i = 0; watch.Elapsed < length; i++)
            {
                var from = watch.Elapsed;
                await CommandAsync(client, "RegisterLead", $$"""{"title":"Звонок {{c}}-{{i}}","source":"call","phone":"+7 943 000-00-00","name":"Клиент"}""");
                times.Add((watch.Elapsed - from).TotalMilliseconds);
            }
        }));
        return (times.Count / watch.Elapsed.TotalSeconds, new(times));
    }

    public HttpClient Client(string token)
    {
        var client = new HttpClient { BaseAddress = address };
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        return client;
    }

    public static async Task<JsonElement> CommandAsync(HttpClient client, string name, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"/api/commands/{name}", UriKind.Relative)) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString("N"));
        using var answer = await client.SendAsync(request);
        return await ReadAsync(name, answer);
    }

    /// <summary>As a form's file.</summary>
    public static async Task<JsonElement> UploadAsync(HttpClient client, string path, byte[] file)
    {
        using var contents = new ByteArrayContent(file);
        using var form = new MultipartFormDataContent { { contents, "file", "kl_to_1c.txt" } };
        return await PostAsync(client, path, form);
    }

    public static async Task<JsonElement> PostAsync(HttpClient client, string path, HttpContent? body)
    {
        using var answer = await client.PostAsync(new Uri(path, UriKind.Relative), body);
        return await ReadAsync(path, answer);
    }

    public static async Task<JsonElement> GetAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        return await ReadAsync(path, answer);
    }

    private static async Task<JsonElement> ReadAsync(string asked, HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode ? JsonDocument.Parse(text).RootElement : throw new InvalidOperationException($"{asked}: {(int)answer.StatusCode} {text}");
    }
}
