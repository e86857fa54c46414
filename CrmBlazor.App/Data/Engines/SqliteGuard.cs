namespace CrmBlazor.App.Data.Engines;

internal static class SqliteGuard
{
    public static string Sql(Guard guard) =>
        $"CREATE TRIGGER {guard.Name} BEFORE {guard.Head}{(guard.Condition is null ? "" : $" WHEN {guard.Condition}")} BEGIN SELECT RAISE(ABORT, '{guard.Why}'); END;";
}
