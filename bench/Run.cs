using CrmBlazor.Bench.Goals;

namespace CrmBlazor.Bench;

/// <summary>Goal after goal, each on servers of its own.</summary>
internal static class Run
{
    /// <summary>At every size.</summary>
    private static readonly (string Goals, Func<Ground, Task> Measure)[] All =
    [
        ("P19", Starts.MeasureAsync),
        ("P10", Boards.MeasureAsync),
        ("P1 P2", Alerts.MeasureAsync),
        ("P6 P7 P8 P9 P11", Crowds.MeasureAsync),
        ("P15", Commands.MeasureAsync),
    ];

    /// <summary>At the first size alone: what is on the screens does not grow with the office.</summary>
    private static readonly (string Goals, Func<Ground, Task> Measure)[] Once =
    [
        ("P1b", Bursts.MeasureAsync),
        ("P17", Payments.MeasureAsync),
        ("P21", Drags.MeasureAsync),
        ("P3 P20", g => FanOut.MeasureAsync(g, 100)),
        ("P4", g => FanOut.MeasureAsync(g, 1000)),
        ("P5", Streams.MeasureAsync),
    ];

    public static async Task OfAsync(Setting setting, Wanted wanted, Table table)
    {
        var goals = (setting.Deals == wanted.Sizes[0] ? All.Concat(Once) : All).Where(g => wanted.Has(g.Goals)).ToList();
        using (var ground = await Ground.MakeAsync(setting, table, f => f.AddDealsAsync(setting.Deals)))
        {
            foreach (var (names, measure) in goals) await TryAsync(table, setting, names, () => measure(ground));
            if (wanted.Has("P22") && setting.Deals == wanted.Sizes[0]) await TryAsync(table, setting, "P22", () => Soaks.MeasureAsync(ground, TimeSpan.FromMinutes(wanted.SoakMinutes)));
            ground.Add("floor", "bare SQLite commits/s, durable, same disk and hour", $"{Floor.CommitsPerSecond(ground.Folder):0}/s", "2,095/s when the goals were set", met: null);
        }
        if (wanted.Has("P14")) await TryAsync(table, setting, "P14", () => Clocks.MeasureAsync(setting, table));
    }

    /// <summary>A goal that could not be measured is missed, and the others are measured all the same.</summary>
    private static async Task TryAsync(Table table, Setting setting, string goals, Func<Task> measure)
    {
        try
        {
            await measure();
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            await Console.Error.WriteLineAsync(broken.ToString());
            table.Add(new(goals, "not measured", setting, broken.Message.ReplaceLineEndings(" "), "", Met: false));
        }
    }
}
