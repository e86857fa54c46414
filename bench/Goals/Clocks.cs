namespace CrmBlazor.Bench.Goals;
internal static class Clocks
{
    public static Task MeasureAsync(Setting setting, Table table) => Task.CompletedTask;
}
