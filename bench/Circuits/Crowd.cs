using System.Diagnostics;
using System.Text.Json;

namespace CrmBlazor.Bench.Circuits;

/// <summary>So many people at their boards, in a process of their own.</summary>
internal sealed class Crowd : IAsyncDisposable
{
    private readonly Process process;

    private Crowd(Process process) => this.process = process;

    public TimeSpan Cpu => Cores.CpuOf(process.Id);

    /// <summary>All users signed in, nobody's board open yet.</summary>
    public static async Task<Crowd> ComeAsync(Uri address)
    {
        var crowd = new Crowd(Process.Start(new ProcessStartInfo("dotnet", [typeof(Crowd).Assembly.Location, "crowd", address.ToString()]) { RedirectStandardInput = true, RedirectStandardOutput = true })!);
        await crowd.TellAsync<int>(new("enter", [.. Filling.Watchers]));
        return crowd;
    }

    public async Task<Opening> OpenAsync(int count, int atOnce = 20)
    {
        var opening = await TellAsync<Opening>(new("open", Count: count, AtOnce: atOnce));
        return opening.Failed == 0 ? opening : throw new InvalidOperationException($"{opening.Failed} of {count} boards did not open: {opening.Told}");
    }

    public Task<int> CloseAsync() => TellAsync<int>(new("close"));

    public Task<bool> ResetAsync() => TellAsync<bool>(new("reset"));

    /// <summary>The card of this slot is about to be moved.</summary>
    public Task<bool> ExpectAsync(int slot) => TellAsync<bool>(new("expect", Count: slot));

    /// <summary>Whether all of them have it, in time.</summary>
    public Task<bool> HasAsync(string mark) => TellAsync<bool>(new("until", Mark: mark));

    public Task<Report> ReportAsync(IReadOnlyDictionary<string, double> sent) => TellAsync<Report>(new("report", From: sent));

    /// <summary>What a circuit complained of is told at once: figures beside it mean little.</summary>
    public async Task<Counts> CountAsync()
    {
        var counts = await TellAsync<Counts>(new("count"));
        if (counts.Complaints > 0) await Console.Error.WriteLineAsync($"  {counts.Complaints} circuits complained: {string.Join("; ", counts.Told)}");
        return counts;
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private async Task<T> TellAsync<T>(Order order)
    {
        await process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(order));
        await process.StandardInput.FlushAsync();
        return JsonSerializer.Deserialize<T>(await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("the crowd has gone"), CrowdProcess.Json)!;
    }
}
