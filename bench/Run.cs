using CrmBlazor.Bench.Goals;

namespace CrmBlazor.Bench;

/// <summary>Goal after goal, each on servers of its own.</summary>
internal static class Run
{
    /// <summary>At every size.</summary>
    private static readonly Goal[] Growing =
    [
        new("P19", Starts.MeasureAsync),
        new("P10", Boards.MeasureAsync),
        new("P1 P2", Alerts.MeasureAsync),
        new("P6 P7 P8 P9 P11", Crowds.MeasureAsync),
        new("P15 P16", Commands.MeasureAsync),
        new("P18", Exports.MeasureAsync),
    ];

    /// <summary>At the first size alone: what is on the screens does not grow with the office.</summary>
    private static readonly Goal[] Still =
    [
        new("P1b", Bursts.MeasureAsync),
        new("P17", Payments.MeasureAsync),
        new("P24", Statements.MeasureAsync),
        new("P21", Drags.MeasureAsync),
        new("P3 P20", g => FanOut.MeasureAsync(g, 100)),
        new("P4", g => FanOut.MeasureAsync(g, 1000)),
        new("P5", Streams.MeasureAsync),
    ];

    /// <summary>Where the engine makes a difference: the way of a change from the command to the screen.</summary>
    private static readonly Goal[] OnPostgres = [new("P19", Starts.MeasureAsync), new("P1 P2", Alerts.MeasureAsync), new("P17", Payments.MeasureAsync), new("P3 P20", g => FanOut.MeasureAsync(g, 100)), new("P15 P16", Commands.MeasureAsync)];

    private static readonly Goal[] OnTwoNodes = [new("P23", Alerts.MeasureAsync)];

    public static async Task OfAsync(Setting setting, Wanted wanted, Table table)
    {
        var goals = GoalsOf(setting, wanted).Where(g => wanted.Has(g.Names)).ToList();
        if (goals.Count > 0)
        {
            using var ground = await Ground.MakeAsync(setting, table, f => f.AddDealsAsync(setting.Deals));
            foreach (var goal in goals) await TryAsync(table, setting, goal.Names, () => goal.Measure(ground));
            if (setting.Engine == Setting.Sqlite) ground.Add("floor", "bare SQLite commits/s, durable, same disk and hour", $"{Floor.CommitsPerSecond(ground.Folder):0}/s", "2,095/s when the goals were set", met: null);
        }
        if (setting.Nodes == 1 && setting.Deals == wanted.Sizes[0] && wanted.Has("P12 P13")) await TryAsync(table, setting, "P12 P13", () => Searches.MeasureAsync(setting, table));
        if (setting.Nodes == 1 && wanted.Has("P14")) await TryAsync(table, setting, "P14", () => Clocks.MeasureAsync(setting, table));
    }

    private static Goal[] GoalsOf(Setting setting, Wanted wanted)
    {
        if (setting.Nodes > 1) return OnTwoNodes;
        if (setting.Engine == Setting.Postgres) return OnPostgres;
        return setting.Deals == wanted.Sizes[0] ? [.. Growing, .. Still, new("P22", g => Soaks.MeasureAsync(g, TimeSpan.FromMinutes(wanted.SoakMinutes)))] : Growing;
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

    /// <param name="Names">Of the table, with a space between.</param>
    private sealed record Goal(string Names, Func<Ground, Task> Measure);
}
