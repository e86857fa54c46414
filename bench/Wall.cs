using System.Diagnostics;

namespace CrmBlazor.Bench;

/// <summary>One clock for all processes of a run, in milliseconds since 1970; within a process it never steps back.</summary>
internal static class Wall
{
    private static readonly double Epoch = (DateTime.UtcNow - DateTime.UnixEpoch).TotalMilliseconds - Stopwatch.GetElapsedTime(0).TotalMilliseconds;

    public static double Now => Stopwatch.GetElapsedTime(0).TotalMilliseconds + Epoch;
}
